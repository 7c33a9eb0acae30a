# SPDX-License-Identifier: Apache-2.0
"""A forest by day: leaves in light air, several birds near and far."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import NIGHT, bed, has, leaves, rumble, scatter
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import count
from soundstage.sound.effects.base import Samples
from soundstage.sound.effects.bird_song import singer
from soundstage.sound.effects.crow import one_caw
from soundstage.sound.effects.owl_hoot import song


class ForestDay(Ambience):
    """Birds and leaves; in winter a lone crow, in snow nearly nothing, at dusk the last birds and an owl."""

    words = ("forest", "woods", "woodland", "birdsong")
    level_db = -40.0
    heeds = ("hour",)
    outdoors = True

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        still = has(setting, "snow", "winter", "fog", "snowy")
        out = (0.35 if still else 0.8) * leaves(rng, n, 0.9 if has(setting, "wind", "storm") else 0.3)
        out += (0.6 if still else 0.5) * rumble(rng, n, 60, 350, 9.0, 0.25)
        if not has(setting, "rain", "storm"):
            evening = setting.hour in NIGHT
            if not still and setting.hour != "night":
                for _ in range(2 if evening else 4):
                    bird = singer(rng, float(rng.uniform(0.75, 1.25)))
                    scatter(rng, out, 9.0 if evening else 4.0, bird, 7.0, float(rng.uniform(0.4, 0.95)))
            if still or has(setting, "autumn"):
                scatter(rng, out, 14.0, lambda: one_caw(rng, 1.0), 5.0, 0.95)
            if evening:
                scatter(rng, out, 18.0, lambda: song(rng, 1.0), 4.0, 0.9)
        return bed(out, self.level_db, rng, setting)
