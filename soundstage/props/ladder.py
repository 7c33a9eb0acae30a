# SPDX-License-Identifier: Apache-2.0
"""A stepladder: two hinged frames with treads."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Ladder(Prop):
    """A wooden stepladder, 1.7 m; its treads face +X."""

    words = ("ladder", "stepladder", "step ladder", "wooden ladder")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wood, tall = kit.main(look, kit.PINE, kit.wood), 1.7
        parts = []
        for s in (1, -1):
            parts.append(
                solids.bent(solids.bar((0.42, s * 0.31, 0), (0.0, s * 0.19, tall), 0.03, wood, 12), lambda v: v)
            )
            parts.append(solids.bar((-0.45, s * 0.29, 0), (-0.04, s * 0.18, tall - 0.03), 0.022, wood, 12))
        for i in range(5):
            t = 0.16 + 0.168 * i
            x, wide = 0.42 * (1 - t), 2 * (0.31 - 0.12 * t)
            parts.append(kit.block((0.13, wide, 0.028), (x, 0, t * tall), wood, 0.01))
        for t in (0.25, 0.6):
            parts.append(
                solids.bar(
                    (-0.45 + 0.41 * t, -0.29 + 0.11 * t, t * tall),
                    (-0.45 + 0.41 * t, 0.29 - 0.11 * t, t * tall),
                    0.016,
                    wood,
                    10,
                )
            )
        paint_ = kit.painted_wood("red", "top step")
        parts.append(kit.block((0.22, 0.46, 0.04), (-0.01, 0, tall - 0.02), paint_, 0.012))
        parts += [
            solids.tube([(0.24, y, 0.72), (-0.27, y, 0.72)], 0.006, kit.cloth("cream", "rope"), 6)
            for y in (0.23, -0.23)
        ]
        return PropModel(
            {"body": kit.fold(parts)}, wood.substance, {"top": (0.0, 0.0, tall + 0.02), "grip": (0.2, 0.25, 0.9)}
        )
