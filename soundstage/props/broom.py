# SPDX-License-Identifier: Apache-2.0
"""A broom: a long wooden stick, a bound head and a fan of straw."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Broom(Prop):
    """A broom, 1.3 m, standing on its straw, facing +X."""

    words = ("broom", "besom", "broomstick", "mop", "rake")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        stick, straw = kit.wood(kit.PINE, "stick"), kit.cloth((0.78, 0.58, 0.24), "straw")
        band = kit.main(look, "red", kit.cloth)
        parts = [solids.bar((0, 0, 0.34), (0, 0, 1.3), 0.017, stick, 12)]
        for k in np.linspace(-1, 1, 9):
            foot = (0.03 * float(np.cos(3.1 * k)), 0.17 * float(k), 0.0)
            parts.append(solids.bar(foot, (0.0, 0.055 * float(k), 0.36), 0.02, straw, 8))
        for z, wide in ((0.31, 0.075), (0.25, 0.1)):
            parts.append(kit.block((0.06, 2 * wide, 0.025), (0, 0, z), band, 0.01))
        anchors = {"grip": (0.0, 0.0, 1.0), "top": (0.0, 0.0, 1.3)}
        return PropModel({"body": solids.join(parts)}, "wood", anchors)
