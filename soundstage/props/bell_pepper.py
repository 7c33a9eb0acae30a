# SPDX-License-Identifier: Apache-2.0
"""A bell pepper: four glossy lobes and a green stalk."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class BellPepper(Prop):
    """A bell pepper, 0.1 m, red unless a colour is asked for."""

    words = ("bell pepper", "pepper", "peppers", "red pepper", "capsicum", "green pepper", "chili", "chili pepper")
    held = True
    substance = "food"

    def build(self, look: Look, seed: int) -> PropModel:
        skin = kit.main(look, (0.66, 0.03, 0.02), lambda c: kit.plastic(c, "pepper"))
        green = kit.food((0.10, 0.34, 0.05), "stalk")
        parts = []
        for a in np.arange(4) * np.pi / 2 + 0.4:
            x, y = 0.021 * np.cos(a), 0.021 * np.sin(a)
            lobe = solids.bar((x * 0.8, y * 0.8, 0.022), (x, y, 0.072), 0.021, skin, 20, 0.027)
            parts.append(lobe)
        parts.append(solids.moved(solids.sphere(0.03, skin, (1, 1, 1.1), 20), (0, 0, 0.05)))
        stem = solids.curve([(0, 0, 0.088), (0.002, 0, 0.104), (0.010, 0, 0.118)], 5)
        parts += [
            solids.noodle(stem, 0.006, green, 10),
            solids.moved(solids.sphere(0.018, green, (1, 1, 0.35), 16), (0, 0, 0.091)),
        ]
        return PropModel({"body": kit.fold(parts)}, "food", {"grip": (0.0, 0.0, 0.05), "top": (0.0, 0.0, 0.11)})
