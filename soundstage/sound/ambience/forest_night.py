# SPDX-License-Identifier: Apache-2.0
"""A forest at night: air in the tops, an owl far away, a twig; crickets when it is warm."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import bed, has, leaves, rumble, scatter
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import Wave, count, crackle
from soundstage.sound.effects.base import Samples
from soundstage.sound.effects.cricket import chirps
from soundstage.sound.effects.owl_hoot import song


class ForestNight(Ambience):
    """Dark woods: nearly still, with an owl."""

    words = ("forest at night", "dark forest", "night forest", "woods at night")
    level_db = -43.0
    outdoors = True

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        out = 0.55 * leaves(rng, n, 0.5) + 0.7 * rumble(rng, n, 55, 300, 9.0, 0.3)
        cold = has(setting, "snow", "winter", "snowy", "rain", "storm")
        if not cold:
            for _ in range(2):
                pan = float(rng.uniform(0.2, 0.8))
                out += 0.6 * chirps(rng, n, float(rng.uniform(0.9, 1.1)))[:, None] * np.array([pan, 1 - pan])
        if not has(setting, "rain", "storm"):
            scatter(rng, out, 13.0, lambda: song(rng, float(rng.uniform(0.92, 1.08))), 6.0, 0.85)

        def twig() -> Wave:
            return crackle(rng, count(0.25), 40.0, ((900, 0.01), (1700, 0.006), (3000, 0.004)), 0.9)

        scatter(rng, out, 11.0, twig, 2.0, 0.6)
        return bed(out, self.level_db, rng, setting)
