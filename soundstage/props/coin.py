# SPDX-License-Identifier: Apache-2.0
"""A gold coin with a raised rim and a star on both faces, standing on its edge."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs


class Coin(Prop):
    """A coin, 0.05 m, drawn up a little as miniatures are, on its edge, facing +X; "silver" and "copper" by words."""

    words = ("coin", "gold coin", "coins", "silver coin", "penny", "medallion", "token")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        gold = kit.main(look, (0.75, 0.46, 0.1), kit.metal)
        outline = slabs.disc(0.0225, 40)
        disc = slabs.facing(slabs.slab(outline, 0.0048, gold, 0.001), 0.0048)
        rim = slabs.facing(
            slabs.slab(slabs.disc(0.025, 44).difference(slabs.disc(0.021, 40)), 0.0074, gold, 0.0015), 0.0074
        )
        star = slabs.polygon(
            [
                (
                    (0.0145 if i % 2 == 0 else 0.006) * float(np.sin(np.pi * i / 5)),
                    (0.0145 if i % 2 == 0 else 0.006) * float(np.cos(np.pi * i / 5)),
                )
                for i in range(10)
            ][::-1]
        )
        mark = slabs.facing(slabs.slab(star, 0.007, kit.shade(gold, 0.55, "star"), 0.0008), 0.007)
        return PropModel(
            {"body": kit.fold([disc, rim, mark])}, gold.substance, {"grip": (0.0, 0.0, 0.012), "top": (0.0, 0.0, 0.05)}
        )
