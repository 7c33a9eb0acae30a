# SPDX-License-Identifier: Apache-2.0
"""A trophy: a golden cup with two ears and a star on a dark plinth."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

_CUP = [(0.0, 0.09), (0.05, 0.09), (0.045, 0.105), (0.014, 0.13), (0.013, 0.165), (0.03, 0.185), (0.075, 0.235),
        (0.09, 0.345), (0.095, 0.352), (0.085, 0.352), (0.07, 0.25), (0.0, 0.21)]  # radius, height


class Trophy(Prop):
    """A trophy, 0.36 m, its star to +X."""

    words = ("trophy", "trophies", "golden cup", "winner's cup", "award", "gold cup", "prize")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        gold = kit.main(look, (0.78, 0.48, 0.1), kit.metal)
        parts = [
            kit.block((0.15, 0.15, 0.075), (0, 0, 0), kit.wood((0.06, 0.03, 0.02), "plinth"), 0.008, 2),
            kit.block((0.006, 0.09, 0.035), (0.075, 0, 0.02), gold, 0.002),
            solids.turned([(0.06, 0.073), (0.055, 0.092)], gold, 0.004, 32),
            solids.lathe(solids.fillet(_CUP, 0.01, 3), gold, 40),
        ]
        for s in (1, -1):
            ear = solids.curve(
                [
                    (0, s * 0.083, 0.32),
                    (0, s * 0.135, 0.335),
                    (0, s * 0.145, 0.285),
                    (0, s * 0.105, 0.24),
                    (0, s * 0.066, 0.235),
                ],
                5,
            )
            parts.append(solids.noodle(ear, 0.009, gold, 10))
        star = [
            (
                (0.03 if i % 2 == 0 else 0.0125) * float(np.sin(np.pi * i / 5)),
                (0.03 if i % 2 == 0 else 0.0125) * float(np.cos(np.pi * i / 5)),
            )
            for i in range(10)
        ]
        mark = slabs.facing(slabs.slab(slabs.polygon(star[::-1]), 0.014, kit.shade(gold, 0.6, "star"), 0.002), 0.014)
        parts.append(kit.put(mark, (0.083, 0, 0.292), y=0.13))
        return PropModel(
            {"body": kit.fold(parts)},
            gold.substance,
            {"grip": (0.0, 0.0, 0.15), "top": (0.0, 0.0, 0.352), "inside": (0.0, 0.0, 0.3)},
        )
