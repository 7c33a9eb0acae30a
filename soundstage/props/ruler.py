# SPDX-License-Identifier: Apache-2.0
"""A ruler: a flat strip with a scale of long and short marks along one edge, and numbers' dots."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

LONG, WIDE, THICK = 0.3, 0.036, 0.0052  # metres


class Ruler(Prop):
    """A ruler, 0.3 m, upright, its scale to +X; let alone it lies; steel, plastic and wooden as told."""

    words = ("wooden ruler", "plastic ruler", "steel ruler", "metal ruler", "measuring ruler", "yardstick",
             "transparent ruler", "school ruler", "straightedge")
    held = True
    lies = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        stuff = kit.main(look, (0.80, 0.58, 0.24), kit.wood)
        ink, edge = kit.plastic(kit.INK, "marks"), WIDE / 2
        strip = slabs.facing(slabs.slab(slabs.rectangle(WIDE, LONG, 0.002), THICK, stuff, 0.0008), THICK)
        parts = [solids.moved(strip, (0, 0, LONG / 2))]
        for k in range(61):
            z = 0.008 + k * (LONG - 0.016) / 60
            long = 0.016 if k % 10 == 0 else 0.011 if k % 5 == 0 else 0.006
            parts.append(kit.block((0.0012, long, 0.0009), (THICK / 2, edge - long / 2 - 0.001, z), ink, 0.0001))
        for k in range(1, 6):  # the tens, as dots
            z = 0.008 + k * (LONG - 0.016) / 6
            parts += [solids.moved(solids.sphere(0.0016, ink, (0.5, 1, 1), 8), (THICK / 2, -0.004 - 0.004 * j, z))
                      for j in range(k)]
        hole = kit.put(solids.turned([(0.004, 0), (0.004, 0.0008)], ink, 0.0002, 16), (THICK / 2, -0.006, LONG - 0.012),
                       y=np.pi / 2)
        return PropModel({"body": kit.fold([*parts, hole])}, stuff.substance,
                         {"grip": (0.0, 0.0, 0.05), "top": (0.0, 0.0, LONG), "front": (0.002, 0.0, LONG / 2)})
