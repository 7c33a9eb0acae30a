# SPDX-License-Identifier: Apache-2.0
"""A round rug of braided rings, or a long one with stripes and fringes."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import slabs, solids


class Rug(Prop):
    """A braided rug, 1.6 m across; flat enough to walk on."""

    words = ("rug", "carpet", "mat", "doormat", "magic carpet", "flying carpet")
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        tints = [
            kit.cloth(paint(look, "crimson"), "rug main"),
            kit.cloth("cream", "rug light"),
            kit.cloth("teal", "rug dark"),
        ]
        if kit.said(look, "carpet", "long", "mat", "rectangular"):
            parts = _long(tints)
        else:
            parts = [solids.turned([(0.09, 0), (0.085, 0.026)], tints[0], 0.012, 24)]
            parts += [
                solids.moved(
                    solids.moved(
                        solids.ring(0.13 + 0.075 * i, 0.042, tints[(i % 5 == 2) + 2 * (i % 5 == 4)], 64, 8),
                        scale=(1, 1, 0.34),
                    ),
                    (0, 0, 0.014),
                )
                for i in range(9)
            ]
        return PropModel(
            {"body": kit.fold(parts)},
            "cloth",
            {"top": (0.0, 0.0, 0.026), "seat": (0.0, 0.0, 0.026), "driver": (0.0, 0.0, 0.026)},
        )


def _long(tints: list[Material]) -> list[Mesh]:
    """Borders, diamonds and a fringe at both ends."""
    parts = [slabs.slab(slabs.rectangle(2.0, 1.2, 0.05), 0.018, tints[0], 0.006)]
    parts += [
        solids.moved(
            slabs.slab(
                slabs.rectangle(2.0 - d, 1.2 - d, 0.03).difference(slabs.rectangle(1.92 - d, 1.12 - d, 0.02)),
                0.005,
                tints[k],
                0.002,
            ),
            (0, 0, 0.016),
        )
        for d, k in ((0.14, 1), (0.34, 2))
    ]
    diamond = slabs.polygon([(0.3, 0), (0, 0.26), (-0.3, 0), (0, -0.26)], 0.02)
    parts += [solids.moved(slabs.slab(diamond, 0.006, tints[1], 0.002), (x, 0, 0.016)) for x in (-0.48, 0, 0.48)]
    parts += [
        solids.bar((x, y, 0.008), (x * 1.06, y, 0.006), 0.007, tints[1], 6)
        for x in (1.0, -1.0)
        for y in np.linspace(-0.57, 0.57, 25)
    ]
    return parts
