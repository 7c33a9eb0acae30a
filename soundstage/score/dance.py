# SPDX-License-Identifier: Apache-2.0
"""Electronic: a steady kick, a synthesizer's figure, bass between the beats, a pad above."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from soundstage.score._form import melody, mode_for, plan
from soundstage.score.base import Composer, Note

__all__ = ["Dance"]


class Dance(Composer):
    """Electronic: a steady kick, a synthesizer's figure, bass between the beats, a pad above."""

    words = ("electronic", "techno", "pop", "hip-hop", "synth", "synthesizer", "dance", "futuristic", "disco", "beat",
             "trap", "cyberpunk")
    lead = "synth"
    bpm = 122.0
    lufs = -24.5
    wet = 0.1

    def compose(self, seconds: float, words: Sequence[str], tempo: str, rng: np.random.Generator) -> tuple[Note, ...]:
        slow = bool({"hip-hop", "trap"} & set(words))
        form = plan(seconds, self.pace(tempo or ("88" if slow else "")), 4, mode_for(words, "minor"), rng, ring=1.8)
        notes = [Note(start, pitch + 12, 0.6 * accent * bar.strength, 0.8 * length, "synth", 0.2)
                 for bar, start, length, pitch, accent in melody(form, 4, rng)]
        kicks = ((0.0, 1.0), (1.75, 0.8), (2.5, 0.9)) if slow else ((0.0, 1.0), (1.0, 1.0), (2.0, 1.0), (3.0, 1.0))
        for bar in form.bars:
            tones, beat = form.chord(bar), form.beat(bar)
            if bar.last:
                notes += [Note(bar.start, p - 12, 0.6, 1.4, "synth", -0.2) for p in tones]
                notes += [Note(bar.start, 36, 1.0, 0.4, "kick", 0.0), Note(bar.start, tones[0] - 24, 0.8, 1.0, "bass",
                                                                           0.0)]
                continue
            notes += [Note(bar.start + at * beat, 36, level, 0.4, "kick", 0.0) for at, level in kicks]
            notes += [Note(bar.start + at * beat, 60, 0.75, 0.2, "snare", 0.0) for at in (1.0, 3.0)]
            notes += [Note(bar.start + (0.5 + i) * beat, 60, 0.6, 0.4 if i == 3 else 0.1, "hat",
                           0.25) for i in range(4)]
            notes += [Note(bar.start + (i + 0.5) * beat, tones[0] - 24, 0.8, 0.4 * beat, "bass", 0.0) for i in range(4)]
            notes += [Note(bar.start + i * beat / 4, tones[i % 3] + (12 if i % 8 > 3 else 0), 0.35 * bar.strength,
                           0.2 * beat, "synth", -0.4 + 0.05 * i) for i in range(16)]
            notes.append(Note(bar.start, tones[1], 0.3 * bar.strength, bar.seconds, "pad", 0.0))
        return tuple(notes)
