# SPDX-License-Identifier: Apache-2.0
"""A plate with a raised rim and a coloured line, with what the words serve on it."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _fillings
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids


class Plate(Prop):
    """A dinner plate, 0.25 m across."""

    words = ("plate", "dish", "dinner plate", "saucer", "platter")
    held = True
    substance = "ceramic"

    def build(self, look: Look, seed: int) -> PropModel:
        glaze, line = kit.main(look, "white", kit.ceramic), kit.ceramic("blue", "plate line")
        wall = [
            (0.0, 0.0),
            (0.07, 0.0),
            (0.074, 0.006),
            (0.122, 0.021),
            (0.125, 0.025),
            (0.120, 0.026),
            (0.078, 0.013),
            (0.0, 0.010),
        ]
        body = solids.lathe(solids.fillet(wall, 0.006, 3), glaze, 48)
        hoop = solids.moved(solids.ring(0.112, 0.0022, line, 48, 6), (0, 0, 0.0235))
        parts = [body, hoop]
        fill = _fillings.told(look)
        if fill is not None:
            parts.append(solids.moved(solids.join(fill(rng(seed, "plate"))), (0, 0, -0.052), scale=(0.95, 0.95, 0.9)))
        return PropModel(
            {"body": solids.join(parts)}, "ceramic", {"grip": (0.12, 0.0, 0.024), "top": (0.0, 0.0, 0.012)}
        )
