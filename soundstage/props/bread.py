# SPDX-License-Identifier: Apache-2.0
"""A loaf of bread: a long scored crust; "sliced" and "baguette" change it."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Bread(Prop):
    """A loaf of bread, 0.3 m long along Y; "baguette" makes it long and thin."""

    words = ("bread", "loaf of bread", "bread loaf", "loaf", "baguette", "bread roll", "loaves", "fresh bread")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        crust, crumb = kit.main(look, (0.5, 0.24, 0.07), kit.food), kit.food((0.82, 0.6, 0.3), "crumb")
        long, wide = (0.3, 0.034) if kit.said(look, "baguette") else (0.15, 0.066)
        t = np.linspace(-1, 1, 25)
        size = wide * np.clip(1 - np.abs(t) ** 3.2, 0.02, None) ** 0.5
        round_ = np.linspace(0, 2 * np.pi, 24, endpoint=False)
        rings = [
            np.column_stack(
                [
                    s * np.cos(round_),
                    np.full(24, long * y),
                    s * np.where(np.sin(round_) > 0, 1.0, 0.55) * np.sin(round_),
                ]
            )
            for y, s in zip(t, size, strict=True)
        ]
        parts = [solids.loft(np.array(rings)[:, ::-1], crust, 1.5)]
        for k in range(4):
            y = long * (-0.6 + 0.4 * k)
            slash = [(-0.62 * wide, y - 0.016, 0.8 * wide), (0, y, 1.0 * wide), (0.62 * wide, y + 0.016, 0.8 * wide)]
            parts.append(
                solids.noodle(
                    solids.curve(slash, 6),
                    np.array([0.1, 0.5, 0.8, 0.95, 1, 1, 1, 1, 0.95, 0.8, 0.6, 0.4, 0.1]) * 0.0115,
                    crumb,
                    10,
                )
            )
        return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (0.0, -0.07, 0.06), "top": (0.0, 0.0, 0.1)})
