# SPDX-License-Identifier: Apache-2.0
"""A kitchen sink: a cupboard with a sunk basin, a swan-neck tap and two doors."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Sink(Prop):
    """A sink unit, 0.9 m wide and high, facing +X."""

    words = ("sink", "kitchen sink", "washbasin", "wash basin")
    pieces = ("rim", "bottom", "base", "wall", "side", "opening", "mouth")
    substance = "ceramic"

    def build(self, look: Look, seed: int) -> PropModel:

        parts = _cupboard(look)
        return PropModel(
            {"body": kit.fold(parts)},
            "ceramic",
            {
                "inside": (0.03, 0.0, 0.78),
                "top": (0.0, 0.4, 0.905),
                "grip": (-0.24, 0.11, 0.955),
                "tap": (-0.055, 0.0, 1.04),
            },
        )


def _cupboard(look: Look) -> list[Mesh]:
    """Worktop, basin, cupboard and doors."""
    wood, top, chrome = kit.main(look, "teal", kit.painted_wood), kit.wood(kit.OAK, "worktop"), kit.chrome()
    basin = solids.cut(
        kit.block((0.44, 0.62, 0.22), (0.03, 0, 0.71), kit.ceramic("white"), 0.05, 3),
        kit.block((0.36, 0.54, 0.3), (0.03, 0, 0.755), kit.ceramic("white"), 0.05, 3),
    )
    hole = slabs.polygon([(-0.15, -0.27), (0.21, -0.27), (0.21, 0.27), (-0.15, 0.27)], 0.05)
    slab = slabs.slab(slabs.rectangle(0.62, 0.96, 0.03).difference(hole), 0.045, top, 0.012)
    parts = [
        kit.block((0.54, 0.9, 0.66), (0, 0, 0.08), wood, 0.02),
        kit.block((0.48, 0.84, 0.1), (-0.02, 0, 0), kit.plastic(kit.INK, "plinth"), 0.01),
        basin,
        solids.moved(slab, (0, 0, 0.86)),
        kit.block((0.03, 0.9, 0.14), (0.265, 0, 0.73), wood, 0.01),
        kit.block((0.5, 0.04, 0.2), (0.0, 0.43, 0.7), wood, 0.01),
        kit.block((0.5, 0.04, 0.2), (0.0, -0.43, 0.7), wood, 0.01),
    ]
    for y in (0.22, -0.22):
        parts += [
            kit.block((0.03, 0.4, 0.56), (0.28, y, 0.14), wood, 0.012),
            kit.block((0.02, 0.27, 0.42), (0.295, y, 0.21), kit.shade(wood, 0.8, "panels"), 0.008),
            solids.moved(solids.sphere(0.018, kit.brass(), segments=12), (0.315, y - 0.15 * np.sign(y), 0.42)),
        ]
    tap = solids.curve(
        [(-0.24, 0, 0.88), (-0.24, 0, 1.08), (-0.19, 0, 1.17), (-0.1, 0, 1.17), (-0.06, 0, 1.1), (-0.055, 0, 1.05)],
        5,
    )
    parts += [
        solids.noodle(tap, 0.017, chrome, 12),
        solids.moved(solids.turned([(0.04, 0), (0.03, 0.03)], chrome, 0.006, 20), (-0.24, 0, 0.895)),
    ]
    for y in (0.11, -0.11):
        parts += [
            solids.moved(solids.turned([(0.022, 0), (0.016, 0.05)], chrome, 0.005, 16), (-0.24, y, 0.895)),
            solids.bar((-0.24, y - 0.03, 0.955), (-0.24, y + 0.03, 0.955), 0.011, chrome, 10),
        ]
    return parts
