# SPDX-License-Identifier: Apache-2.0
"""A battery: a round cell with a copper-coloured shoulder, a steel cap and plus and minus printed on its jacket."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

_RADIUS, _TALL = 0.038, 0.17  # metres: drawn up, as miniatures are


class Battery(Prop):
    """A battery, 0.18 m high, standing on its negative end."""

    words = ("battery", "batteries", "aa battery", "alkaline battery", "dry cell", "battery cell")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        jacket, steel = kit.main(look, (0.025, 0.025, 0.03)), kit.chrome()
        copper = kit.metal((0.72, 0.34, 0.12), "copper jacket", 0.3)
        r, tall = _RADIUS, _TALL
        parts = [
            solids.turned([(r * 0.94, 0), (r * 0.94, 0.006)], steel, 0.002, 36, 2),
            solids.turned([(r, 0.004), (r, 0.66 * tall)], jacket, 0.005, 40, 3),
            solids.turned([(r, 0.66 * tall), (r, tall - 0.004)], copper, 0.005, 40, 3),
            solids.turned([(r * 0.86, tall - 0.006), (r * 0.86, tall)], steel, 0.002, 36, 2),
            solids.turned([(r * 0.36, tall - 0.002), (r * 0.34, tall + 0.014)], steel, 0.004, 24, 3),
            solids.moved(solids.ring(r, 0.0018, kit.plastic("cream", "line"), 40, 6), (0, 0, 0.66 * tall)),
        ]
        white = kit.plastic("white", "print")
        for z, wide, high in ((0.8 * tall, 0.03, 0.008), (0.8 * tall, 0.008, 0.03), (0.12 * tall, 0.03, 0.008)):
            mark = slabs.facing(
                slabs.slab(slabs.rectangle(wide, high, 0.001), 2 * r + 0.003, white, 0.0004, 1), 2 * r + 0.003
            )
            parts.append(solids.moved(mark, (0, 0, z)))
        bolt = slabs.polygon(
            [(0.004, 0.03), (-0.016, -0.004), (-0.002, -0.004), (-0.006, -0.032), (0.016, 0.006), (0.003, 0.006)]
        )
        amber = kit.plastic("amber", "bolt")
        parts.append(
            solids.moved(
                slabs.facing(slabs.slab(bolt, 2 * r + 0.003, amber, 0.0004, 1), 2 * r + 0.003), (0, 0, 0.4 * tall)
            )
        )
        return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (0.0, 0.0, 0.5 * tall), "top": (0.0, 0.0, tall)})
