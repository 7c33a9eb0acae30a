# SPDX-License-Identifier: Apache-2.0
"""Open fields: light wind in grass, a lark high up, insects, a cow a long way off."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import NIGHT, bed, has, leaves, rumble, scatter
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import count, peaked
from soundstage.sound.effects.base import Event, Samples
from soundstage.sound.effects.bird_song import singer
from soundstage.sound.effects.cricket import chirps
from soundstage.sound.effects.moo import Moo


class Field(Ambience):
    """Meadow, farm or hill by day; crickets at night."""

    words = ("field", "meadow", "farm", "countryside", "hill", "grassland", "prairie", "savanna", "pasture")
    level_db = -42.0
    heeds = ("hour", "place")
    outdoors = True

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        out = 0.6 * leaves(rng, n, 0.6) + 0.7 * rumble(rng, n, 60, 400, 9.0, 0.3)
        warm = not has(setting, "winter", "snow", "rain", "storm")
        if warm:
            out += (0.7 if setting.hour in NIGHT else 0.25) * chirps(rng, n, 1.1)[:, None] * np.array([0.7, 0.3])
        if warm and setting.hour not in NIGHT:
            for _ in range(2):
                scatter(rng, out, 4.5, singer(rng, 1.15), 5.0, 0.85)
        if has(setting, "farm") or setting.place == "farm":
            cow = Event("moo", 0.0)
            scatter(rng, out, 16.0, lambda: np.asarray(peaked(Moo().render(cow, rng).astype(float)), float), 4.0, 0.9)
        return bed(out, self.level_db, rng, setting)
