# SPDX-License-Identifier: Apache-2.0
"""Rain all around: a wide hiss, drops near by, a gutter."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import bed, both, has, pair, rumble, stronger_db
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import count
from soundstage.sound.effects.base import Samples
from soundstage.sound.effects.rain import rainfall


class Rain(Ambience):
    """Steady rain; a drizzle when light, a downpour when heavy."""

    words = ("rainy", "rain", "drizzle", "downpour", "wet night")
    level_db = -34.0
    heeds = ("place", "strength")
    outdoors = True

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        usual = 0.9 if has(setting, "storm") else 0.5
        density = min(0.98, usual * setting.strength**0.8)
        onto = "leaves" if setting.place in ("forest", "park", "garden", "jungle") else ""
        out = both(pair(lambda: rainfall(rng, n, density, onto), 0.15)) + 0.35 * rumble(rng, n, 60, 400)
        return bed(out, self.level_db + 6 * (usual - 0.5) + stronger_db(setting), rng, setting)
