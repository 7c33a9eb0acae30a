# SPDX-License-Identifier: Apache-2.0
"""A pineapple: a scaly barrel with a crown of stiff leaves."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Pineapple(Prop):
    """A pineapple, 0.34 m with its leaves."""

    words = ("pineapple", "pineapples", "ananas")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        skin = kit.main(look, (0.66, 0.36, 0.05), lambda c: kit.food(c, "pineapple skin", 0.6))
        parts = [
            solids.lathe(
                [(0.0, 0.0), (0.045, 0.004), (0.07, 0.05), (0.074, 0.1), (0.06, 0.16), (0.03, 0.185), (0.0, 0.187)],
                kit.shade(skin, 0.6, "seams"),
                32,
            )
        ]
        for row in range(8):
            z = 0.02 + 0.02 * row
            r = float(np.interp(z, (0.0, 0.05, 0.1, 0.16, 0.185), (0.045, 0.07, 0.074, 0.06, 0.03)))
            for k in range(12):
                a = 2 * np.pi * (k + 0.5 * (row % 2)) / 12
                parts.append(
                    kit.put(solids.sphere(0.0155, skin, (0.6, 1.05, 0.8), 10), (r * np.cos(a), r * np.sin(a), z), z=a)
                )
        for k in range(16):
            leaf = solids.moved(kit.one_leaf(0.15 - 0.004 * k, (0.08, 0.26, 0.06), 0.22), (0.008, 0, 0))
            parts.append(kit.put(leaf, (0, 0, 0.18), z=2.4 * k, y=-0.55 - 0.055 * k))
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.0, 0.0, 0.1), "top": (0.0, 0.0, 0.3)})
