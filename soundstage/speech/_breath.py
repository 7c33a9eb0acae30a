# SPDX-License-Identifier: Apache-2.0
"""A voiced line -> the same line on breath: the throat's buzz is replaced by noise, the mouth's shape stays.

Linear prediction (autocorrelation method; Makhoul, "Linear prediction: a tutorial review", 1975) separates
the two, so that the whisper keeps the speaker's own vowels.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Mono = npt.NDArray[np.float32]

_FRAME, _HOP, _ORDER, _FFT = 600, 150, 24, 2048  # at 24 kHz: 25 ms, 6.25 ms


def on_breath(samples: Mono, rng: np.random.Generator) -> Mono:
    """Mono at 24 kHz -> mono of the same length with every voiced sound whispered."""
    window = np.hanning(_FRAME + 1)[:-1]
    count = 1 + -(-len(samples) // _HOP)
    padded = np.zeros(count * _HOP + _FRAME)
    padded[_FRAME // 2:_FRAME // 2 + len(samples)] = samples
    index = np.arange(count)[:, None] * _HOP + np.arange(_FRAME)
    frames = padded[index] * window
    shape = _mouth(frames)  # (count, bins) complex A(f): the inverse of the mouth
    residual = np.fft.irfft(np.fft.rfft(frames, _FFT) * shape, _FFT)[:, :_FRAME]
    strength = _overlap(residual * window, count, len(padded)) / _weight(window, count, len(padded))
    noise = rng.standard_normal(len(padded)) * _envelope(strength)
    breath = np.fft.irfft(np.fft.rfft(noise[index] * window, _FFT) / shape, _FFT)
    out = np.zeros(len(padded) + _FFT)
    for i, piece in enumerate(breath):
        out[i * _HOP:i * _HOP + _FFT] += piece
    out = out[_FRAME // 2:_FRAME // 2 + len(samples)] * (2 * _HOP / _FRAME)
    return np.asarray(_thin(out), np.float32)


def _mouth(frames: npt.NDArray[np.float64]) -> npt.NDArray[np.complex128]:
    """The prediction filter A(f) of each windowed frame, (frames, bins)."""
    power = np.abs(np.fft.rfft(frames, _FFT)) ** 2
    lags = np.fft.irfft(power, _FFT)[:, :_ORDER + 1]
    lags *= np.exp(-0.5 * (2 * np.pi * 40 / 24000 * np.arange(_ORDER + 1)) ** 2)  # 40 Hz: no knife-edge resonances
    lags[:, 0] = lags[:, 0] * 1.0003 + 1e-9
    toeplitz = lags[:, np.abs(np.subtract.outer(np.arange(_ORDER), np.arange(_ORDER)))]
    taps = np.linalg.solve(toeplitz, lags[:, 1:, None])[:, :, 0]
    return np.fft.rfft(np.concatenate([np.ones((len(taps), 1)), -taps], axis=1), _FFT)


def _overlap(pieces: npt.NDArray[np.float64], count: int, size: int) -> npt.NDArray[np.float64]:
    out = np.zeros(size)
    for i in range(count):
        out[i * _HOP:i * _HOP + _FRAME] += pieces[i]
    return out


def _weight(window: npt.NDArray[np.float64], count: int, size: int) -> npt.NDArray[np.float64]:
    return np.maximum(_overlap(np.tile(window ** 2, (count, 1)), count, size), 0.1)


def _envelope(residual: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Strength over 10 ms: longer than most pitch periods, short enough for a t or a k."""
    kernel = np.hanning(242)[1:-1]
    power = np.convolve(residual ** 2, kernel / kernel.sum(), "same")
    return np.asarray(np.sqrt(np.maximum(power, 0)))


def _thin(samples: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Whispered vowels lack the low end: 9 dB less below about 400 Hz, rising to nothing at 1.5 kHz."""
    spectrum = np.fft.rfft(samples)
    octaves = np.log2(np.maximum(np.fft.rfftfreq(len(samples), 1 / 24000), 20) / 400)
    spectrum *= 10 ** (np.clip(-9 + 4.7 * octaves, -14, 0) / 20)
    return np.asarray(np.fft.irfft(spectrum, len(samples)))
