# SPDX-License-Identifier: Apache-2.0
"""A funnel: a wide cone with a rim and a lug, running into a slant-cut spout."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Funnel(Prop):
    """A funnel, 0.22 m high, standing on its spout, as it is held."""

    words = ("funnel", "plastic funnel", "kitchen funnel", "metal funnel", "funnels", "separating funnel")
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        stuff = kit.main(look, (0.05, 0.22, 0.55), kit.plastic)
        cone = [(0.0105, 0.0), (0.016, 0.1), (0.024, 0.118), (0.092, 0.2), (0.094, 0.22), (0.0905, 0.22),
                (0.088, 0.203), (0.021, 0.121), (0.0135, 0.101), (0.008, 0.0), (0.0105, 0.0)]
        lug = slabs.disc(0.022).difference(slabs.disc(0.009))
        parts = [solids.lathe(cone, stuff, 44),
                 solids.moved(solids.ring(0.0925, 0.004, stuff, 44, 8), (0, 0, 0.219)),
                 solids.moved(slabs.slab(lug, 0.006, stuff, 0.002), (0.0, 0.112, 0.21))]
        return PropModel({"body": kit.fold(parts)}, "plastic",
                         {"grip": (0.0, 0.05, 0.16), "top": (0.0, 0.0, 0.22), "inside": (0.0, 0.0, 0.15)})
