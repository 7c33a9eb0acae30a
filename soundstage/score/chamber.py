# SPDX-License-Identifier: Apache-2.0
"""A few bowed strings and a flute: a long-breathed tune over held chords."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from soundstage.score._form import human, melody, mode_for, plan
from soundstage.score.base import Composer, Note

__all__ = ["Chamber"]


class Chamber(Composer):
    """A few bowed strings and a flute: a long-breathed tune over held chords."""

    words = ("violin", "cello", "strings", "classical", "flute", "oboe", "baroque", "romantic", "fiddle", "viola",
             "graceful", "wedding", "noble")
    lead = "violin"
    bpm = 76.0
    lufs = -26.5
    wet = 0.3

    def compose(self, seconds: float, words: Sequence[str], tempo: str, rng: np.random.Generator) -> tuple[Note, ...]:
        form = plan(seconds, self.pace(tempo), 3 if rng.random() < 0.3 else 4, mode_for(words, "major"), rng, ring=3.0)
        notes = []
        for bar, start, length, pitch, accent in melody(form, 6, rng):
            held = min(length, 2.4) if bar.last else length
            notes.append(Note(start + human(rng, 0.012), pitch, 0.78 * accent * bar.strength, held, "violin", 0.2))
            if bar.label == "B":
                notes.append(Note(start + human(rng, 0.012), pitch + 12, 0.4 * bar.strength, 0.95 * held, "flute",
                                  -0.1))
        for bar in form.bars:
            tones, beat = form.chord(bar), form.beat(bar)
            held = min(bar.seconds, 2.2) if bar.last else bar.seconds
            notes.append(Note(bar.start, tones[0] - 24, 0.5 * bar.strength, held, "cello", -0.35))
            notes += [Note(bar.start, p - 12, 0.28 * bar.strength, held, "cello", -0.1 + 0.15 * i)
                      for i, p in enumerate(tones[1:])]
            if not bar.last:
                notes += [Note(bar.start + i * beat + human(rng), tones[1 + i % 2], 0.3 * bar.strength, 0.4 * beat,
                               "pizzicato", 0.3) for i in range(1, form.beats)]
        return tuple(notes)
