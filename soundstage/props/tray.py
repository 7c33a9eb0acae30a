# SPDX-License-Identifier: Apache-2.0
"""A serving tray with a raised rim and two handles."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Tray(Prop):
    """A tray, 0.5 m wide along Y, 0.34 m deep; things stand on its top."""

    words = ("tray", "serving tray", "tea tray", "silver tray", "wooden tray", "breakfast tray")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        board = kit.main(look, (0.3, 0.13, 0.05), kit.wood)
        shape = slabs.rectangle(0.34, 0.5, 0.06, 6)
        rim = shape.difference(shape.buffer(-0.016))
        parts = [
            slabs.slab(shape, 0.012, board, 0.004),
            slabs.slab(rim, 0.034, kit.shade(board, 1.3, "rim"), 0.005),
        ]
        for s in (1, -1):
            loop = solids.curve(
                [(-0.06, s * 0.24, 0.03), (-0.055, s * 0.262, 0.07), (0.055, s * 0.262, 0.07), (0.06, s * 0.24, 0.03)],
                5,
            )
            parts.append(solids.noodle(loop, 0.009, kit.brass(), 12))
        return PropModel(
            {"body": kit.fold(parts)}, board.substance, {"grip": (0.0, -0.26, 0.07), "top": (0.0, 0.0, 0.013)}
        )
