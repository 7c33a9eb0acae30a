# SPDX-License-Identifier: Apache-2.0
"""A clock: tick and tock of the escapement, or the bell of its hours."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, add, count, joined, peaked
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._modal import material, struck
from soundstage.sound.effects.base import Effect, Event, Samples


class Clock(Effect):
    """A clock ticks through event.duration; event.speed: ticks a second (1 when not said)."""

    words = ("clock", "clock ticking", "ticking", "tick", "tick tock", "watch ticking", "metronome")
    verbs = ("tick",)
    sources = ("clock",)
    level_db = -36.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = event.duration or 4.0
        beat = 1 / float(np.clip(event.speed, 0.3, 8))
        high = pitch(event)
        out = np.zeros(count(seconds))
        for k in range(int(seconds / beat) + 1):
            add(out, _tick(rng, high * (1.0 if k % 2 == 0 else 0.86)) * rng.uniform(0.85, 1), k * beat)
        return finished(out, event, self.level_db, lasts=True)


def _tick(rng: Chance, high: float) -> Wave:
    """Drop, impulse and lock: three tiny blows within 15 ms, in a wooden case."""

    def blow(level: float, up: float) -> Wave:
        return level * peaked(struck(rng, material("metal"), 0.9, up * high, 8, 0.06, 0.04))

    case = struck(rng, material("wood"), 0.7, 2.6 * high, 8, 0.06, 0.5)
    return joined(
        (0.0, blow(0.5, 4.0)), (0.006, blow(1.0, 3.1)), (0.006, 0.25 * peaked(case)), (0.013, blow(0.35, 4.6))
    )
