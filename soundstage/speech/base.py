# SPDX-License-Identifier: Apache-2.0
"""What every voice engine gives for a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True)
class VoiceSpec:
    """A voice, fully decided: the same spec speaks the same samples. Saved in film.yaml."""

    name: str  # "am_onyx", a mix "0.5*af_sky+0.5*af_jessica", or "fake"
    speed: float = 1.0
    pitch: float = 1.0  # resampling factor: 1.2 = higher and smaller
    accent: str = "us"  # us gb


SONG_BEAT = 0.52  # seconds of a quarter note in everything that is sung, andante
VOWELS = "aeiouæɑɐɒɔəɚɛɜɝɪʊʌøyɨ"


@dataclass(frozen=True)
class Sound:
    """One phoneme or word in a spoken line: seconds from the start of the line's samples."""

    symbol: str
    start: float
    end: float


@dataclass(frozen=True, eq=False)
class Spoken:
    """A line as heard: mono float32 at 48 kHz, silence trimmed to about 30 ms at both ends."""

    samples: npt.NDArray[np.float32]
    phonemes: tuple[Sound, ...]  # IPA symbols
    words: tuple[Sound, ...]

    @property
    def seconds(self) -> float:
        return len(self.samples) / 48000

    @property
    def first_vowel(self) -> float:
        """Seconds until the first vowel begins: where a sung line falls on the beat."""
        return next((p.start for p in self.phonemes if p.symbol[:1] in VOWELS), 0.0)


class VoiceEngine(Protocol):
    """Speaks lines."""

    def speak(self, text: str, voice: VoiceSpec, manner: str) -> Spoken:
        """manner: "", whisper, shout, sleepy, cheerful, sad, angry, afraid, sing ..."""
        ...
