# SPDX-License-Identifier: Apache-2.0
"""An apple: dimpled top and bottom, a stalk and a leaf."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Apple(Prop):
    """An apple, 0.085 m."""

    words = ("apple", "red apple", "green apple", "fruit")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        skin = kit.main(look, "red", lambda c: kit.food(c, "apple skin", 0.28))
        prof = [
            (0.0, 0.008),
            (0.010, 0.004),
            (0.020, 0.002),
            (0.034, 0.018),
            (0.043, 0.044),
            (0.040, 0.066),
            (0.026, 0.079),
            (0.012, 0.077),
            (0.0, 0.066),
        ]
        smooth = solids.curve(np.column_stack([np.array(prof), np.zeros(len(prof))]), 4)
        flesh = solids.lathe([(max(0.0, float(p[0])), float(p[1])) for p in smooth], skin, 32, crease=3.2)
        body = solids.bent(
            flesh,
            lambda v: v * (1 + 0.03 * np.cos(5 * np.arctan2(v[:, 1], v[:, 0])) * (0.05 - v[:, 2]) / 0.05)[:, None],
        )
        stalk = solids.noodle(
            [(0, 0, 0.064), (0.001, 0, 0.078), (0.006, 0, 0.094)], 0.0028, kit.wood(kit.WALNUT, "stalk"), 8
        )
        leaf = slabs.polygon([(0, 0), (0.012, -0.008), (0.030, 0), (0.012, 0.008)], 0.003)
        blade = kit.put(
            slabs.slab(leaf, 0.003, kit.leaf((0.10, 0.32, 0.05)), 0.001), (0.003, 0, 0.085), y=-0.35, z=-0.6
        )
        return PropModel(
            {"body": kit.fold([body, stalk, blade])}, "wood", {"grip": (0.042, 0.0, 0.045), "top": (0.0, 0.0, 0.08)}
        )
