# SPDX-License-Identifier: Apache-2.0
"""A Christmas tree: a fir with baubles, warm lights and a star."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Light
from soundstage.props import _kit as kit
from soundstage.props import _trees
from soundstage.props.base import Glow, Prop, PropModel, paint
from soundstage.rng import rng
from soundstage.shape import slabs, solids


class ChristmasTree(Prop):
    """A decorated fir, 2.2 m, in a pot."""

    words = ("christmas tree", "xmas tree", "decorated tree", "holiday tree")
    substance = "wood"
    lamp = "bulb"

    def build(self, look: Look, seed: int) -> PropModel:
        leaf = kit.leaf(paint(look, (0.03, 0.13, 0.06)))
        parts = [
            solids.moved(_trees.fir(leaf, seed, 2.0), (0, 0, 0.2)),
            solids.turned([(0.2, 0), (0.25, 0.34)], kit.ceramic("red", "pot"), 0.03, 28),
        ]
        chance = rng(seed, "baubles")
        glazes = [
            kit.ceramic("red", "bauble"),
            kit.metal((0.75, 0.46, 0.10), "gold bauble", 0.2),
            kit.lit("amber", 3.0, "light"),
        ]
        for i in range(42):
            z = 0.47 + 1.45 * i / 42
            turn = i * 2.4 + chance.uniform(-0.2, 0.2)
            radius = 0.53 * (2.16 - z) / 1.7 * 0.88
            size = (0.05, 0.05, 0.022)[i % 3]
            ball = solids.sphere(size, glazes[i % 3], segments=12)
            parts.append(solids.moved(ball, (radius * np.cos(turn), radius * np.sin(turn), z)))
        star = slabs.polygon(
            [
                (0.16 * r * np.sin(a), 0.16 * r * np.cos(a))
                for a, r in zip(np.arange(10) * np.pi / 5, [1.0, 0.45] * 5, strict=True)
            ],
            0.008,
        )
        parts.append(
            solids.moved(slabs.facing(slabs.slab(star, 0.05, kit.lit("gold", 1.5, "star"), 0.015), 0.05), (0, 0, 2.26))
        )
        glow = Glow(Light("point", (1.0, 0.72, 0.4), 12.0, 0.6), (0.0, 0.0, 1.2))
        return PropModel({"body": kit.fold(parts)}, "wood", {"top": (0.0, 0.0, 2.3)}, (), (glow,))
