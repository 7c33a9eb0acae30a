# SPDX-License-Identifier: Apache-2.0
"""Overdriven guitar, bass and a hard drum kit."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from soundstage.score._form import human, melody, mode_for, plan
from soundstage.score.base import Composer, Note

__all__ = ["RockBand"]

_KIT = ((0, "kick", 0.95), (1, "snare", 0.9), (1.5, "kick", 0.7), (2, "kick", 0.85), (2.5, "kick", 0.5), (3, "snare",
                                                                                                          0.95))


class RockBand(Composer):
    """Overdriven guitar, bass and a hard drum kit."""

    words = ("rock", "punk", "metal", "angry", "electric", "electric_guitar", "heavy", "grunge")
    bpm = 126.0
    lufs = -24.0
    wet = 0.08

    def compose(self, seconds: float, words: Sequence[str], tempo: str, rng: np.random.Generator) -> tuple[Note, ...]:
        form = plan(seconds, self.pace(tempo), 4, mode_for(words, "minor"), rng, ring=2.0)
        notes = [Note(start, pitch - 12, 0.75 * accent, 0.95 * length, "electric_guitar", 0.35)
                 for bar, start, length, pitch, accent in melody(form, 4, rng) if bar.label == "B" or bar.last]
        for bar in form.bars:
            root, beat = form.scale(bar.degree if bar.degree < 4 else bar.degree - 7), form.beat(bar)
            if bar.last:
                notes += [Note(bar.start, root - 24, 0.9, 1.6, "electric_guitar", -0.3),
                          Note(bar.start, root - 24, 0.9, 1.4, "bass", 0.0), Note(bar.start, 36, 1.0, 0.4, "kick", 0.0),
                          Note(bar.start, 60, 0.9, 1.6, "cymbal", 0.2)]
                continue
            for i in range(8):
                at = bar.start + i * beat / 2 + human(rng, 0.004)
                notes.append(Note(at, root - 24, 0.8 if i % 4 == 0 else 0.6, 0.42 * beat, "electric_guitar", -0.35))
                notes.append(Note(at, root - 24, 0.8, 0.42 * beat, "bass", 0.0))
                notes.append(Note(at, 60, 0.7 if i % 2 == 0 else 0.45, 0.1, "hat", 0.3))
            notes += [Note(bar.start + at * beat + human(rng, 0.004), 40, level, 0.3, kind, 0.0) for at, kind,
                      level in _KIT]
            if bar.place == 0:
                notes.append(Note(bar.start, 60, 0.6, 1.6, "cymbal", 0.2))
        return tuple(notes)
