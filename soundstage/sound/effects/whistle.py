# SPDX-License-Identifier: Apache-2.0
"""A whistle: a referee's with a pea in it, a person's lips, a kettle's steam, a bottle blown across."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Wave, count, faded, hill, loud, octaves, slow, spectral, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._touch import said
from soundstage.sound.effects.base import RATE, Effect, Event, Samples

_TUNE = (0, 2, 4, 7, 5, 4, 2, 4)  # steps of a person's little tune, semitones


class Whistle(Effect):
    """A referee's whistle; words: lips or person or tune (a melody), kettle (rises), bottle (low and airy), wolf."""

    words = ("whistle", "whistles", "whistling", "referee whistle", "referee", "kettle whistle", "blown bottle",
             "wolf whistle", "police whistle")
    verbs = ("whistle",)
    fills = True
    level_db = -18.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        text, high = said(event), pitch(event)
        person = any(w in text for w in ("lips", "person", "tune", "whistling", "man", "woman", "melody", "wolf"))
        kettle, bottle = "kettle" in text or "steam" in text, "bottle" in text
        seconds = event.duration or (2.2 if person or kettle else 0.9)
        n = count(seconds)
        shape = swell(n, (0, 0), (0.05, 1), (max(0.06, seconds - 0.08), 0.9), (seconds, 0))
        if person:
            base = 1250 * high * _steps(n, seconds)
            air = 0.05
        elif kettle:
            base = 2300 * high * swell(n, (0, 0.55), (0.6 * seconds, 1.0), (seconds, 1.03))
            shape, air = shape * swell(n, (0, 0.2), (0.6 * seconds, 1), (seconds, 1)), 0.5
        elif bottle:
            base, air = np.full(n, 210.0 * high), 0.9
        else:
            pea = np.sin(2 * np.pi * np.cumsum(np.full(n, 34.0) * (1 + 0.1 * slow(rng, n, 8.0))) / RATE)
            base, air = 2850 * high * (1 + 0.035 * pea), 0.15
            shape = shape * (0.72 + 0.28 * pea)
        return finished(faded(_blown(rng, base, air) * shape, 0.004, 0.02), event,
                        self.level_db - (8 if person or bottle else 0))


def _blown(rng: np.random.Generator, hertz: Wave, air: float) -> Wave:
    n = len(hertz)
    phase = 2 * np.pi * np.cumsum(hertz * (1 + 0.004 * slow(rng, n, 12.0))) / RATE
    rows = np.linspace(0, n - 1, 12).astype(int)
    breath = loud(spectral(rng, n, hill(octaves(), hertz[rows], 0.25), rows / RATE))
    return np.asarray((np.sin(phase) + 0.06 * np.sin(2 * phase) + 0.03 * np.sin(3 * phase)) + air * breath, float)


def _steps(n: int, seconds: float) -> Wave:
    """The tune's pitch over time, gliding from note to note."""
    notes = np.array([2 ** (s / 12) for s in _TUNE])
    at = np.arange(n) / RATE / seconds * len(notes)
    index = np.minimum(at.astype(int), len(notes) - 1)
    share = np.clip((at - index) / 0.25, 0, 1)
    return np.asarray(notes[np.maximum(index - 1, 0)] * (1 - share) + notes[index] * share, float)
