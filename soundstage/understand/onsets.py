# SPDX-License-Identifier: Apache-2.0
"""Sudden sounds on the grid of poses: where a film holds each picture for two, what touches is heard as a pose begins.

So where sudden sounds lie within a pose tells the offset to a few milliseconds, but for a whole number of poses.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.filters import averaged, butterworth, highest, sectioned
from soundstage.understand.lags import LAGS, Evidence

Array = npt.NDArray[np.float64]

_RATE, _HOP = 48000, 48  # samples a second, and in a millisecond
_BANDS = ((200.0, 800.0), (800.0, 3000.0), (3000.0, 12000.0))  # hertz
_AFTER, _BEFORE, _BETWEEN = 5, 25, 16  # milliseconds of a rise, of what was before, and how far apart they are
_LEAST, _FULL, _MOST = 6.0, 18.0, 30.0  # dB over all bands: of a rise, of one that surely begins something, in a band
_APART = 41  # milliseconds around a rise in which it must be the steepest
_LATE, _SPREAD = 0.003, 0.005  # seconds that a rise is found late, and how exactly
_SHARES = (0.1, 0.25, 0.5, 0.75, 0.9)  # of sudden sounds that may lie on the grid
_FEWEST = 4  # sudden sounds
_PLAIN = 2.5  # logarithm of how many times likelier than chance it must be somewhere that they lie on a grid at all
_HELD = 0.25  # share of the change on the other pictures under which a film is on twos


def sudden(samples: npt.NDArray[np.float32]) -> tuple[Array, Array]:
    """When sudden sounds begin (seconds), and by how many dB they rise."""
    rise = np.zeros(len(samples) // _HOP)
    if len(rise) < _BEFORE + _BETWEEN:
        return np.zeros(0), np.zeros(0)
    for low, high in _BANDS:
        heard = sectioned(butterworth("band", 2 * low / _RATE, 2 * high / _RATE, 2), samples)[: len(rise) * _HOP]
        level = averaged(10 * np.log10((heard.reshape(-1, _HOP) ** 2).mean(1) + 1e-9), _AFTER)
        before = highest(level, _BEFORE)[:-_BETWEEN]
        after = np.roll(level, -(_AFTER // 2))[_BETWEEN:]
        rise[_BETWEEN:] += np.clip(after - before, 0, _MOST)
    at = np.flatnonzero((rise == highest(rise, _APART)) & (rise > _LEAST))
    return at / 1000, rise[at]


def on_twos(changes: npt.ArrayLike) -> int | None:
    """By how each picture differs from the one before: 0 or 1, the first that begins a pose; None: all may."""
    rows = np.asarray(changes, float)[1:]  # rows[k] is the change into picture k + 1
    moved = [float(rows[1::2].sum()), float(rows[::2].sum())]  # into even pictures, into odd ones
    first = int(np.argmax(moved))
    return first if moved[1 - first] < _HELD * moved[first] else None


def on_grid(times: Array, rises: Array, pose: float, begin: float) -> Evidence | None:
    """What it says of every lag that sudden sounds lie where poses begin, from begin on so many seconds long."""
    if len(times) < _FEWEST:
        return None
    off = (times - begin - _LATE - LAGS[:, None] + pose / 2) % pose - pose / 2
    near = np.exp(-0.5 * (off / _SPREAD) ** 2) / (_SPREAD * np.sqrt(2 * np.pi)) * pose
    sure = np.clip((rises - _LEAST) / (_FULL - _LEAST), 0.15, 1)
    rows = np.array([np.log(1 - share * sure + share * sure * near).sum(1) for share in _SHARES])
    most = rows.max(0)
    odds = most + np.log(np.exp(rows - most).mean(0))
    return Evidence("onsets", "", np.asarray(odds if odds.max() >= _PLAIN else np.zeros(len(LAGS))))
