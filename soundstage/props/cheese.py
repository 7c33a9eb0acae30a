# SPDX-License-Identifier: Apache-2.0
"""A wedge of cheese with holes and a rind."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Cheese(Prop):
    """A wedge of cheese, 0.16 m, lying, its cut side with the holes to the front."""

    words = (
        "cheese",
        "piece of cheese",
        "cheese wedge",
        "wedge of cheese",
        "slice of cheese",
        "swiss cheese",
        "cheddar",
        "block of cheese",
    )
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        paste = kit.main(look, (0.85, 0.52, 0.08), kit.food)
        rind = kit.food((0.62, 0.28, 0.05), "rind", 0.5)
        a = np.linspace(-0.42, 0.42, 9)
        fan = [(0.0, 0.0), *((0.17 * float(np.cos(x)), 0.17 * float(np.sin(x))) for x in a)]
        wedge = slabs.slab(slabs.polygon(fan, 0.004), 0.08, paste, 0.004)
        holes = []
        for side, along, z, r in (
            (1, 0.06, 0.05, 0.013),
            (1, 0.11, 0.028, 0.016),
            (1, 0.14, 0.062, 0.01),
            (-1, 0.08, 0.03, 0.016),
            (-1, 0.125, 0.055, 0.014),
            (-1, 0.05, 0.06, 0.009),
            (0, 0.09, 0.08, 0.014),
            (0, 0.13, 0.08, 0.01),
        ):
            spot = (along * np.cos(0.42), side * along * np.sin(0.42), z)
            holes.append(solids.moved(solids.sphere(r, paste, segments=16), spot))
        shell = [(0.168 * np.cos(x), 0.168 * np.sin(x)) for x in a]
        outer = [(0.177 * np.cos(x), 0.177 * np.sin(x)) for x in a]
        edge = slabs.slab(slabs.polygon([*shell[::-1], *outer]), 0.082, rind, 0.002)
        body = solids.moved(solids.join([solids.cut(wedge, *holes), edge]), (0, 0.09, 0), -1.57)
        return PropModel({"body": kit.fold([body])}, "cloth", {"grip": (0.0, -0.05, 0.04), "top": (0.0, 0.0, 0.08)})
