# SPDX-License-Identifier: Apache-2.0
"""An anvil: a horn, a flat face and a waisted foot on a block of oak."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Anvil(Prop):
    """A blacksmith's anvil, 0.75 m high on its block, its horn to +Y, its side to the front."""

    words = ("anvil", "blacksmith's anvil", "anvils", "iron anvil")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        iron = kit.main(look, (0.06, 0.062, 0.07), kit.iron)
        side = slabs.polygon(
            [
                (-0.28, 0.62),
                (-0.3, 0.75),
                (0.14, 0.75),
                (0.14, 0.66),
                (0.06, 0.59),
                (0.06, 0.53),
                (0.17, 0.46),
                (0.17, 0.43),
                (-0.2, 0.43),
                (-0.2, 0.46),
                (-0.1, 0.53),
                (-0.1, 0.59),
            ],
            0.008,
        )
        horn = solids.curve([(0.1, 0, 0.7), (0.2, 0, 0.705), (0.3, 0, 0.72), (0.4, 0, 0.742)], 5)
        parts = [
            solids.moved(
                solids.lathe(
                    [(0.0, 0.0), (0.235, 0.0), (0.22, 0.43), (0.0, 0.43)], kit.wood((0.4, 0.23, 0.1), "block"), 30, 0.02
                )
            ),
            *(solids.moved(solids.ring(0.232, 0.012, kit.metal(), 32, 8), (0, 0, z)) for z in (0.08, 0.36)),
            slabs.upright(slabs.slab(side, 0.16, iron, 0.012), 0.16),
            solids.noodle(horn, np.linspace(0.062, 0.012, len(horn)), iron, 18),
            kit.block((0.43, 0.162, 0.014), (-0.08, 0, 0.742), kit.metal(), 0.005),
        ]
        body = kit.put(kit.fold(parts), (0, 0, 0), z=np.pi / 2)
        return PropModel({"body": body}, "metal", {"top": (0.0, -0.05, 0.756), "grip": (0.0, -0.25, 0.7)})
