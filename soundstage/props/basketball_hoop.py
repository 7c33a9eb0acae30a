# SPDX-License-Identifier: Apache-2.0
"""A basketball hoop: a post, a board with its square, an orange ring and a net."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class BasketballHoop(Prop):
    """A basketball hoop, 3.4 m high, its ring towards +X."""

    words = ("basketball hoop", "basketball basket", "basketball net", "hoop", "basketball goal")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        pole, ring = kit.metal((0.2, 0.21, 0.24), "post"), kit.main(look, (0.86, 0.24, 0.02))
        parts = [
            kit.block((0.9, 0.8, 0.16), (-0.7, 0, 0), kit.plastic(kit.INK, "foot"), 0.04),
            solids.noodle(
                solids.curve([(-0.7, 0, 0.1), (-0.7, 0, 2.4), (-0.6, 0, 2.75), (-0.1, 0, 2.95)], 5), 0.075, pole, 16
            ),
            kit.block((0.06, 1.4, 0.95), (-0.05, 0, 2.5), kit.enamel((0.88, 0.88, 0.86), "board"), 0.02),
            kit.put(solids.ring(0.24, 0.022, ring, 36, 10), (0.26, 0, 2.66)),
            kit.block((0.1, 0.16, 0.06), (0.0, 0, 2.63), ring, 0.01),
        ]
        for y, z, wide, tall in (
            (0, 3.08, 0.58, 0.04),
            (0, 2.7, 0.58, 0.04),
            (0.27, 2.7, 0.04, 0.4),
            (-0.27, 2.7, 0.04, 0.4),
        ):
            parts.append(kit.block((0.07, wide, tall), (-0.046, y, z), ring, 0.005))
        for y, z, wide, tall in (
            (0, 2.5, 1.4, 0.045),
            (0, 3.41, 1.4, 0.045),
            (0.68, 2.5, 0.045, 0.95),
            (-0.68, 2.5, 0.045, 0.95),
        ):
            parts.append(kit.block((0.07, wide, tall), (-0.046, y, z), ring, 0.005))
        cord = kit.cloth((0.86, 0.85, 0.8), "net")
        for i in range(12):
            for way in (1, -1):
                u = np.linspace(0, 1, 7)
                a = i * np.pi / 6 + way * u * 0.9
                r = 0.24 - 0.1 * np.sin(u * 1.4)
                parts.append(
                    solids.noodle(np.stack([0.26 + r * np.cos(a), r * np.sin(a), 2.65 - 0.42 * u], -1), 0.007, cord, 6)
                )
        return PropModel({"body": kit.fold(parts)}, "metal", {"inside": (0.26, 0.0, 2.6), "top": (0.0, 0.0, 3.45)})
