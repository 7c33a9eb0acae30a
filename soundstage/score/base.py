# SPDX-License-Identifier: Apache-2.0
"""What every composer gives: notes for a length and a mood, and the playing of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

RATE = 48000

Stereo = npt.NDArray[np.float32]


@dataclass(frozen=True, order=True)
class Note:
    """One note. pitch: MIDI number (69 = A4, 440 Hz); times in seconds; velocity 0-1; pan -1 left to 1 right."""

    start: float
    pitch: float
    velocity: float
    length: float  # how long it is held; it may ring on
    instrument: str  # a name in score/_instruments.py
    pan: float = 0.0


class Composer:
    """Base of all composers: subclass, give words and compose. One composer, one file.

    bpm: the usual tempo in beats a minute. lufs: integrated loudness of a cue, before mixing.
    """

    words: tuple[str, ...] = ()
    bpm: float = 84.0
    lufs: float = -27.0
    wet: float = 0.2  # share of the hall

    def compose(self, seconds: float, words: Sequence[str], tempo: str, rng: np.random.Generator) -> tuple[Note, ...]:
        """Notes that fill the time and close in it. words: moods and instruments asked for; tempo: slow, fast, "96"."""
        raise NotImplementedError

    def perform(self, seconds: float, words: Sequence[str], tempo: str, rng: np.random.Generator) -> Stereo:
        """(N, 2) float32 at 48 kHz, exactly this long; the last sound has died away at its end."""
        from soundstage.score._playing import play

        return play(self.compose(seconds, words, tempo, rng), seconds, self.lufs, self.wet, rng)

    def pace(self, tempo: str) -> float:
        """Beats a minute that a tempo word or number asks of this composer."""
        number = re.search(r"\d+(\.\d+)?", tempo)
        if number:
            return float(np.clip(float(number.group()), 30, 220))
        factor = {"slow": 0.78, "fast": 1.3, "medium": 1.0}
        return self.bpm * next((f for word, f in factor.items() if word in tempo.lower()), 1.0)
