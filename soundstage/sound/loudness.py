# SPDX-License-Identifier: Apache-2.0
"""How loud a programme is and how high its peaks go: ITU-R BS.1770-4 loudness, 4x oversampled true peak, a limiter."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.sound.effects.base import RATE

Array = npt.NDArray[np.float64]
Sound = npt.NDArray[np.floating[Any]]

SILENCE = -70.0  # LUFS: the absolute gate; quieter than this is called silence


def integrated(stereo: Sound) -> float:
    """Integrated loudness in LUFS of (N, 2); SILENCE at the least. Short programmes are heard repeated."""
    import pyloudnorm

    x = np.asarray(stereo, float)
    if not len(x) or float(np.abs(x).max()) < 1e-7:
        return SILENCE
    if len(x) < RATE // 2:
        x = np.tile(x, (-(-(RATE // 2) // len(x)), 1))
    with np.errstate(divide="ignore", invalid="ignore"):
        value = float(pyloudnorm.Meter(RATE).integrated_loudness(x))
    return max(value, SILENCE) if np.isfinite(value) else SILENCE


def peak_curve(stereo: Sound) -> Array:
    """(N,) highest absolute value around each sample, both channels, between the samples too (4x oversampling)."""
    from scipy.signal import resample_poly

    x = np.asarray(stereo, float)
    fine = np.zeros(4 * len(x))
    with ThreadPoolExecutor(2, "peaks") as threads:
        for finer in threads.map(lambda channel: resample_poly(channel, 4, 1), x.T):
            np.maximum(fine, np.abs(finer), out=fine)
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
    from scipy.ndimage import minimum_filter1d, uniform_filter1d

    need = np.minimum(1.0, ceiling / np.maximum(peaks, 1e-9))
    if float(need.min()) >= 1.0:
        return np.ones(len(peaks))
    ahead, hold = round(0.004 * RATE), round(0.06 * RATE)
    # held over the window that the averages below look through, so that no average rises above the need
    fast = minimum_filter1d(need, 4 * ahead + 1)
    slow = minimum_filter1d(need, 2 * (hold + ahead) + 1)
    fast = uniform_filter1d(uniform_filter1d(fast, 2 * ahead + 1, mode="nearest"), 2 * ahead + 1, mode="nearest")
    slow = uniform_filter1d(slow, 2 * hold + 1, mode="nearest")
    return np.asarray(np.minimum(fast, np.maximum(slow, fast * 0.7)), float)
