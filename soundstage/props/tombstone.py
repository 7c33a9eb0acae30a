# SPDX-License-Identifier: Apache-2.0
"""A gravestone: a rounded slab with a carved cross and lines of letters, on a low base with grass round it."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import slabs, solids


class Tombstone(Prop):
    """A gravestone, 1 m high, its face to +X."""

    words = ("tombstone", "gravestone", "headstone", "tomb", "grave", "grave stone", "grave marker")
    substance = "stone"

    def build(self, look: Look, seed: int) -> PropModel:
        rock = kit.main(look, (0.42, 0.42, 0.40), kit.stone)
        dark, chance = kit.shade(rock, 0.45, "carving"), rng(seed, "tombstone")
        turns = np.linspace(0, np.pi, 25)
        top = [(0.31 * np.cos(a), 0.62 + 0.28 * np.sin(a)) for a in turns]
        slab = slabs.slab(slabs.polygon([(0.31, 0.0), *top, (-0.31, 0.0)]), 0.14, rock, 0.02)
        carved = [
            *(slabs.slab(slabs.rectangle(w, h), 0.02, dark, 0.002) for w, h in ((0.045, 0.24), (0.15, 0.045))),
            *(slabs.slab(slabs.rectangle(w, 0.022), 0.02, dark, 0.002) for w in (0.36, 0.30, 0.34)),
        ]
        heights = (0.64, 0.70, 0.40, 0.33, 0.26)
        parts = [solids.moved(slabs.facing(slab, 0.14), (0, 0, 0.12)),
                 kit.block((0.34, 0.82, 0.13), (0, 0, 0), rock, 0.02)]
        parts += [solids.moved(slabs.facing(c, 0.02), (0.072, 0, 0.1 + z))
                  for c, z in zip(carved, heights, strict=True)]
        for _ in range(26):
            x, y = chance.uniform(-0.3, 0.3), chance.uniform(-0.55, 0.55)
            if abs(x) < 0.2 and abs(y) < 0.43:
                continue
            blade = kit.one_leaf(float(chance.uniform(0.10, 0.2)), (0.10, 0.30, 0.05), 0.14)
            parts.append(kit.put(blade, (x, y, 0.0), y=-1.3, z=float(chance.uniform(0, 6.28))))
        return PropModel({"body": kit.fold(parts)}, "stone", {"top": (0.0, 0.0, 1.02)})
