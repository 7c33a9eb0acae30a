# SPDX-License-Identifier: Apache-2.0
"""A stone tower: round, battlemented, with arrow slits, a door and a flag."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _eiffel_tower, _pagoda
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Tower(Prop):
    """A round stone tower, 7 m high, its door to +X."""

    words = (
        "tower",
        "stone tower",
        "watchtower",
        "watch tower",
        "bell tower",
        "castle tower",
        "towers",
        "turret",
        "eiffel tower",
        "the eiffel tower",
        "eiffel",
        "la tour eiffel",
        "tour eiffel",
        "lattice tower",
        "pagoda",
        "pagodas",
        "buddhist temple",
        "chinese temple",
        "japanese temple",
        "shinto shrine",
        "five-storied pagoda",
        "japanese pagoda",
        "oriental temple",
    )
    substance = "stone"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "pagoda", "temple", "shrine"):
            return _pagoda.built(look, seed)
        if kit.said(look, "eiffel", "lattice"):
            return _eiffel_tower.built(look, seed)
        grey = kit.main(look, (0.42, 0.39, 0.35), kit.stone)
        parts = [
            solids.turned(
                [(1.75, 0.0), (1.75, 0.3), (1.5, 0.5), (1.35, 4.9), (1.65, 5.35), (1.65, 5.75)], grey, 0.06, 40
            ),
            solids.moved(solids.ring(1.46, 0.09, kit.shade(grey, 1.25, "band"), 40, 8), (0, 0, 2.7)),
        ]
        for i in range(8):
            merlon = kit.block((0.34, 0.72, 0.62), (1.47, 0, 5.7), grey, 0.05)
            parts.append(solids.moved(merlon, heading=2 * np.pi * i / 8))
        door = slabs.rectangle(0.95, 1.1, 0.02).union(slabs.disc(0.475, 32, (0, 0.55)))
        arch = slabs.facing(slabs.slab(door.buffer(0.16, quad_segs=6), 0.5, kit.shade(grey, 1.35, "arch"), 0.04), 0.5)
        leaf = slabs.facing(slabs.slab(door, 0.56, kit.wood((0.24, 0.11, 0.045), "door"), 0.02), 0.56)
        parts += [solids.moved(arch, (1.4, 0, 0.65)), solids.moved(leaf, (1.42, 0, 0.6))]
        slit = kit.plastic(kit.INK, "slit")
        for z, a in ((2.0, 0.9), (3.5, 0.0), (3.5, -1.3), (2.0, -1.7), (4.3, -0.7), (3.5, 1.4), (2.0, 2.8)):
            parts.append(solids.moved(kit.block((0.3, 0.2, 0.75), (1.32, 0, z), slit, 0.05), heading=a))
        flag = slabs.polygon([(0, 0), (1.1, 0.18), (0.8, 0.36), (1.1, 0.56), (0, 0.7)], 0.02)
        parts += [
            solids.bar((0, 0, 5.6), (0, 0, 7.6), 0.05, kit.wood(kit.PINE, "flag pole"), 12),
            solids.moved(slabs.facing(slabs.slab(flag, 0.04, kit.cloth("red", "flag"), 0.01), 0.04), (0, 0, 6.85)),
        ]
        return PropModel({"body": kit.fold(parts)}, "stone", {"door": (1.85, 0.0, 0.3), "top": (0.0, 0.0, 5.75)})
