# SPDX-License-Identifier: Apache-2.0
"""How high a programme's peaks go, and a limiter: true peak after ITU-R BS.1770-4, four times oversampled."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.filters import averaged, finer, lowest
from soundstage.lufs import RATE

Array = npt.NDArray[np.float64]
Sound = npt.NDArray[np.floating[Any]]

_STRETCH = 1024  # samples
_MOST_BETWEEN = 2.25  # times higher than all samples near it that a wave may rise: absolute, the taps sum to 2.24


def peak_curve(stereo: Sound) -> Array:
    """(N,) highest absolute value around each sample, both channels, between the samples too (4x oversampling)."""
    x = np.asarray(stereo, float).T
    with ThreadPoolExecutor(2, "peaks") as threads:
        here = np.maximum.reduce(list(threads.map(_highest, x)))
    # each sample answers for the quarter steps on both of its sides
    before = np.concatenate([[0.0], here[:-1]])
    return np.asarray(np.maximum(here, before), float)


def _highest(channel: Array) -> Array:
    """(N,) highest absolute value at each sample and in the three quarter steps after it."""
    steps = finer(np.ascontiguousarray(channel))
    return np.asarray(np.maximum.reduce([*np.abs(steps, out=steps), np.abs(channel)]), float)


def true_peak(stereo: Sound) -> float:
    """dBTP of (N, 2); -120 for silence. Only where the highest peak may be is looked at between the samples."""
    if not len(stereo):
        return 20 * float(np.log10(1e-6))
    highest = np.abs(np.asarray(stereo)).max(axis=1).astype(float)
    edges = np.arange(0, len(highest), _STRETCH)
    tops = np.maximum.reduceat(highest, edges)
    around = np.maximum(tops, np.maximum(np.append(tops[1:], 0), np.insert(tops[:-1], 0, 0)))
    may = np.flatnonzero(around * _MOST_BETWEEN >= tops.max())
    peak = max(float(peak_curve(stereo[max(0, a - _STRETCH): b + _STRETCH]).max()) for a, b in _runs(may))
    return 20 * float(np.log10(max(peak, 1e-6)))


def _runs(stretches: npt.NDArray[np.intp]) -> list[tuple[int, int]]:
    """First and last sample (excluded) of stretches that follow one another."""
    groups = np.split(stretches, np.flatnonzero(np.diff(stretches) > 1) + 1)
    return [(int(group[0]) * _STRETCH, (int(group[-1]) + 1) * _STRETCH) for group in groups]


def limiter_gain(peaks: Array, ceiling: float) -> Array:
    """(N,) smooth gain, at most 1, that keeps peaks (N,) under the ceiling: looks 4 ms ahead, lets go in 60 ms."""
    need = np.minimum(1.0, ceiling / np.maximum(peaks, 1e-9))
    if float(need.min()) >= 1.0:
        return np.ones(len(peaks))
    ahead, hold = round(0.004 * RATE), round(0.06 * RATE)
    # held over the window that the averages below look through, so that no average rises above the need
    with ThreadPoolExecutor(1, "limiter") as thread:
        held = thread.submit(lambda: averaged(lowest(need, 2 * (hold + ahead) + 1), 2 * hold + 1))
        fast = averaged(averaged(lowest(need, 4 * ahead + 1), 2 * ahead + 1), 2 * ahead + 1)
        slow = held.result()
    return np.asarray(np.minimum(fast, np.maximum(slow, fast * 0.7)), float)
