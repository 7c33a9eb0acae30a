# SPDX-License-Identifier: Apache-2.0
"""A waterfall: a broad roar of many drops with a low thunder under it."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import bed, both, pair, rumble
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import count
from soundstage.sound.effects.base import Samples
from soundstage.sound.effects.rain import rainfall


class Waterfall(Ambience):
    """Falling water near by, steady."""

    words = ("waterfall", "falls", "rapids", "torrent", "cascade")
    level_db = -31.0
    outdoors = True

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        drops = both(pair(lambda: rainfall(rng, n, 1.0, ""), 0.3))
        return bed(drops + 0.9 * rumble(rng, n, 50, 500), self.level_db, rng, setting)
