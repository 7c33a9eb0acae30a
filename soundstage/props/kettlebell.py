# SPDX-License-Identifier: Apache-2.0
"""A kettlebell: a cast iron ball with a flat foot and a thick bow to hold it by."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Kettlebell(Prop):
    """A kettlebell, 0.3 m high, its broad side to +X."""

    words = ("kettlebell", "kettle bell", "kettlebells", "girya", "iron weight", "heavy weight")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        cast = kit.main(look, (0.05, 0.052, 0.06), kit.iron)
        ball = [
            (0.0, 0.0),
            (0.06, 0.0),
            (0.085, 0.02),
            (0.105, 0.07),
            (0.108, 0.11),
            (0.09, 0.165),
            (0.05, 0.2),
            (0.0, 0.205),
        ]
        bow = solids.curve(
            [(0, -0.06, 0.17), (0, -0.085, 0.24), (0, -0.06, 0.29), (0, 0.06, 0.29), (0, 0.085, 0.24), (0, 0.06, 0.17)],
            7,
        )
        band = solids.turned([(0.11, 0.075), (0.112, 0.09), (0.111, 0.115)], kit.plastic("amber", "band"), 0.003, 44)
        plate = slabs.facing(slabs.slab(slabs.disc(0.045), 0.012, kit.metal(), 0.003), 0.012)
        return PropModel(
            {
                "body": kit.fold(
                    [
                        solids.lathe(solids.fillet(ball, 0.01), cast, 44),
                        band,
                        solids.noodle(bow, 0.0175, cast, 14),
                        solids.moved(plate, (0.1, 0, 0.135)),
                    ]
                )
            },
            "metal",
            {"grip": (0.0, 0.0, 0.29), "top": (0.0, 0.0, 0.31)},
        )
