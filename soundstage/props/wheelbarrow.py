# SPDX-License-Identifier: Apache-2.0
"""A wheelbarrow: a flared tray, one wheel in front, two legs and two handles."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Wheelbarrow(Prop):
    """A wheelbarrow, 1.4 m long, its wheel to +X."""

    words = ("wheelbarrow", "barrow", "wheelbarrows", "garden cart", "wheel barrow")
    runs = "wheels"
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        coat, timber = kit.main(look, "green"), kit.wood(kit.PINE, "handles")
        outer = np.array(
            [
                [(x * a + b, y * a, z) for x, y in ((0.36, 0.24), (-0.36, 0.24), (-0.36, -0.24), (0.36, -0.24))]
                for a, b, z in ((0.62, 0.0, 0.3), (1.12, 0.03, 0.62))
            ]
        )
        inner = np.array(
            [
                [(x * a + b, y * a, z) for x, y in ((0.36, 0.24), (-0.36, 0.24), (-0.36, -0.24), (0.36, -0.24))]
                for a, b, z in ((0.56, 0.0, 0.34), (1.12, 0.03, 0.66))
            ]
        )
        parts = [solids.cut(solids.loft(outer, coat, 0.4), solids.loft(inner, coat, 0.4))]
        for s in (1, -1):
            parts += [
                solids.bar((0.62, s * 0.08, 0.21), (-0.75, s * 0.3, 0.52), 0.026, timber, 12),
                solids.bar((-0.68, s * 0.29, 0.505), (-0.8, s * 0.308, 0.53), 0.031, kit.rubber(), 12),
                solids.bar((-0.3, s * 0.23, 0.42), (-0.4, s * 0.26, 0.0), 0.024, kit.iron(), 10),
                solids.bar((-0.22, s * 0.16, 0.3), (-0.22, s * 0.22, 0.4), 0.02, kit.iron(), 8),
            ]
        parts.append(solids.bar((0.57, -0.1, 0.21), (0.57, 0.1, 0.21), 0.02, kit.iron(), 10))
        wheel, joints = kit.rolling(
            {"wheel": (kit.wheel(0.21, 0.1, kit.enamel("red", "hub")), (0.57, 0.0, 0.21), 0.21)}
        )
        return PropModel(
            {"body": solids.join(parts), **wheel},
            "metal",
            {"grip": (-0.75, 0.3, 0.52), "handle": (-0.75, 0.3, 0.52), "top": (0.03, 0.0, 0.62),
             "inside": (0.0, 0.0, 0.36), "seat": (0.0, 0.0, 0.4)},
            joints,
        )
