# SPDX-License-Identifier: Apache-2.0
"""A hammer on a nail: steel on steel, the board under it, the nail's pitch rising as it goes in."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, joined, peaked
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import material, struck
from soundstage.sound.effects._touch import said
from soundstage.sound.effects.base import Effect, Event, Samples


class Hammer(Effect):
    """Blows at event.speed x 2 a second (four when it has no duration); onto: wood as usual; words: anvil, mallet."""

    words = ("hammer", "hammering", "hammer blows", "nailing", "hammers a nail", "mallet", "pounding", "carpenter")
    verbs = ("hammer", "nail")
    fills = True
    level_db = -18.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        gap = 0.5 / max(event.speed, 0.2)
        times = max(1, int(event.duration / gap)) if event.duration > 0 else 4
        anvil, soft = "anvil" in said(event), "mallet" in said(event)
        blows = [(k * gap * (1 + 0.03 * float(rng.standard_normal())) if k else 0.0,
                  float(rng.uniform(0.8, 1)) * _blow(rng, event.onto or ("metal" if anvil else "wood"), soft,
                                                     pitch(event) * 1.04**k, force(event))) for k in range(times)]
        return finished(joined(*blows), event, self.level_db)


def _blow(rng: Chance, onto: str, soft: bool, high: float, hit: float) -> Wave:
    steel = struck(rng, material("wood" if soft else "metal"), 0.6 + 0.4 * hit, 3.0 * high, 16, 0.35, 0.28)
    board = struck(rng, material(onto), 0.5 + 0.4 * hit, 0.8 if onto == "wood" else 1.3, 16,
                   ring=1.4 if onto == "metal" else 0.9)
    return joined((0.0, (0.4 if soft else 0.8) * peaked(steel)), (0.0, peaked(board)))
