# SPDX-License-Identifier: Apache-2.0
"""Quiet piano through felt: broken chords and a slow tune."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from soundstage.score._form import human, melody, plan
from soundstage.score.base import Composer, Note

__all__ = ["FeltPiano"]


class FeltPiano(Composer):
    """Quiet piano through felt: broken chords and a slow tune."""

    words = ("sad", "lonely", "calm", "melancholy", "intimate", "peaceful", "piano", "keyboard",
             "thoughtful", "emotional", "bittersweet", "rainy")
    lead = "felt_piano"
    bpm = 66.0
    wet = 0.28

    def compose(self, seconds: float, words: Sequence[str], tempo: str, rng: np.random.Generator) -> tuple[Note, ...]:
        bright = {"calm", "romantic", "peaceful", "happy", "gentle"} & set(words)
        form = plan(seconds, self.pace(tempo), 4, "major" if bright else "minor", rng, ring=4.0)
        notes = [Note(start + human(rng, 0.014), pitch + 12, 0.68 * accent * bar.strength, length * 1.05, "felt_piano",
                      0.12) for bar, start, length, pitch, accent in melody(form, 2, rng)]
        for bar in form.bars:
            tones, half = form.chord(bar), form.beat(bar) / 2
            broken = (tones[0] - 12, tones[2] - 12, tones[0], tones[1], tones[2], tones[1], tones[0], tones[2] - 12)
            notes.append(Note(bar.start + human(rng), tones[0] - 24, 0.4 * bar.strength, bar.seconds, "felt_piano",
                              -0.2))
            notes += [Note(bar.start + i * half * (0.6 if bar.last else 1) + human(rng, 0.012), p,
                           (0.42 if i else 0.5) * bar.strength, bar.seconds - i * half, "felt_piano", -0.15)
                      for i, p in enumerate(broken[:5] if bar.last else broken)]
        return tuple(notes)
