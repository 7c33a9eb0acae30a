# SPDX-License-Identifier: Apache-2.0
"""A nest: a bowl of woven twigs with three speckled eggs."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids


class Nest(Prop):
    """A bird's nest, 0.3 m across, three eggs in it; "empty" leaves them out."""

    words = ("nest", "bird's nest", "bird nest", "nests", "nest with eggs")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        chance = rng(seed, "nest")
        parts = [
            solids.lathe(
                [(0.0, 0.0), (0.07, 0.0), (0.125, 0.05), (0.13, 0.09), (0.1, 0.085), (0.06, 0.04), (0.0, 0.032)],
                kit.wood((0.12, 0.065, 0.03), "lining"),
                30,
            )
        ]
        tones = [
            kit.wood(c, f"twig {i}") for i, c in enumerate(((0.24, 0.13, 0.06), (0.38, 0.23, 0.11), (0.17, 0.09, 0.04)))
        ]
        for i in range(64):
            turn, rise = chance.uniform(0, 6.28), chance.uniform(0.0, 1.0)
            t = turn + np.linspace(0, chance.uniform(0.7, 1.3), 6)
            r = 0.085 + 0.055 * rise**0.6 + chance.uniform(-0.006, 0.01) + 0.012 * np.linspace(-1, 1, 6) ** 2
            z = 0.012 + 0.085 * rise + np.linspace(-0.5, 0.5, 6) * chance.uniform(-0.035, 0.035)
            path = np.column_stack([r * np.cos(t), r * np.sin(t), np.maximum(z, 0.006)])
            parts.append(solids.noodle(path, 0.0052, tones[i % 3], 6))
        if not kit.said(look, "empty"):
            egg = kit.ceramic((0.42, 0.68, 0.68), "eggs")
            parts += [
                kit.put(
                    solids.sphere(0.028, egg, (1, 1, 1.3), 18),
                    (0.034 * np.cos(a), 0.034 * np.sin(a), 0.072),
                    y=0.5,
                    z=a,
                )
                for a in (0.4, 2.5, 4.6)
            ]
        return PropModel(
            {"body": kit.fold(parts)},
            "wood",
            {"grip": (0.13, 0.0, 0.07), "top": (0.0, 0.0, 0.1), "seat": (0.0, 0.0, 0.05), "inside": (0.0, 0.0, 0.05)},
        )
