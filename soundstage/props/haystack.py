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
        hay = kit.main(look, (0.50, 0.33, 0.08), kit.clay)
        heap = kit.lump(1.0, hay, seed, 0.09, (1.1, 1.05, 1.05), 30)
        parts = [
            solids.bent(
                heap,
                lambda v: np.column_stack([v[:, :2] * (1 - 0.12 * np.clip(v[:, 2:], 0, 1)), np.maximum(v[:, 2], 0.0)]),
            )
        ]
        chance = rng(seed, "hay")
        tones = [kit.shade(kit.main(look, (0.66, 0.46, 0.14), kit.clay), f, f"straw {f}") for f in (0.6, 1.0, 1.45)]
        for k in range(900):
            a, up = float(chance.uniform(0, 6.28)), float(chance.uniform(0.02, 0.98))
            flat = float(np.sqrt(max(0.0, 1 - up * up)))
            at = np.array([1.18 * flat * np.cos(a), 1.13 * flat * np.sin(a), 1.07 * up]) * (1 - 0.08 * up)
            way = chance.normal(size=3) + [0.5 * np.cos(a), 0.5 * np.sin(a), -0.9]
            way = way / np.linalg.norm(way) * chance.uniform(0.12, 0.3)
            parts.append(kit.stalk(at - 0.4 * way, np.maximum(at + way, [-9, -9, 0.01]), 0.011, tones[k % 3], 0.8))
        return PropModel({"body": kit.fold(parts)}, "grass", {"top": (0.0, 0.0, 1.04), "seat": (0.35, 0.0, 0.98)})
