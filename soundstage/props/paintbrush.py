# SPDX-License-Identifier: Apache-2.0
"""A painter's brush: a long handle, a ferrule, bristles with paint on them."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Paintbrush(Prop):
    """A paintbrush, 0.3 m, upright on its handle, its bristles in the air."""

    words = ("paintbrush", "paint brush", "brush", "artist brush", "brushes", "paintbrushes", "painter's brush")
    held = True
    lies = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        handle, hair = kit.wood((0.50, 0.12, 0.04), "handle"), kit.cloth((0.30, 0.19, 0.09), "bristles")
        paint_ = kit.main(look, (0.05, 0.20, 0.62), kit.enamel)
        parts = [
            solids.lathe(
                [(0.0, 0.0), (0.004, 0.002), (0.0075, 0.09), (0.0095, 0.16), (0.008, 0.2), (0.0, 0.2)], handle, 20
            ),
            solids.turned([(0.0088, 0.19), (0.0105, 0.235)], kit.chrome(), 0.002, 22),
            solids.lathe([(0.0, 0.23), (0.0098, 0.23), (0.0145, 0.262), (0.010, 0.285), (0.0, 0.285)], hair, 20),
            solids.lathe([(0.0, 0.268), (0.0142, 0.268), (0.0095, 0.292), (0.001, 0.312), (0.0, 0.312)], paint_, 20),
        ]
        return PropModel(
            {"body": kit.fold(parts)},
            "wood",
            {"grip": (0.0, 0.0, 0.14), "tip": (0.0, 0.0, 0.31), "top": (0.0, 0.0, 0.31)},
        )
