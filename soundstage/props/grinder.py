# SPDX-License-Identifier: Apache-2.0
"""A hand coffee grinder: a wooden box with a drawer, a brass bowl on it and a crank that turns."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids


class Grinder(Prop):
    """A coffee mill, 0.27 m high, its drawer to +X."""

    words = ("grinder", "coffee grinder", "coffee mill", "hand grinder", "spice grinder", "burr grinder")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        timber, brass = kit.main(look, (0.36, 0.17, 0.06), kit.wood), kit.brass()
        parts = [
            kit.block((0.15, 0.15, 0.02), (0, 0, 0), timber, 0.006),
            kit.block((0.13, 0.13, 0.12), (0, 0, 0.02), timber, 0.006),
            kit.block((0.15, 0.15, 0.016), (0, 0, 0.14), timber, 0.006),
            kit.block((0.012, 0.10, 0.07), (0.066, 0, 0.035), kit.wood((0.50, 0.27, 0.10), "drawer"), 0.004),
            solids.moved(solids.sphere(0.011, brass, segments=14), (0.080, 0, 0.07)),
            solids.turned([(0.03, 0.156), (0.062, 0.20), (0.066, 0.215), (0.06, 0.215), (0.028, 0.17), (0.004, 0.168)],
                          brass, 0.002, 32),
            solids.turned([(0.05, 0.196), (0.03, 0.203), (0.002, 0.205)], kit.food((0.07, 0.03, 0.012), "beans"),
                          0.003, 24),
            solids.bar((0, 0, 0.16), (0, 0, 0.245), 0.006, kit.iron(), 12),
        ]
        crank = [
            solids.bar((0, 0, 0.24), (0.11, 0, 0.25), 0.006, kit.iron(), 12),
            solids.turned([(0.012, 0.25), (0.016, 0.265), (0.013, 0.285), (0.002, 0.292)], timber, 0.002, 18),
        ]
        crank[1] = solids.moved(crank[1], (0.11, 0, 0))
        return PropModel(
            {"body": kit.fold(parts), "crank": solids.join(crank)}, "wood",
            {"grip": (0.0, 0.0, 0.10), "top": (0.0, 0.0, 0.26), "inside": (0.0, 0.0, 0.19)},
            (Joint("crank", (0.0, 0.0, 0.24), (0.0, 0.0, 1.0), "hinge", 12.0),),
        )
