# SPDX-License-Identifier: Apache-2.0
"""What every composer gives: notes for a length and a mood, and the playing of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

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


@dataclass(frozen=True)
class Pace:
    """How fast a piece goes. with_song: its beats are exact and it stays on the white keys, as sung lines do."""

    bpm: float
    with_song: bool = False


SUNG = "with the song"  # a tempo that says so goes with the film's sung lines: "115 with the song"
_LEADS = {"piano": "grand_piano", "keyboard": "grand_piano", "violin": "violin", "fiddle": "violin", "cello": "cello",
          "flute": "flute", "guitar": "guitar", "trumpet": "trumpet", "saxophone": "saxophone", "harp": "harp",
          "organ": "organ", "clarinet": "clarinet", "oboe": "clarinet", "accordion": "accordion", "choir": "choir",
          "harmonica": "accordion", "bagpipes": "organ", "horn": "horn", "horns": "horn", "tuba": "horn",
          "trombone": "horn", "xylophone": "xylophone", "marimba": "xylophone", "kalimba": "kalimba",
          "synth": "synth", "synthesizer": "synth", "bass": "bass", "bells": "music_box", "music_box": "music_box"}


class Composer:
    """Base of all composers: subclass, give words and compose. One composer, one file.

    bpm: the usual tempo in beats a minute. lufs: integrated loudness of a cue, before mixing.
    lead: the instrument of the tune, which another that the words ask for replaces.
    """

    words: tuple[str, ...] = ()
    bpm: float = 84.0
    lufs: float = -27.0
    wet: float = 0.2  # share of the hall
    lead: str = ""

    def compose(self, seconds: float, words: Sequence[str], tempo: str, rng: np.random.Generator) -> tuple[Note, ...]:
        """Notes that fill the time and close in it. words: moods and instruments asked for; tempo: slow, fast, "96"."""
        raise NotImplementedError

    def perform(self, seconds: float, words: Sequence[str], tempo: str, rng: np.random.Generator) -> Stereo:
        """(N, 2) float32 at 48 kHz, exactly this long; the last sound has died away at its end."""
        from soundstage.score._playing import play

        return play(self.arranged(seconds, words, tempo, rng), seconds, self.lufs, self.wet, rng)

    def arranged(self, seconds: float, words: Sequence[str], tempo: str, rng: np.random.Generator) -> tuple[Note, ...]:
        """What is composed, its tune given to the instrument the words ask for."""
        notes = self.compose(seconds, words, tempo, rng)
        asked = next((_LEADS[w] for w in words if w in _LEADS), "")
        if not asked or not self.lead or any(n.instrument == asked for n in notes):
            return notes
        return tuple(replace(n, instrument=asked) if n.instrument == self.lead else n for n in notes)

    def pace(self, tempo: str) -> Pace:
        """What a tempo word or number asks of this composer."""
        number = re.search(r"\d+(\.\d+)?", tempo)
        if number:
            return Pace(float(np.clip(float(number.group()), 30, 220)), SUNG in tempo)
        factor = {"slow": 0.78, "fast": 1.3, "medium": 1.0}
        return Pace(self.bpm * next((f for word, f in factor.items() if word in tempo.lower()), 1.0))
