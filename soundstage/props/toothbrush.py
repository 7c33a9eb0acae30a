# SPDX-License-Identifier: Apache-2.0
"""A toothbrush: a curved handle with a soft grip, tufts of bristle and a stripe of toothpaste."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Toothbrush(Prop):
    """A toothbrush, 0.19 m, lying along X with its bristles up at the +X end."""

    words = ("toothbrush", "tooth brush", "toothbrushes")
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        handle, grip = kit.main(look, (0.03, 0.36, 0.62), kit.plastic), kit.rubber((0.86, 0.86, 0.84), "soft grip")
        spots = [
            (-0.095, 0, 0.008),
            (-0.06, 0, 0.0085),
            (-0.02, 0, 0.011),
            (0.02, 0, 0.0095),
            (0.05, 0, 0.0075),
            (0.066, 0, 0.0075),
        ]
        path = solids.curve(spots, 5)
        size = np.interp(
            path[:, 0], (-0.095, -0.06, -0.02, 0.015, 0.04, 0.066), (0.0065, 0.0075, 0.008, 0.0052, 0.004, 0.0045)
        )
        parts = [
            solids.moved(solids.noodle(path, size, handle, 16), scale=(1, 1.1, 0.95)),
            kit.block((0.038, 0.0145, 0.0065), (0.08, 0, 0.0042), handle, 0.003, 3),
            *_bristles(),
        ]
        for i in range(5):
            parts.append(kit.block((0.004, 0.0125, 0.002), (-0.044 + 0.0085 * i, 0, 0.0158 + 0.0004 * i), grip, 0.0009))
        t = np.linspace(0, 1, 40)
        paste = np.column_stack([0.066 + 0.027 * t, 0.0022 * np.sin(22 * t), 0.0222 + 0.0022 * np.sin(np.pi * t)])
        parts.append(
            solids.noodle(
                paste,
                np.interp(t, (0, 0.75, 1), (0.0032, 0.003, 0.0012)),
                kit.food((0.55, 0.86, 0.82), "toothpaste", 0.3),
                10,
            )
        )
        return PropModel({"body": kit.fold(parts)}, "plastic", {"grip": (-0.05, 0.0, 0.01), "top": (0.08, 0.0, 0.024)})


def _bristles() -> list[Mesh]:
    """Three rows of tufts, white with a coloured row between."""
    out = []
    for i in range(8):
        for j in (-1, 0, 1):
            stuff = kit.cloth((0.12, 0.62, 0.78) if j == 0 else (0.88, 0.88, 0.86), "bristles")
            tuft = solids.turned([(0.0019, 0), (0.0022, 0.011)], stuff, 0.0005, 8, 1)
            out.append(solids.moved(tuft, (0.0645 + 0.0044 * i, 0.0043 * j, 0.0098)))
    return out
