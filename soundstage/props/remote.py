# SPDX-License-Identifier: Apache-2.0
"""A remote control: a slim wand with a red power button, a ring of arrows and rows of keys."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Remote(Prop):
    """A remote control, 0.18 m, lying with its eye to +X."""

    words = ("remote control", "tv remote", "television remote", "remote controller")
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        case, pale = kit.main(look, (0.045, 0.047, 0.055), kit.plastic), kit.rubber((0.62, 0.62, 0.60), "keys")
        parts = [
            slabs.slab(slabs.rectangle(0.18, 0.052, 0.018), 0.02, case, 0.007, 4),
            kit.block((0.006, 0.03, 0.011), (0.0885, 0, 0.0045), kit.dark_glass((0.12, 0.01, 0.015), "eye"), 0.003),
            _key(0.072, 0.0135, 0.0058, kit.rubber((0.72, 0.02, 0.02), "power key")),
            _key(0.072, -0.0135, 0.0045, pale),
            solids.moved(solids.ring(0.0145, 0.0038, pale, 32, 8), (0.042, 0, 0.02)),
            _key(0.042, 0, 0.0062, kit.rubber((0.10, 0.36, 0.62), "middle key")),
        ]
        for row in range(4):
            parts += [_key(0.012 - 0.0135 * row, y, 0.0047, pale) for y in (0.0145, 0, -0.0145)]
        for y, color in ((0.0175, "red"), (0.0058, "green"), (-0.0058, "yellow"), (-0.0175, "blue")):
            parts.append(
                kit.block((0.0065, 0.0085, 0.003), (-0.046, y, 0.0195), kit.rubber(color, "colour keys"), 0.001)
            )
        for y in (0.0135, -0.0135):
            parts.append(kit.block((0.022, 0.011, 0.0035), (-0.068, y, 0.0195), pale, 0.0015))
        return PropModel({"body": kit.fold(parts)}, "plastic", {"grip": (-0.03, 0.0, 0.01), "top": (0.0, 0.0, 0.023)})


def _key(x: float, y: float, radius: float, stuff: Material) -> Mesh:
    return solids.moved(solids.turned([(radius, 0), (radius * 0.9, 0.004)], stuff, 0.001, 16, 2), (x, y, 0.0193))
