# SPDX-License-Identifier: Apache-2.0
"""A box grater: four sides of steel with rows of teeth, a slicing slot, a bowed handle."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Grater(Prop):
    """A grater, 0.26 m high, its coarse side to +X."""

    words = ("grater", "cheese grater", "box grater", "graters", "zester", "vegetable grater")
    held = True
    substance = "metal"
    pieces = ("tooth", "blade")

    def build(self, look: Look, seed: int) -> PropModel:
        steel = kit.main(look, (0.62, 0.62, 0.64), kit.metal)
        low, high = (0.05, 0.06), (0.034, 0.045)
        rings = []
        for z, (x, y) in ((0.0, low), (0.2, high)):
            rings.append([(x, y, z), (-x, y, z), (-x, -y, z), (x, -y, z)])
        parts = [solids.loft(np.array(rings), steel, 0.5)]
        hole, tooth = kit.plastic((0.03, 0.03, 0.032), "holes"), kit.chrome()
        for row in range(8):
            z = 0.03 + 0.02 * row
            x = float(np.interp(z, [0, 0.2], [low[0], high[0]]))
            for k in range(4 if row % 2 else 5):
                y = (k - (1.5 if row % 2 else 2)) * 0.018
                parts += [
                    solids.moved(solids.sphere(0.0058, hole, (0.3, 1, 0.8), 10), (x, y, z)),
                    solids.moved(solids.sphere(0.0062, tooth, (0.5, 1, 0.45), 10), (x + 0.001, y, z - 0.004)),
                ]
            side = float(np.interp(z, [0, 0.2], [low[1], high[1]]))
            parts += [
                solids.moved(solids.sphere(0.003, tooth, segments=6), (dx, s * side, z + 0.004))
                for dx in (-0.02, -0.007, 0.007, 0.02)
                for s in (1, -1)
            ]
        bow = solids.curve(
            [
                (0, -0.036, 0.19),
                (0, -0.036, 0.24),
                (0, -0.015, 0.258),
                (0, 0.015, 0.258),
                (0, 0.036, 0.24),
                (0, 0.036, 0.19),
            ],
            6,
        )
        parts += [
            solids.noodle(bow, 0.008, kit.plastic("red", "handle"), 12),
            kit.block((0.082, 0.104, 0.012), (0, 0, 0.19), steel, 0.004),
        ]
        return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (0.0, 0.0, 0.25), "top": (0.0, 0.0, 0.265)})
