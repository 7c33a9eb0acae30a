# SPDX-License-Identifier: Apache-2.0
"""Snoring: a rattle of the palate on the way in, a soft breath on the way out.."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import (
    Chance,
    Wave,
    band,
    count,
    hill,
    joined,
    loud,
    octaves,
    peaked,
    resonate,
    slow,
    spectral,
    swell,
    white,
)
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects.base import RATE, Effect, Event, Samples


class Snore(Effect):
    """Snores, one breath in three seconds, through event.duration."""

    words = ("snore", "snores", "snoring")
    verbs = ("snore",)
    fills = True
    level_db = -24.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        high = pitch(event, 0.5)
        turns = max(1, round(event.duration / 3.2))
        parts = []
        for k in range(turns):
            at = 3.2 * k * float(rng.uniform(0.98, 1.02))
            parts += [(at, _rattle(rng, 1.35, 34 * high)), (at + 1.75, 0.18 * _out(rng, 1.0, high))]
        return finished(joined(*parts), event, self.level_db)


def _rattle(rng: Chance, long: float, hertz: float) -> Wave:
    """Flaps of the palate excite nose and throat; they come faster as the breath grows."""
    n = count(long)
    rate = hertz * swell(n, (0, 0.75), (0.6 * long, 1.15), (long, 1.0)) * (1 + 0.06 * slow(rng, n, 9.0))
    flaps = np.diff(np.floor(np.cumsum(rate) / RATE), prepend=-1.0).clip(0, 1) * rng.uniform(0.5, 1.1, n)
    puffs = np.convolve(flaps, np.hanning(240), "same") * white(rng, n) + 0.8 * flaps
    tone = sum((g * loud(resonate(puffs, f, 0.012)) for f, g in ((220.0, 1.0), (510.0, 0.9), (1150.0, 0.5),
                                                                (2300.0, 0.25))), np.zeros(n))
    shape = swell(n, (0, 0), (0.25 * long, 0.6), (0.75 * long, 1), (long, 0))
    return peaked(np.asarray(tone) * shape + 0.12 * band(white(rng, n), 500, 3000, 1) * shape)


def _out(rng: Chance, long: float, high: float) -> Wave:
    n = count(long)
    air = spectral(rng, n, hill(octaves(), np.array(900.0 * high), 0.7)[None])
    return peaked(air * swell(n, (0, 0), (0.3 * long, 1), (long, 0)))
