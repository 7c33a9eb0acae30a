# SPDX-License-Identifier: Apache-2.0
"""A sword: a two-edged blade with a ridge, a cross guard, a bound grip and a round pommel."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids


class Sword(Prop):
    """A knight's sword, 1 m, upright on its pommel with its point in the air."""

    words = ("sword", "broadsword", "longsword", "knight's sword", "wooden sword", "swords")
    held = True
    lies = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel = kit.main(look, (0.62, 0.63, 0.66), kit.metal)
        gold, hide = kit.brass(), kit.leather(paint(look, (0.30, 0.05, 0.04), 1), "grip binding")
        turns = np.linspace(0.055, 0.185, 20)
        guard = solids.curve(
            [(0, -0.125, 0.215), (0, -0.08, 0.202), (0, 0, 0.198), (0, 0.08, 0.202), (0, 0.125, 0.215)], 4
        )
        parts = [
            _blade(steel),
            solids.lathe(
                [(0, 0.05), *[(0.0155 + 0.0016 * (i % 2), float(z)) for i, z in enumerate(turns)], (0, 0.19)], hide, 18
            ),
            solids.moved(solids.sphere(0.03, gold, (0.75, 1, 1), 22), (0, 0, 0.03)),
            solids.noodle(guard, 0.0145, gold, 12),
            kit.block((0.04, 0.06, 0.036), (0, 0, 0.182), gold, 0.01, 2),
            *[solids.moved(solids.sphere(0.02, gold, segments=14), (0, 0.128 * s, 0.216)) for s in (1, -1)],
            solids.moved(solids.sphere(0.013, kit.plastic("red", "jewel"), (0.6, 1, 1), 14), (0.023, 0, 0.03)),
        ]
        # opened to the side, so that it is not seen edge-on where it is laid down facing +X
        return PropModel(
            {"body": kit.fold(parts)},
            steel.substance,
            {"grip": (0.0, 0.0, 0.12), "top": (0.0, 0.0, 1.0)},
        )


def _blade(steel: Material) -> Mesh:
    """A flat diamond in section, tapering to the point."""
    rings = []
    for z, half in (
        (0.2, 0.037),
        (0.35, 0.036),
        (0.6, 0.033),
        (0.82, 0.028),
        (0.9, 0.024),
        (0.96, 0.013),
        (1.0, 0.0006),
    ):
        deep = 0.0065 * min(1.0, half / 0.02)
        rings.append(
            [
                (deep, 0, z),
                (0.0012, half, z),
                (-0.0012, half, z),
                (-deep, 0, z),
                (-0.0012, -half, z),
                (0.0012, -half, z),
            ]
        )
    return solids.loft(np.array(rings), steel, 0.2)
