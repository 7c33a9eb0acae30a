# SPDX-License-Identifier: Apache-2.0
"""A room where nothing happens: the tone of its air and walls, a clock somewhere, the house."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import bed, has, rumble, scatter
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import Chance, Wave, count, peaked
from soundstage.sound.effects._modal import material, struck
from soundstage.sound.effects.base import Event, Samples
from soundstage.sound.effects.clock import Clock


class Room(Ambience):
    """Room tone: never silence. Old or wooden rooms creak, a study ticks."""

    words = ("room", "living room", "bedroom", "office", "house", "library", "classroom", "cabin",
             "indoors", "attic", "study")
    level_db = -48.0
    outdoors = False

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        out = rumble(rng, n, 45, 220, 9.0, 0.05) + 0.08 * rumble(rng, n, 300, 1500, 7.0, 0.03)
        if not has(setting, "empty", "modern"):
            ticks = Clock().render(Event("clock", 0.0, duration=seconds, size=0.9), rng)[:n].astype(float)
            out[: len(ticks)] += 3.0 * peaked(ticks)[:, None] * np.array([0.5, 0.8])
        scatter(rng, out, 17.0, lambda: _settle(rng), 2.5, 0.7)
        return bed(out, self.level_db, rng, setting)


def _settle(rng: Chance) -> Wave:
    """The house shifts: one soft wooden tick."""
    return peaked(struck(rng, material("wood"), 0.2, float(rng.uniform(0.6, 1.4)), 8))
