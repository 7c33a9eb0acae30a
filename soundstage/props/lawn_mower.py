# SPDX-License-Identifier: Apache-2.0
"""A lawn mower: a domed deck on four wheels, its motor, a grass bag behind and the bow of its handle."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class LawnMower(Prop):
    """A lawn mower, 1.5 m long and 1 m high, pushed towards +X by its handle at -X."""

    words = ("lawn mower", "lawnmower", "mower", "grass mower", "push mower", "lawn mowers", "grass cutter")
    runs = "wheels"
    substance = "metal"
    pieces = ("blade", "motor", "engine", "grass bag")

    def build(self, look: Look, seed: int) -> PropModel:
        deck, dark = kit.main(look, (0.75, 0.04, 0.02), kit.enamel), kit.plastic(kit.INK, "motor")
        hull = slabs.slab(slabs.rectangle(0.72, 0.52, 0.16), 0.17, deck, 0.05)
        parts = [
            solids.moved(hull, (0.1, 0, 0.1)),
            solids.moved(solids.turned([(0.15, 0), (0.15, 0.1), (0.1, 0.15)], dark, 0.02, 36), (0.14, 0, 0.26)),
            solids.moved(solids.turned([(0.1, 0), (0.095, 0.03)], deck, 0.01, 32), (0.14, 0, 0.4)),
            kit.block((0.12, 0.1, 0.08), (0.34, 0.08, 0.26), kit.metal(), 0.015),
            solids.moved(
                solids.turned([(0.024, 0), (0.024, 0.05)], kit.plastic("amber", "cap"), 0.005, 18), (-0.06, 0.16, 0.26)
            ),
            kit.block((0.46, 0.44, 0.3), (-0.44, 0, 0.14), kit.cloth((0.05, 0.06, 0.06), "grass bag"), 0.07, 2),
        ]
        bow = solids.curve(
            [
                (-0.2, 0.22, 0.22),
                (-0.6, 0.22, 0.72),
                (-0.84, 0.22, 0.98),
                (-0.9, 0.12, 1.0),
                (-0.9, -0.12, 1.0),
                (-0.84, -0.22, 0.98),
                (-0.6, -0.22, 0.72),
                (-0.2, -0.22, 0.22),
            ],
            6,
        )
        parts += [
            solids.noodle(bow, 0.016, kit.chrome(), 12),
            solids.bar((-0.9, -0.13, 1.0), (-0.9, 0.13, 1.0), 0.022, kit.rubber(), 14),
            solids.bar((-0.6, -0.22, 0.72), (-0.6, 0.22, 0.72), 0.012, kit.chrome(), 10),
        ]
        rim = kit.plastic("cream", "wheel")
        wheels, joints = kit.four_wheels(0.36, -0.18, 0.3, 0.11, kit.wheel(0.11, 0.07, rim))
        return PropModel(
            {"body": solids.join(parts), **wheels},
            "metal",
            {"handle": (-0.9, 0.13, 1.0), "top": (0.14, 0.0, 0.43), "grip": (-0.9, 0.0, 1.0)},
            joints,
        )
