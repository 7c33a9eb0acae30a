# SPDX-License-Identifier: Apache-2.0
"""A watering can: a round body, a long spout with a rose, and a big hooped handle."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class WateringCan(Prop):
    """A watering can, 0.32 m high, its spout to +X."""

    words = ("watering can", "watering cans", "garden can", "sprinkling can")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        coat = kit.main(look, "teal")
        parts = [
            solids.turned([(0.115, 0.0), (0.118, 0.015), (0.11, 0.2), (0.085, 0.215)], coat, 0.006, 36),
            *(
                solids.moved(solids.ring(r, 0.005, kit.shade(coat, 0.65, "bands"), 36, 8), (0, 0, z))
                for r, z in ((0.117, 0.02), (0.111, 0.19))
            ),
            solids.bar((0.09, 0, 0.05), (0.31, 0, 0.25), 0.026, coat, 14, 0.016),
            solids.bar((0.06, 0, 0.19), (0.24, 0, 0.19), 0.006, coat, 8),
        ]
        rose = solids.turned([(0.016, 0.0), (0.05, 0.04), (0.046, 0.05)], kit.brass(), 0.004, 28)
        parts.append(kit.put(rose, (0.295, 0, 0.237), y=0.85))
        handle = solids.curve(
            [(0.05, 0, 0.205), (0.02, 0, 0.31), (-0.09, 0, 0.31), (-0.18, 0, 0.2), (-0.11, 0, 0.06)], 6
        )
        parts.append(solids.noodle(handle, 0.0115, coat, 12))
        return PropModel(
            {"body": kit.fold(parts)},
            coat.substance,
            {"grip": (-0.06, 0.0, 0.31), "top": (0.0, 0.0, 0.215), "spout": (0.33, 0.0, 0.27)},
        )
