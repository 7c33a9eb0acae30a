# SPDX-License-Identifier: Apache-2.0
"""A watermelon: a big striped fruit with a red wedge of another before it; or that wedge alone."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Watermelon(Prop):
    """A watermelon, 0.3 m long, and a slice; "slice" and "piece" build the slice alone."""

    words = ("watermelon", "melon", "watermelon slice", "slice of watermelon", "piece of watermelon")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "slice", "piece", "wedge", "watermelon slice"):
            wedge = kit.standing(slabs.facing(_wedge(0.12), 0.03))
            return PropModel({"body": wedge}, "wood", {"grip": (0.0, 0.0, 0.03), "top": (0.0, 0.0, 0.12)})
        rind = kit.main(look, (0.16, 0.36, 0.08), lambda c: kit.food(c, "rind", 0.3))
        dark = kit.food((0.02, 0.10, 0.025), "stripes", 0.3)
        parts = [solids.sphere(0.12, rind, (1.22, 1, 1), 36)]
        t = np.linspace(0.12, np.pi - 0.12, 24)
        for k in range(11):  # stripes from end to end, each a little crooked
            wave = 2 * np.pi * k / 11 + 0.05 * np.sin(7 * t + 2 * k)
            r = 0.1155 * np.sin(t)
            path = np.stack([0.1415 * np.cos(t), r * np.cos(wave), r * np.sin(wave)], -1)
            parts.append(solids.noodle(path, 0.0075 * (0.4 + np.sin(t)) * (1 + 0.25 * np.sin(11 * t + k)), dark, 8))
        parts.append(kit.put(solids.noodle([(0.142, 0, 0), (0.155, 0.0, 0.008), (0.162, 0.012, 0.014)], 0.005,
                                           kit.wood(kit.PINE, "stalk"), 8), (0, 0, 0)))
        whole = solids.moved(kit.standing(solids.join(parts)), heading=0.9)
        slice_ = kit.put(kit.standing(slabs.facing(_wedge(0.1), 0.03)), (0.17, -0.03, 0.0), y=-0.12)
        return PropModel({"body": kit.fold([whole, slice_])}, "wood",
                         {"grip": (0.0, 0.0, 0.12), "top": (0.0, 0.0, 0.24)})


def _wedge(radius: float) -> Mesh:
    """Half a round slice drawn in (y, z), flat side up: rind, a pale line, red flesh and seeds on both sides."""
    rings = ((radius, 0.028, (0.05, 0.22, 0.04), "rind"), (0.93 * radius, 0.030, (0.80, 0.86, 0.60), "pale rind"),
             (0.87 * radius, 0.032, (0.82, 0.06, 0.07), "flesh"))
    parts = []
    for r, thick, color, name in rings:
        t = np.linspace(np.pi, 2 * np.pi, 25)
        half = slabs.polygon([(r * np.cos(a), r * np.sin(a)) for a in t])
        parts.append(solids.moved(slabs.slab(half, thick, kit.food(color, name, 0.4), 0.003), (0, 0, -thick / 2)))
    seed_coat = kit.food((0.02, 0.012, 0.01), "seeds", 0.3)
    for side in (1, -1):
        for away, many in ((0.62, 5), (0.34, 3)):
            for a in np.linspace(1.18 * np.pi, 1.82 * np.pi, many):
                seed_ = solids.sphere(0.055 * radius, seed_coat, (0.65, 1.1, 0.4), 10)
                parts.append(kit.put(seed_, (away * radius * np.cos(a), away * radius * np.sin(a), side * 0.016),
                                     z=a + np.pi / 2))
    return solids.moved(solids.join(parts), (0, radius, 0.015))
