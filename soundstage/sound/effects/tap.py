# SPDX-License-Identifier: Apache-2.0
"""A light blow: a spoon on a cup, a pen on a table, a finger on glass. Both answer, the struck one longer."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, joined, peaked
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import Material, struck
from soundstage.sound.effects._touch import chosen, in_a_row, substances
from soundstage.sound.effects._vessel import vessel
from soundstage.sound.effects.base import Effect, Event, Samples

_HANDS = {"palm": "flesh", "finger": "flesh", "hand": "flesh", "nail": "plastic", "spoon": "metal", "key": "metal",
          "fork": "metal", "knife": "metal", "pen": "plastic", "stick": "wood", "chopstick": "wood"}


class Tap(Effect):
    """One tap, or event.speed taps a second through event.duration. A full vessel answers lower and shorter."""

    words = ("tap", "tapping", "taps", "pat", "flick", "finger tap", "drumming fingers", "tick tock of nails", "tink",
             "clack", "tapping sound")
    verbs = ("tap", "pat", "flick", "poke")
    fills = True
    level_db = -30.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        tool, onto = substances(event, chosen(event, _HANDS, "plastic"), "wood")
        what = vessel(event)
        high = pitch(event, 1.0) * what.pitch
        gap = 0.34 / max(event.speed, 0.1)
        sound = in_a_row(rng, event, lambda level: level * _tap(rng, tool, onto, high, force(event), what.ring), gap)
        return finished(sound, event, self.level_db)


def _tap(rng: Chance, tool: Material, onto: Material, high: float, hit: float, ring: float) -> Wave:
    soft = tool.hard > 0.0025
    high *= float(np.exp(0.02 * rng.standard_normal()))
    answer = struck(rng, onto, 0.25 * hit if soft else 0.3 + 0.6 * hit, 1.15 * high, 18, ring=0.9 * ring, quick=high)
    own = struck(rng, tool, 0.2 + 0.5 * hit, 2.2, 8, 0.12, 0.3)
    return joined((0.0, peaked(answer)), (0.0, (0.15 if soft else 0.35) * peaked(own)))
