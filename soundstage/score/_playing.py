# SPDX-License-Identifier: Apache-2.0
"""Notes -> sound: every note played by its instrument, placed left to right, in a small hall, at one loudness."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from soundstage.filters import convolved, recursive
from soundstage.lufs import SILENCE, integrated
from soundstage.score._instruments import INSTRUMENTS, Wave
from soundstage.score.base import RATE, Note, Stereo

_BALANCE = {"music_box": 0.8, "kalimba": 0.9, "felt_piano": 1.0, "pizzicato": 0.9, "guitar": 0.8, "harp": 0.7,
            "pad": 0.45, "tremolo": 0.4, "drum": 0.9, "slap": 0.4, "shaker": 0.3, "violin": 0.7, "cello": 0.8,
    "flute": 0.7,
            "clarinet": 0.7, "saxophone": 0.7, "trumpet": 0.6, "horn": 0.7, "accordion": 0.6, "organ": 0.6,
    "choir": 0.6,
            "grand_piano": 0.8, "electric_guitar": 0.5, "bass": 0.8, "synth": 0.6, "xylophone": 0.8, "kick": 1.0,
            "snare": 0.6, "hat": 0.35, "cymbal": 0.4}
_FADE = 0.5  # seconds in which what still rings at the end is let go
_HALL = 1.6  # seconds to fall 60 dB


def play(notes: Iterable[Note], seconds: float, lufs: float, wet: float, rng: np.random.Generator) -> Stereo:
    """(N, 2) float32 at 48 kHz, exactly this long."""
    size = round(seconds * RATE)
    left, right = out = np.zeros((2, size))
    made: dict[tuple[str, float, float, float], Wave] = {}
    for note in sorted(notes):
        start = max(0, round(note.start * RATE))
        if start >= size:
            continue
        key = note.instrument, note.pitch, round(note.velocity, 1), round(note.length, 2)
        if key not in made:
            made[key] = INSTRUMENTS[note.instrument](*key[1:], rng)
        wave = made[key] * (_BALANCE[note.instrument] * note.velocity / max(0.1, key[2]))
        stop = min(size, start + len(wave))
        angle = (note.pan + 1) * np.pi / 4
        left[start:stop] += wave[:stop - start] * np.cos(angle)
        right[start:stop] += wave[:stop - start] * np.sin(angle)
    return _mastered(_in_hall(out.T, wet), lufs)


def _in_hall(dry: npt.NDArray[np.float64], wet: float) -> npt.NDArray[np.float64]:
    """The same small hall for every score: decaying noise, darker as it dies, a little different left and right."""
    noise = np.random.Generator(np.random.PCG64(7)).standard_normal((round(_HALL * RATE), 2))
    time = np.arange(len(noise))[:, None] / RATE
    bright = noise * 10 ** (-3 * time / (0.4 * _HALL))
    dark = recursive([0.12], [1, -0.88], noise) * 2.2 * 10 ** (-3 * time / _HALL)
    answer = (0.5 * bright + dark) * np.clip((time - 0.012) / 0.02, 0, 1)
    answer /= np.sqrt(np.sum(answer ** 2, axis=0))
    return np.asarray(dry + wet * convolved(dry, answer)[:len(dry)])


def _mastered(wave: npt.NDArray[np.float64], lufs: float) -> Stereo:
    fade = min(len(wave), round(_FADE * RATE))
    wave[len(wave) - fade:] *= (0.5 + 0.5 * np.cos(np.pi * np.arange(fade) / max(1, fade)))[:, None]
    if not len(wave) or float(np.abs(wave).max()) == 0:
        return wave.astype(np.float32)
    now = integrated(wave)
    gain = 10 ** ((lufs - now) / 20) if now > SILENCE else 1.0
    return np.asarray(wave * min(gain, 0.9 / float(np.abs(wave).max())), np.float32, "C")
