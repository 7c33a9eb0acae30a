# SPDX-License-Identifier: Apache-2.0
"""A kite: a diamond of two colours on a cross of sticks, with a tail of bows."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import slabs, solids


class Kite(Prop):
    """A diamond kite, 0.9 m with its tail, upright, facing +X."""

    words = ("kite", "paper kite", "toy kite")
    held = True
    comes_in = ("blue", "green", "purple", "orange")
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        first, second = kit.cloth(paint(look, "red"), "sail"), kit.cloth(paint(look, "yellow", 1), "sail accent")
        points = {"top": (0.0, 1.3), "left": (0.32, 1.0), "low": (0.0, 0.5), "right": (-0.32, 1.0), "mid": (0.0, 1.0)}
        parts = []
        for i, (a, b) in enumerate((("top", "left"), ("left", "low"), ("low", "right"), ("right", "top"))):
            tri = slabs.polygon([points[a], points[b], points["mid"]])
            parts.append(slabs.facing(slabs.slab(tri, 0.014, first if i % 2 == 0 else second, 0.003), 0.014))
        stick = kit.wood(kit.PINE, "sticks")
        parts += [
            solids.bar((-0.012, 0, 0.49), (-0.012, 0, 1.31), 0.011, stick),
            solids.bar((-0.02, -0.33, 1.0), (-0.02, 0.33, 1.0), 0.011, stick),
        ]
        sway = np.linspace(0, 1, 24)
        tail = np.stack([0.0 * sway, 0.10 * np.sin(sway * 8) * sway**0.5, 0.5 - 0.48 * sway], -1)
        parts.append(solids.tube(tail, 0.005, kit.cloth("cream", "string"), 6))
        for i, k in enumerate((6, 12, 18, 22)):
            stuff = (kit.cloth("blue", "bow"), first, second)[i % 3]
            bow = [
                solids.moved(solids.sphere(0.034, stuff, (0.35, 1, 0.6), 12), tail[k] + [0, s * 0.036, 0])
                for s in (1, -1)
            ]
            parts += [*bow, solids.moved(solids.sphere(0.013, stuff, segments=10), tail[k])]
        return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (0.0, 0.0, 0.9), "top": (0.0, 0.0, 1.28)})
