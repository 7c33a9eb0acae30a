# SPDX-License-Identifier: Apache-2.0
"""A wicker basket: woven bands round a bowl and a tall handle; fruit, bread or eggs fill it."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Basket(Prop):
    """A wicker basket, 0.42 m wide along Y with its handle over it."""

    words = (
        "basket",
        "picnic basket",
        "wicker basket",
        "fruit basket",
        "basket of fruit",
        "basket of apples",
        "baskets",
        "shopping basket",
    )
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        cane = kit.main(look, (0.55, 0.32, 0.12), kit.wood)
        dark = kit.shade(cane, 0.62, "dark cane")
        t = np.linspace(0, 2 * np.pi, 56, endpoint=False)
        parts = [solids.moved(solids.turned([(0.14, 0.0), (0.185, 0.19)], dark, 0.01, 40), scale=(0.8, 1.05, 1))]
        for i in range(6):
            z, r = 0.016 + 0.032 * i, 0.143 + 0.0082 * i
            wave = r + 0.006 * np.cos(14 * t + np.pi * (i % 2))
            path = np.column_stack([0.8 * wave * np.cos(t), 1.05 * wave * np.sin(t), np.full(len(t), z)])
            parts.append(solids.tube(np.concatenate([path, path[:1]]), 0.014, cane, 7))
        rim = solids.moved(solids.ring(0.188, 0.016, cane, 48, 8), (0, 0, 0.195), scale=(0.8, 1.05, 1))
        parts += [rim, solids.noodle(kit.arc((0, 0, 0.19), 0.195, 0.0, np.pi, 20, "yz"), 0.0145, cane, 10)]
        filling = kit.food((0.55, 0.3, 0.1), "bread") if kit.said(look, "bread") else kit.food("red", "apple", 0.3)
        if kit.said(look, "fruit", "apple", "bread", "picnic", "food"):
            parts += [
                solids.moved(solids.sphere(0.05, filling, segments=16), (0.075 * np.cos(a), 0.1 * np.sin(a), 0.2))
                for a in np.arange(6) * 1.047
            ]
        return PropModel(
            {"body": kit.fold(parts)},
            "wood",
            {"grip": (0.0, 0.0, 0.385), "top": (0.0, 0.0, 0.2), "inside": (0.0, 0.0, 0.2)},
        )
