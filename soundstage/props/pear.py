# SPDX-License-Identifier: Apache-2.0
"""A pear: a slim neck over a round belly, a bent stalk and a leaf, a blush on one side."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Pear(Prop):
    """A pear, 0.11 m."""

    words = ("pear", "green pear", "yellow pear")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        ripe = kit.said(look)
        usual = (0.08, 0.14, 0.03) if ripe else (0.62, 0.66, 0.10)
        skin = kit.main(look, usual, lambda c: kit.food(c, "pear skin", 0.34))
        prof = [(0.0, 0.007), (0.011, 0.002), (0.023, 0.003), (0.037, 0.019), (0.0415, 0.039), (0.036, 0.058),
                (0.025, 0.075), (0.0185, 0.089), (0.0155, 0.100), (0.009, 0.107), (0.0, 0.104)]
        smooth = solids.curve(np.column_stack([np.array(prof), np.zeros(len(prof))]), 4)
        flesh = solids.lathe([(max(0.0, float(p[0])), float(p[1])) for p in smooth], skin, 36, crease=3.2)
        body = solids.bent(flesh, lambda v: v + np.column_stack(  # the neck leans a little, as it grew
            [0.006 * (v[:, 2] / 0.1) ** 2, 0 * v[:, 0], 0 * v[:, 0]]))
        parts = [body]
        wood = kit.wood(kit.WALNUT, "stalk")
        parts.append(solids.noodle([(0.006, 0, 0.101), (0.008, 0, 0.114), (0.015, 0.002, 0.128)], 0.0027, wood, 8))
        parts.append(solids.moved(solids.sphere(0.005, wood, (1, 1, 0.5), 10), (0, 0, 0.003)))
        leaf = slabs.polygon([(0, 0), (0.013, -0.009), (0.034, 0), (0.013, 0.009)], 0.003)
        parts.append(kit.put(slabs.slab(leaf, 0.003, kit.leaf((0.10, 0.32, 0.05)), 0.001), (0.009, 0, 0.117),
                             y=-0.4, z=2.2))
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.040, 0.0, 0.045), "top": (0.006, 0.0, 0.106)})
