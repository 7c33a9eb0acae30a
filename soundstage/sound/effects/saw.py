# SPDX-License-Identifier: Apache-2.0
"""A hand saw: stroke and return, the teeth catching one after another through the board."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Wave, add, band, count, faded, loud, resonate, slow, swell, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects.base import RATE, Effect, Event, Samples


class Saw(Effect):
    """Sawing wood by hand, two strokes a second at event.speed 1; also a file."""

    words = ("saw", "sawing", "hand saw", "saws wood", "sawing wood", "file", "filing")
    verbs = ("saw",)
    fills = True
    level_db = -24.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds, half = event.duration or 2.4, 0.36 / max(event.speed, 0.3)
        out = np.zeros(count(seconds + 0.1))
        for k in range(max(1, int(seconds / half))):
            add(out, (1.0 if k % 2 == 0 else 0.55) * _stroke(rng, half, pitch(event) * (1 if k % 2 == 0 else 0.85),
                                                            force(event)), k * half)
        return finished(faded(out, 0.004, 0.05), event, self.level_db)


def _stroke(rng: np.random.Generator, long: float, high: float, hit: float) -> Wave:
    n = count(0.96 * long)
    long = n / RATE
    speed = swell(n, (0, 0.25), (0.3 * long, 1.0), (0.75 * long, 0.85), (long, 0.15))
    teeth = np.cumsum(210 * high * speed * (1 + 0.05 * slow(rng, n, 30.0))) / RATE
    catches = np.diff(np.floor(teeth), prepend=-1.0).clip(0, 1) * rng.uniform(0.4, 1.2, n)
    board = sum((g * loud(resonate(catches, f * high, r)) for f, r, g in
                 ((320.0, 0.02, 0.7), (780.0, 0.015, 1.0), (1650.0, 0.01, 0.9), (3400.0, 0.006, 0.7))), np.zeros(n))
    dust = loud(band(white(rng, n), 1800 * high, 8500, 1))
    return np.asarray((board + (0.5 + 0.5 * hit) * dust) * speed, float)
