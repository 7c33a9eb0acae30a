# SPDX-License-Identifier: Apache-2.0
"""A round, low basin with a rolled rim, of plastic, enamel, steel or wood; what fills it is seen."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props._fullness import WATER, level, poured
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

DEEP, WALL = 0.15, 0.006  # metres


class Basin(Prop):
    """A basin, 0.42 m wide; "empty" has nothing in it, water words fill it."""

    words = ("basin", "plastic basin", "basin of water", "washtub", "wash tub", "dishpan", "washing-up bowl",
             "tub of water", "water basin")
    pieces = ("rim", "bottom", "base", "wall", "side", "opening", "mouth")
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        skin = kit.main(look, "blue", kit.plastic)
        wall = [(0.0, 0.0), (0.145, 0.0), (0.152, 0.006), (0.196, DEEP - 0.012), (0.211, DEEP - 0.012),
                (0.213, DEEP - 0.004), (0.207, DEEP), (0.196, DEEP), (0.19, DEEP - 0.006), (0.147, 2 * WALL),
                (0.0, 1.5 * WALL)]
        parts = [solids.lathe(solids.fillet(wall, 0.004, 3), skin, 56)]
        share = level(look, 0.6, DEEP) if kit.said(look, "water", "filled", "full", "soapy", "milk") else 0.0
        if share:
            parts.append(poured(((0.146, 2 * WALL), (0.188, DEEP - WALL)), share, kit.food(WATER, "drink", 0.1), 56))
        inside = 2 * WALL + share * (DEEP - 4 * WALL)
        return PropModel({"body": kit.fold(parts)}, skin.substance,
                         {"grip": (0.0, 0.205, DEEP - 0.01), "top": (0.0, 0.0, DEEP), "inside": (0.0, 0.0, inside)})

