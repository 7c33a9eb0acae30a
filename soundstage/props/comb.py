# SPDX-License-Identifier: Apache-2.0
"""A comb: a flat spine with a row of teeth."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Comb(Prop):
    """A comb, 0.19 m, upright on its end, its teeth to -Y."""

    words = ("comb", "hair comb", "combs", "hairbrush", "hair brush")
    held = True
    lies = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        coat = kit.main(look, (0.30, 0.12, 0.04), kit.plastic)
        spine = slabs.polygon([(0.0, 0.0), (0.018, 0.0), (0.022, 0.095), (0.018, 0.19), (0.0, 0.19)], 0.006)
        parts = [slabs.facing(slabs.slab(spine, 0.007, coat, 0.0025), 0.007)]
        for k in range(27):
            z = 0.010 + 0.0065 * k
            parts.append(
                solids.bar(
                    (0, 0.004, z),
                    (0, -0.030 if 0 < k < 26 else -0.031, z),
                    0.0022 if 0 < k < 26 else 0.004,
                    coat,
                    6,
                    0.0012,
                )
            )
        return PropModel({"body": kit.fold(parts)}, "plastic", {"grip": (0.0, 0.01, 0.05), "top": (0.0, 0.0, 0.19)})
