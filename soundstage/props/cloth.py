# SPDX-License-Identifier: Apache-2.0
"""A cloth for wiping, crumpled a little in the hand."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Cloth(Prop):
    """A folded cloth, 0.2 by 0.15 m; a sponge is a smaller, thicker block."""

    words = ("cloth", "rag", "dishcloth", "washcloth", "duster", "sponge", "tea towel", "cleaning cloth")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "sponge"):
            foam = kit.main(look, (0.85, 0.65, 0.08), kit.cloth)
            parts = [kit.block((0.07, 0.12, 0.035), (0, 0, 0), foam, 0.008, 2),
                     kit.block((0.07, 0.12, 0.012), (0, 0, 0.034), kit.cloth((0.06, 0.3, 0.1), "scourer"), 0.003)]
            return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (0.0, 0.0, 0.03), "top": (0.0, 0.0, 0.046)})
        weave = kit.main(look, (0.75, 0.78, 0.8), kit.cloth)
        stripe = kit.cloth((0.6, 0.08, 0.06), "stripe")
        folded = kit.lump(0.1, weave, seed + 3, 0.2, (0.8, 1.0, 0.16))
        edge = solids.moved(kit.lump(0.1, stripe, seed + 3, 0.2, (0.3, 1.005, 0.165)), (0.03, 0.0, 0.0))
        spots = {"grip": (0.0, 0.0, 0.02), "top": (0.0, 0.0, 0.03)}
        return PropModel({"body": kit.fold([folded, edge])}, "cloth", spots)
