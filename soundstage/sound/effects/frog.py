# SPDX-License-Identifier: Apache-2.0
"""A frog croaks: a train of pulses through its throat sac."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, add, count, joined, peaked, resonate, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects.base import RATE, Effect, Event, Samples


class Frog(Effect):
    """A frog's croak, "rib-bit"; a duration makes it go on."""

    words = ("frog", "croak", "ribbit", "frogs", "toad")
    level_db = -22.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        high = pitch(event)
        times = max(1, int(event.duration / 0.8))
        calls = [(0.8 * k * float(rng.uniform(0.95, 1.05)), croak(rng, high)) for k in range(times)]
        return finished(joined(*calls), event, self.level_db)


def croak(rng: Chance, high: float) -> Wave:
    """Two swells of pulses, the second higher."""
    out = np.zeros(count(0.55))
    for at, long, up in ((0.0, 0.16, 1.0), (0.21, 0.22, 1.22)):
        n = count(long)
        rate = 62 * high * up * swell(n, (0, 0.8), (long, 1.15))
        pulses = np.diff(np.floor(np.cumsum(rate) / RATE), prepend=-1.0).clip(0, 1) * rng.uniform(0.8, 1.1, n)
        call = np.zeros(n)
        for hertz, gain in ((620.0, 1.0), (1450.0, 0.8), (2500.0, 0.4)):
            call += gain * resonate(pulses, hertz * high * up, 0.018)
        add(out, peaked(call) * swell(n, (0, 0.3), (0.5 * long, 1), (long, 0)), at)
    return out
