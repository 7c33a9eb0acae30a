# SPDX-License-Identifier: Apache-2.0
"""A stack of pancakes with butter and syrup on a plate."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids


class Pancake(Prop):
    """A stack of pancakes, 0.2 m across with its plate."""

    words = ("pancake", "pancakes", "stack of pancakes", "waffle", "waffles", "crepe", "flapjack")
    wholes = ("pancakes", "waffles")
    held = True
    substance = "food"

    def build(self, look: Look, seed: int) -> PropModel:
        chance = rng(seed, "pancakes")
        crust, pale = kit.food((0.52, 0.24, 0.06), "pancakes"), kit.food((0.78, 0.56, 0.26), "edges")
        parts = [
            solids.turned(
                [(0.06, 0.0), (0.098, 0.012), (0.104, 0.018), (0.06, 0.010)], kit.ceramic((0.84, 0.86, 0.88)), 0.003, 40
            )
        ]
        for k in range(5):
            x, y = chance.uniform(-0.006, 0.006, 2)
            r, z = 0.072 - 0.001 * k, 0.012 + 0.019 * k
            parts.append(solids.moved(solids.turned([(r, 0.0), (r, 0.016)], pale, 0.007, 36), (x, y, z)))
            parts.append(
                solids.moved(solids.turned([(r * 0.93, 0.0), (r * 0.93, 0.004)], crust, 0.0018, 36), (x, y, z + 0.0145))
            )
        syrup = kit.plastic((0.36, 0.11, 0.01), "syrup")
        parts.append(solids.moved(solids.sphere(0.052, syrup, (1, 1, 0.1), 26), (0, 0, 0.110)))
        for a in (0.2, 1.7, 3.1, 4.9):
            x, y = np.cos(a), np.sin(a)
            drop = [
                (0.04 * x, 0.04 * y, 0.110),
                (0.07 * x, 0.07 * y, 0.106),
                (0.0755 * x, 0.0755 * y, 0.085),
                (0.0755 * x, 0.0755 * y, 0.055 + 0.01 * np.sin(3 * a)),
            ]
            parts.append(solids.noodle(solids.curve(drop, 5), 0.0075, syrup, 10))
        parts.append(
            kit.put(
                kit.block((0.034, 0.034, 0.014), (0, 0, 0), kit.food((0.90, 0.76, 0.30), "butter"), 0.004),
                (0.004, 0, 0.1135),
                z=0.5,
            )
        )
        return PropModel({"body": kit.fold(parts)}, "food", {"grip": (0.0, 0.1, 0.02), "top": (0.0, 0.0, 0.12)})
