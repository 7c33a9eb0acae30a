# SPDX-License-Identifier: Apache-2.0
"""A carton of milk with a gabled top and a blue wave."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class MilkCarton(Prop):
    """A milk carton, 0.24 m high, its front to +X."""

    words = ("milk carton", "carton of milk", "milk", "juice carton", "juice box", "carton of juice")
    held = True
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        white, blue = kit.paper((0.9, 0.89, 0.85), "carton"), kit.main(look, (0.05, 0.25, 0.66), kit.paper)
        gable = slabs.polygon([(-0.045, 0.17), (0.045, 0.17), (0.006, 0.218), (-0.006, 0.218)], 0.002)
        parts = [
            kit.block((0.09, 0.09, 0.172), (0, 0, 0), white, 0.004),
            kit.block((0.0925, 0.0925, 0.055), (0, 0, 0.02), blue, 0.003),
            kit.put(slabs.upright(slabs.slab(gable, 0.088, white, 0.002), 0.088), (0, 0, 0)),
            kit.block((0.01, 0.09, 0.026), (0, 0, 0.212), blue, 0.003),
        ]
        drop = solids.moved(solids.sphere(0.016, blue, (0.25, 1, 1), 16), (0.046, 0, 0.112))
        parts += [drop, kit.put(solids.lathe([(0.0, 0.0), (0.013, 0.0), (0.0, 0.03)], blue, 16), (0.044, 0, 0.119))]
        cap = kit.plastic("red", "cap")
        parts.append(kit.put(solids.turned([(0.014, 0.0), (0.014, 0.014)], cap, 0.002, 20), (0.022, 0, 0.193), y=0.72))
        return PropModel({"body": kit.fold(parts)}, "paper", {"grip": (0.0, 0.0, 0.09), "top": (0.0, 0.0, 0.238)})
