# SPDX-License-Identifier: Apache-2.0
"""A haystack: a round heap of hay with loose stalks."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids


class Haystack(Prop):
    """A haystack, 1.1 m high and 2.2 m wide."""

    words = ("haystack", "hay stack", "pile of hay", "straw pile", "haystacks", "heap of hay", "hay")
    substance = "grass"

    def build(self, look: Look, seed: int) -> PropModel:
        hay = kit.main(look, (0.66, 0.46, 0.14), kit.clay)
        heap = kit.lump(1.0, hay, seed, 0.06, (1.1, 1.05, 1.05), 40)
        parts = [
            solids.bent(
                heap,
                lambda v: np.column_stack([v[:, :2] * (1 - 0.12 * np.clip(v[:, 2:], 0, 1)), np.maximum(v[:, 2], 0.0)]),
            )
        ]
        chance = rng(seed, "hay")
        for k in range(80):
            a, up = float(chance.uniform(0, 6.28)), float(chance.uniform(0.02, 0.98))
            flat = float(np.sqrt(max(0.0, 1 - up * up)))
            at = np.array([1.08 * flat * np.cos(a), 1.03 * flat * np.sin(a), 1.03 * up]) * (1 - 0.08 * up)
            way = chance.normal(size=3)
            way = way / np.linalg.norm(way) * 0.14
            way[2] = -abs(way[2]) * 0.6
            straw = kit.shade(hay, float(chance.uniform(0.7, 1.35)), f"straw {k % 3}")
            parts.append(solids.bar(at, np.maximum(at + way, [-9, -9, 0.01]), 0.008, straw, 5))
        return PropModel({"body": kit.fold(parts)}, "grass", {"top": (0.0, 0.0, 1.04), "seat": (0.35, 0.0, 0.98)})
