# SPDX-License-Identifier: Apache-2.0
"""A head of broccoli: a pale branching stalk under knobbly dark green crowns."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids


class Broccoli(Prop):
    """A head of broccoli, 0.15 m high, standing on its stalk."""

    words = ("broccoli", "broccoli floret", "head of broccoli", "piece of broccoli")
    held = True
    substance = "leaf"

    def build(self, look: Look, seed: int) -> PropModel:
        crown = kit.main(look, (0.045, 0.20, 0.03), lambda c: kit.leaf(c, "crown"))
        stalk = kit.food((0.36, 0.56, 0.14), "stalk", 0.6)
        chance = rng(seed, "broccoli")
        parts = [solids.turned([(0.019, 0), (0.0165, 0.03), (0.022, 0.068)], stalk, 0.004, 20)]
        heads = [(0.0, 0.0, 0.118, 0.031)]
        heads += [(0.037 * np.cos(a), 0.037 * np.sin(a), 0.1, 0.024) for a in np.arange(7) * 2 * np.pi / 7]
        for x, y, z, size in heads:
            parts.append(solids.bar((x * 0.25, y * 0.25, 0.05), (x * 0.9, y * 0.9, z), 0.011, stalk, 10))
            parts.append(solids.moved(_floret(size, crown, chance), (x, y, z)))
        return PropModel({"body": kit.fold(parts)}, "leaf", {"grip": (0.0, 0.0, 0.03), "top": (0.0, 0.0, 0.15)})


def _floret(size: float, crown: Material, chance: np.random.Generator) -> Mesh:
    """A ball all knobs, about the origin; flat below."""
    parts = [solids.sphere(size * 0.86, crown, (1, 1, 0.8), 14)]
    for i in range(15):
        high = 1 - 1.15 * (i + 0.5) / 15
        around, flat = i * 2.4 + chance.uniform(-0.2, 0.2), np.sqrt(1 - high**2)
        at = np.array([flat * np.cos(around), flat * np.sin(around), high * 0.85]) * size * 0.8
        parts.append(solids.moved(solids.sphere(size * chance.uniform(0.3, 0.38), crown, segments=8), at))
    return solids.join(parts)
