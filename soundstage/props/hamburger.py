# SPDX-License-Identifier: Apache-2.0
"""A hamburger: a seeded bun, lettuce, tomato, cheese and a patty in layers."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Hamburger(Prop):
    """A hamburger, 0.13 m across, standing."""

    words = ("hamburger", "burger", "cheeseburger", "hamburgers", "burgers")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        bun = kit.main(look, (0.66, 0.34, 0.1), kit.food)
        low = [(0.052, 0.0), (0.06, 0.012), (0.058, 0.026)]
        crown = [(0.062, 0.062), (0.065, 0.074), (0.055, 0.098), (0.03, 0.111)]
        parts = [
            solids.turned(low, bun, 0.006, 36),
            solids.turned([(0.062, 0.026), (0.063, 0.043)], kit.food((0.13, 0.045, 0.02), "patty"), 0.006, 36),
            kit.put(
                kit.block((0.112, 0.112, 0.005), (0, 0, 0), kit.food((0.88, 0.5, 0.03), "cheese"), 0.002),
                (0, 0, 0.043),
                z=0.5,
            ),
            solids.turned([(0.057, 0.047), (0.057, 0.056)], kit.food((0.66, 0.05, 0.02), "tomato"), 0.003, 36),
            solids.turned(crown, bun, 0.006, 36),
        ]
        t = np.linspace(0, 2 * np.pi, 61)
        wave = np.stack(
            [
                np.cos(t) * (0.06 + 0.005 * np.sin(9 * t)),
                np.sin(t) * (0.06 + 0.005 * np.sin(9 * t)),
                0.059 + 0.004 * np.sin(7 * t),
            ],
            -1,
        )
        parts.append(solids.noodle(wave, 0.0065, kit.food((0.2, 0.5, 0.05), "lettuce"), 8))
        for i in range(26):
            a, r = i * 2.39996, 0.011 * float(np.sqrt(i))
            z = 0.111 - 3.6 * r * r - (0.004 if r > 0.04 else 0.0)
            seed_ = solids.sphere(0.0028, kit.food("cream", "sesame"), (1.5, 1, 0.7), 8)
            parts.append(solids.moved(seed_, (r * float(np.cos(a)), r * float(np.sin(a)), z), a))
        return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (0.0, -0.06, 0.05), "top": (0.0, 0.0, 0.112)})
