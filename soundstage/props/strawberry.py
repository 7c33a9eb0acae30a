# SPDX-License-Identifier: Apache-2.0
"""A strawberry: a plump cone set with seeds under a green star of leaves."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Strawberry(Prop):
    """A strawberry, 0.05 m."""

    words = ("strawberry", "ripe strawberry", "fresh strawberry")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        skin = kit.main(look, (0.72, 0.03, 0.03), lambda c: kit.food(c, "berry skin", 0.25))
        prof = [(0.0, 0.0), (0.006, 0.001), (0.013, 0.010), (0.0195, 0.024), (0.0215, 0.035), (0.017, 0.043),
                (0.008, 0.046), (0.0, 0.045)]
        smooth = solids.curve(np.column_stack([np.array(prof), np.zeros(len(prof))]), 4)
        side = [(max(0.0, float(p[0])), float(p[1])) for p in smooth]
        parts = [solids.lathe(side, skin, 32, crease=3.2)]
        seed_coat = kit.food((0.80, 0.62, 0.20), "seed", 0.4)
        radii, heights = np.array(side).T
        for row, z in enumerate((0.009, 0.017, 0.025, 0.033)):
            at = int(np.argmin(np.abs(heights - z)))
            for k in range(6 + row):
                a = 2 * np.pi * (k + 0.5 * (row % 2)) / (6 + row)
                r = radii[at] - 0.0004
                parts.append(solids.moved(solids.sphere(0.0014, seed_coat, (0.8, 0.8, 1.3), 8),
                                          (r * np.cos(a), r * np.sin(a), z)))
        green = kit.leaf((0.07, 0.30, 0.04))
        outline = slabs.polygon([(0, 0), (0.008, -0.005), (0.021, 0), (0.008, 0.005)], 0.002)
        blade = slabs.slab(outline, 0.002, green, 0.0006)
        for k in range(6):
            parts.append(kit.put(blade, (0, 0, 0.0455), y=0.22, z=k * np.pi / 3 + 0.2))
        parts.append(solids.noodle([(0, 0, 0.045), (0.001, 0, 0.054), (0.005, 0.001, 0.062)], 0.0019, green, 8))
        return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (0.020, 0.0, 0.03), "top": (0.0, 0.0, 0.046)})
