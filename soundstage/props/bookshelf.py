# SPDX-License-Identifier: Apache-2.0
"""A bookshelf: thick boards filled with books of many heights, a globe and a small pot."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids


class Bookshelf(Prop):
    """A bookshelf, 1.0 m wide, 1.8 m high, facing +X."""

    words = ("bookshelf", "bookcase", "shelf", "shelves", "shelf of books")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wood, chance = kit.main(look, kit.OAK, kit.wood), rng(seed, "bookshelf")
        parts = [kit.block((0.32, 0.05, 1.8), (0, y, 0), wood, 0.012) for y in (0.5, -0.5)]
        parts += [kit.block((0.30, 0.98, 0.04), (0, 0, z), wood, 0.01) for z in (0.08, 0.5, 0.92, 1.34, 1.74)]
        parts.append(kit.block((0.02, 0.98, 1.7), (-0.145, 0, 0.06), kit.shade(wood, 0.7, "back"), 0.003))
        tints = [kit.cloth(c, f"book {c}") for c in ("crimson", "teal", "amber", "navy", "cream", "olive")]
        for k, z in enumerate((0.12, 0.54, 0.96, 1.38)):
            y, stop = -0.46, (0.2, 0.46, 0.0, 0.2)[k]  # the third one has room for what is put there
            while y < stop - 0.05:
                thick, tall = chance.uniform(0.028, 0.058), chance.uniform(0.22, 0.31)
                parts.append(
                    kit.block(
                        (chance.uniform(0.17, 0.2), thick * 0.95, tall),
                        (0.03, y + thick / 2, z),
                        tints[int(chance.integers(6))],
                        0.006,
                    )
                )
                y += thick
            if k in (0, 3):
                parts += _ornament(k, 0.32, z)
        return PropModel(
            {"body": kit.fold(parts)}, wood.substance, {"top": (0.0, 0.0, 1.78), "inside": (0.06, 0.24, 0.96)}
        )


def _ornament(kind: int, y: float, z: float) -> list[Mesh]:
    """A globe for the one shelf, a pot with a plant for the other."""
    if kind == 0:
        return [
            solids.moved(
                solids.turned([(0.055, 0), (0.012, 0.03), (0.012, 0.05)], kit.brass(), 0.006, 20), (0.05, y, z)
            ),
            solids.moved(solids.sphere(0.1, kit.plastic("blue", "globe"), segments=24), (0.05, y, z + 0.15)),
            kit.put(solids.ring(0.108, 0.006, kit.brass(), 32, 6), (0.05, y, z + 0.15), x=1.3),
        ]
    out = [
        solids.moved(
            solids.turned([(0.05, 0), (0.065, 0.1)], kit.clay((0.50, 0.17, 0.08), "pot"), 0.008, 24), (0.05, y, z)
        )
    ]
    return out + [kit.put(kit.one_leaf(0.13), (0.05, y, z + 0.09), y=-0.9, z=a) for a in np.arange(7) * 0.9]
