# SPDX-License-Identifier: Apache-2.0
"""One loose piece of a jigsaw puzzle; "1", "2" or "3" of those that the puzzle lacks."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _jigsaw as jigsaw
from soundstage.props.base import Prop, PropModel


class PuzzlePiece(Prop):
    """A puzzle piece, 0.11 m, lying flat."""

    words = ("puzzle piece", "jigsaw piece", "piece of puzzle")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        number = next((int(w) for w in look.words if w.isdigit()), 1)
        part = jigsaw.piece(*jigsaw.MISSING[(number - 1) % len(jigsaw.MISSING)])
        return PropModel({"body": part}, "wood", {"grip": (0.0, 0.0, 0.005), "top": (0.0, 0.0, jigsaw.THICK)})
