# SPDX-License-Identifier: Apache-2.0
"""An old key: a clover bow, a collared shank and a toothed bit."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Key(Prop):
    """A key, 0.12 m, upright on its bit, its bow in the air and flat to +X."""

    words = ("key", "old key", "keys", "door key", "golden key", "house key", "skeleton key")
    wholes = ("keys",)
    held = True
    lies = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        gold = kit.main(look, (0.66, 0.42, 0.13), kit.metal)
        parts = [
            solids.bar((0, 0, 0.0), (0, 0, 0.085), 0.0048, gold, 14),
            *(solids.turned([(0.0085, z), (0.0085, z + 0.006)], gold, 0.002, 20) for z in (0.07, 0.058)),
        ]
        lobes = slabs.disc(0.0165, 28, (0.0155, 0.097)).union(slabs.disc(0.0165, 28, (-0.0155, 0.097)))
        lobes = lobes.union(slabs.disc(0.0165, 28, (0, 0.119)))
        holes = slabs.disc(0.0085, 20, (0.0165, 0.097)).union(slabs.disc(0.0085, 20, (-0.0165, 0.097)))
        bow = lobes.difference(holes.union(slabs.disc(0.0085, 20, (0, 0.12))))
        parts.append(slabs.facing(slabs.slab(bow, 0.0085, gold, 0.0025), 0.0085))
        bit = slabs.polygon(
            [
                (0, 0.004),
                (0.03, 0.004),
                (0.03, 0.013),
                (0.02, 0.013),
                (0.02, 0.019),
                (0.03, 0.019),
                (0.03, 0.034),
                (0, 0.034),
            ],
            0.001,
        )
        parts.append(slabs.facing(slabs.slab(bit, 0.007, gold, 0.0015), 0.007))
        return PropModel({"body": kit.fold(parts)}, gold.substance, {"grip": (0.0, 0.0, 0.1), "top": (0.0, 0.0, 0.135)})
