# SPDX-License-Identifier: Apache-2.0
"""A magic wand: a dark stick with a white tip and a star."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Wand(Prop):
    """A magic wand, 0.34 m, upright; its tip up."""

    words = ("wand", "magic wand", "wands", "fairy wand")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        stick = kit.main(look, (0.05, 0.03, 0.02), kit.painted_wood)
        parts = [
            solids.bar((0, 0, 0.0), (0, 0, 0.30), 0.008, stick, 14, 0.006),
            solids.bar((0, 0, 0.245), (0, 0, 0.30), 0.0085, kit.plastic((0.85, 0.84, 0.80), "tip"), 14, 0.007),
            solids.bar((0, 0, 0.0), (0, 0, 0.03), 0.010, kit.brass(), 14),
        ]
        star = slabs.polygon(
            [
                (
                    (0.034 if i % 2 == 0 else 0.015) * float(np.sin(np.pi * i / 5)),
                    (0.034 if i % 2 == 0 else 0.015) * float(np.cos(np.pi * i / 5)),
                )
                for i in range(10)
            ][::-1]
        )
        gold = kit.lit((0.95, 0.72, 0.18), 0.6, "star")
        parts.append(solids.moved(slabs.facing(slabs.slab(star, 0.012, gold, 0.003), 0.012), (0, 0, 0.325)))
        return PropModel(
            {"body": kit.fold(parts)},
            "wood",
            {"grip": (0.0, 0.0, 0.05), "tip": (0.0, 0.0, 0.36), "top": (0.0, 0.0, 0.36)},
        )
