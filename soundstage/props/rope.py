# SPDX-License-Identifier: Apache-2.0
"""A coil of rope: turns laid on each other, one end hanging loose."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Rope(Prop):
    """A coil of rope, 0.42 m across, lying, its end on the floor to the front."""

    words = ("rope", "coil of rope", "ropes", "rope coil", "cord", "hemp rope", "lasso")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        hemp = kit.main(look, (0.55, 0.36, 0.16), kit.cloth)
        t = np.linspace(0, 2 * np.pi * 4.75, 112)
        wide = 0.165 + 0.014 * np.sin(t * 0.37)
        coil = np.column_stack([wide * np.cos(t), wide * np.sin(t), 0.018 + 0.027 * t / (2 * np.pi)])
        tail = solids.curve([coil[0], (0.2, -0.1, 0.018), (0.25, -0.2, 0.018), (0.2, -0.3, 0.018)], 6)
        parts = [solids.noodle(coil, 0.018, hemp, 10), solids.noodle(tail, 0.018, hemp, 10)]
        bind = kit.cloth((0.3, 0.17, 0.07), "binding")
        for a in (0.9, 3.3):
            hoop = solids.ring(0.06, 0.012, bind, 28, 8)
            hoop = kit.put(
                solids.moved(hoop, scale=(0.62, 1.22, 1)),
                (0.165 * np.cos(a), 0.165 * np.sin(a), 0.078),
                x=np.pi / 2,
                z=a,
            )
            parts.append(solids.moved(hoop, scale=(1, 1, 1)))
        return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (0.17, 0.0, 0.13), "top": (0.0, 0.0, 0.15)})
