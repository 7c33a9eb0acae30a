# SPDX-License-Identifier: Apache-2.0
"""A stone footbridge: one arch, a humped deck and parapets."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Bridge(Prop):
    """A small stone arch bridge, 6 m long along X, to walk over."""

    words = ("bridge", "stone bridge", "footbridge", "arched bridge", "old bridge")
    substance = "stone"

    def build(self, look: Look, seed: int) -> PropModel:
        stone, cap = (
            kit.main(look, (0.34, 0.31, 0.27), lambda c: kit.bricks(c, "masonry", 0.28)),
            kit.stone((0.42, 0.39, 0.34), "coping", 0.2),
        )
        x = np.linspace(-3.0, 3.0, 25)
        hump = 0.25 + 0.95 * np.cos(x / 3.0 * np.pi / 2) ** 1.3
        arch = [(1.5 * np.cos(a), 0.9 * np.sin(a)) for a in np.linspace(0, np.pi, 21)]
        side = slabs.polygon([*zip(x, hump, strict=True), (3.0, 0), *arch, (-3.0, 0)])
        wall = slabs.polygon([*zip(x, hump + 0.3, strict=True), *zip(x[::-1], hump[::-1] - 0.1, strict=True)])
        parts = [slabs.upright(slabs.slab(side, 1.9, stone, 0.03), 1.9)]
        lip = [(1.62 * np.cos(a), 1.02 * np.sin(a)) for a in np.linspace(0, np.pi, 21)]
        edge = slabs.polygon([*lip, *arch[::-1]])
        for y in (0.98, -0.98):
            parts.append(solids.moved(slabs.upright(slabs.slab(wall, 0.22, stone, 0.03), 0.22), (0, y, 0)))
            top = np.stack([x, np.full(25, y), hump + 0.32], -1)
            parts.append(solids.bent(solids.tube(top, 0.15, cap, 8), lambda v: v))
            parts.append(solids.moved(slabs.upright(slabs.slab(edge, 0.3, cap, 0.03), 0.3), (0, y, 0)))
            parts += [kit.block((0.36, 0.36, 0.8), (px, y, 0), cap, 0.05) for px in (3.0, -3.0)]
        return PropModel({"body": kit.fold(parts)}, "stone", {"top": (0.0, 0.0, 1.2), "inside": (0.0, 0.0, 0.0)})
