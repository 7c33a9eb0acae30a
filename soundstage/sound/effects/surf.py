# SPDX-License-Identifier: Apache-2.0
"""Surf: a wave rears, breaks in a dark roar that brightens into foam, and draws back hissing."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, add, count, crackle, faded, loud, octaves, spectral, swell, tilt
from soundstage.sound.effects._finish import finished, force
from soundstage.sound.effects.base import Effect, Event, Samples


class Surf(Effect):
    """Waves on a shore through event.duration, one every five to eight seconds; without a duration one wave."""

    words = ("surf", "waves", "waves crash", "wave", "breaking waves", "sea", "ocean waves", "waves lap")
    level_db = -26.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = event.duration or 6.0
        n = count(seconds)
        return finished(faded(waves(rng, n, force(event)), 0.08, 0.3), event, self.level_db, lasts=True)


def waves(rng: Chance, n: int, strength: float) -> Wave:
    """(n,) of shore at RMS 1, the first wave about to break."""
    out = 0.12 * loud(spectral(rng, n, tilt(octaves(), 120, 900, 6.0)))
    at = -float(rng.uniform(0.6, 1.2))
    while at < n / 48000:
        wave = float(rng.uniform(0.6, 1.0)) * breaker(rng, float(rng.uniform(5.5, 8.0)), strength)
        skip = max(0, -round(at * 48000))
        add(out, wave[skip:], max(at, 0.0))
        at += float(rng.uniform(3.8, 6.5))
    return loud(out)


def breaker(rng: Chance, seconds: float, strength: float) -> Wave:
    """One wave, from its rearing to the last hiss of foam."""
    n = count(seconds)
    hertz = octaves()
    knots = np.array([0.0, 0.14, 0.24, 0.34, 0.5, 0.75, 1.0]) * seconds
    level = np.array([0.03, 0.35, 1.0, 0.8, 0.45, 0.16, 0.0])
    low = np.array([60.0, 50, 60, 120, 300, 800, 1500])
    top = np.array([300.0, 600, 1500 + 1500 * strength, 2600, 3600, 4500, 5000])
    shape = np.stack(
        [tilt(hertz, a, b, 7.0) * (hertz / 500) ** -0.6 * g for a, b, g in zip(low, top, level, strict=True)]
    )
    roar = spectral(rng, n, shape, knots)
    foam = crackle(
        rng,
        n,
        5000 * swell(n, (0, 0), (0.25 * seconds, 0.5), (0.45 * seconds, 1), (seconds, 0)),
        ((2200, 0.004), (3600, 0.003), (5200, 0.002), (7800, 0.002)),
        0.8,
    )
    return loud(roar) + 0.08 * loud(foam)
