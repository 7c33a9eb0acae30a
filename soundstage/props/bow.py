# SPDX-License-Identifier: Apache-2.0
"""A bow and arrow: a curved wooden bow with its string, an arrow laid on."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Bow(Prop):
    """A bow, 1.2 m high, upright, an arrow on its string pointing to -Y."""

    words = ("bow", "bow and arrow", "longbow", "archery bow", "bow and arrows", "crossbow")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        timber = kit.main(look, (0.42, 0.17, 0.06), kit.wood)
        limb = solids.curve([(0, 0.03, 0.0), (0, 0.06, 0.05), (0, 0.0, 0.18), (0, -0.13, 0.4), (0, -0.17, 0.6),
                             (0, -0.13, 0.8), (0, 0.0, 1.02), (0, 0.06, 1.15), (0, 0.03, 1.2)], 5)
        thick = 0.011 + 0.009 * np.sin(np.linspace(0, np.pi, len(limb)))
        parts = [
            solids.noodle(limb, thick, timber, 12),
            solids.tube([(0, 0.055, 0.06), (0, 0.055, 1.14)], 0.004, kit.cloth("white", "string"), 8),
            solids.bar((0, -0.168, 0.53), (0, -0.168, 0.67), 0.0245, kit.leather((0.1, 0.04, 0.02), "grip"), 14),
            solids.bar((0, 0.07, 0.61), (0, -0.6, 0.61), 0.0075, kit.wood(kit.PINE, "arrow"), 10),
        ]
        tip = slabs.polygon([(-0.68, 0.61), (-0.58, 0.638), (-0.595, 0.61), (-0.58, 0.582)], 0.002)
        parts.append(slabs.facing(slabs.slab(tip, 0.014, kit.metal(), 0.004), 0.014))
        vane = slabs.polygon([(0.06, 0.612), (0.07, 0.65), (-0.03, 0.65), (-0.07, 0.612)], 0.002)
        fin = slabs.facing(slabs.slab(vane, 0.005, kit.paper("red", "fletching"), 0.001), 0.005)
        for i in range(3):
            turned = kit.put(solids.moved(fin, (0, 0, -0.61)), (0, 0, 0.61), y=2.094 * i)
            parts.append(turned)
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.0, -0.168, 0.6), "top": (0.0, 0.0, 1.2)})
