# SPDX-License-Identifier: Apache-2.0
"""Ambient: chords that change like light, a few bell notes far apart, no beat."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from soundstage.score._form import human, mode_for, plan
from soundstage.score.base import Composer, Note

__all__ = ["Drift"]


class Drift(Composer):
    """Ambient: chords that change like light, a few bell notes far apart, no beat."""

    words = ("ambient", "ethereal", "meditative", "floating", "space", "atmospheric", "organ", "new-age", "celestial",
             "underwater")
    lead = "music_box"
    bpm = 52.0
    lufs = -28.5
    wet = 0.45

    def compose(self, seconds: float, words: Sequence[str], tempo: str, rng: np.random.Generator) -> tuple[Note, ...]:
        form = plan(seconds, self.pace(tempo), 4, mode_for(words, "lydian"), rng, ring=3.5)
        notes = []
        for bar in form.bars:
            tones = form.chord(bar, 4)
            held = min(bar.seconds, 2.4) if bar.last else bar.seconds + 0.8
            notes += [Note(bar.start + 0.1 * i, p - 12, (0.5 - 0.06 * i) * bar.strength, held, "pad", -0.45 + 0.3 * i)
                      for i, p in enumerate(tones)]
            notes.append(Note(bar.start, tones[0] - 24, 0.4 * bar.strength, held, "pad", 0.0))
            for at in sorted(rng.uniform(0.3, 0.9 * bar.seconds, 0 if bar.last else 2)):
                note = int(rng.choice(tones)) + 12 * int(rng.integers(1, 3))
                notes.append(Note(bar.start + float(at) + human(rng), note, 0.4 * bar.strength, 2.0, "music_box",
                                  float(rng.uniform(-0.5, 0.5))))
            if bar.last:
                notes.append(Note(bar.start + 0.2, form.key + 12, 0.4, 2.5, "music_box", 0.1))
        return tuple(notes)
