# SPDX-License-Identifier: Apache-2.0
"""A park: leaves, sparrows, and the city a long way behind the trees."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import NIGHT, bed, has, leaves, rumble, scatter
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import count
from soundstage.sound.effects.bark import one_bark
from soundstage.sound.effects.base import Samples
from soundstage.sound.effects.bird_song import singer
from soundstage.sound.effects.cricket import chirps


class Park(Ambience):
    """Garden or park: birds by day, a cricket by night, a dog far off."""

    words = ("park", "garden", "playground", "children playing", "playing children", "kids playing", "backyard", "yard",
             "suburb")
    level_db = -40.0
    heeds = ("hour",)
    outdoors = True

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        out = 0.5 * leaves(rng, n, 0.3) + 0.75 * rumble(rng, n, 50, 450, 9.0)
        if setting.hour in NIGHT and not has(setting, "winter", "snow", "rain"):
            out += 0.6 * chirps(rng, n, 1.0)[:, None] * np.array([0.4, 0.7])
        elif not has(setting, "rain", "storm", "snow"):
            for _ in range(2 if has(setting, "winter") else 4):
                scatter(rng, out, 5.0, singer(rng, 1.05), 6.0, 0.7)
        scatter(rng, out, 25.0, lambda: one_bark(rng, 1.0, 0.5), 3.0, 0.95)
        return bed(out, self.level_db, rng, setting)
