# SPDX-License-Identifier: Apache-2.0
"""A gentle tune on a music box over soft chords."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from soundstage.score._form import human, melody, plan
from soundstage.score.base import Composer, Note

__all__ = ["MusicBox"]


class MusicBox(Composer):
    """A gentle tune on a music box over soft chords."""

    words = ("gentle", "magical", "lullaby", "whimsical", "dreamy", "innocent", "tender", "enchanting", "wonder",
             "nostalgic", "bells", "celesta", "christmas", "soft")
    lead = "music_box"
    bpm = 76.0

    def compose(self, seconds: float, words: Sequence[str], tempo: str, rng: np.random.Generator) -> tuple[Note, ...]:
        mode = "lydian" if {"magical", "wonder", "enchanting"} & set(words) else "major"
        form = plan(seconds, self.pace(tempo), 3 if rng.random() < 0.5 else 4, mode, rng)
        notes = [Note(start + human(rng), pitch + 12, 0.75 * accent * bar.strength, length, "music_box", 0.15)
                 for bar, start, length, pitch, accent in melody(form, 4, rng)]
        for bar in form.bars:
            tones, beat = form.chord(bar), form.beat(bar)
            order = (tones[0], tones[1], tones[2], tones[1] + 12)
            if bar.last:
                notes += [Note(bar.start + 0.09 * i + human(rng), p, 0.5 * bar.strength, 3, "music_box", -0.2)
                          for i, p in enumerate((tones[0] - 12, *tones, tones[0] + 12))]
            else:
                notes += [Note(bar.start + i * beat + human(rng), order[i % 4], 0.38 * bar.strength, beat, "music_box",
                               -0.25) for i in range(form.beats)]
            notes.append(Note(bar.start, tones[0] - 12, 0.35 * bar.strength, min(bar.seconds, 2.0 if bar.last else 9),
                              "pad", -0.1))
        return tuple(notes)
