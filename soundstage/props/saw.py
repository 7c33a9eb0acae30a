# SPDX-License-Identifier: Apache-2.0
"""A hand saw: a tapering toothed blade and a wooden grip with a hole for the hand."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Saw(Prop):
    """A hand saw, 0.6 m, upright on its grip, its teeth to -Y."""

    words = ("saw", "hand saw", "handsaw", "wood saw", "carpenter's saw")
    held = True
    lies = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel, timber = kit.main(look, (0.6, 0.61, 0.63), kit.metal), kit.wood((0.45, 0.2, 0.07), "grip")
        teeth = [(-0.07 + 0.045 * t - 0.008 * (i % 2), 0.13 + 0.45 * t) for i, t in enumerate(np.linspace(0, 1, 37))]
        blade = slabs.polygon([*teeth, (0.02, 0.58), (0.06, 0.13)])
        grip = slabs.polygon(
            [(-0.07, 0.0), (0.06, 0.0), (0.078, 0.07), (0.062, 0.17), (-0.03, 0.17), (-0.06, 0.13)], 0.02
        )
        hole = slabs.polygon([(-0.035, 0.035), (0.03, 0.035), (0.038, 0.08), (0.03, 0.115), (-0.02, 0.115)], 0.014)
        parts = [
            slabs.facing(slabs.slab(blade, 0.006, steel, 0.0), 0.006),
            slabs.facing(slabs.slab(grip.difference(hole), 0.03, timber, 0.008), 0.03),
        ]
        parts += [solids.bar((-0.017, y, 0.143), (0.017, y, 0.143), 0.007, kit.brass(), 12) for y in (-0.015, 0.03)]
        return PropModel(
            {"body": kit.fold(parts)}, steel.substance, {"grip": (0.0, 0.05, 0.08), "top": (0.0, 0.0, 0.58)}
        )
