# SPDX-License-Identifier: Apache-2.0
"""A wooden sled: slats on two runners curled up in front, with a pull rope."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Sled(Prop):
    """A sled, 1.1 m long, its curled runners to +X."""

    words = ("sled", "sledge", "toboggan", "sleigh", "snow sled", "bobsled")
    runs = "runners"
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        red, timber = kit.main(look, "red", kit.painted_wood), kit.wood(kit.PINE, "slats")
        parts = []
        for s in (1, -1):
            run = solids.curve(
                [
                    (-0.55, s * 0.2, 0.03),
                    (-0.2, s * 0.2, 0.022),
                    (0.3, s * 0.2, 0.022),
                    (0.52, s * 0.2, 0.1),
                    (0.57, s * 0.2, 0.24),
                    (0.47, s * 0.2, 0.31),
                    (0.41, s * 0.2, 0.25),
                ],
                5,
            )
            parts.append(solids.noodle(run, 0.022, red, 10))
            parts += [solids.bar((x, s * 0.2, 0.03), (x, s * 0.185, 0.2), 0.02, red, 10) for x in (-0.4, 0.0, 0.3)]
        parts += [
            kit.block((0.95, 0.072, 0.025), (-0.04, y, 0.215), timber, 0.009) for y in (-0.19, -0.095, 0, 0.095, 0.19)
        ]
        parts += [kit.block((0.06, 0.46, 0.03), (x, 0, 0.188), red, 0.01) for x in (-0.4, 0.0, 0.3)]
        parts.append(solids.bar((0.5, -0.2, 0.29), (0.5, 0.2, 0.29), 0.02, red, 10))
        cord = solids.curve(
            [(0.52, 0.17, 0.29), (0.75, 0.1, 0.1), (0.9, 0, 0.03), (0.75, -0.1, 0.1), (0.52, -0.17, 0.29)], 5
        )
        parts.append(solids.noodle(cord, 0.01, kit.cloth("cream", "pull rope"), 8))
        return PropModel(
            {"body": kit.fold(parts)},
            "wood",
            {
                "seat": (-0.15, 0.0, 0.245),
                "driver": (-0.15, 0.0, 0.245),
                "top": (0.0, 0.0, 0.245),
                "grip": (0.88, 0.0, 0.04),
                "tow": (0.5, 0.0, 0.3),
                "armrest": (0.0, 0.21, 0.25),
                "footrest": (0.42, 0.1, 0.24),
            },
        )
