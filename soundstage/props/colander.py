# SPDX-License-Identifier: Apache-2.0
"""A colander: a bowl with rows of holes, a foot ring and two lugs; a strainer or sieve has a long handle."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Colander(Prop):
    """A colander, 0.3 m across and 0.15 m high; "sieve" and "strainer" have a handle to -Y."""

    words = ("colander", "strainer", "sieve", "kitchen sieve", "colanders", "sifter", "flour sifter")
    held = True
    substance = "metal"
    pieces = ("hole", "mesh")

    def build(self, look: Look, seed: int) -> PropModel:
        steel = kit.main(look, (0.62, 0.62, 0.64), kit.metal)
        wall = [
            (0.0, 0.03),
            (0.06, 0.03),
            (0.11, 0.065),
            (0.145, 0.14),
            (0.156, 0.15),
            (0.142, 0.148),
            (0.105, 0.068),
            (0.058, 0.036),
            (0.0, 0.036),
        ]
        parts = [solids.lathe(wall, steel, 52), solids.turned([(0.066, 0.0), (0.06, 0.034)], steel, 0.003, 40)]
        parts += _holes()
        if kit.said(look, "sieve", "strainer", "sifter"):
            parts.append(solids.bar((0, -0.15, 0.146), (0, -0.36, 0.16), 0.011, kit.wood(kit.WALNUT, "handle"), 12))
        else:
            parts += [
                solids.noodle(
                    solids.curve(
                        [
                            (-0.05, s * 0.145, 0.14),
                            (-0.035, s * 0.185, 0.15),
                            (0.035, s * 0.185, 0.15),
                            (0.05, s * 0.145, 0.14),
                        ],
                        5,
                    ),
                    0.007,
                    steel,
                    10,
                )
                for s in (1, -1)
            ]
        return PropModel(
            {"body": kit.fold(parts)},
            "metal",
            {"grip": (0.0, -0.18, 0.15), "top": (0.0, 0.0, 0.15), "inside": (0.0, 0.0, 0.05)},
        )


def _holes() -> list[Mesh]:
    """Four rows of round holes, each row half a step on."""
    dark, out = kit.plastic((0.02, 0.02, 0.022), "holes"), []
    for row, (r, z, many) in enumerate(
        ((0.085, 0.044, 14), (0.104, 0.064, 18), (0.119, 0.088, 20), (0.132, 0.114, 22))
    ):
        for a in 2 * np.pi * (np.arange(many) + 0.5 * (row % 2)) / many:
            out.append(solids.moved(solids.sphere(0.0056, dark, segments=8), (r * np.cos(a), r * np.sin(a), z)))
    return out
