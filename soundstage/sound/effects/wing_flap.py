# SPDX-License-Identifier: Apache-2.0
"""A wing beats: a soft puff of air on the downstroke and feathers that rustle on the way up."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, add, band, count, crackle, peaked, swell, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects.base import Effect, Event, Samples


class WingFlap(Effect):
    """Wing beats: one, or for event.duration; event.speed 1 is a pigeon, a big size beats slower."""

    words = ("wing flap", "flap", "flapping", "wings", "wing beat", "flutter", "flies off")
    level_db = -30.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        high = pitch(event, 0.5)
        beat = 1 / (6.5 * high**1.5 * float(np.clip(event.speed, 0.4, 2.5)))
        times = max(6 if event.words and not event.source else 1, int(event.duration / beat))
        out = np.zeros(count(times * beat + 0.25))
        for k in range(times):
            at = k * beat * float(rng.uniform(0.97, 1.03))
            add(out, float(rng.uniform(0.75, 1)) * _down(rng, min(0.16, 0.8 * beat), high), at)
            add(out, 0.3 * _up(rng, min(0.12, 0.5 * beat), force(event)), at + 0.5 * beat)
        return finished(out, event, self.level_db)


def _down(rng: Chance, long: float, high: float) -> Wave:
    """The wing claps down on the air: a soft blow with a body, and the feathers' brush."""
    n = count(long)
    blow = peaked(band(white(rng, n), 110 * high, 420 * high, 1)) * swell(n, (0, 0.3), (0.12 * long, 1), (0.45 * long,
                                                                                                          0.3),
                                                                         (long, 0))
    vanes = peaked(band(white(rng, n), 1300 * high, 5200, 1)) * swell(n, (0, 0.2), (0.2 * long, 1), (0.5 * long, 0.4),
                                                                      (long, 0))
    return blow + 0.4 * vanes


def _up(rng: Chance, long: float, hit: float) -> Wave:
    n = count(long)
    rustle = crackle(rng, n, 1500 * (0.4 + hit), ((2200, 0.002), (3900, 0.0015), (6500, 0.001)), 0.8)
    return peaked(rustle) * swell(n, (0, 0), (0.4 * long, 1), (long, 0))
