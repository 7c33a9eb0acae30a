# SPDX-License-Identifier: Apache-2.0
"""A pigeon coos: low round notes that rise and sink, with a throb in them."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, joined, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class Coo(Effect):
    """"Coo-COO-coo"; as many as event.duration holds. The word cuckoo gives its two notes, a third apart."""

    words = ("coo", "pigeon", "dove", "cooing", "pigeon coos", "cuckoo", "doves")
    level_db = -26.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        high = pitch(event)
        if any("cuckoo" in w for w in event.words):
            two = ((0.0, _note(rng, 660 * high, 0.24, 0.0)), (0.36, _note(rng, 524 * high, 0.34, 0.0)))
            return finished(joined(*two), event, self.level_db + 4)
        parts = []
        for k in range(max(1, int(event.duration / 2.0))):
            at = 2.0 * k * float(rng.uniform(0.95, 1.1))
            parts += [(at, 0.6 * _note(rng, 330 * high, 0.28, 0.4)), (at + 0.4, _note(rng, 400 * high, 0.75, 0.7)),
                      (at + 1.25, 0.7 * _note(rng, 345 * high, 0.4, 0.4))]
        return finished(joined(*parts), event, self.level_db)


def _note(rng: Chance, base: float, long: float, throb: float) -> Wave:
    n = count(long)
    base *= float(rng.uniform(0.97, 1.03))
    hertz = base * swell(n, (0, 0.9), (0.35 * long, 1.06), (long, 0.88))
    shape = swell(n, (0, 0), (0.25 * long, 1), (0.75 * long, 0.85), (long, 0))
    shape = shape * (1 - 0.45 * throb * (0.5 + 0.5 * np.sin(2 * np.pi * 24 * np.arange(n) / 48000)))
    throat = Throat(((base, 0.5, 1.0), (2.1 * base, 0.3, 0.3)), breath=0.07, jitter=0.006, slope=2.4, floor=0.06,
                    weights=(1.0, 0.18, 0.08, 0.03))
    return voiced(rng, hertz, shape, throat)
