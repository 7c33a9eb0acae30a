# SPDX-License-Identifier: Apache-2.0
"""Two cherries on one pair of stalks, with a leaf."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Cherry(Prop):
    """A pair of cherries, 0.08 m high."""

    words = ("cherry", "pair of cherries", "ripe cherry")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        skin = kit.main(look, (0.42, 0.01, 0.03), lambda c: kit.food(c, "cherry skin", 0.16))
        prof = [(0.0, 0.0005), (0.006, 0.0), (0.0115, 0.005), (0.0135, 0.0125), (0.0125, 0.019), (0.008, 0.0235),
                (0.004, 0.0235), (0.0, 0.021)]
        smooth = solids.curve(np.column_stack([np.array(prof), np.zeros(len(prof))]), 4)
        outline = [(max(0.0, float(p[0])), float(p[1])) for p in smooth]
        berry, green = solids.lathe(outline, skin, 32, crease=3.2), kit.leaf((0.12, 0.32, 0.05))
        parts, knot = [], (0.0, 0.0, 0.072)
        for y, x in ((0.0155, 0.002), (-0.0155, -0.003)):
            parts.append(solids.moved(berry, (x, y, 0.0)))
            parts.append(solids.noodle(solids.curve([(x, y, 0.021), (x, 0.75 * y, 0.045), knot], 5), 0.0011, green, 8))
        parts.append(solids.moved(solids.sphere(0.0028, kit.wood(kit.WALNUT, "knot"), (1, 1, 1), 10), knot))
        blade = slabs.polygon([(0, 0), (0.014, -0.010), (0.040, 0), (0.014, 0.010)], 0.003)
        parts.append(kit.put(slabs.slab(blade, 0.002, green, 0.0006), (0, 0, 0.072), y=-0.25, z=1.9))
        return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (0.0, 0.0, 0.066), "top": (0.0, 0.0, 0.025)})
