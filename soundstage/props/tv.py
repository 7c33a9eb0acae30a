# SPDX-License-Identifier: Apache-2.0
"""A television: a wooden box with a rounded glowing screen, knobs, feet and aerials."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Light
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Prop, PropModel
from soundstage.shape import slabs, solids


class Tv(Prop):
    """An old-fashioned television set, 0.75 m wide."""

    words = ("tv", "television", "tv set", "television set", "telly")
    substance = "wood"
    lamp = "bulb"

    def build(self, look: Look, seed: int) -> PropModel:
        case = kit.main(look, kit.OAK, kit.wood)
        dark, trim = kit.plastic(kit.INK, "bezel"), kit.chrome()
        screen = slabs.facing(
            slabs.slab(slabs.rectangle(0.47, 0.37, 0.08, 6), 0.05, kit.lit((0.33, 0.52, 0.62), 0.8, "screen"), 0.02),
            0.05,
        )
        bezel = slabs.facing(slabs.slab(slabs.rectangle(0.53, 0.43, 0.09, 6), 0.05, dark, 0.015), 0.05)
        panel = slabs.facing(
            slabs.slab(slabs.rectangle(0.12, 0.43, 0.03), 0.04, kit.plastic("cream", "panel"), 0.01), 0.04
        )
        parts = [
            kit.block((0.42, 0.75, 0.52), (0, 0, 0.16), case, 0.05, 3),
            solids.moved(bezel, (0.2, 0.08, 0.42)),
            solids.moved(screen, (0.212, 0.08, 0.42)),
            solids.moved(panel, (0.2, -0.27, 0.42)),
        ]
        for z in (0.54, 0.43):
            parts.append(
                solids.moved(kit.ahead(solids.turned([(0.035, 0), (0.03, 0.04)], trim, 0.006, 20)), (0.215, -0.27, z))
            )
        parts += [kit.block((0.02, 0.08, 0.012), (0.22, -0.27, 0.24 + 0.03 * i), dark, 0.004) for i in range(4)]
        parts.append(kit.legs(kit.corners(0.14, 0.28), 0.18, 0.025, kit.wood(kit.WALNUT, "feet"), 0.03))
        for s in (1, -1):
            parts += [
                solids.bar((-0.05, 0.02 * s, 0.68), (-0.1, 0.25 * s, 1.0), 0.006, trim, 8),
                solids.moved(solids.sphere(0.014, trim, segments=12), (-0.1, 0.25 * s, 1.0)),
            ]
        parts.append(solids.moved(solids.sphere(0.05, dark, (1, 1, 0.6), 16), (-0.05, 0, 0.68)))
        glow = Glow(Light("area", (0.55, 0.78, 1.0), 8.0, 0.4), (0.3, 0.08, 0.42), (1.0, 0.0, 0.0))
        return PropModel({"body": kit.fold(parts)}, case.substance, {"top": (0.05, 0.0, 0.68)}, (), (glow,))
