# SPDX-License-Identifier: Apache-2.0
"""A bucket: tapered metal with hoops, a rolled rim and a wire handle."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props._fullness import WATER, level, poured
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Bucket(Prop):
    """A bucket, 0.3 m; "water" fills it."""

    words = ("bucket", "pail", "bucket of water", "wooden bucket")
    pieces = ("rim", "bottom", "wall", "side", "handle", "opening", "base")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        tin = kit.main(look, (0.40, 0.42, 0.44), kit.metal)
        wall = [(0.0, 0.0), (0.095, 0.0), (0.14, 0.27), (0.136, 0.27), (0.092, 0.012), (0.0, 0.012)]
        parts = [
            solids.lathe(solids.fillet(wall, 0.003, 2), tin, 40),
            solids.moved(solids.ring(0.139, 0.008, tin, 40, 8), (0, 0, 0.27)),
            solids.moved(solids.ring(0.1045, 0.005, tin, 40, 6), (0, 0, 0.05)),
            solids.moved(solids.ring(0.1275, 0.005, tin, 40, 6), (0, 0, 0.19)),
        ]
        if kit.said(look, "water", "full") and not kit.said(look, "empty"):
            inner = ((0.092, 0.012), (0.135, 0.268))
            parts.append(poured(inner, level(look, 0.86, 0.256), kit.food(WATER, "water", 0.1)))
        parts.append(
            kit.put(
                solids.tube(kit.arc((0, 0, 0), 0.142, 0.0, np.pi, 17, "yz"), 0.0055, kit.metal(), 8),
                (0, 0, 0.265),
                y=0.35,
            )
        )
        parts.append(solids.bar((0.0485, -0.045, 0.398), (0.0485, 0.045, 0.398), 0.014, kit.wood(kit.OAK, "handle")))
        return PropModel(
            {"body": kit.fold(parts)},
            tin.substance,
            {"grip": (0.048, 0.0, 0.4), "inside": (0.0, 0.0, 0.15), "top": (0.0, 0.0, 0.27)},
        )
