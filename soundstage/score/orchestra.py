# SPDX-License-Identifier: Apache-2.0
"""The large orchestra: strings that drive, horns and trumpets with the theme, drums and cymbals at the heights."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from soundstage.score._form import human, melody, mode_for, plan
from soundstage.score.base import Composer, Note

__all__ = ["Orchestra"]


class Orchestra(Composer):
    """The large orchestra: strings that drive, horns and trumpets with the theme, drums and cymbals at the heights."""

    words = ("epic", "heroic", "triumphant", "cinematic", "orchestra", "orchestral", "trumpet", "horn", "horns",
             "majestic", "trailer", "choir", "brass", "march", "trombone", "tuba", "military", "powerful")
    lead = "horn"
    bpm = 96.0
    lufs = -24.0
    wet = 0.3

    def compose(self, seconds: float, words: Sequence[str], tempo: str, rng: np.random.Generator) -> tuple[Note, ...]:
        march = bool({"march", "military"} & set(words))
        form = plan(seconds, self.pace(tempo), 4, mode_for(words, "major" if march else "minor"), rng, ring=3.0)
        notes = []
        for bar, start, length, pitch, accent in melody(form, 3, rng):
            at = start + human(rng, 0.01)
            notes.append(Note(at, pitch, 0.8 * accent * bar.strength, length, "horn", -0.2))
            if bar.label == "B" or march:
                notes.append(Note(at, pitch + 12, 0.55 * accent * bar.strength, 0.9 * length, "trumpet", 0.15))
        for bar in form.bars:
            tones, beat = form.chord(bar), form.beat(bar)
            held = min(bar.seconds, 2.2) if bar.last else bar.seconds
            notes += [Note(bar.start, p - 12, 0.4 * bar.strength, held, "cello", -0.3 + 0.3 * i) for i,
                      p in enumerate(tones)]
            notes.append(Note(bar.start, tones[0] - 24, 0.5 * bar.strength, held, "cello", 0.3))
            if bar.last:
                notes += [Note(bar.start, 38, 1.0, 0.8, "drum", 0.0), Note(bar.start, 60, 0.9, 1.6, "cymbal", 0.2),
                          *(Note(bar.start, p, 0.7, held, "trumpet", 0.2) for p in tones)]
                continue
            notes += [Note(bar.start + i * beat / 2 + human(rng, 0.006), tones[(0, 2, 1, 2)[i % 4]],
                           (0.55 if i % 2 == 0 else 0.38) * bar.strength, 0.4 * beat, "violin", 0.35) for i in range(8)]
            strokes = ((0, 0.9), (1.5, 0.5), (2, 0.7), (3, 0.6), (3.5, 0.6)) if not march else ((0, 0.8), (2, 0.7))
            notes += [Note(bar.start + at * beat + human(rng, 0.005), 40, level * bar.strength, 0.5, "drum", 0.0)
                      for at, level in strokes]
            if march:
                notes += [Note(bar.start + at * beat, 60, 0.5 if at == int(at) else 0.3, 0.1, "snare", 0.1)
                          for at in (0, 1, 1.5, 2, 3, 3.25, 3.5, 3.75)]
            if bar.place == 0 and bar.strength > 0.7:
                notes.append(Note(bar.start, 60, 0.7, 1.6, "cymbal", 0.2))
        return tuple(notes)
