# SPDX-License-Identifier: Apache-2.0
"""A petri dish: a flat round glass dish with agar in it and colonies that grow on it."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids

RADIUS, TALL = 0.06, 0.02  # metres


class PetriDish(Prop):
    """A petri dish, 0.12 m across, lying open."""

    words = ("petri dish", "culture dish", "agar plate", "petri plate", "petri")
    held = True
    substance = "glass"

    def build(self, look: Look, seed: int) -> PropModel:
        agar = kit.main(look, (0.78, 0.56, 0.26), kit.food)
        rim = [(0.002, 0.0), (RADIUS, 0.0), (RADIUS, TALL), (RADIUS - 0.003, TALL), (RADIUS - 0.003, 0.003),
               (0.002, 0.003)]
        parts = [
            solids.turned(rim, kit.glass(), 0.001, 40),
            solids.turned([(RADIUS - 0.0035, 0.0032), (RADIUS - 0.0035, 0.010), (0.001, 0.0105)], agar, 0.001, 40),
        ]
        chance = rng(seed, "colonies")
        for k, tint in enumerate(((0.86, 0.84, 0.74), (0.30, 0.45, 0.22), (0.80, 0.30, 0.16), (0.90, 0.80, 0.35))):
            skin = kit.food(tint, f"colony {k}")
            for _ in range(6):
                way, far = chance.uniform(0, 2 * np.pi), 0.048 * np.sqrt(chance.uniform(0, 1))
                dot = solids.sphere(float(chance.uniform(0.003, 0.008)), skin, (1, 1, 0.35), 14)
                parts.append(solids.moved(dot, (far * np.cos(way), far * np.sin(way), 0.0105)))
        return PropModel({"body": kit.fold(parts)}, "glass",
                         {"grip": (0.0, -RADIUS, 0.01), "top": (0.0, 0.0, TALL), "inside": (0.0, 0.0, 0.011)})
