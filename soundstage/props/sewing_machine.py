# SPDX-License-Identifier: Apache-2.0
"""A sewing machine: an enamelled arm over its bed, a hand wheel, thread on its spool, the needle in some cloth."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import slabs, solids

_ARM = ((0.17, 0.05), (0.19, 0.18), (0.17, 0.3), (0.1, 0.31), (-0.12, 0.29), (-0.19, 0.3), (-0.21, 0.24), (-0.2, 0.15),
        (-0.15, 0.15), (-0.14, 0.215), (0.0, 0.22), (0.08, 0.17), (0.09, 0.05))  # its outline from the front, metres


class SewingMachine(Prop):
    """A sewing machine, 0.44 m wide along Y and 0.34 m high, its needle at -Y, its wheel at +Y and turning."""

    words = ("sewing machine", "sewing machines", "vintage sewing machine", "singer machine")
    substance = "metal"
    pieces = ("needle", "hand wheel", "spool", "bobbin", "presser foot")

    def build(self, look: Look, seed: int) -> PropModel:
        enamel, gold = kit.main(look, (0.012, 0.012, 0.014), kit.enamel), kit.brass()
        parts = [
            kit.block((0.2, 0.46, 0.04), (0, 0, 0), kit.wood(kit.WALNUT, "base"), 0.01),
            kit.block((0.17, 0.43, 0.025), (0, 0, 0.035), enamel, 0.01),
            solids.moved(slabs.facing(slabs.slab(slabs.polygon(_ARM, 0.025), 0.085, enamel, 0.026), 0.085)),
            *(
                kit.block((0.002, w, 0.005), (0.0425, y, z), gold, 0.0006)
                for y, z, w in ((-0.02, 0.265, 0.16), (-0.02, 0.245, 0.12))
            ),
        ]
        parts += [
            solids.bar((0, -0.175, 0.07), (0, -0.175, 0.16), 0.004, kit.chrome(), 8),
            solids.bar((0, -0.175, 0.06), (0, -0.175, 0.08), 0.0022, kit.chrome(), 6),
            kit.block((0.035, 0.016, 0.006), (0.006, -0.175, 0.066), kit.chrome(), 0.002),
            kit.block((0.06, 0.07, 0.003), (0, -0.175, 0.059), kit.chrome(), 0.001),
            solids.turned([(0.012, 0.0), (0.012, 0.045)], kit.plastic("red", "thread"), 0.003, 20),
        ]
        parts[-1] = solids.moved(parts[-1], (0, 0.08, 0.312))
        parts.append(kit.block((0.24, 0.16, 0.004), (0.03, -0.19, 0.062), kit.cloth("teal", "cloth"), 0.001))
        rim = kit.lying(
            solids.join(
                [
                    solids.ring(0.05, 0.009, kit.chrome(), 36, 10),
                    solids.turned([(0.044, -0.004), (0.044, 0.004)], enamel, 0.002, 32),
                ]
            )
        )
        pin = solids.moved(kit.lying(solids.turned([(0.006, 0), (0.006, 0.02)], gold, 0.001, 12)), (0.03, 0.014, 0))
        wheel = solids.moved(solids.join([rim, pin]), (0, 0.215, 0.24))
        return PropModel(
            {"body": kit.fold(parts), "wheel": wheel},
            "metal",
            {"top": (0.0, 0.0, 0.31), "grip": (0.0, 0.0, 0.25), "tip": (0.0, -0.175, 0.06)},
            (Joint("wheel", (0.0, 0.215, 0.24), (0.0, 1.0, 0.0), "spin", 7.0),),
        )
