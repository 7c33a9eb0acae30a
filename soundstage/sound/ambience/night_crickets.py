# SPDX-License-Identifier: Apache-2.0
"""A warm night: many crickets, each with its own note and beat, a frog by the water."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import bed, has, rumble, scatter
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import count, lowpass
from soundstage.sound.effects.base import Samples
from soundstage.sound.effects.cricket import chirps
from soundstage.sound.effects.frog import croak


class NightCrickets(Ambience):
    """Crickets around and far away; frogs where it is wet."""

    words = ("crickets", "summer night", "night", "campsite", "countryside at night")
    level_db = -41.0
    heeds = ("place",)
    outdoors = True

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        out = 0.35 * rumble(rng, n, 60, 500, 9.0, 0.2)
        if not has(setting, "winter", "snow"):
            for k in range(9):
                far = k / 9
                pan = float(rng.uniform(0.1, 0.9)) * np.pi / 2
                one = lowpass(
                    np.roll(chirps(rng, n, float(rng.uniform(0.85, 1.1))), int(rng.integers(n))), 9000 - 4500 * far, 1
                )
                out += (1.4 - 0.9 * far) * one[:, None] * np.array([np.cos(pan), np.sin(pan)])
            if setting.place in ("pond", "lake", "swamp", "river", "meadow") or has(setting, "rain", "wet"):
                scatter(rng, out, 5.0, lambda: croak(rng, float(rng.uniform(0.8, 1.2))), 1.2, 0.8)
        return bed(out, self.level_db, rng, setting)
