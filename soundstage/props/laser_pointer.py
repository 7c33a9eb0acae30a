# SPDX-License-Identifier: Apache-2.0
"""A laser pointer: a slim metal pen with its button, and the beam it throws."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids


class LaserPointer(Prop):
    """A laser pointer, 0.15 m long along X with its clip up, its beam 0.9 m to +X in the colour asked, red if none."""

    words = ("laser pointer", "laser", "laser beam", "laser pen", "green laser", "red laser", "lasers")
    held = True
    substance = "metal"
    pieces = ("beam", "dot", "button")

    def build(self, look: Look, seed: int) -> PropModel:
        case, steel = kit.metal((0.10, 0.10, 0.11), "case"), kit.chrome()
        light = kit.lit("green" if kit.said(look, "green") else paint(look, (1.0, 0.03, 0.02)), 1.5, "beam")
        z = 0.012
        pen = kit.ahead(
            solids.turned([(0.009, -0.075), (0.0105, -0.065), (0.0105, 0.05), (0.008, 0.075)], case, 0.003, 28)
        )
        parts = [
            solids.moved(pen, (0, 0, z)),
            *(
                solids.moved(kit.ahead(solids.ring(0.0105, 0.0012, steel, 28, 6)), (x, 0, z))
                for x in (-0.06, 0.0, 0.045)
            ),
            kit.block((0.014, 0.008, 0.004), (0.02, 0, z + 0.0095), kit.plastic("red", "button"), 0.0015),
            kit.block((0.05, 0.004, 0.0018), (-0.045, 0, z + 0.0125), steel, 0.0006),
            solids.bar((0.074, 0, z), (0.97, 0, z), 0.0028, light, 8),
            solids.moved(solids.sphere(0.0115, light, (0.4, 1, 1), 16), (0.97, 0, z)),
        ]
        return PropModel(
            {"body": kit.fold(parts)},
            "metal",
            {"grip": (-0.01, 0.0, z), "top": (0.0, 0.0, 0.024), "tip": (0.97, 0.0, z)},
        )
