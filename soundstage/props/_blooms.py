# SPDX-License-Identifier: Apache-2.0
"""Flower heads: a wheel of petals round a button, and cupped heads like tulips."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.shape import slabs, solids


def bloom(radius: float, color: kit.Paint, petals: int = 9, middle: kit.Paint = (0.80, 0.46, 0.04)) -> Mesh:
    """A daisy-like head about the origin facing +Z, radius metres to the petals' tips."""
    stuff = kit.food(color, f"petals {color if isinstance(color, str) else ''}".strip(), 0.7)
    width = 2.2 * radius / petals
    shape = slabs.polygon(
        [
            (0.2 * radius, -0.5 * width),
            (0.75 * radius, -0.85 * width),
            (radius, 0),
            (0.75 * radius, 0.85 * width),
            (0.2 * radius, 0.5 * width),
        ],
        0.45 * width,
        2,
    )
    petal = slabs.slab(shape, 0.09 * radius, stuff, 0.03 * radius, 1)
    cupped_ = solids.bent(petal, lambda v: v + np.outer(0.35 * v[:, 0] ** 2 / radius, [0, 0, 1.0]))
    parts = [
        solids.moved(cupped_, (0, 0, 0.012 * radius * (i % 2)), heading=i * 2 * np.pi / petals) for i in range(petals)
    ]
    button = solids.moved(
        solids.sphere(0.33 * radius, kit.leaf(middle, "flower middle"), (1, 1, 0.6), 12), (0, 0, 0.1 * radius)
    )
    return solids.join([*parts, button])


def cupped(radius: float, color: kit.Paint) -> Mesh:
    """A tulip-like head standing on the origin: two rings of three petals leaning together."""
    stuff = kit.food(color, "petals", 0.6)
    t = np.linspace(0, 1, 9)
    side = np.sin(np.pi * (0.12 + 0.62 * t)) * radius * 0.62
    inner = solids.lathe(
        [
            (0.0, 0.0),
            *((float(r), float(z)) for r, z in zip(side, t * radius * 1.35, strict=True)),
            (0.0, radius * 1.1),
        ],
        stuff,
        24,
    )
    parts = [inner]
    for i in range(6):
        ball = solids.sphere(1.0, stuff, (0.2 * radius, 0.42 * radius, 0.78 * radius), 14)
        lean = kit.put(ball, (0.42 * radius * (1.08 if i % 2 else 1.0), 0, 0.74 * radius), y=-0.16)
        parts.append(solids.moved(lean, heading=i * np.pi / 3))
    return solids.join(parts)
