# SPDX-License-Identifier: Apache-2.0
"""An eggplant: a glossy dark purple pear with a green star of a cap; a zucchini is a cucumber's."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Eggplant(Prop):
    """An eggplant, 0.2 m along Y, lying, its cap at -Y."""

    words = ("eggplant", "aubergine", "eggplants", "aubergines", "brinjal")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        skin = kit.main(look, (0.045, 0.008, 0.075), lambda c: kit.plastic(c, "skin"))
        green = kit.leaf((0.10, 0.26, 0.06), "cap")
        fruit = [
            (0.0, 0.0),
            (0.03, 0.004),
            (0.045, 0.03),
            (0.042, 0.07),
            (0.03, 0.115),
            (0.026, 0.145),
            (0.018, 0.157),
            (0.0, 0.158),
        ]
        parts = [solids.lathe(solids.fillet(fruit, 0.02, 5), skin, 40)]
        parts += [
            kit.put(
                kit.one_leaf(0.05, (0.10, 0.26, 0.06), 0.6), (0.008 * np.cos(a), 0.008 * np.sin(a), 0.162), z=a, y=0.75
            )
            for a in np.arange(5) * 2 * np.pi / 5
        ]
        parts += [
            solids.turned([(0.016, 0.15), (0.012, 0.164)], green, 0.004, 20),
            solids.noodle(solids.curve([(0, 0, 0.158), (0.002, 0, 0.178), (0.01, 0, 0.196)], 5), 0.006, green, 10),
        ]
        bent = solids.bent(
            solids.join(parts), lambda v: v + np.column_stack([1.6 * (v[:, 2] - 0.05) ** 2, 0 * v[:, :2]])
        )
        return PropModel(
            {"body": kit.standing(kit.put(bent, (0, 0.09, 0), x=np.pi / 2))},
            "wood",
            {"grip": (0.0, 0.0, 0.04), "top": (0.0, 0.0, 0.09)},
        )
