# SPDX-License-Identifier: Apache-2.0
"""A tent: a canvas ridge with open flaps, poles, guy ropes and pegs."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Tent(Prop):
    """A two-person ridge tent, 2.2 m long, opening towards +X."""

    words = ("tent", "camping tent", "canvas tent", "tipi", "teepee", "wigwam")
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        cloth, pole = kit.main(look, "amber", kit.cloth), kit.wood(kit.PINE, "poles")
        outer = slabs.polygon([(-1.05, 0), (1.05, 0), (0.62, 0.78), (0.04, 1.45), (-0.04, 1.45), (-0.62, 0.78)], 0.05)
        shell = slabs.facing(slabs.slab(outer, 2.2, cloth, 0.03), 2.2)
        room = slabs.polygon([(-0.98, -0.1), (0.98, -0.1), (0.57, 0.76), (0.0, 1.38), (-0.57, 0.76)])
        door = slabs.polygon([(-0.42, -0.1), (0.42, -0.1), (0.0, 1.18)])
        body = solids.cut(
            shell,
            slabs.facing(slabs.slab(room, 2.1, cloth, 0.0), 2.1),
            solids.moved(slabs.facing(slabs.slab(door, 1.0, cloth, 0.0), 1.0), (1.0, 0, 0)),
        )
        flap = slabs.polygon([(0.0, 1.16), (0.08, 1.16), (0.62, 0.02), (0.44, 0.02)], 0.02)
        wing = slabs.facing(slabs.slab(flap, 0.05, kit.shade(cloth, 1.25, "flaps"), 0.015), 0.05)
        floor = kit.block((2.1, 1.9, 0.03), (0, 0, 0), kit.cloth((0.10, 0.13, 0.09), "ground sheet"), 0.01)
        parts = [
            body,
            floor,
            kit.mirrored(solids.moved(wing, (1.13, 0, 0))),
            solids.bar((1.06, 0, 0), (1.06, 0, 1.52), 0.025, pole),
            solids.bar((-1.06, 0, 0), (-1.06, 0, 1.52), 0.025, pole),
        ]
        for x in (1.08, -1.08):
            parts += [
                solids.tube([(x, 0, 1.48), (1.8 * x, 0, 0.03)], 0.008, kit.cloth("cream", "rope"), 6),
                solids.bar((1.8 * x, 0, 0), (1.83 * x, 0, 0.12), 0.02, pole),
            ]
        parts.append(kit.block((0.7, 0.5, 0.12), (0.2, 0.3, 0.03), kit.cloth("teal", "sleeping bag"), 0.05, 2))
        return PropModel(
            {"body": kit.fold(parts)},
            "cloth",
            {"inside": (0.0, 0.0, 0.04), "door": (1.2, 0.0, 0.5), "top": (0.0, 0.0, 1.45)},
        )
