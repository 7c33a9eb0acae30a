# SPDX-License-Identifier: Apache-2.0
"""Loudness: integrated loudness (ITU-R BS.1770-4) and true peak of the whole, in one pass of any length."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np

from soundstage.filters import finer
from soundstage.lufs import SILENCE, Meter
from soundstage.understand.analysers.base import Analyser
from soundstage.understand.findings import Loudness as Found
from soundstage.understand.footage import RATE, Footage, Samples

_BLOCK = RATE // 10  # samples of which the loudest is oversampled
_MARGIN = 64  # samples around a block that is oversampled


class Loudness(Analyser):
    """Integrated loudness (LUFS) and true peak (dBTP) of the whole sound."""

    kinds = ("video", "audio")
    sound_alone = True

    def __init__(self) -> None:
        self._meter, self._peak = Meter(2), 0.0
        self._last = np.zeros((2 * _MARGIN, 2), np.float32)  # samples that what comes is joined to

    def hear(self, block: Samples) -> None:
        self._meter.hear(block)
        self._measure(block)

    def _measure(self, block: Samples) -> None:
        joined = np.concatenate([self._last, block])
        self._peak, self._last = _true_peak(joined, self._peak), joined[-2 * _MARGIN:]

    def look(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> tuple[Found, ...]:
        if not footage.samples:
            return ()
        self._measure(np.zeros((_MARGIN, 2), np.float32))
        lufs = self._meter.told()
        peak = 20 * float(np.log10(max(self._peak, 1e-6)))
        end = Fraction(footage.samples, RATE)
        return (Found(start=Fraction(0), end=end, lufs=round(lufs, 2), true_peak_db=round(peak, 2),
                      silent=lufs <= SILENCE, evidence="BS.1770-4, gated, 4x oversampled peak"),)


def _true_peak(x: Samples, known: float) -> float:
    """The larger of a known peak and the 4 times oversampled one of (N, 2) samples, without _MARGIN at both ends.

    Between samples a wave rises less than twice as high as at them: blocks that stay under half of what is known
    are not oversampled.
    """
    tops = [float(np.abs(x[at:at + _BLOCK]).max()) for at in range(_MARGIN, len(x) - _MARGIN, _BLOCK)]
    for k in np.argsort(tops)[::-1]:
        if 2 * tops[k] <= known:
            break
        part = x[k * _BLOCK:min(len(x), (k + 1) * _BLOCK + 2 * _MARGIN)].astype(float)
        known = max(known, *(float(np.abs(finer(side)[:, _MARGIN:-_MARGIN]).max()) for side in part.T))
    return known
