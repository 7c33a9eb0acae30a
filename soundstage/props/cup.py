# SPDX-License-Identifier: Apache-2.0
"""A cup with a fat rim, a round handle and something warm in it."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Cup(Prop):
    """A cup of tea or coffee, hand size."""

    words = ("cup", "mug", "teacup", "coffee cup", "cup of tea", "cup of coffee", "coffee mug", "coffee", "tea")
    held = True
    label_turn = 1.5708
    substance = "ceramic"

    def build(self, look: Look, seed: int) -> PropModel:
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
        tea = solids.turned([(0.0405, 0.078), (0.0405, 0.084)], kit.food((0.13, 0.045, 0.015), "drink", 0.12), 0.001)
        ear = solids.noodle(
            solids.curve(
                [(0.042, 0, 0.086), (0.068, 0, 0.088), (0.082, 0, 0.062), (0.070, 0, 0.034), (0.044, 0, 0.026)], 5
            ),
            0.0085,
            glaze,
            12,
        )
        anchors = {"grip": (0.075, 0.0, 0.06), "top": (0.0, 0.0, 0.1), "inside": (0.0, 0.0, 0.08)}
        return PropModel({"body": solids.join([body, tea, ear])}, glaze.substance, anchors)
