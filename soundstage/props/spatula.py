# SPDX-License-Identifier: Apache-2.0
"""A kitchen spatula: a slotted blade on a bent steel shaft with a handle."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Spatula(Prop):
    """A spatula, 0.36 m long, upright on its handle, its blade up."""

    words = ("spatula", "turner", "fish slice", "pancake turner")
    held = True
    lies = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel, grip = kit.chrome(), kit.main(look, (0.05, 0.05, 0.055), kit.plastic)
        blade = slabs.polygon([(-0.035, 0.0), (0.035, 0.0), (0.045, 0.1), (-0.045, 0.1)], 0.01)
        for y in (-0.02, 0.0, 0.02):
            blade = blade.difference(
                slabs.polygon([(y - 0.005, 0.025), (y + 0.005, 0.025), (y + 0.005, 0.085), (y - 0.005, 0.085)], 0.004)
            )
        head = kit.put(slabs.facing(slabs.slab(blade, 0.005, steel, 0.001), 0.005), (0.018, 0, 0.265), y=0.12)
        shaft = solids.curve([(0, 0, 0.12), (0, 0, 0.22), (0.006, 0, 0.25), (0.018, 0, 0.275)], 5)
        parts = [
            head,
            solids.noodle(shaft, 0.006, steel, 10),
            solids.turned([(0.011, 0.0), (0.014, 0.03), (0.011, 0.1), (0.013, 0.14)], grip, 0.004, 20),
        ]
        return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (0.0, 0.0, 0.07), "top": (0.018, 0.0, 0.36)})
