# SPDX-License-Identifier: Apache-2.0
"""A pair of scissors: two steel blades crossing at a screw, two coloured finger loops, a little open."""

from __future__ import annotations

import shapely
import shapely.affinity

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Scissors(Prop):
    """A pair of scissors, 0.21 m, lying with the points to +X."""

    words = ("scissors", "pair of scissors", "shears", "scissor")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        loops, steel = kit.main(look, "red", kit.plastic), kit.metal((0.58, 0.60, 0.62), "steel", 0.25)
        half = _half(loops, steel)
        other = solids.moved(solids.moved(half, matrix=_over()), (0, 0, 0.0165))
        screw = solids.turned([(0.0058, 0), (0.005, 0.0026)], kit.brass(), 0.001, 18)
        parts = [
            solids.moved(half, heading=0.27),
            solids.moved(other, heading=-0.27),
            solids.moved(screw, (0, 0, 0.0104)),
        ]
        return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (-0.06, 0.0, 0.008), "top": (0.0, 0.0, 0.014)})


def _over() -> kit.Array:
    """A half turn about X: the second half is the first, turned over."""
    from soundstage import space

    return space.turn("x", 3.141592653589793)


def _half(loops: Material, steel: Material) -> Mesh:
    """One half about the screw, its blade along +X, its loop behind to -Y."""
    blade = slabs.polygon(
        [
            (-0.03, -0.008),
            (0.0, -0.0085),
            (0.03, -0.0065),
            (0.118, 0.0052),
            (0.118, 0.0065),
            (0.0, 0.0085),
            (-0.03, 0.004),
        ],
        0.0008,
    )
    ring = shapely.affinity.rotate(shapely.affinity.scale(slabs.disc(1.0, 40), 0.034, 0.0235), -12)
    hole = shapely.affinity.rotate(shapely.affinity.scale(slabs.disc(1.0, 40), 0.0235, 0.0135), -12)
    shank = slabs.polygon([(-0.018, -0.0095), (-0.018, 0.0065), (-0.07, 0.002), (-0.07, -0.016)], 0.002)
    at = (-0.078, -0.0125)
    grip = shapely.affinity.translate(ring, *at).union(shank).difference(shapely.affinity.translate(hole, *at))
    return solids.join(
        [
            solids.moved(slabs.slab(blade, 0.0024, steel, 0.0006), (0, 0, 0.0058)),
            solids.moved(slabs.slab(grip, 0.012, loops, 0.004), (0, 0, 0.001)),
        ]
    )
