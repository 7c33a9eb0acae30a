# SPDX-License-Identifier: Apache-2.0
"""A kitchen blender: a glass jar with blades on a base with a knob."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Blender(Prop):
    """A blender, 0.42 m."""

    words = ("blender", "food processor", "mixer jar", "blenders")
    held = True
    substance = "glass"

    def build(self, look: Look, seed: int) -> PropModel:
        base = kit.main(look, (0.62, 0.08, 0.06), kit.enamel)
        parts = [
            solids.turned([(0.095, 0.0), (0.078, 0.12), (0.06, 0.13)], base, 0.012, 36),
            solids.moved(
                kit.ahead(solids.turned([(0.026, 0.0), (0.022, 0.02)], kit.chrome(), 0.004, 24)), (0.08, 0, 0.06)
            ),
            solids.lathe(
                [(0.055, 0.13), (0.06, 0.15), (0.086, 0.36), (0.08, 0.36), (0.054, 0.15), (0.0, 0.145)], kit.glass(), 36
            ),
            solids.moved(
                solids.turned(
                    [(0.09, 0.0), (0.085, 0.03), (0.035, 0.034), (0.03, 0.055)], kit.plastic(kit.INK, "lid"), 0.006, 32
                ),
                (0, 0, 0.36),
            ),
            solids.moved(
                solids.turned([(0.056, 0.0), (0.07, 0.11)], kit.food((0.75, 0.22, 0.30), "smoothie", 0.3), 0.006, 30),
                (0, 0, 0.15),
            ),
            solids.noodle(
                solids.curve([(0, 0.075, 0.33), (0, 0.14, 0.3), (0, 0.135, 0.2), (0, 0.065, 0.18)], 6),
                0.012,
                kit.plastic(kit.INK, "handle"),
                10,
            ),
        ]
        return PropModel(
            {"body": kit.fold(parts)},
            "glass",
            {"grip": (0.0, 0.1, 0.25), "top": (0.0, 0.0, 0.415), "inside": (0.0, 0.0, 0.2)},
        )
