# SPDX-License-Identifier: Apache-2.0
"""What lies in bowls: a tangle of noodles, a mound of rice, leaves of salad. For a bowl 0.2 m across."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.shape import solids


def tangle(chance: np.random.Generator) -> list[Mesh]:
    """Loops of noodles over one another, half an egg and green onion."""
    stuff = kit.food((0.80, 0.56, 0.20), "noodles")
    parts = [solids.moved(solids.sphere(0.088, stuff, (1, 1, 0.34), 24), (0, 0, 0.075))]
    for _ in range(15):
        x, y = chance.uniform(-0.035, 0.035, 2)
        r, turn = chance.uniform(0.025, 0.05), chance.uniform(0, 6.28)
        t = np.linspace(0, 5.2, 14) + turn
        z = 0.100 + 0.012 * np.sin(2 * t + turn) - 2.6 * ((x + r * np.cos(t)) ** 2 + (y + r * np.sin(t)) ** 2)
        parts.append(solids.noodle(np.stack([x + r * np.cos(t), y + r * np.sin(t), z], -1), 0.0055, stuff, 8))
    parts.append(
        solids.moved(solids.sphere(0.026, kit.food((0.92, 0.90, 0.84), "egg"), (1, 1.2, 0.6), 18), (0.035, 0.03, 0.112))
    )
    parts.append(
        solids.moved(solids.sphere(0.014, kit.food((0.90, 0.50, 0.04), "yolk"), (1, 1, 0.5), 14), (0.035, 0.03, 0.124))
    )
    for _ in range(7):
        x, y = chance.uniform(-0.06, 0.06, 2)
        parts.append(
            solids.moved(
                solids.ring(0.007, 0.0025, kit.food((0.10, 0.42, 0.06), "onion"), 12, 6),
                (x, y, 0.118 - 3 * (x * x + y * y)),
            )
        )
    return parts


def grains(chance: np.random.Generator) -> list[Mesh]:
    """A white mound of grains."""
    stuff = kit.food((0.88, 0.86, 0.80), "rice")
    parts = [solids.moved(solids.sphere(0.09, stuff, (1, 1, 0.5), 26), (0, 0, 0.085))]
    for _ in range(90):
        a, r = chance.uniform(0, 6.28), 0.085 * np.sqrt(chance.uniform())
        x, y = r * np.cos(a), r * np.sin(a)
        z = 0.085 + 0.045 * np.sqrt(max(0.0, 1 - (r / 0.09) ** 2))
        grain = solids.sphere(0.006, stuff, (1.6, 1, 0.8), 8)
        parts.append(solids.moved(grain, (x, y, z), float(chance.uniform(0, 3.1))))
    return parts


def leaves(chance: np.random.Generator) -> list[Mesh]:
    """Green leaves on end, tomatoes between them."""
    parts = []
    for k in range(16):
        a, r = k * 2.4, 0.07 * np.sqrt(k / 16)
        leaf = kit.one_leaf(0.085, (0.13 + 0.1 * chance.uniform(), 0.42, 0.06), 0.8)
        parts.append(
            kit.put(
                leaf,
                (r * np.cos(a) * 0.5, r * np.sin(a) * 0.5, 0.065 + 0.01 * chance.uniform()),
                y=-0.5 - 0.5 * float(chance.uniform()),
                z=a,
            )
        )
    for a in (0.4, 2.3, 4.4):
        tomato = solids.sphere(0.02, kit.food((0.72, 0.05, 0.03), "tomato"), (1, 1, 0.9), 18)
        parts.append(solids.moved(tomato, (0.045 * np.cos(a), 0.045 * np.sin(a), 0.118)))
    return parts


def told(look: Look) -> Callable[[np.random.Generator], list[Mesh]] | None:
    """The filling that the words ask for, or None."""
    if kit.said(look, "salad", "lettuce", "greens", "vegetable", "vegetables", "salads"):
        return leaves
    if kit.said(look, "rice", "porridge", "oatmeal", "yogurt", "yoghurt", "mashed", "couscous", "popcorn"):
        return grains
    return tangle if kit.said(look, "noodles", "noodle", "ramen", "pasta", "spaghetti", "macaroni") else None
