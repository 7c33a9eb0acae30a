# SPDX-License-Identifier: Apache-2.0
"""A puddle: something wet that lies on the ground with a soft edge and a few drops round it."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids

KINDS = {"oil": (0.10, 0.06, 0.012), "mud": (0.16, 0.09, 0.04), "milk": (0.88, 0.87, 0.83), "blood": (0.30, 0.01, 0.01),
         "slime": (0.16, 0.50, 0.04), "syrup": (0.34, 0.12, 0.01), "acid": (0.42, 0.60, 0.05)}


class Puddle(Prop):
    """A puddle, 0.7 m across, lying; water unless its words name oil, mud, milk or a colour."""

    words = ("puddle", "puddle of water", "pool of water", "spill", "oil", "slime", "oil spill", "mud puddle",
             "puddles", "water puddle", "spilled milk")
    substance = "water"

    def build(self, look: Look, seed: int) -> PropModel:
        said, chance = " ".join(look.words), rng(seed, "puddle")
        usual = next((c for word, c in KINDS.items() if word in said), (0.24, 0.46, 0.58))
        wet = kit.main(look, usual, _wet)
        turn = np.linspace(0, 2 * np.pi, 56, endpoint=False)
        two, three = chance.uniform(0, 6, 2)
        edge = 0.30 * (1 + 0.13 * np.sin(2 * turn + two) + 0.09 * np.sin(3 * turn + three) + 0.05 * np.sin(5 * turn))
        rings = []
        for share, high in ((1.0, 0.0), (1.0, 0.004), (0.97, 0.010), (0.90, 0.014), (0.5, 0.0155), (0.02, 0.016)):
            rings.append(np.stack([edge * share * np.cos(turn), 1.18 * edge * share * np.sin(turn),
                                   np.full(56, high)], -1))
        parts = [solids.loft(np.array(rings), wet, 1.4)]
        for _ in range(6):
            a, r = chance.uniform(0, 6.28), chance.uniform(0.015, 0.035)
            drop = solids.sphere(r, wet, (1, 1, 0.3), 18)
            parts.append(solids.moved(drop, (0.47 * np.cos(a), 0.52 * np.sin(a), 0.2 * r)))
        return PropModel({"body": kit.fold(parts)}, "water", {"top": (0.0, 0.0, 0.016)})


def _wet(color: kit.Paint) -> Material:
    """A shining liquid."""
    return Material("liquid", kit.rgb(color), "water", roughness=0.06, coat=1.0)
