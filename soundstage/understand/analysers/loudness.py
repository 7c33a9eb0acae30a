# SPDX-License-Identifier: Apache-2.0
"""Loudness: integrated loudness (ITU-R BS.1770-4) and true peak of the whole, in one pass of any length."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np

from soundstage.understand.analysers.base import Analyser
from soundstage.understand.findings import Loudness as Found
from soundstage.understand.footage import RATE, Footage, Samples

_BLOCK = RATE // 10  # samples: 100 ms, a quarter of the standard's window
_MARGIN = 64  # samples around a block that is oversampled
_SILENT = -70.0  # LUFS: the absolute gate


class Loudness(Analyser):
    """Integrated loudness (LUFS) and true peak (dBTP) of the whole sound."""

    kinds = ("video", "audio")
    sound_alone = True

    def __init__(self) -> None:
        self._rest = np.zeros((0, 2))
        self._energy: list[float] = []  # of each 100 ms, both channels, K-weighted
        self._peak = 0.0
        self._states: list[Any] | None = None

    def hear(self, block: Samples) -> None:
        kept = np.concatenate([self._rest, block])
        if len(kept) < 10 * _BLOCK:
            self._rest = kept
            return
        whole = len(kept) // _BLOCK * _BLOCK
        self._measure(kept[:whole])
        self._rest = kept[whole:]

    def _measure(self, x: Any) -> None:
        from pyloudnorm import Meter
        from scipy.signal import lfilter

        stages = list(Meter(RATE)._filters.values())
        if self._states is None:
            self._states = [np.zeros((max(len(s.a), len(s.b)) - 1, 2)) for s in stages]
        self._peak = _true_peak(x, self._peak)
        for k, stage in enumerate(stages):
            x, self._states[k] = lfilter(stage.b, stage.a, x, axis=0, zi=self._states[k])
        blocks = x[: len(x) // _BLOCK * _BLOCK].reshape(-1, _BLOCK, 2)
        self._energy += list((blocks**2).mean(1).sum(-1))

    def look(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> tuple[Found, ...]:
        if not footage.samples:
            return ()
        if len(self._rest):
            self._measure(np.pad(self._rest, ((0, -len(self._rest) % _BLOCK), (0, 0))))
        lufs = _gated(np.array(self._energy))
        peak = 20 * float(np.log10(max(self._peak, 1e-6)))
        end = Fraction(footage.samples, RATE)
        return (Found(start=Fraction(0), end=end, lufs=round(lufs, 2), true_peak_db=round(peak, 2),
                      silent=lufs <= _SILENT, evidence="BS.1770-4, gated, 4x oversampled peak"),)


def _true_peak(x: Any, known: float) -> float:
    """The larger of a known peak and the 4 times oversampled one of (N, 2) samples.

    Between samples a wave rises less than twice as high as at them: blocks that stay under half of what is known
    are not oversampled.
    """
    from scipy.signal import resample_poly

    tops = np.abs(x[: len(x) // _BLOCK * _BLOCK]).reshape(-1, _BLOCK, 2).max((1, 2))
    for k in np.argsort(-tops):
        if 2 * tops[k] <= known:
            break
        part = x[max(0, k * _BLOCK - _MARGIN):(k + 1) * _BLOCK + _MARGIN]
        known = max(known, float(tops[k]), float(np.abs(resample_poly(part, 4, 1, axis=0)).max()))
    return known


def _gated(energy: Any) -> float:
    """Loudness of 100 ms energies with the standard's two gates."""
    window = np.convolve(energy, np.ones(4) / 4, "valid") if len(energy) >= 4 else energy
    with np.errstate(divide="ignore"):
        level = -0.691 + 10 * np.log10(np.maximum(window, 1e-12))
    loud = window[level > _SILENT]
    if not len(loud):
        return _SILENT
    gate = -0.691 + 10 * np.log10(loud.mean()) - 10
    return float(-0.691 + 10 * np.log10(window[level > max(gate, _SILENT)].mean()))
