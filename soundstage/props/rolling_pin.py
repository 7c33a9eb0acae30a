# SPDX-License-Identifier: Apache-2.0
"""A rolling pin: a smooth wooden roller that turns on its axle, a handle at each end."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class RollingPin(Prop):
    """A rolling pin, 0.44 m long along Y, lying."""

    words = ("rolling pin", "rolling pins", "dough roller", "wooden rolling pin")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wood = kit.main(look, kit.PINE, kit.wood)
        roller = solids.turned([(0.031, -0.13), (0.033, -0.12), (0.033, 0.12), (0.031, 0.13)], wood, 0.005, 36)
        grip = [(0.01, 0.128), (0.012, 0.145), (0.018, 0.175), (0.013, 0.21), (0.008, 0.218)]
        ends = [solids.moved(solids.turned(grip, kit.painted_wood("red", "handles"), 0.005, 26), scale=(1, 1, s))
                for s in (1, -1)]
        rings = [solids.moved(solids.ring(0.012, 0.004, kit.chrome(), 26, 6), (0, 0, s * 0.134)) for s in (1, -1)]
        return PropModel({"body": kit.standing(kit.lying(solids.join([roller, *ends, *rings])))}, "wood",
                         {"grip": (0.0, 0.17, 0.033), "top": (0.0, 0.0, 0.066)})
