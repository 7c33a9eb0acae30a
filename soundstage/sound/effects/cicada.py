# SPDX-License-Identifier: Apache-2.0
"""Cicadas in the heat: a dense bright rasp that swells and sinks, each insect with its own rate."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import band, faded, loud, slow, white
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects.base import RATE, Effect, Event, Samples


class Cicada(Effect):
    """Cicadas through event.duration."""

    words = ("cicada", "cicadas", "cicada buzz", "locust", "summer insects")
    level_db = -26.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        n = max(1, round((event.duration or 3.0) * RATE))
        high = pitch(event, 0.4)
        out = np.zeros(n)
        for _ in range(5):
            centre = 4600 * high * float(np.exp(0.13 * rng.standard_normal()))
            clicks = 2 * np.pi * np.cumsum(float(rng.uniform(95, 190)) * (1 + 0.02 * slow(rng, n, 3.0))) / RATE
            rasp = (0.5 + 0.5 * np.cos(clicks)) ** 3
            out += loud(band(white(rng, n), 0.86 * centre, 1.16 * centre, 2)) * rasp * np.exp(0.5 * slow(rng, n, 0.7))
        return finished(faded(out, 0.05, 0.2), event, self.level_db, lasts=True)
