# SPDX-License-Identifier: Apache-2.0
"""Mouths that are seen against words that are heard: at which lags the shapes agree."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.understand.lags import LAGS
from soundstage.understand.lips import SHAPES as HEARD
from soundstage.understand.speaking import SHAPES, Mouth

Array = npt.NDArray[np.float64]
Pictures = Sequence[npt.NDArray[Any]]  # (H, W) grey, bytes

_FEWEST = 3  # pictures by which it is told whether a film is on twos
_HELD = 0.25  # share of the change on the other pictures under which a film is on twos
_USUAL = np.array([0.31, 0.04, 0.09, 0.29, 0.05, 0.1, 0.02, 0.03, 0.07])  # how often a speaker has each of SHAPES
_KNOWN = 0.2  # how much that counts beside what is seen of this mouth
_MISTAKEN = 0.1  # share of poses that tell nothing
_SHARP = 0.9  # what the network says is taken this much less surely
_TRUST, _SURE = 0.15, 3.0  # how much a mouth counts for each of its log odds over these
_LINE = (0.011, 8)  # seconds by which a whole line is read early or late, as a rule, and lags that are looked at for it
_ORDER = np.array([HEARD.index(name) for name in SHAPES])


def posed(times: Array, pictures: Pictures) -> tuple[Array, Pictures]:
    """Only the pictures that begin a pose: every second one in films on twos."""
    import cv2

    if len(pictures) < _FEWEST:
        return times, pictures
    coarse = [np.ascontiguousarray(p[::2, ::2]) for p in pictures]
    change = np.array([cv2.mean(cv2.absdiff(a, b))[0] for a, b in pairwise(coarse)])
    change = np.concatenate([change[1:2], change])
    lively = [float(np.median(change[k::2])) for k in (0, 1)]
    first = int(np.argmax(lively))
    if min(lively) < _HELD * max(lively):
        return times[first::2], pictures[first::2]
    return times, pictures


def agreed(mouths: Sequence[Mouth], called: Array) -> Array:
    """(lags,) log odds that one of the mouths speaks what is heard, (lags, N, 9) chances of lips.SHAPES."""
    called = called[..., _ORDER]
    rows = [np.zeros(len(called))]  # nobody of these speaks
    for mouth in mouths:
        seen = mouth.shapes.astype(float) ** _SHARP
        seen /= seen.sum(1, keepdims=True)
        usual = (1 - _KNOWN) * seen.mean(0) + _KNOWN * _USUAL
        times = (called * (seen / usual)).sum(-1)
        told = np.log((1 - _MISTAKEN) * times + _MISTAKEN).sum(1)
        rows.append(told + _TRUST * (mouth.seen - _SURE))
    most = np.max(rows, 0)
    return _blurred(most + np.log(np.exp(rows - most).mean(0)))


def _blurred(odds: Array) -> Array:
    """The same, for a sound that is read a little early or late all through the line."""
    off = np.arange(-_LINE[1], _LINE[1] + 1) * (LAGS[1] - LAGS[0])
    share = np.exp(-0.5 * (off / _LINE[0]) ** 2)
    padded = np.pad(np.exp(odds - odds.max()), _LINE[1], "edge")
    return np.asarray(odds.max() + np.log(np.convolve(padded, share / share.sum(), "valid") + 1e-300))
