# SPDX-License-Identifier: Apache-2.0
"""A pizza: a puffy crust, cheese, salami and basil on a board; one slice pulled out."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import slabs, solids


class Pizza(Prop):
    """A pizza, 0.32 m across, on a wooden board."""

    words = ("pizza", "pizza pie", "margherita", "pepperoni pizza")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        crust, cheese = kit.food((0.55, 0.27, 0.08), "crust", 0.75), kit.food((0.84, 0.50, 0.10), "cheese", 0.4)
        chance = rng(seed, "pizza")
        parts = [
            solids.turned([(0.18, 0), (0.18, 0.016)], kit.wood(kit.OAK, "board"), 0.006, 44),
            kit.block((0.13, 0.05, 0.016), (0.225, 0, 0), kit.wood(kit.OAK, "board"), 0.006),
        ]
        for i in range(8):
            turn = (i + 0.5) * np.pi / 4
            out = 0.028 if i == 7 else 0.0
            at = (out * np.cos(turn), out * np.sin(turn), 0.016)
            parts.append(solids.moved(_slice(crust, cheese, chance), at, turn))
        return PropModel({"body": kit.fold(parts)}, "wood", {"top": (0.0, 0.0, 0.04), "grip": (0.27, 0.0, 0.008)})


def _slice(crust: Material, cheese: Material, chance: np.random.Generator) -> Mesh:
    """One eighth along +X with its toppings."""
    half = np.pi / 8 - 0.025
    wedge = slabs.polygon(
        [(0.008, 0), *[(0.15 * np.cos(a), 0.15 * np.sin(a)) for a in np.linspace(-half, half, 7)]], 0.003
    )
    melt = slabs.polygon(
        [(0.012, 0), *[(0.141 * np.cos(a), 0.141 * np.sin(a)) for a in np.linspace(-half * 0.96, half * 0.96, 7)]],
        0.004,
    )
    parts = [
        slabs.slab(wedge, 0.010, crust, 0.003, 1),
        solids.moved(slabs.slab(melt, 0.006, cheese, 0.002, 2), (0, 0, 0.008)),
        solids.noodle(kit.arc((0, 0, 0.011), 0.147, -half, half, 7, "xy"), 0.0115, crust, 8),
    ]
    for radius, lean in ((0.062, -0.02), (0.108, 0.15), (0.11, -0.19)):
        turn = lean + chance.uniform(-0.05, 0.05)
        parts.append(
            solids.moved(
                solids.turned([(0.017, 0), (0.016, 0.004)], kit.food((0.50, 0.04, 0.02), "salami", 0.4), 0.002, 14, 1),
                (radius * np.cos(turn), radius * np.sin(turn), 0.0125),
            )
        )
    leaf = kit.one_leaf(0.02)
    parts.append(kit.put(leaf, (0.086, 0.008, 0.016), z=chance.uniform(0, 6)))
    return solids.join(parts)
