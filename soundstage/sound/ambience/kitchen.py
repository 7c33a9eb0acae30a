# SPDX-License-Identifier: Apache-2.0
"""A kitchen: the refrigerator hums in the mains' harmonics and shudders off, a tap drips, a clock ticks far away."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import bed, rumble, scatter
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import count, loud, lowpass, peaked, slow, times
from soundstage.sound.effects.base import Event, Samples
from soundstage.sound.effects.clock import Clock
from soundstage.sound.effects.splash import Splash


class Kitchen(Ambience):
    """Fridge, drip and distant clock."""

    words = ("kitchen", "fridge", "cafe kitchen", "pantry", "bathroom", "laundry")
    level_db = -45.0
    outdoors = False

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        t = times(n)
        hum = sum(
            (
                g * np.sin(2 * np.pi * 50 * k * t + p)
                for k, g, p in (
                    (1, 0.5, 0.1),
                    (2, 1.0, 1.0),
                    (3, 0.3, 2.0),
                    (4, 0.45, 0.3),
                    (6, 0.22, 1.5),
                    (8, 0.12, 2.2),
                    (12, 0.06, 0.7),
                )
            ),
            np.zeros(n),
        ) * (1 + 0.08 * slow(rng, n, 1.0))
        out = rumble(rng, n, 50, 300, 9.0, 0.04) + 0.08 * rumble(rng, n, 300, 1500, 7.0)
        out += 0.9 * loud(hum)[:, None] * np.array([0.9, 0.5])
        ticks = Clock().render(Event("clock", 0.0, duration=seconds), rng)[:n].astype(float)
        out[: len(ticks)] += 2.5 * lowpass(peaked(ticks), 4000, 1)[:, None] * np.array([0.3, 0.6])
        drip = Event("splash", 0.0, size=0.6, words=("drip",))
        scatter(rng, out, 7.0, lambda: np.asarray(peaked(Splash().render(drip, rng).astype(float)), float), 2.5, 0.5)
        return bed(out, self.level_db, rng, setting)
