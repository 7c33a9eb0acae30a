# SPDX-License-Identifier: Apache-2.0
"""A treasure chest: planks and iron bands, a round lid on a hinge, gold inside."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import slabs, solids


class TreasureChest(Prop):
    """A treasure chest, 0.8 m wide, facing +X; its lid opens on a heap of coins."""

    words = ("treasure chest", "chest", "treasure", "pirate chest", "wooden chest", "strongbox")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wood, band = kit.main(look, (0.26, 0.12, 0.05), kit.wood), kit.brass()
        hollow = solids.cut(
            kit.block((0.46, 0.78, 0.34), (0, 0, 0), wood, 0.02), kit.block((0.38, 0.7, 0.4), (0, 0, 0.08), wood, 0.01)
        )
        parts = [hollow]
        arch = slabs.polygon(
            [
                (-0.23, 0.0),
                (0.23, 0.0),
                *[(0.23 * np.cos(a), 0.03 + 0.2 * np.sin(a)) for a in np.linspace(0, np.pi, 15)],
            ]
        )
        lid = [solids.moved(slabs.upright(slabs.slab(arch, 0.78, wood, 0.015), 0.78), (0, 0, 0.345))]
        strap = slabs.upright(
            slabs.slab(arch.buffer(0.012).difference(slabs.rectangle(0.7, 0.002)), 0.07, band, 0.008), 0.07
        )
        for y in (0.16, -0.16, 0.335, -0.335):
            parts.append(
                kit.block((0.48, 0.07, 0.345), (0, y, -0.002), band, 0.01)
                if abs(y) > 0.3
                else kit.block((0.02, 0.07, 0.33), (0.232, y, 0.005), band, 0.006)
            )
            lid.append(solids.moved(strap, (0, y, 0.35)))
        parts[1:] = [solids.cut(p, kit.block((0.39, 0.71, 0.5), (0, 0, 0.07), band, 0.0)) for p in parts[1:]]
        lid += [
            kit.block((0.03, 0.12, 0.14), (0.24, 0, 0.26), band, 0.012),
            solids.moved(solids.sphere(0.018, kit.iron(), segments=10), (0.257, 0, 0.3)),
        ]
        parts += _gold(seed)
        hinge = Joint("lid", (-0.23, 0.0, 0.345), (0.0, -1.0, 0.0), "hinge", 1.75)
        return PropModel(
            {"body": kit.fold(parts), "lid": solids.join(lid)},
            wood.substance,
            {"inside": (0.0, 0.0, 0.3), "grip": (0.26, 0.0, 0.32), "top": (0.0, 0.0, 0.58), "seat": (0.0, 0.0, 0.58)},
            (hinge,),
        )


def _gold(seed: int) -> list[Mesh]:
    """A heap of coins with two gems."""
    chance = rng(seed, "coins")
    heap = kit.lump(0.34, kit.metal("gold", "gold"), 5, 0.06, (0.52, 0.98, 0.32), 24)
    parts = [solids.moved(heap, (0, 0, 0.2))]
    coin = solids.turned([(0.026, 0), (0.026, 0.007)], kit.metal("gold", "gold"), 0.002, 14, 1)
    for _ in range(26):
        x, y = chance.uniform(-0.14, 0.14), chance.uniform(-0.28, 0.28)
        z = 0.2 + 0.11 * (1 - (x / 0.2) ** 2 - (y / 0.36) ** 2)
        parts.append(kit.put(coin, (x, y, z), x=chance.uniform(-0.7, 0.7), y=chance.uniform(-0.7, 0.7)))
    parts += [
        solids.moved(solids.sphere(0.03, kit.dark_glass(c, f"gem {i}"), segments=8), (x, y, 0.32))
        for i, (c, x, y) in enumerate((("crimson", 0.03, 0.1), ("teal", -0.03, -0.14)))
    ]
    return parts
