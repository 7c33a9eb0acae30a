# SPDX-License-Identifier: Apache-2.0
"""An axe: a wedge of red and bright steel on a curved ash handle."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

_BIG, _AT = 1.35, (0.0, 0.0, -0.255)  # the head is drawn up, so that it reads from afar


class Axe(Prop):
    """An axe, 0.8 m, upright on its handle, its edge to -Y."""

    words = ("axe", "ax", "hatchet", "battle axe", "woodcutter's axe", "tomahawk", "axes")
    held = True
    lies = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel, edge = kit.main(look, "red"), kit.metal((0.55, 0.56, 0.58), "edge")
        path = solids.curve([(0, 0.035, 0.0), (0, 0.005, 0.1), (0, -0.012, 0.35), (0, 0.0, 0.6), (0, 0.0, 0.8)], 6)
        parts = [solids.noodle(path, np.linspace(0.022, 0.0165, len(path)), kit.wood((0.58, 0.34, 0.14), "handle"), 14)]
        outline = slabs.polygon(
            [(0.045, 0.685), (0.045, 0.765), (-0.03, 0.765), (-0.1, 0.79), (-0.115, 0.72), (-0.1, 0.61), (-0.03, 0.69)],
            0.006,
        )
        blade = slabs.polygon(
            [(-0.095, 0.789), (-0.145, 0.8), (-0.165, 0.71), (-0.145, 0.595), (-0.095, 0.61), (-0.11, 0.715)], 0.006
        )
        parts += [
            solids.moved(slabs.facing(slabs.slab(outline, 0.046, steel, 0.008), 0.046), scale=_BIG, offset=_AT),
            solids.moved(slabs.facing(slabs.slab(blade, 0.03, edge, 0.012), 0.03), scale=_BIG, offset=_AT),
        ]
        return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (0.0, -0.01, 0.25), "top": (0.0, 0.0, 0.8)})
