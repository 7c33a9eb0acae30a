# SPDX-License-Identifier: Apache-2.0
"""A storm lantern: a glowing glass between a brass foot and a vented top, with a wire handle."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Light, Material, Mesh
from soundstage.props import _flames
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Prop, PropModel
from soundstage.shape import solids


class Lantern(Prop):
    """A storm lantern, 0.34 m, alight."""

    words = ("lantern", "oil lamp", "storm lantern", "paper lantern", "oil lantern", "kerosene lamp", "torch lantern")
    held = True
    substance = "metal"
    lamp = "bulb"

    def build(self, look: Look, seed: int) -> PropModel:
        coat = kit.main(look, (0.05, 0.13, 0.11))
        parts = _frame(coat)
        for s in (1, -1):
            parts.append(
                solids.noodle(
                    solids.curve(
                        [(0, s * 0.07, 0.04), (0, s * 0.1, 0.09), (0, s * 0.1, 0.2), (0, s * 0.045, 0.265)], 5
                    ),
                    0.007,
                    coat,
                    8,
                )
            )
        parts += [
            solids.moved(solids.ring(r, 0.003, kit.brass(), 32, 6), (0, 0, z))
            for r, z in ((0.066, 0.14), (0.086, 0.035))
        ]
        parts.append(solids.tube(kit.arc((0, 0, 0.235), 0.1, 0.1, np.pi - 0.1, 17, "yz"), 0.004, kit.metal(), 8))
        glow = Glow(Light("point", (1.0, 0.66, 0.3), 15.0, 0.06), (0.0, 0.0, 0.15))
        return PropModel(
            {"body": kit.fold(parts)},
            "metal",
            {"grip": (0.0, 0.0, 0.335), "lamp": (0.0, 0.0, 0.15), "top": (0.0, 0.0, 0.3)},
            (),
            (glow,),
        )


def _frame(coat: Material) -> list[Mesh]:
    """Foot, glass, flame, side tubes and top."""
    parts = [
        solids.turned([(0.075, 0), (0.085, 0.02), (0.085, 0.05), (0.05, 0.07), (0.05, 0.085)], coat, 0.008, 32),
        solids.turned(
            [(0.06, 0.215), (0.06, 0.23), (0.035, 0.26), (0.045, 0.27), (0.045, 0.285), (0.02, 0.3)],
            coat,
            0.006,
            32,
        ),
        solids.lathe(
            [
                (0.044, 0.085),
                (0.062, 0.12),
                (0.064, 0.16),
                (0.048, 0.215),
                (0.046, 0.215),
                (0.062, 0.16),
                (0.060, 0.12),
                (0.042, 0.086),
            ],
            kit.glass(),
            32,
        ),
        solids.moved(_flames.flame(0.085, 0, 0.26), (0, 0, 0.1)),
        solids.turned([(0.02, 0.08), (0.014, 0.105)], kit.brass(), 0.003, 16),
    ]
    return parts
