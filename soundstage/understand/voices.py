# SPDX-License-Identifier: Apache-2.0
"""Who speaks: lines grouped by the pitch and the timbre of their voices."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

RATE = 16000
_HOP, _WINDOW = 160, 512
_BANDS = 26
_SAME = 1.0  # distance under which two voices are one
_BREATH = 0.6  # seconds between two sentences of one speaker
_ONE_PITCH = 0.36  # octaves: who speaks on at once in a voice further away is someone else


@dataclass(frozen=True, eq=False)
class Voice:
    """What a line's voice is like."""

    pitch: float  # Hz, the median where there is one; 0 = none
    timbre: Array  # (12,) cepstrum averaged over voiced parts
    seconds: float
    voiced: float  # share of the loud parts that has a pitch

    @property
    def breathy(self) -> bool:
        """Whispered: loud without a pitch."""
        return self.seconds > 0.4 and self.voiced < 0.15


def voice_of(samples: npt.NDArray[np.float32]) -> Voice:
    """The voice in mono samples at 48 kHz."""
    import soxr

    x = soxr.resample(samples.astype(float), 3 * RATE, RATE)
    if len(x) < _WINDOW:
        x = np.pad(x, (0, _WINDOW - len(x)))
    frames = np.lib.stride_tricks.sliding_window_view(x, _WINDOW)[::_HOP]
    level = 10 * np.log10((frames**2).mean(1) + 1e-10)
    loud = frames[level > level.max() - 25]
    pitch, clear = _pitches(loud)
    voiced = clear > 0.5
    timbre = _cepstrum(loud[voiced] if voiced.sum() > 5 else loud)
    return Voice(float(np.median(pitch[voiced])) if voiced.any() else 0.0, timbre, len(x) / RATE, float(voiced.mean()))


def _pitches(frames: Array) -> tuple[Array, Array]:
    """Hz and clearness (0-1) of each frame by normalised autocorrelation, 65 to 420 Hz."""
    window = np.hanning(_WINDOW)
    spectrum = np.abs(np.fft.rfft(frames * window, 2 * _WINDOW)) ** 2
    echo = np.fft.irfft(spectrum)[:, :_WINDOW]
    shape = np.fft.irfft(np.abs(np.fft.rfft(window, 2 * _WINDOW)) ** 2)[:_WINDOW]
    echo = echo / (echo[:, :1] + 1e-12) / (shape / shape[0] + 1e-3)
    low, high = RATE // 420, RATE // 65
    part = echo[:, low:high] * (1 - 0.0006 * np.arange(low, high))  # the shortest of equal periods
    best = part.argmax(1)
    return RATE / (best + low), part[np.arange(len(part)), best]


def _cepstrum(frames: Array) -> Array:
    """(12,) mel cepstrum, averaged."""
    from scipy.fft import dct

    power = np.abs(np.fft.rfft(frames * np.hanning(_WINDOW))) ** 2
    mel = 2595 * np.log10(1 + np.linspace(0, RATE / 2, power.shape[1]) / 700)
    edges = np.linspace(80, mel[-1] * 0.95, _BANDS + 2)
    banks = np.stack([np.clip(np.minimum((mel - a) / (b - a), (c - mel) / (c - b)), 0, None)
                      for a, b, c in zip(edges, edges[1:], edges[2:], strict=False)])
    logs = np.log(power @ banks.T + 1e-9)
    return np.asarray(dct(logs, norm="ortho")[:, 1:13].mean(0))


def _octaves(a: Voice, b: Voice) -> float:
    """How far apart two voices' pitches are."""
    return abs(float(np.log2(a.pitch / b.pitch))) if a.pitch and b.pitch else 0.35


def _apart(a: Voice, b: Voice) -> float:
    """How different two voices are: 1 = about where two people begin."""
    octaves = _octaves(a, b)
    timbre = float(np.linalg.norm((a.timbre - b.timbre)[:10]))
    return float(octaves / 0.30 + timbre / 9.0) / 1.6


def grouped(voices: list[Voice], gaps: list[float]) -> list[str]:
    """A name for each line's speaker: lines whose voices are near are one speaker's (average linkage).

    gaps: seconds of silence before each line; after a short one the same speaker is likelier.
    """
    groups = [[k] for k in range(len(voices))]
    apart = np.array([[_apart(a, b) for b in voices] for a in voices])
    for k, gap in enumerate(gaps):
        if k and gap < _BREATH and _octaves(voices[k], voices[k - 1]) < _ONE_PITCH:
            apart[k, k - 1] = apart[k - 1, k] = apart[k, k - 1] * 0.6
    while len(groups) > 1:
        pairs = [(float(apart[np.ix_(a, b)].mean()), i, j) for i, a in enumerate(groups)
                 for j, b in enumerate(groups) if i < j]
        nearest, i, j = min(pairs)
        if nearest > _SAME:
            break
        groups[i] += groups.pop(j)
    groups.sort(key=min)
    names = {k: f"speaker {n + 1}" for n, group in enumerate(groups) for k in group}
    return [names[k] for k in range(len(voices))]
