# SPDX-License-Identifier: Apache-2.0
"""A banana: a bent, five-sided body with dark ends."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Banana(Prop):
    """A banana, 0.19 m."""

    words = ("banana", "ripe banana")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        peel, tip = (
            kit.main(look, "yellow", lambda c: kit.food(c, "peel", 0.45)),
            kit.food((0.10, 0.06, 0.03), "banana tip"),
        )
        path = kit.arc((0, 0, 0.115), 0.098, -2.55, -0.55, 15)
        size = 0.019 * np.sin(np.linspace(0.25, np.pi - 0.3, 15)) ** 0.55
        body = solids.noodle(path, size, peel, 10)
        ends = [
            solids.bar(path[-1], path[-1] + np.array([0.010, 0, 0.026]), 0.0075, peel, 10, 0.006),
            solids.bar(path[-1] + np.array([0.009, 0, 0.024]), path[-1] + np.array([0.011, 0, 0.031]), 0.007, tip, 10),
            solids.bar(path[0], path[0] + np.array([-0.004, 0, 0.008]), 0.008, tip, 10, 0.005),
        ]
        return PropModel(
            {"body": kit.fold([body, *ends])}, "cloth", {"grip": (0.0, 0.0, 0.018), "top": (0.0, 0.0, 0.04)}
        )
