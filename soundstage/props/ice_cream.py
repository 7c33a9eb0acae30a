# SPDX-License-Identifier: Apache-2.0
"""An ice cream: scoops in a wafer cone."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class IceCream(Prop):
    """An ice cream cone with two scoops, 0.22 m high, upright on its point."""

    words = ("ice cream", "ice cream cone", "ice-cream", "icecream", "gelato", "cone of ice cream", "popsicle")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        wafer, line = kit.food((0.7, 0.4, 0.14), "wafer"), kit.food((0.46, 0.22, 0.06), "wafer lines")
        parts = [solids.turned([(0.006, 0.0), (0.036, 0.118), (0.039, 0.122), (0.039, 0.132)], wafer, 0.003, 32)]
        for i in range(8):
            for way in (1, -1):
                u = np.linspace(0.02, 0.98, 10)
                a = i * np.pi / 4 + way * u * 1.4
                r = 0.0065 + 0.0305 * u
                parts.append(solids.noodle(np.stack([r * np.cos(a), r * np.sin(a), 0.118 * u], -1), 0.0014, line, 6))
        low = kit.main(look, (0.88, 0.42, 0.5), kit.food)
        high = kit.food((0.86, 0.74, 0.5), "vanilla") if len(look.colors) < 2 else kit.main(look, "cream", kit.food, 1)
        parts += [
            solids.moved(kit.lump(0.043, low, 3, 0.05), (0, 0, 0.148)),
            solids.moved(kit.lump(0.037, high, 5, 0.05), (0, 0, 0.197)),
            solids.moved(solids.sphere(0.012, kit.food((0.6, 0.02, 0.03), "cherry", 0.2), segments=16), (0, 0, 0.238)),
        ]
        return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (0.0, 0.0, 0.07), "top": (0.0, 0.0, 0.24)})
