# SPDX-License-Identifier: Apache-2.0
"""Knitting: two crossed needles with a striped half-made scarf that hangs from them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Knitting(Prop):
    """Knitting on its needles, 0.36 m across (Y), held by the right needle."""

    words = ("knitting", "knitting needles", "knitting needle", "half-knitted scarf")
    wholes = ("knitting needles",)
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        wool = kit.main(look, (0.74, 0.16, 0.12), kit.cloth)
        stripes, wood = (wool, kit.cloth((0.88, 0.82, 0.68), "wool stripe")), kit.wood(kit.PINE, "needles")
        parts = []
        for row in range(9):
            z = 0.245 - 0.024 * row
            ahead = 0.008 * np.sin(0.9 * row)
            line = np.array([(ahead + 0.004 * (k % 2), -0.11 + 0.22 * k / 10, z) for k in range(11)])
            parts.append(solids.noodle(line, 0.0145, stripes[row // 3 % 2], 9))
        for sign in (1.0, -1.0):
            tip, end = (0.02 * sign, 0.05 * sign, 0.27), (-0.01, -0.19 * sign, 0.285)
            parts += [solids.bar(tip, end, 0.006, wood, 10, 0.007), solids.moved(solids.sphere(0.013, wood), end)]
        model = kit.fold([solids.bent(p, _hangs) for p in parts])
        return PropModel({"body": model}, "cloth", {"grip": (0.0, -0.13, 0.25), "top": (0.0, 0.0, 0.28)})


def _hangs(v: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The lower edge swings out a little."""
    low = np.clip(0.22 - v[:, 2], 0, None)
    return np.column_stack([v[:, 0] + 0.9 * low**2, v[:, 1], v[:, 2]])
