# SPDX-License-Identifier: Apache-2.0
"""A drinking glass: a straight clear tumbler with a thick foot, empty or with what its words say in it."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props._fullness import level, poured
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

DRINKS = {"milk": (0.86, 0.84, 0.78), "juice": (0.85, 0.36, 0.03), "orange": (0.85, 0.36, 0.03),
          "cola": (0.10, 0.035, 0.012), "tea": (0.42, 0.17, 0.03), "coffee": (0.09, 0.04, 0.015),
          "beer": (0.72, 0.38, 0.05), "whiskey": (0.55, 0.22, 0.03), "lemonade": (0.86, 0.78, 0.36),
          "water": (0.62, 0.80, 0.86), "ice": (0.70, 0.84, 0.88), "smoothie": (0.75, 0.28, 0.36),
          "milkshake": (0.86, 0.66, 0.60)}


class Glass(Prop):
    """A glass, 0.12 m high and 0.075 m across."""

    words = ("glass", "drinking glass", "tumbler", "glasses of water", "glass of water", "glass of milk", "water glass",
             "glass of juice", "pint glass", "glass tumbler", "glass cylinder", "glass tube", "whiskey", "whisky",
             "rum", "brandy", "drink", "beverage",
             "lemonade", "juice", "orange juice", "apple juice", "smoothie", "milkshake", "iced tea")
    held = True
    substance = "glass"
    pieces = ("rim", "bottom", "base", "wall")

    def build(self, look: Look, seed: int) -> PropModel:
        pane = kit.glass()
        outer = [(0.030, 0.0), (0.0315, 0.002), (0.0375, 0.12)]
        inner = [(0.0355, 0.12), (0.0295, 0.012), (0.0, 0.011)]
        parts = [solids.lathe([(0, 0), *outer, *inner], pane, 44)]
        drink = next((color for word, color in DRINKS.items() if kit.said(look, word)), None)
        if drink is None and (look.colors or kit.said(look, "full", "filled", "liquid")):
            drink = kit.main(look, (0.62, 0.80, 0.86)).color
        if drink is not None and not kit.said(look, "empty"):
            fill = kit.plastic(drink, "drink")
            parts.append(poured(((0.0288, 0.0125), (0.0354, 0.119)), level(look, 0.71, 0.107), fill))
        if kit.said(look, "ice"):
            cube = kit.block((0.02, 0.02, 0.02), (0, 0, 0), kit.glass((0.9, 0.96, 0.98), "ice"), 0.004)
            parts += [kit.put(cube, at, x=0.3, z=turn) for at, turn in (((0.009, 0.006, 0.078), 0.4),
                                                                      ((-0.011, -0.006, 0.082), 1.3))]
        return PropModel({"body": kit.fold(parts)}, "glass",
                         {"grip": (0.0, 0.0, 0.05), "top": (0.0, 0.0, 0.12), "inside": (0.0, 0.0, 0.05)})
