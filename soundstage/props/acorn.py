# SPDX-License-Identifier: Apache-2.0
"""An acorn: a smooth nut in a scaly cup; other nuts by words."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Acorn(Prop):
    """An acorn, 0.09 m, drawn up as miniatures are."""

    words = ("acorn", "acorns", "nut", "hazelnut", "chestnut", "walnut")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        shell = kit.main(look, (0.42, 0.22, 0.07), lambda c: kit.food(c, "nut shell", 0.4))
        parts = [
            solids.lathe(
                [(0.0, 0.0), (0.008, 0.003), (0.028, 0.022), (0.033, 0.042), (0.031, 0.058), (0.0, 0.06)], shell, 28
            )
        ]
        cup = kit.shade(shell, 0.5, "acorn cup")
        parts.append(
            solids.lathe(
                [(0.0, 0.05), (0.038, 0.052), (0.04, 0.062), (0.03, 0.076), (0.006, 0.083), (0.0, 0.083)], cup, 28
            )
        )
        for row in range(3):
            for k in range(12):
                a, r, z = 2 * np.pi * (k + 0.5 * row) / 12, 0.039 - 0.008 * row, 0.06 + 0.008 * row
                parts.append(solids.moved(solids.sphere(0.0062, cup, segments=8), (r * np.cos(a), r * np.sin(a), z)))
        parts.append(solids.bar((0, 0, 0.08), (0.004, 0, 0.098), 0.004, cup, 8))
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.0, 0.0, 0.04), "top": (0.0, 0.0, 0.09)})
