# SPDX-License-Identifier: Apache-2.0
"""Plucked strings on tiptoe: bass, off-beat chords and a cheeky tune."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from soundstage.score._form import human, melody, mode_for, plan
from soundstage.score.base import Composer, Note

__all__ = ["Pizzicato"]


class Pizzicato(Composer):
    """Plucked strings on tiptoe: bass, off-beat chords and a cheeky tune."""

    words = ("happy", "funny", "playful", "comic", "cheerful", "sneaky", "mischievous", "lighthearted", "waltz")
    lead = "pizzicato"
    bpm = 112.0
    lufs = -26.0
    wet = 0.16

    def compose(self, seconds: float, words: Sequence[str], tempo: str, rng: np.random.Generator) -> tuple[Note, ...]:
        sly = {"sneaky", "mischievous", "comic", "jazz"} & set(words)
        beats = 3 if "waltz" in words else 4
        form = plan(seconds, self.pace(tempo), beats, "dorian" if sly else mode_for(words, "major"), rng, ring=1.6)
        notes = []
        for bar, start, length, pitch, accent in melody(form, 5, rng):
            notes.append(Note(start + human(rng, 0.006), pitch, 0.85 * accent * bar.strength, length, "pizzicato", 0.3))
            if bar.label == "B":
                notes.append(Note(start + human(rng, 0.006), pitch + 12, 0.4 * bar.strength, length, "music_box", 0.35))
        for bar in form.bars:
            tones, beat = form.chord(bar), form.beat(bar)
            if bar.last:
                notes += [Note(bar.start + at, p, 0.8 * bar.strength, 0.5, "pizzicato", -0.1)
                          for at, chord in ((0.0, (tones[0] - 24, *tones)), (beat, (tones[0] - 12, tones[0] - 24)))
                          for p in chord]
                continue
            for i in range(form.beats):
                low = tones[0] - 24 if i == 0 else tones[2] - 24
                if i % 2 == 0 and (form.beats == 4 or i == 0):
                    notes.append(Note(bar.start + i * beat + human(rng, 0.005), low, 0.75 * bar.strength, beat,
                                      "pizzicato", -0.35))
                else:
                    notes += [Note(bar.start + i * beat + human(rng, 0.005), p, 0.4 * bar.strength, beat, "pizzicato",
                                   0.05) for p in tones]
        return tuple(notes)
