# SPDX-License-Identifier: Apache-2.0
"""A cucumber: a long ridged fruit with a paler end."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

LONG, THICK = 0.26, 0.026  # metres: length and radius


class Cucumber(Prop):
    """A cucumber, 0.26 m, lying along X."""

    words = ("cucumber", "zucchini", "courgette", "pickle", "gherkin")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        skin = kit.main(look, (0.06, 0.22, 0.03), lambda c: kit.food(c, "cucumber skin", 0.45))
        t = np.linspace(0, 1, 22)
        round_ = THICK * np.clip(np.sin(np.pi * t), 0, 1) ** 0.3
        body = solids.lathe([(float(r), float(z)) for r, z in zip(round_, LONG * t, strict=True)], skin, 32, 0.03, seed)
        stalk = solids.lathe(
            [(0.0, LONG - 0.004), (0.007, LONG - 0.004), (0.005, LONG + 0.012), (0.0, LONG + 0.012)],
            kit.leaf((0.25, 0.36, 0.08), "stalk"),
            12,
        )
        along = kit.ahead(solids.moved(solids.join([body, stalk]), (0, 0, -0.5 * LONG)))
        bowed = solids.bent(along, lambda v: v + np.column_stack([0 * v[:, 0], 2.2 * v[:, 0] ** 2, 0 * v[:, 0]]))
        return PropModel(
            {"body": kit.standing(bowed)}, "wood", {"grip": (0.0, 0.0, THICK), "top": (0.0, 0.0, 2 * THICK)}
        )
