# SPDX-License-Identifier: Apache-2.0
"""A cupcake: a pleated paper cup, a swirl of icing, sprinkles and a cherry."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids


class Cupcake(Prop):
    """A cupcake, 0.11 m."""

    words = ("cupcake", "cup cake", "fairy cake", "birthday cupcake", "chocolate cupcake")
    pieces = ("icing", "frosting", "sprinkle")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        sweet = (0.17, 0.07, 0.03) if kit.said(look, "chocolate") else (0.92, 0.45, 0.58)
        icing = kit.main(look, sweet, lambda c: kit.food(c, "icing", 0.5))
        cup = solids.lathe([(0.0, 0.0), (0.027, 0.0), (0.0385, 0.045), (0.036, 0.046), (0.0, 0.044)],
                           kit.paper((0.84, 0.76, 0.58), "paper cup"), 72)
        pleats = solids.bent(cup, lambda v: v * np.stack(
            [1 + 0.045 * np.cos(24 * np.arctan2(v[:, 1], v[:, 0]))] * 2 + [np.ones(len(v))], -1))
        sponge = solids.sphere(0.036, kit.food((0.55, 0.28, 0.09), "sponge", 0.8), (1, 1, 0.35), 24)
        parts = [pleats, solids.moved(sponge, (0, 0, 0.044))]
        turn = np.linspace(0, 3.3 * 2 * np.pi, 84)
        share = turn / turn[-1]
        away = 0.029 * (1 - share) ** 0.85 + 0.001
        swirl = np.stack([away * np.cos(turn), away * np.sin(turn), 0.05 + 0.042 * share], -1)
        parts.append(solids.noodle(swirl, 0.0125 * (1 - 0.5 * share), icing, 10))
        parts.append(solids.lathe([(0.0, 0.045), (0.03, 0.05), (0.006, 0.09), (0.0, 0.09)], icing, 24))
        chance = rng(seed, "sprinkles")
        for k in range(26):
            a, h = float(chance.uniform(0, 6.28)), float(chance.uniform(0.0, 0.75))
            at = ((0.029 * (1 - h) ** 0.85 + 0.0105) * np.cos(a), (0.029 * (1 - h) ** 0.85 + 0.0105) * np.sin(a),
                  0.053 + 0.042 * h)
            color = ((0.9, 0.75, 0.08), (0.1, 0.5, 0.85), (0.3, 0.7, 0.15), (0.95, 0.95, 0.92))[k % 4]
            parts.append(kit.put(solids.sphere(0.0022, kit.plastic(color, f"sprinkle {k % 4}"), (1, 1, 2.4), 8), at,
                                 x=float(chance.uniform(0, 3)), z=a))
        red = kit.food((0.68, 0.01, 0.02), "cherry", 0.2)
        parts += [solids.moved(solids.sphere(0.0115, red, segments=18), (0, 0, 0.102)),
                  solids.noodle([(0, 0, 0.11), (0.003, 0, 0.122), (0.01, 0, 0.13)], 0.0012, kit.leaf(), 6)]
        return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (0.03, 0.0, 0.025), "top": (0.0, 0.0, 0.115)})
