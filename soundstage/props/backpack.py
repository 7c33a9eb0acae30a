# SPDX-License-Identifier: Apache-2.0
"""A backpack: a round-topped bag with a flap, a pocket, straps and a bedroll."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Backpack(Prop):
    """A hiker's backpack, 0.5 m."""

    words = ("backpack", "rucksack", "knapsack", "school bag", "schoolbag")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        cloth, strap = kit.main(look, "teal", kit.cloth), kit.leather((0.30, 0.13, 0.05), "straps")
        parts = _bag(cloth)
        for y in (0.075, -0.075):
            parts += [
                kit.block((0.03, 0.03, 0.24), (0.122, y, 0.16), strap, 0.01),
                kit.block((0.03, 0.046, 0.036), (0.132, y, 0.2), kit.brass(), 0.008),
                solids.noodle(
                    solids.curve(
                        [(-0.1, y * 1.3, 0.44), (-0.19, y * 1.3, 0.36), (-0.2, y * 1.5, 0.2), (-0.1, y * 1.7, 0.05)], 5
                    ),
                    0.02,
                    strap,
                    10,
                ),
            ]
        roll = kit.lying(solids.turned([(0.06, -0.2), (0.06, 0.2)], kit.cloth("amber", "bedroll"), 0.02, 24))
        parts += [
            solids.moved(roll, (-0.01, 0, 0.51)),
            *[
                solids.moved(
                    kit.lying(
                        solids.lathe([(0.055, -0.015), (0.066, -0.015), (0.066, 0.015), (0.055, 0.015)], strap, 24)
                    ),
                    (-0.01, y, 0.51),
                )
                for y in (0.12, -0.12)
            ],
        ]
        parts.append(solids.noodle(kit.arc((-0.1, 0, 0.46), 0.05, 0, np.pi, 8, "yz"), 0.011, strap, 8))
        return PropModel(
            {"body": kit.fold(parts)},
            "cloth",
            {"grip": (-0.1, 0.0, 0.51), "top": (0.0, 0.0, 0.57), "inside": (0.0, 0.0, 0.3)},
        )


def _bag(cloth: Material) -> list[Mesh]:
    """The bag, its flap and pocket, buckles and shoulder straps."""
    front = slabs.polygon([(-0.17, 0), (0.17, 0), (0.16, 0.36), (0.11, 0.46), (-0.11, 0.46), (-0.16, 0.36)], 0.06, 6)
    flap = slabs.polygon(
        [
            (-0.165, 0.27),
            (-0.09, 0.22),
            (0.09, 0.22),
            (0.165, 0.27),
            (0.165, 0.38),
            (0.115, 0.475),
            (-0.115, 0.475),
            (-0.165, 0.38),
        ],
        0.05,
        6,
    )
    parts = [
        slabs.facing(slabs.slab(front, 0.24, cloth, 0.07, 5), 0.24),
        slabs.facing(slabs.slab(flap, 0.26, kit.shade(cloth, 0.75, "flap"), 0.07, 5), 0.26),
        solids.moved(
            slabs.facing(
                slabs.slab(slabs.rectangle(0.23, 0.16, 0.05), 0.12, kit.shade(cloth, 0.75, "flap"), 0.04, 4), 0.12
            ),
            (0.1, 0, 0.11),
        ),
    ]
    return parts
