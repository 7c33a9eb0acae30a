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

def peak_curve(stereo: Sound) -> Array:
    """(N,) highest absolute value around each sample, both channels, between the samples too (4x oversampling)."""
    x = np.asarray(stereo, float)
    fine = np.zeros(4 * len(x))
    with ThreadPoolExecutor(2, "peaks") as threads:
        for between in threads.map(finer, x.T):
            np.maximum(fine, np.abs(between), out=fine)
    # each sample answers for the quarter steps on both of its sides
    here = fine.reshape(-1, 4).max(axis=1)
    before = np.concatenate([[0.0], here[:-1]])
    return np.asarray(np.maximum(np.maximum(here, before), np.abs(x).max(axis=1)), float)


def true_peak(stereo: Sound) -> float:
    """dBTP of (N, 2); -120 for silence."""
    peak = float(peak_curve(stereo).max()) if len(stereo) else 0.0
    return 20 * float(np.log10(max(peak, 1e-6)))


def limiter_gain(peaks: Array, ceiling: float) -> Array:
    """(N,) smooth gain, at most 1, that keeps peaks (N,) under the ceiling: looks 4 ms ahead, lets go in 60 ms."""
    need = np.minimum(1.0, ceiling / np.maximum(peaks, 1e-9))
    if float(need.min()) >= 1.0:
        return np.ones(len(peaks))
    ahead, hold = round(0.004 * RATE), round(0.06 * RATE)
    # held over the window that the averages below look through, so that no average rises above the need
    fast, slow = lowest(need, 4 * ahead + 1), lowest(need, 2 * (hold + ahead) + 1)
    fast, slow = averaged(averaged(fast, 2 * ahead + 1), 2 * ahead + 1), averaged(slow, 2 * hold + 1)
    return np.asarray(np.minimum(fast, np.maximum(slow, fast * 0.7)), float)
