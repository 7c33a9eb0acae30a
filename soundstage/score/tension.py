# SPDX-License-Identifier: Apache-2.0
"""Low held strings, a heartbeat, and a figure that will not settle."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from soundstage.score._form import human, plan
from soundstage.score.base import Composer, Note

__all__ = ["Tension"]


class Tension(Composer):
    """Low held strings, a heartbeat, and a figure that will not settle."""

    words = ("tense", "scary", "mysterious", "suspense", "ominous", "dark", "eerie", "creepy", "danger", "horror",
             "thriller", "spooky", "dramatic", "menacing")
    bpm = 64.0
    lufs = -29.0
    wet = 0.3

    def compose(self, seconds: float, words: Sequence[str], tempo: str, rng: np.random.Generator) -> tuple[Note, ...]:
        quiet = {"mysterious", "eerie"} & set(words)
        form = plan(seconds, self.pace(tempo), 4, "dorian" if quiet else "phrygian", rng, ring=3.5)
        figure = (0, 2, 1, 4) if quiet else (0, 1, 0, 3)
        notes: list[Note] = []
        for number, bar in enumerate(form.bars):
            root, beat = form.scale(bar.degree if bar.degree in (0, 1, 5) else 0) - 24, form.beat(bar)
            held = min(bar.seconds, 1.6 if bar.last else 99.0)
            notes.append(Note(bar.start, root, 0.8 * bar.strength, held, "pad", -0.2))
            notes.append(Note(bar.start, root + 7, 0.45 * bar.strength, held, "tremolo" if not quiet else "pad", 0.25))
            if bar.last:
                notes.append(Note(bar.start, form.key - 12, 0.5, 2.0, "drum", 0.0))
                notes.append(Note(bar.start + human(rng), form.key + 12, 0.3, 3.0, "harp", 0.3))
                continue
            if not quiet:
                notes += [Note(bar.start + at * beat + human(rng), root, level * bar.strength, 0.5, "drum", 0.0)
                          for at, level in ((0.0, 0.55), (0.35, 0.35), (2.0, 0.5), (2.35, 0.3))]
            if number % 2 == 1 or bar.label == "B":
                notes += [Note(bar.start + i * beat + human(rng, 0.012), form.scale(step + 7), 0.45 * bar.strength,
                               beat, "harp" if quiet else "felt_piano", 0.35 - 0.2 * i)
                          for i, step in enumerate(figure)]
        return tuple(notes)
