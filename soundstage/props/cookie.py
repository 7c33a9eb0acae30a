# SPDX-License-Identifier: Apache-2.0
"""A plate of cookies: rough golden rounds with chocolate chips, one leaning on another."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids


class Cookie(Prop):
    """Three cookies, 0.09 m each, two lying and one leaning; "cracker" and "biscuit" too."""

    words = ("cookie", "cookies", "biscuit", "biscuits", "chocolate chip cookie", "cracker", "cooky", "crackers")
    held = True
    substance = "food"

    def build(self, look: Look, seed: int) -> PropModel:
        chance = rng(seed, "cookie")
        dough, chips = (
            kit.main(look, (0.58, 0.32, 0.11), lambda c: kit.food(c, "dough")),
            kit.food((0.06, 0.022, 0.01), "chips"),
        )
        one = [solids.moved(kit.lump(0.045, dough, 5, 0.10, (1, 1, 0.22), 22), (0, 0, 0.01))]
        for _ in range(11):
            a, r = chance.uniform(0, 6.28), 0.038 * np.sqrt(chance.uniform())
            one.append(
                solids.moved(solids.sphere(0.0058, chips, (1, 1, 0.9), 10), (r * np.cos(a), r * np.sin(a), 0.0185))
            )
        cookie = solids.join(one)
        parts = [
            cookie,
            solids.moved(cookie, (0.05, 0.075, 0.0), 1.1),
            kit.put(cookie, (-0.025, 0.055, 0.035), x=0.75, z=0.4),
        ]
        return PropModel({"body": kit.fold(parts)}, "food", {"grip": (0.0, 0.0, 0.012), "top": (0.0, 0.0, 0.02)})
