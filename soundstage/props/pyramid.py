# SPDX-License-Identifier: Apache-2.0
"""A pyramid of stone courses with a dark doorway and a golden cap."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Pyramid(Prop):
    """A pyramid, 8 m wide and 5.6 m high, its doorway to +X."""

    words = ("pyramid", "pyramids", "egyptian pyramid", "great pyramid", "stone pyramid")
    substance = "stone"

    def build(self, look: Look, seed: int) -> PropModel:
        sand = kit.main(look, (0.62, 0.44, 0.2), kit.stone)
        parts, rows = [], 12
        for i in range(rows):
            wide, z = 8.0 * (1 - i / (rows + 0.6)), 0.42 * i
            tone = kit.shade(sand, (1.0, 0.86, 1.1)[i % 3], f"course {i % 3}")
            parts.append(kit.block((wide, wide, 0.44), (0, 0, z), tone, 0.05))
        cap = np.array(
            [
                [(s * w, t * w, z) for s, t in ((1, 1), (-1, 1), (-1, -1), (1, -1))]
                for w, z in ((0.3, 5.02), (0.01, 5.6))
            ]
        )
        parts.append(solids.loft(cap, kit.brass(), 0.3))
        parts += [
            kit.block((0.9, 1.5, 1.25), (3.5, 0, 0), kit.shade(sand, 1.2, "frame"), 0.05),
            kit.block((0.95, 0.8, 0.95), (3.51, 0, 0), kit.plaster(kit.INK, "doorway"), 0.02),
        ]
        return PropModel({"body": kit.fold(parts)}, "stone", {"door": (4.2, 0.0, 0.3), "top": (0.0, 0.0, 5.6)})
