# SPDX-License-Identifier: Apache-2.0
"""The tone of a spoken line: tilt, strain, loudness, what counts as audible."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.lufs import SILENCE, integrated

Mono = npt.NDArray[np.float32]

SPEECH_LUFS = -23.0
_PEAK = 0.89  # −1 dBFS


def tilted(samples: Mono, db_per_octave: float, rate: int) -> Mono:
    """Brighter (+) or duller (−) about 1 kHz, over two octaves each way, without moving anything in time."""
    if not db_per_octave:
        return samples
    spectrum = np.fft.rfft(samples.astype(float))
    octaves = np.log2(np.maximum(np.fft.rfftfreq(len(samples), 1 / rate), 20) / 1000)
    gains = 10 ** (db_per_octave * np.clip(octaves, -2, 2) / 20)
    return np.asarray(np.fft.irfft(spectrum * gains, len(samples)), np.float32)


def strained(samples: Mono, drive: float) -> Mono:
    """A raised voice: loud parts are pressed together and gain harmonics. drive 0-1."""
    if not drive:
        return samples
    push = (1 + 5 * drive) / max(1e-6, float(np.abs(samples).max()))
    return np.asarray(np.tanh(samples * push), np.float32)


def at_loudness(samples: Mono, lufs: float) -> Mono:
    """The line at this loudness (48 kHz, ITU-R BS.1770, gated), its peaks held under −1 dBFS."""
    now = integrated(samples)
    if now <= SILENCE:
        return samples
    louder = samples * np.float32(10 ** ((lufs - now) / 20))
    peak = float(np.abs(louder).max())
    if peak <= _PEAK:
        return louder
    knee = np.float32(0.6)  # only what is above the knee bends
    over = np.abs(louder) - knee
    room = np.float32(_PEAK - 0.6)
    bent = np.sign(louder) * (knee + room * np.tanh(np.maximum(over, 0) / room))
    return np.where(over > 0, bent, louder).astype(np.float32)


def audible(samples: Mono, rate: int, below_db: float = 38.0) -> npt.NDArray[np.bool_]:
    """For each sample, is the line heard: its 10 ms level within below_db of the loudest."""
    size = rate // 100
    power = np.convolve(samples.astype(float) ** 2, np.ones(size) / size, "same")
    return np.asarray(power > power.max() * 10 ** (-below_db / 10))
