# SPDX-License-Identifier: Apache-2.0
"""A baseball bat: a turned barrel, a slim taped handle and a knob, with a burnt-in mark; a ball lies beside it."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class BaseballBat(Prop):
    """A baseball bat, 0.85 m, standing on its knob, and its ball."""

    words = ("baseball bat", "wooden bat", "softball bat", "ball bat")
    held = True
    lies = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        ash, tape = kit.main(look, (0.62, 0.37, 0.15), kit.wood), kit.cloth(kit.INK, "grip tape")
        mark = kit.wood((0.12, 0.05, 0.02), "burnt mark")
        outline = [(0.026, 0), (0.027, 0.014), (0.0135, 0.03), (0.0125, 0.16), (0.0155, 0.32), (0.025, 0.5)]
        outline += [(0.0325, 0.66), (0.0335, 0.78), (0.031, 0.835), (0.02, 0.85)]
        heights = np.linspace(0.035, 0.27, 24)
        parts = [
            solids.turned(outline, ash, 0.02, 32, 4),
            solids.lathe(
                [(0.0, 0.034), *[(0.0158 + 0.0012 * (i % 2), float(z)) for i, z in enumerate(heights)], (0.0, 0.272)],
                tape,
                20,
            ),
            solids.lathe([(0.0, 0.6), (0.0312, 0.601), (0.0318, 0.612), (0.0, 0.613)], mark, 32),
            solids.lathe([(0.0, 0.63), (0.0323, 0.631), (0.0327, 0.637), (0.0, 0.638)], mark, 32),
            solids.moved(_ball(), (0.03, 0.09, 0.037)),
        ]
        return PropModel({"body": kit.fold(parts)}, ash.substance, {"grip": (0.0, 0.0, 0.13), "top": (0.0, 0.0, 0.85)})


def _ball() -> Mesh:
    """A white ball with red seams."""
    t = np.linspace(0, 2 * np.pi, 61)
    seam = np.column_stack([np.cos(t) + 0.42 * np.cos(3 * t), np.sin(t) - 0.42 * np.sin(3 * t), 1.3 * np.sin(2 * t)])
    seam /= np.linalg.norm(seam, axis=1, keepdims=True)
    return solids.join(
        [
            solids.sphere(0.037, kit.leather((0.84, 0.82, 0.76), "ball"), segments=28),
            solids.tube(seam * 0.0368, 0.0016, kit.cloth("red", "seam"), 6),
        ]
    )
