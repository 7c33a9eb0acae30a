# SPDX-License-Identifier: Apache-2.0
"""A fishing rod: a long tapering rod with a cork grip, a reel and rings for the line."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class FishingRod(Prop):
    """A fishing rod, 2 m, upright on its grip, its reel to +X."""

    words = ("fishing rod", "fishing pole", "rod and reel", "fishing rods", "angling rod")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        rod = kit.main(look, (0.30, 0.07, 0.03), kit.plastic)
        cork, dark = kit.wood((0.62, 0.42, 0.22), "cork"), kit.plastic(kit.INK, "reel")
        parts = [
            solids.bar((0, 0, 0.0), (0, 0, 0.34), 0.020, cork, 16),
            solids.bar((0, 0, 0.30), (0, 0, 2.0), 0.014, rod, 12, 0.005),
            solids.moved(kit.lying(solids.turned([(0.042, -0.03), (0.042, 0.03)], dark, 0.01, 24)), (0.07, 0, 0.27)),
            kit.block((0.06, 0.02, 0.02), (0.035, 0, 0.26), kit.chrome(), 0.006),
            solids.bar((0.07, 0.03, 0.27), (0.07, 0.075, 0.27), 0.006, kit.chrome(), 8),
            solids.bar((0.07, 0.07, 0.24), (0.07, 0.07, 0.31), 0.007, dark, 8),
        ]
        for z in np.linspace(0.6, 1.97, 6):
            ring = solids.ring(0.014 - 0.004 * float(z) / 2, 0.0022, kit.chrome(), 16, 6)
            parts.append(solids.moved(ring, (0.022 - 0.006 * float(z) / 2, 0, float(z))))
        return PropModel({"body": kit.fold(parts)}, "wood",
                         {"grip": (0.0, 0.0, 0.2), "tip": (0.015, 0.0, 1.98), "top": (0.0, 0.0, 2.0)})
