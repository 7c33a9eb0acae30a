# SPDX-License-Identifier: Apache-2.0
"""A bowl with a fat rim on a small foot; soup, fruit or nothing in it."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _fillings
from soundstage.props import _kit as kit
from soundstage.props._fullness import WATER, level, poured
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids


class Bowl(Prop):
    """A bowl, 0.17 m across."""

    words = ("bowl", "soup bowl", "bowl of soup", "fruit bowl", "bowl of fruit", "cereal bowl", "soup")
    pieces = ("rim", "bottom", "base", "wall", "side", "opening", "mouth")
    held = True
    substance = "ceramic"

    def build(self, look: Look, seed: int) -> PropModel:
        glaze = kit.main(look, "blue", kit.ceramic)
        wall = [
            (0.0, 0.0),
            (0.035, 0.0),
            (0.037, 0.010),
            (0.066, 0.035),
            (0.084, 0.078),
            (0.082, 0.083),
            (0.076, 0.080),
            (0.058, 0.038),
            (0.0, 0.016),
        ]
        parts = [solids.lathe(solids.fillet(wall, 0.010, 3), glaze, 44)]
        if kit.said(look, "soup", "porridge", "cereal", "stew"):
            parts.append(
                solids.turned([(0.066, 0.05), (0.0745, 0.066)], kit.food((0.62, 0.20, 0.03), "soup", 0.2), 0.002, 40)
            )
        elif (fill := _fillings.told(look)) is not None:
            parts.append(solids.moved(solids.join(fill(rng(seed, "bowl"))), (0, 0, -0.004), scale=(0.8, 0.8, 0.8)))
        elif kit.said(look, "water", "milk", "broth") and not kit.said(look, "empty"):
            color = (0.86, 0.84, 0.78) if kit.said(look, "milk") else WATER
            inner = ((0.03, 0.0165), (0.058, 0.038), (0.076, 0.080))
            parts.append(poured(inner, level(look, 0.7, 0.064), kit.food(color, "drink", 0.1), 44))
        elif kit.said(look, "fruit"):
            for i, (name, size) in enumerate(
                (("red", 0.036), ("amber", 0.034), ("green", 0.036), ("yellow", 0.033), ("red", 0.03))
            ):
                at = (0.036 * np.cos(i * 1.6), 0.036 * np.sin(i * 1.6), 0.082) if i < 4 else (0, 0, 0.115)
                parts.append(
                    solids.moved(solids.sphere(size, kit.food(name, f"fruit {name}", 0.3), (1, 1, 0.92), 16), at)
                )
        return PropModel(
            {"body": solids.join(parts)},
            "ceramic",
            {"grip": (0.082, 0.0, 0.07), "top": (0.0, 0.0, 0.083), "inside": (0.0, 0.0, 0.05)},
        )
