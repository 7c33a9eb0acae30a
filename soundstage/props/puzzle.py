# SPDX-License-Identifier: Apache-2.0
"""A jigsaw puzzle: a picture in interlocking pieces, with gaps where the last ones belong."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _jigsaw as jigsaw
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel


class Puzzle(Prop):
    """A jigsaw puzzle, 0.44 by 0.33 m, lying flat; three pieces are missing."""

    words = ("puzzle", "jigsaw", "jigsaw puzzle", "picture puzzle")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        parts = [
            kit.block(
                (jigsaw.ROWS * jigsaw.SIDE + 0.03, jigsaw.COLUMNS * jigsaw.SIDE + 0.03, 0.004),
                (0, 0, 0),
                kit.paper((0.36, 0.27, 0.17), "puzzle ground"),
                0.002,
            )
        ]
        whole = [(r, c) for r in range(jigsaw.ROWS) for c in range(jigsaw.COLUMNS) if (r, c) not in jigsaw.MISSING]
        parts += [kit.put(jigsaw.piece(r, c), (*jigsaw.middle(r, c), 0.004)) for r, c in whole]
        slots = {f"slot{k + 1}": (*jigsaw.middle(r, c), 0.004) for k, (r, c) in enumerate(jigsaw.MISSING)}
        return PropModel(
            {"body": kit.fold(parts)}, "wood", {"grip": (0.0, 0.0, 0.006), "top": (0.0, 0.0, 0.012), **slots}
        )
