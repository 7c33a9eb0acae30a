# SPDX-License-Identifier: Apache-2.0
"""A paddle: a shaft with a grip across its end and a long blade."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Paddle(Prop):
    """A paddle, 1.4 m, upright on its blade."""

    words = ("paddle", "oar", "oars", "paddles", "canoe paddle", "kayak paddle")
    wholes = ("oars", "paddles")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wood, band = kit.wood(kit.PINE, "shaft"), kit.main(look, (0.70, 0.10, 0.05), kit.painted_wood)
        blade = slabs.polygon(
            [
                (-0.05, 0.0),
                (0.05, 0.0),
                (0.085, 0.12),
                (0.075, 0.36),
                (0.016, 0.52),
                (-0.016, 0.52),
                (-0.075, 0.36),
                (-0.085, 0.12),
            ],
            0.03,
        )
        parts = [
            slabs.facing(slabs.slab(blade, 0.018, band, 0.006), 0.018),
            solids.bar((0, 0, 0.3), (0, 0, 1.38), 0.017, wood, 14),
            solids.bar((0, -0.055, 1.385), (0, 0.055, 1.385), 0.02, wood, 12),
        ]
        return PropModel(
            {"body": kit.fold(parts)}, "wood", {"grip": (0.0, 0.0, 1.0), "top": (0.0, 0.0, 1.4), "tip": (0.0, 0.0, 0.1)}
        )
