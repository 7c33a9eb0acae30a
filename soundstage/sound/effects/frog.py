# SPDX-License-Identifier: Apache-2.0
"""A frog croaks: a train of pulses through its throat sac."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, add, count, joined, loud, peaked, resonate, slow, swell, white
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
    """ "Rib-bit": two trains of pulses, the second rising, each pulse a puff through the ringing sac."""
    out = np.zeros(count(0.6))
    for at, long, up, climb in ((0.0, 0.17, 1.0, 1.1), (0.22, 0.24, 1.12, 1.45)):
        n = count(long)
        rate = 88 * high**0.5 * up * swell(n, (0, 0.85), (long, climb)) * (1 + 0.04 * slow(rng, n, 30.0))
        pulses = np.diff(np.floor(np.cumsum(rate) / RATE), prepend=-1.0).clip(0, 1) * rng.uniform(0.6, 1.15, n)
        puffs = pulses + 0.25 * np.convolve(pulses, np.exp(-np.arange(240) / 60))[:n] * white(rng, n)
        call = np.zeros(n)
        for hertz, gain, ring in ((1150.0, 1.0, 0.012), (2450.0, 0.75, 0.008), (3700.0, 0.25, 0.005), (520.0, 0.3,
                                                                                                       0.012)):
            call += gain * loud(resonate(puffs, hertz * high * up * float(rng.uniform(0.97, 1.03)), ring))
        add(out, peaked(call) * swell(n, (0, 0.25), (0.35 * long, 0.8), (0.75 * long, 1), (long, 0)), at)
    return out
