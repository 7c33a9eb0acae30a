# SPDX-License-Identifier: Apache-2.0
"""Snow: the world goes soft; a thin wind and the tick of crystals."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import bed, both, has, pair, stronger_db
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import count, crackle, loud, lowpass
from soundstage.sound.effects.base import Samples
from soundstage.sound.effects.wind import blowing

_ROUGH = 1.8  # times as strong as usual: the wind drives the snow


class SnowWind(Ambience):
    """Soft winter wind, all highs swallowed but for falling flakes; a blizzard in a storm."""

    words = ("snow", "snowy", "winter wind", "blizzard", "snowstorm", "arctic")
    level_db = -42.0
    heeds = ("strength",)
    outdoors = True

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        rough = has(setting, "storm", "wind", "blizzard") or setting.strength >= _ROUGH
        air = both(pair(lambda: lowpass(blowing(rng, n, 0.7 if rough else 0.3, 0.6 if rough else 0.3), 1500), 0.35))
        flakes = pair(lambda: loud(crackle(rng, n, 900.0, ((3800, 0.002), (5600, 0.0015), (7900, 0.001)), 0.4)), 0.0)
        return bed(air + 0.06 * flakes, self.level_db + (8.0 if rough else 0.0) + stronger_db(setting), rng,
                   setting)
