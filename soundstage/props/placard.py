# SPDX-License-Identifier: Apache-2.0
"""A placard: a card on a stick that is held up, as people at a protest or an airport hold one."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props._label import board, ink_on
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Placard(Prop):
    """A card of 0.55 x 0.38 m on a stick of 0.55 m, its text on both sides."""

    words = ("placard", "protest sign", "picket sign", "cardboard sign", "hand sign", "name sign")
    held = True
    substance = "wood"
    lettered = True

    def build(self, look: Look, seed: int) -> PropModel:
        face = kit.main(look, (0.86, 0.80, 0.66), kit.cloth)
        stick = solids.bar((0, 0, 0), (0, 0, 0.6), 0.014, kit.wood(kit.PINE, "stick"), 10)
        card = solids.moved(board(look.text or " ", 0.55, 0.38, face, ink_on(face)), (0.03, 0, 0.72), scale=(0.4, 1, 1))
        return PropModel({"body": kit.fold([stick, card])}, "wood", {"grip": (0.0, 0.0, 0.25), "top": (0.0, 0.0, 0.9)})
