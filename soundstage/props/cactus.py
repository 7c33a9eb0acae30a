# SPDX-License-Identifier: Apache-2.0
"""A saguaro cactus: a ribbed trunk with two raised arms, spines and a flower; in a pot on request."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Cactus(Prop):
    """A cactus, 1.9 m high; "potted" or "small" stands a little one in a pot."""

    words = ("cactus", "cacti", "saguaro", "cactuses", "saguaro cactus")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        green, dark = kit.main(look, (0.07, 0.27, 0.08), kit.leaf), kit.leaf((0.04, 0.17, 0.05), "ribs")
        trunk = np.array([(0, 0, 0.0), (0, 0, 0.6), (0, 0, 1.2), (0, 0, 1.82)])
        right = solids.curve([(0, 0.1, 0.75), (0, 0.34, 0.78), (0, 0.42, 0.95), (0, 0.42, 1.45)], 6)
        left = solids.curve([(0, -0.1, 0.55), (0, -0.3, 0.57), (0, -0.38, 0.72), (0, -0.38, 1.12)], 6)
        parts = []
        for line, r in ((trunk, 0.17), (right, 0.105), (left, 0.1)):
            parts += [
                solids.noodle(line, r, green, 20),
                solids.moved(solids.sphere(r, green, segments=20), tuple(line[-1])),
            ]
            for i in range(8):
                a = i * np.pi / 4
                ridge = line[len(line) // 2 :] if r < 0.15 else line
                away = np.array([np.cos(a), np.sin(a), 0]) * r * 0.93
                parts.append(solids.noodle(ridge + away, r * 0.13, dark, 6))
        bloom = kit.food((0.86, 0.16, 0.36), "bloom")
        parts.append(solids.moved(kit.lump(0.07, bloom, 2, 0.3, (1, 1, 0.7), 14), (0, 0, 2.0)))
        parts.append(solids.moved(kit.lump(0.045, bloom, 4, 0.3, (1, 1, 0.7), 14), (0, 0.42, 1.56)))
        if kit.said(look, "potted", "small", "little", "tiny"):
            small = solids.moved(kit.fold(parts), (0, 0, 0.15), scale=(0.17, 0.17, 0.17))
            pot = solids.turned(
                [(0.055, 0.0), (0.075, 0.13), (0.085, 0.132), (0.085, 0.16)],
                kit.clay((0.55, 0.22, 0.1), "pot"),
                0.006,
                30,
            )
            return PropModel(
                {"body": kit.fold([pot, small])}, "ceramic", {"grip": (0.0, -0.08, 0.08), "top": (0.0, 0.0, 0.5)}
            )
        return PropModel({"body": kit.fold(parts)}, "wood", {"top": (0.0, 0.0, 2.0)})
