# SPDX-License-Identifier: Apache-2.0
"""A horseshoe magnet: a red arch with two bright ends."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs


class Magnet(Prop):
    """A horseshoe magnet, 0.14 m, standing on its bend, its poles in the air."""

    words = ("magnet", "horseshoe magnet", "magnets", "bar magnet")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        red, tip = kit.main(look, "red"), kit.metal((0.62, 0.62, 0.64), "poles")
        ring = slabs.disc(0.055, 48, (0, 0.055)).union(
            slabs.polygon([(-0.055, 0.055), (0.055, 0.055), (0.055, 0.105), (-0.055, 0.105)])
        )
        gap = slabs.disc(0.026, 36, (0, 0.055)).union(
            slabs.polygon([(-0.026, 0.055), (0.026, 0.055), (0.026, 0.12), (-0.026, 0.12)])
        )
        parts = [slabs.facing(slabs.slab(ring.difference(gap), 0.028, red, 0.004), 0.028)]
        parts += [kit.block((0.0285, 0.0292, 0.035), (0, s * 0.0405, 0.104), tip, 0.004) for s in (1, -1)]
        return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (0.0, 0.0, 0.02), "top": (0.0, 0.0, 0.139)})
