# SPDX-License-Identifier: Apache-2.0
"""A helicopter: the slap of its blades over the roar of the turbine."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import band, faded, loud, slow, white
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects.base import RATE, Effect, Event, Samples


class Helicopter(Effect):
    """Through event.duration; distance and passing by come from its path."""

    words = ("helicopter", "chopper", "helicopter blades", "rotor", "rotor blades")
    sources = ("helicopter",)
    level_db = -12.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        n = max(1, round((event.duration or 4.0) * RATE))
        phase = np.cumsum(11.5 * pitch(event, 0.5) * (1 + 0.015 * slow(rng, n, 0.7))) / RATE
        beat = (phase % 1.0)
        slap = np.exp(-beat * 7.0) * (1 + 0.15 * slow(rng, n, 6.0))
        low = loud(band(white(rng, n), 35, 170, 1) * slap)
        chop = loud(band(white(rng, n), 170, 1900, 1) * slap**1.6)
        tail = np.sin(2 * np.pi * 6.1 * phase) + 0.5 * np.sin(2 * np.pi * 12.2 * phase)
        turbine = loud(band(white(rng, n), 900, 7000, 1)) + 0.25 * np.sin(2 * np.pi * np.cumsum(
            2100 * (1 + 0.003 * slow(rng, n, 2.0))) / RATE)
        out = 1.3 * low + chop + 0.16 * loud(tail) + 0.16 * turbine
        return finished(faded(out, 0.02, 0.2), event, self.level_db, lasts=True)
