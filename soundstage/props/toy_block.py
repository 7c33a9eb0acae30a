# SPDX-License-Identifier: Apache-2.0
"""A toy cube: six coloured sides in nine fields each; a plain block by its words."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class ToyBlock(Prop):
    """A cube, 0.09 m, standing; "rubik" is nine fields a side, a wooden or toy block one."""

    words = (
        "cube",
        "rubik cube",
        "rubik's cube",
        "puzzle cube",
        "toy block",
        "block",
        "building block",
        "wooden block",
        "dice",
        "die",
    )
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        said = " ".join(look.words)
        if look.colors or any(w in said for w in ("wooden", "block", "dice", "ice")):
            stuff = kit.main(look, (0.72, 0.09, 0.05), kit.painted_wood)
            return PropModel(
                {"body": kit.block((0.09, 0.09, 0.09), (0, 0, 0), stuff, 0.008, 2)},
                "wood",
                {"grip": (0.0, 0.0, 0.045), "top": (0.0, 0.0, 0.09)},
            )
        parts = [kit.block((0.09, 0.09, 0.09), (0, 0, 0), kit.plastic(kit.INK, "frame"), 0.006)]
        sides = (
            ("white", "y", 0.0),
            ("red", "y", 0.5),
            ("yellow", "y", 1.0),
            ("orange", "y", 1.5),
            ("blue", "x", 0.5),
            ("green", "x", 1.5),
        )
        mixed = [c for c, _, _ in sides]
        for number, (_, axis, quarter) in enumerate(sides):
            for k in range(9):
                color = kit.plastic(mixed[(number + (k * k + k) // 3 % 4) % 6] if k % 2 else mixed[number], "field")
                tile = kit.block(
                    (0.025, 0.025, 0.003), (0.028 * (k % 3 - 1), 0.028 * (k // 3 - 1), 0.0435), color, 0.002
                )
                turned = solids.moved(tile, matrix=space.turn(axis, quarter * np.pi))
                parts.append(solids.moved(turned, (0, 0, 0.045)))
        return PropModel({"body": kit.fold(parts)}, "plastic", {"grip": (0.0, 0.0, 0.045), "top": (0.0, 0.0, 0.09)})
