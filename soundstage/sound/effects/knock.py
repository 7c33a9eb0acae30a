# SPDX-License-Identifier: Apache-2.0
"""Knuckles on a door: a panel that answers low, with the bone's short click."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import band, count, decay, joined, peaked, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import material, struck
from soundstage.sound.effects.base import Effect, Event, Samples


class Knock(Effect):
    """One knock, or the usual three when the event has a duration or says "knocking". onto: wood glass metal."""

    words = ("knock", "knocking", "knock on the door", "rap", "tap on the window")
    level_db = -24.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        hit = force(event)
        onto = material(event.onto)
        gap = float(rng.uniform(0.17, 0.21))
        times = 3 if event.duration > 0.3 or "knocking" in event.words else 1
        blows = []
        for k in range(times):
            high = pitch(event, 0.4) * float(np.exp(0.03 * rng.standard_normal()))
            panel = struck(rng, onto, 0.35 + 0.5 * hit, 0.95 * high, 16, ring=0.8)
            n = count(0.05)
            hollow = band(white(rng, n), 260 * high, 900 * high, 2) * decay(n, 0.045, 0.001)
            at = k * gap * float(rng.uniform(0.96, 1.04))
            level = float(rng.uniform(0.8, 1.0))
            blows += [(at, level * peaked(panel)), (at, 0.6 * level * peaked(hollow))]
        return finished(joined(*blows), event, self.level_db)
