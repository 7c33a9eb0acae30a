# SPDX-License-Identifier: Apache-2.0
"""A wing beats: a soft puff of air on the downstroke and feathers that rustle on the way up."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import add, band, count, crackle, peaked, swell, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects.base import Effect, Event, Samples


class WingFlap(Effect):
    """Wing beats: one, or for event.duration; event.speed 1 is a pigeon, a big size beats slower."""

    words = ("wing flap", "flap", "flapping", "wings", "wing beat", "flutter", "flies off")
    level_db = -30.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        high = pitch(event, 0.5)
        beat = 1 / (6.5 * high**1.5 * float(np.clip(event.speed, 0.4, 2.5)))
        times = max(1, int(event.duration / beat))
        out = np.zeros(count(times * beat + 0.25))
        for k in range(times):
            n = count(max(0.06, 0.95 * beat))
            long = n / 48000
            puff = band(white(rng, n), 160 * high, 600 * high, 1) + 0.7 * band(
                white(rng, n), 600 * high, 3200 * high, 1
            )
            puff = peaked(puff * swell(n, (0, 0.08), (0.45 * long, 1), (0.75 * long, 0.5), (long, 0)))
            feathers = crackle(rng, n, 900 * (0.4 + force(event)), ((1800, 0.003), (3300, 0.002), (6000, 0.001)), 0.9)
            add(out, puff * rng.uniform(0.8, 1), k * beat * float(rng.uniform(0.97, 1.03)))
            add(out, 0.4 * peaked(feathers) * swell(n, (0, 0), (0.4 * long, 1), (long, 0)), k * beat + 0.35 * beat)
        return finished(out, event, self.level_db)
