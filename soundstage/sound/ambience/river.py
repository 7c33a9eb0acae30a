# SPDX-License-Identifier: Apache-2.0
"""A river that goes by: an even soft rush, water that gurgles round stones, bubbles at the bank."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import bed, both, pair, rumble
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import Chance, Wave, add, bubble, count, loud, octaves, slow, spectral, tilt
from soundstage.sound.effects.base import Samples


class River(Ambience):
    """River, stream, brook."""

    words = ("river", "stream", "brook", "creek", "flowing water", "babbling brook")
    level_db = -38.0
    outdoors = True

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        shape = tilt(octaves(), 350, 2600, 7.0)
        rush = both(pair(lambda: loud(spectral(rng, n, shape) * (1 + 0.15 * slow(rng, n, 1.5))), 0.2))
        out = rush + 0.5 * rumble(rng, n, 90, 350, 8.0, 0.15)
        out += 1.1 * both(np.stack([_gurgle(rng, n, seconds) for _ in range(2)], 1))
        return bed(out, self.level_db, rng, setting)


def _gurgle(rng: Chance, n: int, seconds: float) -> Wave:
    """(n,) of single bubbles, more when the water swells: pitch rises as each one closes."""
    out = np.zeros(n)
    for _ in range(int(34 * seconds)):
        hertz = float(rng.uniform(380, 1500))
        add(
            out,
            float(rng.uniform(0.2, 1.0)) ** 2 * bubble(hertz, float(rng.uniform(0.02, 0.06))),
            float(rng.uniform(0, seconds)),
        )
    return loud(out * np.exp(0.5 * slow(rng, n, 0.7)) + 1e-9)
