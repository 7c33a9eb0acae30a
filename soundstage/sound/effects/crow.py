# SPDX-License-Identifier: Apache-2.0
"""A crow caws: a hoarse, flat, nasal tone, twice or three times."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, joined, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class Crow(Effect):
    """Caws of a crow or raven; event.duration: for how long."""

    words = ("crow", "caw", "crow caws", "raven", "crows", "cawing", "rook")
    level_db = -18.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        high = pitch(event)
        times = max(1, round(event.duration / 0.6)) if event.duration else int(rng.integers(2, 4))
        calls, at = [], 0.0
        for _ in range(times):
            calls.append((at, float(rng.uniform(0.8, 1)) * one_caw(rng, high)))
            at += float(rng.uniform(0.48, 0.68))
        return finished(joined(*calls), event, self.level_db)


def one_caw(rng: Chance, high: float) -> Wave:
    """One "kraa"."""
    long = float(rng.uniform(0.27, 0.36))
    n = count(long)
    base = 480 * high * float(np.exp(0.04 * rng.standard_normal()))
    hertz = base * swell(n, (0, 0.86), (0.2 * long, 1.04), (0.7 * long, 1.0), (long, 0.82))
    loud = swell(n, (0, 0.1), (0.08 * long, 0.9), (0.6 * long, 1), (0.85 * long, 0.6), (long, 0))
    throat = Throat(((1150 * high, 0.22, 0.7), (1750 * high, 0.28, 1.0), (3300 * high, 0.3, 0.35)), slope=0.15,
                    floor=0.05, breath=0.35, jitter=0.015, rough=0.65, rough_hertz=78)
    return voiced(rng, hertz, loud, throat)
