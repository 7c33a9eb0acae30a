# SPDX-License-Identifier: Apache-2.0
"""A clothes iron: a pointed steel sole, a body over it and a looped handle."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Iron(Prop):
    """A clothes iron, 0.27 m long, on its sole, its point to +X."""

    words = ("iron", "clothes iron", "steam iron", "flat iron", "electric iron")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        coat = kit.main(look, (0.05, 0.28, 0.52), kit.plastic)
        side = 0.058 * np.sqrt(np.clip(1 - (np.linspace(0, 1, 12) ** 2.2), 0, 1))
        x = np.linspace(-0.11, 0.15, 12)
        outline = slabs.polygon([*zip(x, side, strict=True), *zip(x[::-1], -side[::-1], strict=True)], 0.004)
        body = solids.moved(slabs.slab(outline.buffer(-0.006), 0.055, coat, 0.02), (0, 0, 0.014))
        parts = [slabs.slab(outline, 0.015, kit.chrome(), 0.003), body]
        grip = solids.curve([(0.10, 0, 0.055), (0.10, 0, 0.105), (0.04, 0, 0.128), (-0.05, 0, 0.128),
                             (-0.095, 0, 0.11), (-0.098, 0, 0.05)], 6)
        parts.append(solids.noodle(grip, 0.0155, kit.plastic((0.05, 0.05, 0.06), "handle"), 14))
        parts.append(solids.moved(solids.turned([(0.02, 0), (0.018, 0.012)], kit.plastic("red", "dial"), 0.004, 20),
                                  (0.0, 0, 0.066)))
        return PropModel({"body": kit.fold(parts)}, "metal",
                         {"grip": (-0.01, 0.0, 0.128), "tip": (0.0, 0.0, 0.0), "top": (0.0, 0.0, 0.14)})
