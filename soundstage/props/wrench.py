# SPDX-License-Identifier: Apache-2.0
"""A spanner: a steel shank with an open jaw at one end and a ring at the other."""

from __future__ import annotations

import shapely

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs


class Wrench(Prop):
    """A wrench, 0.26 m, upright on its ring, its jaw in the air."""

    words = ("wrench", "spanner", "adjustable wrench", "monkey wrench", "wrenches")
    held = True
    lies = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel = kit.main(look, (0.52, 0.54, 0.58), kit.metal)
        jaw = (
            shapely.Point(0, 0.222)
            .buffer(0.034)
            .difference(slabs.polygon([(-0.016, 0.222), (0.016, 0.222), (0.016, 0.27), (-0.016, 0.27)], 0.003))
        )
        ring = shapely.Point(0, 0.026).buffer(0.026).difference(shapely.Point(0, 0.026).buffer(0.013, 2))
        shank = slabs.polygon([(-0.013, 0.04), (0.013, 0.04), (0.016, 0.2), (-0.016, 0.2)], 0.003)
        body = slabs.facing(slabs.slab(shapely.union_all([jaw, ring, shank]), 0.014, steel, 0.003), 0.014)
        return PropModel({"body": kit.fold([body])}, "metal", {"grip": (0.0, 0.0, 0.1), "top": (0.0, 0.0, 0.256)})
