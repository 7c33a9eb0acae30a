# SPDX-License-Identifier: Apache-2.0
"""A cordless drill: motor housing, grip with its trigger, battery foot, chuck and a twisted bit that turns."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import slabs, solids

_AXIS = 0.21  # metres: of the bit over the floor


class Drill(Prop):
    """A cordless drill, 0.36 m long along X, its bit to +X, standing on its battery."""

    words = (
        "drill",
        "power drill",
        "electric drill",
        "cordless drill",
        "hand drill",
        "drills",
        "electric screwdriver",
        "impact driver",
    )
    held = True
    substance = "metal"
    pieces = ("bit", "drill bit", "chuck", "trigger")

    def build(self, look: Look, seed: int) -> PropModel:
        case, dark = kit.main(look, (0.85, 0.55, 0.02), kit.plastic), kit.plastic(kit.INK, "rubber")
        motor = kit.ahead(solids.turned([(0.028, -0.12), (0.042, -0.1), (0.042, 0.04), (0.032, 0.065)], case, 0.01, 36))
        grip = slabs.polygon([(-0.085, _AXIS), (-0.01, _AXIS), (-0.035, 0.05), (-0.095, 0.05)], 0.015)
        parts = [
            solids.moved(motor, (0, 0, _AXIS)),
            slabs.upright(slabs.slab(grip, 0.046, dark, 0.014), 0.046),
            kit.block((0.15, 0.085, 0.06), (-0.05, 0, 0), dark, 0.014, 2),
            kit.block((0.11, 0.087, 0.02), (-0.05, 0, 0.022), case, 0.006),
            kit.block((0.024, 0.024, 0.05), (-0.012, 0, 0.125), kit.plastic("red", "trigger"), 0.008),
            *(
                kit.put(kit.block((0.012, 0.088, 0.006), (0, 0, 0), dark, 0.002), (-0.085 + 0.02 * k, 0, _AXIS - 0.003))
                for k in range(3)
            ),
        ]
        chuck = kit.ahead(solids.turned([(0.03, 0.06), (0.03, 0.085), (0.012, 0.125)], dark, 0.005, 30))
        t = np.linspace(0, 1, 60)
        twist = np.column_stack([0.12 + 0.115 * t, 0.004 * np.cos(30 * t), 0.004 * np.sin(30 * t)])
        bit = [
            solids.moved(chuck, (0, 0, _AXIS)),
            solids.bar((0.12, 0, _AXIS), (0.24, 0, _AXIS), 0.0045, kit.chrome(), 12, 0.001),
            solids.noodle(twist + [0, 0, _AXIS], 0.0028, kit.metal(), 6),
        ]
        return PropModel(
            {"body": kit.fold(parts), "bit": solids.join(bit)},
            "metal",
            {"grip": (-0.055, 0.0, 0.12), "top": (-0.03, 0.0, _AXIS + 0.042), "tip": (0.24, 0.0, _AXIS)},
            (Joint("bit", (0.12, 0.0, _AXIS), (1.0, 0.0, 0.0), "spin", 30.0),),
        )
