# SPDX-License-Identifier: Apache-2.0
"""An aeroplane: a propeller's blade beat over its engine, or the broad roar of jets."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import count, faded, slow, times
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._machine import firing, piped, rushing
from soundstage.sound.effects.base import Effect, Event, Samples


class Airplane(Effect):
    """An aircraft through event.duration: a propeller plane; the words jet and helicopter are heard."""

    words = (
        "airplane",
        "plane",
        "aeroplane",
        "jet",
        "propeller plane",
        "aircraft",
        "plane passes",
        "rocket",
    )
    sources = ("airplane", "plane", "jet", "biplane")
    level_db = -16.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        n = count(event.duration or 5.0)
        said = " ".join(event.words)
        t = times(n)
        high = pitch(event, 0.4)
        if "jet" in said or "rocket" in said:
            whine = np.sin(2 * np.pi * np.cumsum(2900 * high * (1 + 0.004 * slow(rng, n, 2.0))) / 48000)
            sound = (
                rushing(rng, n, 60, 300, 9.0) * (1 + 0.12 * slow(rng, n, 3.0))
                + 0.6 * rushing(rng, n, 300, 3500, 9.0)
                + 0.12 * whine
            )
        elif "helicopter" in said:
            beat = np.maximum(0, np.sin(2 * np.pi * 11.5 * high * t)) ** 2
            slap = rushing(rng, n, 60, 500) * (0.6 + beat)
            sound = 1.4 * slap + 0.35 * rushing(rng, n, 200, 1800) * (0.6 + 0.4 * beat)
        else:
            blades = firing(rng, np.full(n, 92.0 * high) * (1 + 0.01 * slow(rng, n, 0.8)), 0.1, 2)
            drone = piped(
                blades,
                (
                    (95 * high, 0.12, 0.8),
                    (185 * high, 0.1, 1.0),
                    (360 * high, 0.08, 0.8),
                    (700 * high, 0.04, 0.45),
                    (1500 * high, 0.02, 0.2),
                ),
            )
            sound = drone + 0.5 * rushing(rng, n, 100, 900)
        return finished(faded(sound, 0.08, 0.3), event, self.level_db, lasts=True)
