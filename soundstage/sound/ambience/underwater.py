# SPDX-License-Identifier: Apache-2.0
"""Under water: everything dull and near, bubbles that rise, a far moan."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import bed, both, rumble, scatter
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import Chance, Wave, add, bubble, count, lowpass, peaked, swell
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Samples


class Underwater(Ambience):
    """Below the surface: sea floor, reef, aquarium."""

    words = ("underwater", "under the sea", "reef", "sea floor", "aquarium", "deep sea")
    level_db = -38.0
    outdoors = True

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        out = rumble(rng, n, 40, 240, 8.0, 0.3) + 0.1 * rumble(rng, n, 300, 900, 9.0, 0.4)
        scatter(rng, out, 2.2, lambda: _bubbles(rng), 5.0, 0.35)
        scatter(rng, out, 19.0, lambda: _moan(rng), 3.0, 0.95)
        return bed(both(lowpass(out, 2600, 1)), self.level_db, rng, setting)


def _bubbles(rng: Chance) -> Wave:
    """A string of bubbles on its way up."""
    out = np.zeros(count(1.2))
    at = 0.0
    for _ in range(int(rng.integers(5, 16))):
        size = float(rng.lognormal(0.2, 0.4))
        add(out, size * bubble(520 / size, 0.05 + 0.05 * size, 0.5), at)
        at += float(rng.exponential(0.06))
    return peaked(out)


def _moan(rng: Chance) -> Wave:
    long = 2.6
    n = count(long)
    hertz = float(rng.uniform(130, 210)) * swell(n, (0, 0.8), (0.4 * long, 1.2), (long, 0.65))
    loud = swell(n, (0, 0), (0.3 * long, 1), (long, 0))
    return voiced(
        rng, hertz, loud, Throat(((380.0, 0.6, 1.0), (900.0, 0.5, 0.3)), slope=1.2, breath=0.02, jitter=0.006)
    )
