# SPDX-License-Identifier: Apache-2.0
"""A barrel: bulging staves, iron hoops and a sunk lid."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Barrel(Prop):
    """A wooden barrel, 0.9 m."""

    words = ("barrel", "wooden barrel", "keg", "cask", "oil drum", "wine barrel")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wood, hoop = kit.main(look, kit.OAK, kit.wood), kit.metal((0.16, 0.16, 0.17), "hoops", 0.5)
        z = np.linspace(0, 0.9, 9)
        r = 0.27 + 0.075 * np.sin(np.pi * z / 0.9)
        parts, staves = [], 16
        for i in range(staves):
            turn = np.linspace(-np.pi / staves, np.pi / staves, 4) * 0.97
            rings = []
            for radius, height in zip(r, z, strict=True):
                out = [(radius * np.cos(a), radius * np.sin(a), height) for a in turn]
                rings.append(
                    [*out, *[((radius - 0.05) * np.cos(a), (radius - 0.05) * np.sin(a), height) for a in turn[::-1]]]
                )
            parts.append(solids.moved(solids.loft(np.array(rings), wood, 0.6), heading=i * 2 * np.pi / staves))
        parts += [
            solids.turned([(0.25, h), (0.25, h + 0.03)], kit.shade(wood, 0.7, "lids"), 0.004, 32) for h in (0.02, 0.83)
        ]
        for h in (0.07, 0.26, 0.64, 0.83):
            radius = 0.272 + 0.075 * float(np.sin(np.pi * h / 0.9))
            parts.append(
                solids.lathe(
                    [
                        (radius - 0.02, h - 0.025),
                        (radius + 0.004, h - 0.025),
                        (radius + 0.004, h + 0.025),
                        (radius - 0.02, h + 0.025),
                    ],
                    hoop,
                    40,
                )
            )
        return PropModel(
            {"body": kit.fold(parts)},
            wood.substance,
            {"top": (0.0, 0.0, 0.86), "seat": (0.0, 0.0, 0.88), "inside": (0.0, 0.0, 0.4)},
        )
