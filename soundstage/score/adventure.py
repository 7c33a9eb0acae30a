# SPDX-License-Identifier: Apache-2.0
"""Hand drums, kalimba and a broad tune: setting out, running, arriving."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from soundstage.score._form import Bar, Form, human, melody, plan
from soundstage.score.base import Composer, Note

__all__ = ["Adventure"]

_STROKES = ((0, "drum", 1.0), (1.5, "drum", 0.6), (2.5, "drum", 0.75), (1, "slap", 0.5), (3, "slap", 0.65),
            (3.5, "slap", 0.35))  # beat, stroke, level


class Adventure(Composer):
    """Hand drums, kalimba and a broad tune: setting out, running, arriving."""

    words = ("exciting", "energetic", "chase", "journey", "action", "upbeat", "drum",
             "drums", "percussion", "kalimba", "hopeful")
    lead = "kalimba"
    bpm = 104.0
    lufs = -24.5
    wet = 0.18

    def compose(self, seconds: float, words: Sequence[str], tempo: str, rng: np.random.Generator) -> tuple[Note, ...]:
        grave = {"epic", "chase", "action"} & set(words)
        form = plan(seconds, self.pace(tempo), 4, "minor" if grave else "major", rng, ring=2.4)
        notes = [Note(start + human(rng, 0.006), pitch, 0.8 * accent * bar.strength, length, "kalimba", 0.2)
                 for bar, start, length, pitch, accent in melody(form, 5, rng)]
        for number, bar in enumerate(form.bars):
            notes += self._close(form, bar) if bar.last else self._bar(form, bar, number, rng)
        return tuple(notes)

    def _bar(self, form: Form, bar: Bar, number: int, rng: np.random.Generator) -> list[Note]:
        tones, beat = form.chord(bar), form.beat(bar)
        notes = [Note(bar.start, tones[0] - 24, 0.5 * bar.strength, bar.seconds, "pad", -0.1)]
        notes += [Note(bar.start + i * beat / 2 + human(rng, 0.005), (tones[0], tones[2], tones[1], tones[2])[i % 4],
                       (0.42 if i % 2 else 0.5) * bar.strength, beat / 2, "kalimba", -0.3) for i in range(8)]
        if number >= 2 or len(form.bars) < 6:  # the drums join once the tune has been heard
            notes += [Note(bar.start + at * beat + human(rng, 0.005), 45 if kind == "drum" else 50,
                           level * bar.strength, 0.3, kind, -0.15 if kind == "drum" else 0.2)
                      for at, kind, level in _STROKES]
            notes += [Note(bar.start + i * beat / 2 + human(rng, 0.005), 60, (0.6 if i % 2 else 0.35) * bar.strength,
                           0.1, "shaker", 0.4) for i in range(8)]
        return notes

    @staticmethod
    def _close(form: Form, bar: Bar) -> list[Note]:
        tones = form.chord(bar)
        chord = [Note(bar.start + 0.03 * i, p, 0.7, 2.0, "kalimba", -0.2 + 0.1 * i)
                 for i, p in enumerate((tones[0] - 12, *tones, tones[0] + 12))]
        return [*chord, Note(bar.start, 43, 0.9, 0.5, "drum", 0.0),
                Note(bar.start, tones[0] - 24, 0.5, min(1.2, bar.seconds / 2), "pad", 0.0)]
