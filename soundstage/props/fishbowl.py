# SPDX-License-Identifier: Apache-2.0
"""A fishbowl: a round glass of water with gravel, a weed and a goldfish."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids


class Fishbowl(Prop):
    """A fishbowl, 0.3 m across, with a fish in it."""

    words = ("fishbowl", "fish bowl", "goldfish bowl", "fish globe")
    held = True
    substance = "glass"

    def build(self, look: Look, seed: int) -> PropModel:
        profile = [(0.0, 0.004), (0.07, 0.004), (0.13, 0.06), (0.152, 0.13), (0.13, 0.2), (0.1, 0.235), (0.112, 0.25)]
        inner = [(0.1, 0.25), (0.092, 0.235), (0.122, 0.2), (0.142, 0.13), (0.12, 0.065), (0.06, 0.016), (0.0, 0.016)]
        parts = [solids.lathe(solids.fillet([*profile, *inner], 0.05, 6), kit.glass(), 44)]
        parts += _gravel(seed)
        gold = kit.main(look, (0.92, 0.32, 0.03), lambda c: kit.food(c, "goldfish", 0.3))
        parts.append(solids.moved(solids.sphere(0.03, gold, (1.45, 0.6, 0.85), 18), (0.02, 0.0, 0.13)))
        for lift in (-0.5, 0.5):
            parts.append(
                kit.put(kit.one_leaf(0.055, (0.92, 0.32, 0.03), 0.6), (-0.02, 0, 0.13), z=np.pi, x=np.pi / 2, y=lift)
            )
        parts += [
            solids.moved(solids.sphere(0.006, kit.plastic(kit.INK, "eye"), segments=8), (0.052, y, 0.138))
            for y in (-0.011, 0.011)
        ]
        for k in range(4):
            weed = [(0.05 * np.cos(1.7 * k) - 0.04, 0.045 * np.sin(1.7 * k), 0.03 + 0.035 * j) for j in range(4)]
            parts.append(
                solids.noodle(
                    solids.curve(np.array(weed) + [[0.008 * (-1) ** j, 0, 0] for j in range(4)], 4),
                    0.005,
                    kit.leaf((0.10, 0.36, 0.10), "weed"),
                    7,
                )
            )
        parts.append(
            solids.moved(
                solids.turned([(0.121, 0.0), (0.121, 0.002)], kit.glass((0.7, 0.86, 0.92), "water"), 0.001, 36),
                (0, 0, 0.196),
            )
        )
        return PropModel(
            {"body": kit.fold(parts)},
            "glass",
            {"grip": (0.0, 0.0, 0.13), "top": (0.0, 0.0, 0.25), "inside": (0.0, 0.0, 0.05)},
        )


def _gravel(seed: int) -> list[Mesh]:
    """Pebbles of three colours on the bottom."""
    out = []
    chance = rng(seed, "gravel")
    for k in range(46):
        a, r = float(chance.uniform(0, 6.28)), 0.082 * float(np.sqrt(chance.uniform(0, 1)))
        paint = ((0.55, 0.42, 0.28), (0.75, 0.68, 0.58), (0.2, 0.35, 0.5))[k % 3]
        out.append(
            solids.moved(
                solids.sphere(0.013, kit.clay(paint), segments=8), (r * np.cos(a), r * np.sin(a), 0.03 + 0.25 * r)
            )
        )
    return out
