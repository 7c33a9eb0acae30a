# SPDX-License-Identifier: Apache-2.0
"""Drinking straws: striped, each with a pleated bend."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Straw(Prop):
    """A drinking straw, 0.22 m, upright; let alone it lies."""

    words = (
        "drinking straw",
        "plastic straw",
        "paper straw",
        "bendy straw",
        "drinking straws",
        "striped straw",
        "straws",
        "soda straw",
    )
    held = True
    lies = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        white, stripe = kit.plastic((0.86, 0.86, 0.84), "straw"), kit.main(look, "red", kit.plastic)
        parts: list[Mesh] = []
        for k, z in enumerate(np.linspace(0.0, 0.15, 13)[:-1]):
            parts.append(
                solids.turned(
                    [(0.006, float(z)), (0.006, float(z) + 0.0126)], stripe if k % 2 else white, 0.0004, 16, 1
                )
            )
        parts += [solids.moved(solids.ring(0.0052, 0.0018, white, 16, 6), (0, 0, 0.152 + 0.0035 * k)) for k in range(5)]
        parts.append(solids.bar((0, 0, 0.165), (0, 0.05, 0.215), 0.006, stripe, 16))
        return PropModel({"body": kit.fold(parts)}, "plastic", {"grip": (0.0, 0.0, 0.09), "top": (0.0, 0.05, 0.215)})
