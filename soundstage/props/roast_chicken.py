# SPDX-License-Identifier: Apache-2.0
"""A roast chicken: a golden brown bird on its back, legs up, on a dish with green leaves."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class RoastChicken(Prop):
    """A roast bird, 0.3 m long, on its dish."""

    words = ("roast chicken", "roasted chicken", "cooked chicken", "grilled chicken", "baked chicken", "fried chicken",
             "rotisserie chicken", "chicken breast", "cooked chicken breast", "grilled chicken breast",
             "chicken dinner", "roast turkey", "roasted turkey", "thanksgiving turkey", "turkey dinner", "roast duck",
             "roast goose", "whole roast chicken", "plate of chicken", "chicken meat")
    held = False
    substance = "ceramic"

    def build(self, look: Look, seed: int) -> PropModel:
        skin = kit.main(look, (0.55, 0.22, 0.045), kit.food)
        dish = kit.ceramic((0.86, 0.85, 0.82), "dish")
        rim = [(0, 0), (0.10, 0), (0.165, 0.022), (0.163, 0.028), (0.10, 0.010), (0, 0.010)]
        parts = [solids.moved(solids.lathe(solids.fillet(rim, 0.003, 2), dish, 44), scale=(1.15, 0.9, 1.0)),
                 solids.moved(kit.lump(0.082, skin, 1, 0.06, segments=28), (0, 0, 0.075), scale=(1.35, 1.0, 0.82))]
        for side in (-1.0, 1.0):
            thigh = solids.moved(kit.lump(0.042, skin, 2, 0.06, segments=20), (0.062, side * 0.062, 0.072),
                                 scale=(1.3, 0.85, 1.0))
            shin = [(0.075, side * 0.066, 0.078), (0.115, side * 0.052, 0.108), (0.142, side * 0.038, 0.126)]
            leg = solids.noodle(solids.curve(shin, 5), np.linspace(0.030, 0.012, 11), skin, 14)
            bone = solids.noodle(np.array([(0.140, side * 0.039, 0.125), (0.160, side * 0.031, 0.137)]), 0.008,
                                 kit.ceramic((0.85, 0.78, 0.62), "bone"), 10)
            wing = solids.moved(kit.lump(0.030, skin, 3, 0.06, segments=16), (-0.055, side * 0.085, 0.062),
                                scale=(1.5, 0.6, 0.8))
            parts += [thigh, leg, bone, wing]
        green = (0.09, 0.30, 0.05)
        for i in range(9):
            a = i * 2 * np.pi / 9 + 0.3
            at = (0.125 * float(np.cos(a)), 0.095 * float(np.sin(a)), 0.016)
            parts.append(solids.moved(kit.one_leaf(0.06, green), at, a))
        return PropModel({"body": kit.fold(parts)}, "ceramic", {"grip": (0.0, -0.14, 0.02), "top": (0.0, 0.0, 0.14)})
