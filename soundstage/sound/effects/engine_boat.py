# SPDX-License-Identifier: Apache-2.0
"""A boat: a slow diesel through a wet exhaust, water along the hull."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import add, bubble, count, faded, loud, slow
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._machine import clatter, firing, piped, rushing
from soundstage.sound.effects.base import Effect, Event, Samples


class EngineBoat(Effect):
    """A motor boat or fishing boat through event.duration; event.speed m/s; words: speedboat, rowing, sail."""

    words = ("boat engine", "boat", "motorboat", "fishing boat", "speedboat", "ferry", "tugboat", "ship engine")
    level_db = -22.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        n = count(event.duration or 4.0)
        fast = "speedboat" in event.words or "motorboat" in event.words
        rate = (65.0 if fast else 30.0) * (0.7 + 0.06 * min(max(event.speed, 0), 12)) * pitch(event)
        pulses = firing(rng, np.full(n, rate), 0.25, 3)
        body = pitch(event, 0.4) * (1.5 if fast else 1.0)
        chug = piped(
            pulses,
            (
                (85 * body, 0.12, 0.8),
                (160 * body, 0.10, 1.0),
                (310 * body, 0.07, 0.8),
                (640 * body, 0.04, 0.4),
                (1300 * body, 0.02, 0.2),
            ),
        )
        chug = 0.6 * chug + 0.9 * clatter(rng, pulses, 180, 1100, 0.03)
        wash = rushing(rng, n, 200, 1400) * np.clip(0.8 + 0.5 * slow(rng, n, 1.2), 0.1, 2)
        laps = np.zeros(n)
        for _ in range(int(30 * n / 48000)):
            size = float(rng.lognormal(0, 0.5))
            add(laps, size * bubble(700 / size, 0.03 + 0.03 * size, 0.4), float(rng.uniform(0, n / 48000)))
        return finished(faded(chug + 0.5 * wash + 0.12 * loud(laps), 0.05, 0.2), event, self.level_db, lasts=True)
