# SPDX-License-Identifier: Apache-2.0
"""Open country in wind: gusts and a faint song in them."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import bed, both, has, pair, stronger_db
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import count
from soundstage.sound.effects.base import Samples
from soundstage.sound.effects.wind import blowing


class Wind(Ambience):
    """Wind; a storm makes it howl."""

    words = ("windy", "wind", "moor", "mountain wind", "desert wind", "desert", "mountain", "hilltop")
    level_db = -36.0
    heeds = ("strength",)
    outdoors = True

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        usual = 0.85 if has(setting, "storm") else 0.6 if has(setting, "wind") else 0.35
        strength = min(1.0, usual * setting.strength**0.5)
        n, level = count(seconds), self.level_db + stronger_db(setting)
        return bed(both(pair(lambda: blowing(rng, n, strength, 0.5 * strength), 0.4)), level, rng, setting)
