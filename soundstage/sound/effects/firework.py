# SPDX-License-Identifier: Apache-2.0
"""A firework: it whistles up, bursts, and its stars crackle down."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, add, band, count, crackle, decay, lowpass, peaked, swell, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects.base import RATE, Effect, Event, Samples


class Firework(Effect):
    """One rocket, or one every second and a half through event.duration."""

    words = ("firework", "fireworks", "rocket bursts", "firecracker", "fireworks display", "sparkler")
    level_db = -12.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        times = max(1, int(event.duration / 1.6))
        out = np.zeros(count(1.6 * times + 2.4))
        for k in range(times):
            add(out, float(rng.uniform(0.6, 1)) * _rocket(rng, pitch(event), force(event), whistles=k % 2 == 0),
                1.6 * k * float(rng.uniform(0.85, 1.1)))
        return finished(out, event, self.level_db)


def _rocket(rng: Chance, high: float, hit: float, whistles: bool) -> Wave:
    out = np.zeros(count(3.2))
    up = float(rng.uniform(0.7, 0.95))
    n = count(up)
    climb = 1100 * high * swell(n, (0, 0.7), (0.7 * up, 1.6), (up, 1.5))
    tone = np.sin(2 * np.pi * np.cumsum(climb) / RATE) + 0.4 * band(white(rng, n), 1200, 6000, 1)
    add(out, (0.14 if whistles else 0.02) * tone * swell(n, (0, 0.5), (0.8 * up, 1), (up, 0)), 0.0)
    m = count(1.0)
    burst = 1.1 * peaked(white(rng, m) * decay(m, 0.03, 0.0002)) + peaked(lowpass(white(rng, m),
                                                                                  300 * high) * decay(m, 0.7))
    add(out, burst, up)
    k = count(1.9)
    stars = crackle(rng, k, (140 + 240 * hit) * swell(k, (0, 0.1), (0.3, 1), (1.9, 0)),
                    ((1900, 0.004), (3300, 0.003), (5600, 0.002)), 0.9)
    add(out, 0.35 * peaked(stars), up + 0.15)
    return out
