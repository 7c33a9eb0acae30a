# SPDX-License-Identifier: Apache-2.0
"""A stand of bamboo: jointed stalks with narrow leaves."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids


class Bamboo(Prop):
    """A clump of bamboo, 2.6 m high."""

    words = ("bamboo", "bamboo stalk", "bamboo plant", "bamboos", "bamboo tree", "bamboo grove")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        stalk = kit.main(look, (0.26, 0.42, 0.08), lambda c: kit.leaf(c, "bamboo stalk"))
        node = kit.shade(stalk, 0.55, "nodes")
        parts, chance = [], rng(seed, "bamboo")
        for k in range(7):
            a, r = 2.4 * k, 0.10 * np.sqrt(k)
            tall = float(chance.uniform(1.9, 2.6))
            lean = 0.2 * np.array([np.cos(a), np.sin(a)]) * (1 + k / 6)
            share = np.linspace(0, 1, 10)
            xy = [r * np.cos(a), r * np.sin(a)] + share[:, None] ** 2 * lean
            points = np.column_stack([xy, tall * share])
            parts.append(solids.tube(points, [float(w) for w in 0.026 - 0.013 * share], stalk, 9))
            for j in range(1, 9):
                ring = solids.sphere(0.031 - 0.0015 * j, node, (1, 1, 0.35), 8)
                parts.append(solids.moved(ring, points[j]))
                for side in range(2 if j > 3 else 0):
                    leaf = kit.one_leaf(float(chance.uniform(0.26, 0.4)), (0.10, 0.34, 0.06), 0.16)
                    parts.append(kit.put(leaf, points[j], z=float(chance.uniform(0, 6.28)), y=0.35 - 0.5 * side))
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.0, 0.0, 1.0)})
