# SPDX-License-Identifier: Apache-2.0
"""A storm: hard rain, wind that howls, thunder that rolls over now and then."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import bed, both, pair, scatter, stronger_db
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import Chance, Wave, count, peaked
from soundstage.sound.effects.base import Event, Samples
from soundstage.sound.effects.rain import rainfall
from soundstage.sound.effects.thunder import Thunder
from soundstage.sound.effects.wind import blowing


class Storm(Ambience):
    """Thunderstorm."""

    words = ("storm", "stormy", "thunderstorm", "tempest")
    level_db = -30.0
    heeds = ("strength",)
    outdoors = True

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        out = 0.75 * both(pair(lambda: rainfall(rng, n, 0.85), 0.15)) + 0.8 * both(
            pair(lambda: blowing(rng, n, 0.8, 0.6), 0.3)
        )
        scatter(rng, out, 11.0, lambda: _roll(rng), 22.0, 0.9)
        return bed(out, self.level_db + stronger_db(setting), rng, setting)


def _roll(rng: Chance) -> Wave:
    event = Event("thunder", 0.0, words=("distant",))
    return np.asarray(peaked(Thunder().render(event, rng).astype(float)), float)
