# SPDX-License-Identifier: Apache-2.0
"""A cup with a fat rim, a round handle and something warm in it; of paper or plastic a beaker without a handle."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props._fullness import WATER, level, poured
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids


class Cup(Prop):
    """A cup of tea or coffee, hand size."""

    words = ("cup", "mug", "teacup", "coffee cup", "cup of tea", "cup of coffee", "coffee mug", "coffee", "tea",
             "paper cup", "plastic cup", "disposable cup", "takeaway cup", "transparent cup", "glass cup")
    pieces = ("rim", "bottom", "base", "wall", "side", "opening", "mouth")
    held = True
    label_turn = 1.5708
    substance = "ceramic"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "paper", "plastic", "disposable", "takeaway", "transparent", "clear", "glass"):
            return _beaker(look)
        glaze = kit.main(look, "white", kit.ceramic)  # no pullover is white
        wall = [
            (0.0, 0.0),
            (0.030, 0.0),
            (0.043, 0.012),
            (0.047, 0.05),
            (0.048, 0.1),
            (0.043, 0.104),
            (0.041, 0.098),
            (0.040, 0.02),
            (0.0, 0.014),
        ]
        body = solids.lathe(solids.fillet(wall, 0.006, 3), glaze, 40)
        drink = WATER if kit.said(look, "water") else (0.13, 0.045, 0.015)
        tea = poured(((0.040, 0.02), (0.0405, 0.1)), level(look, 0.8, 0.085), kit.food(drink, "drink", 0.12))
        ear = solids.noodle(
            solids.curve(
                [(0.042, 0, 0.086), (0.068, 0, 0.088), (0.082, 0, 0.062), (0.070, 0, 0.034), (0.044, 0, 0.026)], 5
            ),
            0.0085,
            glaze,
            12,
        )
        anchors = {"grip": (0.075, 0.0, 0.06), "top": (0.0, 0.0, 0.1), "inside": (0.0, 0.0, 0.08)}
        full = () if kit.said(look, "empty") else (tea,)
        return PropModel({"body": solids.join([body, *full, ear])}, glaze.substance, anchors)


def _beaker(look: Look) -> PropModel:
    """A cup without a handle, wider at its rim: of white card, of plastic, or clear, with what is in it seen."""
    clear = kit.said(look, "transparent", "clear", "glass")
    make = kit.paper if kit.said(look, "paper") else kit.plastic
    skin = kit.glass() if clear else make(paint(look, "white"), "cup")
    wall = [(0.0, 0.0), (0.029, 0.0), (0.030, 0.004), (0.041, 0.104), (0.0425, 0.107), (0.040, 0.109), (0.028, 0.006),
            (0.0, 0.005)]
    parts = [solids.lathe(solids.fillet(wall, 0.002, 2), skin, 40)]
    if not kit.said(look, "empty"):
        water = clear or kit.said(look, "water")
        color = (0.55, 0.78, 0.86) if water else (0.13, 0.045, 0.015)
        inner = ((0.0275, 0.008), (0.0385, 0.105))
        parts.append(poured(inner, level(look, 0.78, 0.1), kit.plastic(color, "drink"), 36))
    return PropModel({"body": kit.fold(parts)}, skin.substance,
                     {"grip": (0.036, 0.0, 0.055), "top": (0.0, 0.0, 0.108), "inside": (0.0, 0.0, 0.07)})
