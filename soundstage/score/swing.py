# SPDX-License-Identifier: Apache-2.0
"""A jazz trio and a horn: walking bass, brushes and ride, a piano that comments, a swung tune."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from soundstage.score._form import human, melody, mode_for, plan
from soundstage.score.base import Composer, Note

__all__ = ["Swing"]


class Swing(Composer):
    """A jazz trio and a horn: walking bass, brushes and ride, a piano that comments, a swung tune."""

    words = ("jazz", "swing", "saxophone", "lounge", "smooth", "bass", "clarinet", "noir", "elegant")
    lead = "saxophone"
    bpm = 116.0
    lufs = -26.0
    wet = 0.16

    def compose(self, seconds: float, words: Sequence[str], tempo: str, rng: np.random.Generator) -> tuple[Note, ...]:
        form = plan(seconds, self.pace(tempo), 4, mode_for(words, "dorian"), rng, ring=2.4)
        notes: list[Note] = []
        for bar, start, length, pitch, accent in melody(form, 4, rng):
            beat = form.beat(bar)
            place = (start - bar.start) / beat
            late = beat / 6 if abs(place % 1 - 0.5) < 0.1 else 0.0  # the off-beat comes a triplet late
            notes.append(Note(start + late + human(rng, 0.012), pitch, 0.75 * accent * bar.strength, 0.9 * length,
                              "saxophone",
                              0.2))
        for bar in form.bars:
            tones, beat = form.chord(bar, 4), form.beat(bar)
            if bar.last:
                notes += [Note(bar.start + 0.02 * i, p, 0.5, 2.0, "grand_piano", -0.3) for i, p in enumerate(tones)]
                notes += [Note(bar.start, tones[0] - 24, 0.7, 1.5, "bass", 0.0), Note(bar.start, 60, 0.4, 1.5,
                                                                                      "cymbal", 0.3)]
                continue
            walk = (tones[0], tones[1], tones[2], tones[2] + (1 if rng.random() < 0.5 else -1))
            notes += [Note(bar.start + i * beat + human(rng, 0.008), p - 24,
                           (0.75 if i % 2 == 0 else 0.6) * bar.strength,
                           0.9 * beat, "bass", 0.0) for i, p in enumerate(walk)]
            for at in (0.0, 1.0, 1.67, 2.0, 3.0, 3.67):
                notes.append(Note(bar.start + at * beat + human(rng, 0.006), 60, (0.55 if at % 2 == 1 else 0.35), 0.1,
                                  "hat",
                                  0.35))
            for at in ((0.67, 2.67) if rng.random() < 0.6 else (1.67,)):
                notes += [Note(bar.start + at * beat + human(rng, 0.01), p, 0.36 * bar.strength, 0.4 * beat,
                               "grand_piano",
                               -0.3) for p in tones[1:]]
        return tuple(notes)
