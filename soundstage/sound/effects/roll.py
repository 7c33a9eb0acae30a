# SPDX-License-Identifier: Apache-2.0
"""Something rolls: wheels of a suitcase or a skateboard, a ball in a pot, a barrel, a chair on castors."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, band, crackle, faded, loud, lowpass, slow, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import material
from soundstage.sound.effects._touch import chosen
from soundstage.sound.effects._vessel import vessel
from soundstage.sound.effects.base import RATE, Effect, Event, Samples

_ROUGH = {"smooth": 0.1, "carpet": 0.15, "towel": 0.15, "rough": 0.9, "gravel": 1.0, "concrete": 0.6, "cobble": 1.0}


class Roll(Effect):
    """Rolling through event.duration at event.speed metres a second: faster is higher and louder."""

    words = ("roll", "rolling", "rolls", "wheels", "skateboard", "suitcase", "trolley", "cart", "stroller", "castors",
             "rolling ball", "shopping cart", "bicycle", "bicycle wheels", "roller skates", "wheelbarrow", "marble")
    verbs = ("roll",)
    sources = ("skateboard",)
    level_db = -28.0
    lasts = True
    moves = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        n = max(1, round((event.duration or 2.0) * RATE))
        speed = float(np.clip(event.speed, 0.2, 6.0))
        high = pitch(event) * speed**0.4 * vessel(event).pitch
        thing, under = material(event.material, "plastic"), material(event.onto, "stone")
        soft = max(thing.hard, under.hard) > 0.0035
        sound = _rolled(rng, n, high, chosen(event, _ROUGH, 0.45), soft, speed)
        level = self.level_db + float(np.clip(9 * np.log2(speed) / 2, -9, 6)) + 6 * (force(event) - 0.5)
        level = (level if event.speed != 1.0 else self.level_db) - (10.0 if soft else 0.0)
        return finished(faded(sound, 0.01, 0.08), event, level, lasts=True)


def _rolled(rng: Chance, n: int, high: float, rough: float, soft: bool, speed: float) -> Wave:
    """Rumble of the thing, the hollow of what it carries, a knock at each turn of the wheel, grit under it."""
    turn = 1 + 0.25 * np.sin(2 * np.pi * np.cumsum(2.6 * speed * (1 + 0.03 * slow(rng, n, 2.0))) / RATE)
    rumble = loud(band(white(rng, n), 90 * high, 420 * high, 1)) * turn
    body = loud(band(white(rng, n) * (0.6 + np.abs(slow(rng, n, 40.0))), 450 * high, 1500 * high, 1)) * turn
    grit = loud(crackle(rng, n, (300 + 1500 * rough) * speed, ((900 * high, 0.004), (2100 * high, 0.003),
                                                               (4200 * high, 0.002)), 0.6 + 0.7 * rough))
    out = rumble + 0.5 * body + (0.15 if soft else 0.25 + 0.6 * rough) * grit
    return lowpass(out, 1100, 1) if soft else out
