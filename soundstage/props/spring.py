# SPDX-License-Identifier: Apache-2.0
"""A metal spring standing on its end; a slinky is a wider one of thin rings."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Spring(Prop):
    """A spring, 0.16 m high and 0.07 m across."""

    words = ("spring", "metal spring", "coil", "slinky", "coil spring", "steel spring", "rubber band", "elastic band")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "band", "elastic"):
            band = kit.main(look, (0.72, 0.42, 0.16), kit.rubber)
            way = [(0.05, 0), (0.02, 0.026), (-0.03, 0.02), (-0.055, 0.0), (-0.02, -0.024), (0.03, -0.02), (0.05, 0)]
            loop = solids.tube(solids.curve([(x, y, 0.003) for x, y in way], 10), 0.003, band, 8)
            spots = {"grip": (0.05, 0.0, 0.003), "top": (0.0, 0.0, 0.006)}
            return PropModel({"body": kit.fold([loop])}, "plastic", spots)
        steel, wide = kit.main(look, (0.62, 0.63, 0.66), kit.metal), kit.said(look, "slinky")
        turns, radius, tall = (26, 0.045, 0.09) if wide else (9, 0.033, 0.16)
        t = np.linspace(0, 2 * np.pi * turns, turns * 22)
        rise = np.clip((t - 2 * np.pi) / (t[-1] - 4 * np.pi), 0, 1) * tall
        path = np.column_stack([radius * np.cos(t), radius * np.sin(t), rise])
        coil = solids.tube(path, 0.0017 if wide else 0.0042, steel, 8)
        return PropModel({"body": kit.fold([coil])}, "metal", {"grip": (0.0, 0.0, 0.5 * tall), "top": (0.0, 0.0, tall)})
