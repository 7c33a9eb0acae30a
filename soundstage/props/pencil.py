# SPDX-License-Identifier: Apache-2.0
"""A pencil: a six-sided yellow shaft, a sharpened cone, a metal band and a pink eraser."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Pencil(Prop):
    """A pencil, 0.18 m, upright on its eraser, its point in the air."""

    words = ("pencil", "pencils", "coloured pencil", "colored pencil", "crayon")
    held = True
    lies = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        paint_ = kit.main(look, (0.86, 0.5, 0.03), kit.painted_wood)
        lead = kit.plastic(look.colors[0] if look.colors else kit.INK, "lead")
        parts = [
            solids.turned([(0.0062, 0.0), (0.0062, 0.014)], kit.rubber((0.8, 0.28, 0.3), "eraser"), 0.003, 18),
            solids.turned([(0.0068, 0.011), (0.0068, 0.026)], kit.metal((0.6, 0.6, 0.6)), 0.0012, 18),
            solids.lathe([(0.0, 0.024), (0.0072, 0.024), (0.0072, 0.152), (0.0, 0.153)], paint_, 6, crease=0.3),
            solids.lathe(
                [(0.0, 0.152), (0.0071, 0.152), (0.002, 0.174), (0.0, 0.174)], kit.wood((0.72, 0.5, 0.26), "cone"), 18
            ),
            solids.lathe([(0.0, 0.173), (0.0022, 0.173), (0.0004, 0.182), (0.0, 0.182)], lead, 14),
        ]
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.0, 0.0, 0.13), "top": (0.0, 0.0, 0.182)})
