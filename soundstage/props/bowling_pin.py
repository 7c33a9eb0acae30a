# SPDX-License-Identifier: Apache-2.0
"""A bowling pin: white, with two red bands round its neck."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class BowlingPin(Prop):
    """A bowling pin, 0.38 m high."""

    words = ("bowling pin", "pin", "skittle", "tenpin", "ninepin")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        white, red = kit.main(look, "white", kit.ceramic), kit.ceramic((0.70, 0.04, 0.04), "band")
        wall = [(0.0, 0.0), (0.028, 0.0), (0.036, 0.02), (0.058, 0.09), (0.060, 0.13), (0.046, 0.19), (0.026, 0.245),
                (0.024, 0.27), (0.031, 0.315), (0.032, 0.345), (0.022, 0.375), (0.0, 0.382)]
        parts = [solids.lathe(solids.fillet(wall, 0.012, 4), white, 40)]
        parts += [solids.turned([(0.02, z), (r, z), (r, z + 0.012), (0.02, z + 0.012)], red, 0.001, 40)
                  for z, r in ((0.238, 0.0295), (0.262, 0.0262))]
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.0, 0.0, 0.25), "top": (0.0, 0.0, 0.38)})
