# SPDX-License-Identifier: Apache-2.0
"""A pillow: a plump cushion with piped edges."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Pillow(Prop):
    """A pillow, 0.55 m wide along Y, lying; a cushion is square and coloured."""

    words = ("pillow", "pillows", "cushion", "cushions", "throw pillow", "bed pillow")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        cushion = "cushion" in look.kind or "cushion" in look.words
        coat = kit.main(look, (0.70, 0.30, 0.08) if cushion else (0.88, 0.87, 0.84), kit.cloth)
        wide = 0.42 if cushion else 0.58
        u = np.linspace(-1, 1, 19)
        gx, gy = np.meshgrid(u, u, indexing="ij")
        high = 0.085 * (np.clip(1 - gx**2, 0, 1) * np.clip(1 - gy**2, 0, 1)) ** 0.42
        pinch = 1 - 0.10 * (1 - np.abs(gx) ** 3 * np.abs(gy) ** 3)
        x, y = 0.21 * gx * pinch, 0.5 * wide * gy * pinch
        rows = [
            np.concatenate(
                [np.stack([x[i], y[i], 0.085 + high[i]], -1), np.stack([x[i], y[i], 0.085 - high[i]], -1)[::-1]]
            )
            for i in range(19)
        ]
        edge = np.concatenate(
            [
                np.stack([x[0], y[0]], -1),
                np.stack([x[:, -1], y[:, -1]], -1),
                np.stack([x[-1], y[-1]], -1)[::-1],
                np.stack([x[:, 0], y[:, 0]], -1)[::-1],
            ]
        )
        parts = [
            solids.loft(np.array(rows[::-1]), coat, 1.4),
            solids.tube(np.column_stack([edge, np.full(len(edge), 0.085)]), 0.009, kit.shade(coat, 0.8, "piping"), 8),
        ]
        return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (0.0, 0.0, 0.09), "top": (0.0, 0.0, 0.17)})
