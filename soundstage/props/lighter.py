# SPDX-License-Identifier: Apache-2.0
"""A lighter: a steel case with its lid thrown back, the wheel and a flame; a match has a red head and burns."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Light, Mesh
from soundstage.props import _flames
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Prop, PropModel
from soundstage.shape import solids


class Lighter(Prop):
    """A lighter, 0.09 m high with its flame, its broad side to +X; a match is of 0.11 m."""

    words = ("lighter", "cigarette lighter", "gas lighter", "zippo", "pocket lighter", "lighters", "burning matchstick")
    held = True
    lamp = "flame"
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "match"):
            stick = [
                kit.block((0.005, 0.005, 0.075), (0, 0, 0), kit.wood(kit.PINE, "stick"), 0.0008),
                solids.moved(
                    solids.sphere(0.0052, kit.plastic((0.5, 0.03, 0.02), "head"), (1, 1, 1.5), 14), (0, 0, 0.077)
                ),
            ]
            return _burning(solids.join(stick), 0.078, 0.04)
        steel = kit.main(look, (0.62, 0.62, 0.64), kit.metal)
        lid = kit.put(kit.block((0.014, 0.04, 0.022), (0, 0, 0), steel, 0.003), (0, 0.024, 0.034), x=-np.pi / 2 - 0.2)
        parts = [
            kit.block((0.014, 0.04, 0.036), (0, 0, 0), steel, 0.003, 2),
            lid,
            kit.block((0.0095, 0.018, 0.012), (0, 0.0, 0.035), kit.metal((0.5, 0.5, 0.5), "chimney"), 0.001),
            solids.moved(
                kit.ahead(solids.turned([(0.0055, -0.004), (0.0055, 0.004)], kit.iron(), 0.001, 18)), (0, -0.013, 0.041)
            ),
            *(
                solids.moved(solids.sphere(0.0013, kit.plastic(kit.INK, "holes"), segments=6), (0.0048, y, 0.041))
                for y in (-0.005, 0.0, 0.005)
            ),
        ]
        return _burning(solids.join(parts), 0.046, 0.045)


def _burning(body: Mesh, wick: float, tall: float) -> PropModel:
    flame = solids.moved(_flames.flame(tall), (0, 0, wick - 0.004))
    glow = Glow(Light("point", (1.0, 0.62, 0.25), 2.0, 0.02), (0.0, 0.0, wick + 0.5 * tall), part="flame")
    return PropModel(
        {"body": kit.standing(body), "flame": flame},
        "metal",
        {"grip": (0.0, 0.0, 0.4 * wick), "top": (0.0, 0.0, wick)},
        glows=(glow,),
    )
