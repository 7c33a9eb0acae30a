# SPDX-License-Identifier: Apache-2.0
"""A nylon guitar by the fire: picked chords under a singable tune."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from soundstage.score._form import human, melody, mode_for, plan
from soundstage.score.base import Composer, Note

__all__ = ["Fireside"]


class Fireside(Composer):
    """A nylon guitar by the fire: picked chords under a singable tune."""

    words = ("warm", "cozy", "folk", "guitar", "ukulele", "banjo", "lute", "mandolin", "harp", "country", "acoustic",
             "homely", "pastoral", "blues", "summer")
    lead = "guitar"
    bpm = 88.0
    wet = 0.18

    def compose(self, seconds: float, words: Sequence[str], tempo: str, rng: np.random.Generator) -> tuple[Note, ...]:
        plucked = "harp" if "harp" in words else "guitar"
        form = plan(seconds, self.pace(tempo), 3 if rng.random() < 0.35 else 4, mode_for(words, "major"), rng, ring=3.0)
        notes = [Note(start + human(rng, 0.01), pitch, 0.8 * accent * bar.strength, length * 1.1, plucked, 0.15)
                 for bar, start, length, pitch, accent in melody(form, 5, rng)]
        for bar in form.bars:
            tones, half = form.chord(bar), form.beat(bar) / 2
            strings = (tones[0] - 24, tones[0] - 12, tones[1] - 12, tones[2] - 12, tones[0])
            if bar.last:  # one slow strum
                notes += [Note(bar.start + 0.045 * i, p, 0.6 * bar.strength, 3.0, plucked, -0.2)
                          for i, p in enumerate(strings)]
                continue
            picked = (0, 2, 3, 4, 1, 3, 4, 3)[:2 * form.beats]
            notes += [Note(bar.start + i * half + human(rng, 0.008), strings[s],
                           (0.6 if i == 0 else 0.4) * bar.strength, bar.seconds - i * half, plucked, -0.2)
                      for i, s in enumerate(picked)]
        return tuple(notes)
