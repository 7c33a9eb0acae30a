# SPDX-License-Identifier: Apache-2.0
"""A village church: a nave with pointed windows, a bell tower with a spire and a cross."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props import _mosque
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Church(Prop):
    """A church, 8 m long and 9.5 m high, its door and tower to +X."""

    words = (
        "church",
        "chapel",
        "village church",
        "cathedral",
        "churches",
        "steeple",
        "taj mahal",
        "the taj mahal",
        "mosque",
        "mosques",
        "domed palace",
        "grand mosque",
        "minaret",
        "blue mosque",
    )
    substance = "stone"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "mosque", "taj mahal", "domed palace", "minaret"):
            return _mosque.built(look, seed)
        wall, roof = kit.main(look, (0.74, 0.7, 0.6), kit.plaster), kit.enamel((0.2, 0.07, 0.05), "roof")
        glow, timber, gold = (
            kit.plastic((0.1, 0.2, 0.42), "church window"),
            kit.wood(kit.WALNUT, "church door"),
            kit.brass(),
        )
        gable = slabs.polygon([(-2.1, 0), (2.1, 0), (2.1, 2.9), (0, 4.9), (-2.1, 2.9)], 0.02)
        tiles = slabs.polygon([(-2.4, 2.75), (0, 5.05), (2.4, 2.75), (2.4, 2.98), (0, 5.3), (-2.4, 2.98)], 0.02)
        parts = [
            solids.moved(slabs.facing(slabs.slab(gable, 6.0, wall, 0.03), 6.0), (-1.2, 0, 0)),
            solids.moved(slabs.facing(slabs.slab(tiles, 6.3, roof, 0.03), 6.3), (-1.2, 0, 0)),
            kit.block((2.1, 2.1, 5.6), (2.6, 0, 0), wall, 0.04),
            kit.block((2.3, 2.3, 0.22), (2.6, 0, 5.5), kit.shade(wall, 0.8, "ledge"), 0.04),
            kit.put(solids.lathe([(0.0, 3.3), (1.62, 0.0), (0.0, 0.0)], roof, 4), (2.6, 0, 5.7), z=np.pi / 4),
            kit.block((0.1, 0.1, 1.0), (2.6, 0, 8.9), gold, 0.02),
            kit.block((0.1, 0.6, 0.1), (2.6, 0, 9.45), gold, 0.02),
        ]
        arch = slabs.polygon([(-0.35, 0), (0.35, 0), (0.35, 0.95), (0, 1.5), (-0.35, 0.95)], 0.03)
        parts += [
            kit.put(slabs.facing(slabs.slab(arch.buffer(0.12), 0.16, timber, 0.02), 0.16), (3.68, 0, 0)),
            kit.put(slabs.facing(slabs.slab(arch, 0.12, glow, 0.02), 0.12), (3.66, 0, 3.7)),
        ]
        for x in (-3.3, -1.7, -0.1):
            for s in (1, -1):
                pane = slabs.facing(slabs.slab(arch, 0.12, glow, 0.02), 0.12)
                parts.append(kit.put(pane, (x, s * 2.1, 1.0), z=s * np.pi / 2))
        for s in (1, -1):
            parts.append(
                kit.put(slabs.facing(slabs.slab(arch, 0.12, glow, 0.02), 0.12), (2.6, s * 1.06, 3.7), z=s * np.pi / 2)
            )
        parts.append(kit.block((0.8, 1.5, 0.14), (3.95, 0, 0), kit.stone(name="step"), 0.03))
        return PropModel({"body": kit.fold(parts)}, "stone", {"door": (3.8, 0.0, 0.0), "top": (2.6, 0.0, 9.9)})
