# SPDX-License-Identifier: Apache-2.0
"""A carton of French fries: golden sticks standing out of a folded red pack."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Fries(Prop):
    """A carton of fries, 0.16 m high."""

    words = ("fries", "french fries", "fry", "french fry", "potato fries", "carton of fries", "box of fries",
             "portion of fries", "serving of fries", "bag of fries", "plate of fries")
    wholes = ("fries",)
    held = True
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        paper = kit.main(look, "red", kit.paper)
        low, high = (0.036, 0.022), (0.056, 0.032)  # half its width and depth, at the foot and at the rim
        walls = [[(x * w, y * d, z) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
                 for (w, d), z in ((low, 0.0), (high, 0.105))]
        parts = [solids.loft(np.array(walls), paper, 0.3)]
        flap = ((-0.056, 0.104), (0.056, 0.104), (0.03, 0.085), (-0.03, 0.085))
        front = np.array([[(x, y, z) for x, z in flap] for y in (-0.0345, -0.0325)])
        parts.append(solids.loft(front, kit.paper((0.88, 0.86, 0.8), "pack's rim"), 0.2))
        gold = kit.food((0.86, 0.56, 0.14), "fries", 0.5)
        rng = np.random.default_rng(seed)
        for i in range(26):
            column, row = i % 7, i // 7
            x, y = (column - 3) * 0.0155, (row - 1.5) * 0.014
            stick = kit.block((0.0105, 0.0105, 0.085), (0.0, 0.0, 0.0), gold, 0.002)
            lean = 0.10 * (column - 3) / 3 + float(rng.uniform(-0.12, 0.12))
            up = 0.096 + float(rng.uniform(-0.014, 0.026))
            parts.append(kit.put(stick, (x, y, up), x=float(rng.uniform(-0.1, 0.1)), y=lean))
        body = solids.moved(kit.fold(parts), heading=np.pi / 2)  # its front ahead
        return PropModel({"body": body}, "paper", {"grip": (0.03, 0.0, 0.05), "top": (0.0, 0.0, 0.16)})
