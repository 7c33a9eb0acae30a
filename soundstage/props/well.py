# SPDX-License-Identifier: Apache-2.0
"""A well: a round stone wall, two posts, a winch with a rope and bucket, a shingled roof."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

_WALL = [(0.0, 0.0), (0.62, 0.0), (0.62, 0.72), (0.66, 0.74), (0.66, 0.84), (0.46, 0.84), (0.46, 0.1), (0.0, 0.1)]


class Well(Prop):
    """A well, 1.3 m across and 2.2 m high."""

    words = ("well", "wishing well", "water well", "stone well", "old well", "village well")
    substance = "stone"

    def build(self, look: Look, seed: int) -> PropModel:
        stone, timber = kit.main(look, (0.36, 0.34, 0.31), kit.stone), kit.wood((0.3, 0.16, 0.07), "posts")
        parts = [
            solids.lathe(solids.fillet(_WALL, 0.02, 3), stone, 40),
            solids.turned([(0.455, 0.4), (0.455, 0.45)], kit.dark_glass((0.03, 0.1, 0.14)), 0.003, 32, 1),
        ]
        for s in (1, -1):
            parts += [
                kit.block((0.1, 0.1, 1.2), (0, s * 0.56, 0.75), timber, 0.02),
                kit.put(
                    kit.block((0.68, 1.55, 0.06), (0, 0, 0), kit.wood((0.42, 0.12, 0.06), "roof"), 0.02),
                    (s * 0.27, 0, 1.98),
                    y=s * 0.72,
                ),
            ]
        parts += [
            solids.bar((0, -0.6, 1.32), (0, 0.6, 1.32), 0.06, timber, 14),
            solids.noodle(
                [(0, 0.6, 1.32), (0, 0.7, 1.32), (0.02, 0.72, 1.3), (0.16, 0.72, 1.2), (0.17, 0.86, 1.2)],
                0.018,
                kit.iron(),
                8,
            ),
            solids.bar((0.05, 0, 1.32), (0.05, 0, 1.02), 0.014, kit.cloth("cream", "rope"), 8),
            solids.moved(
                solids.turned([(0.1, 0.0), (0.13, 0.2)], kit.wood(kit.PINE, "bucket"), 0.01, 24), (0.05, 0, 0.8)
            ),
            solids.moved(solids.ring(0.127, 0.01, kit.iron(), 28, 8), (0.05, 0, 0.95)),
        ]
        return PropModel(
            {"body": kit.fold(parts)},
            "stone",
            {"top": (0.56, 0.0, 0.84), "inside": (0.0, 0.0, 0.46), "grip": (0.17, 0.8, 1.2)},
        )
