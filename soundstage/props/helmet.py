# SPDX-License-Identifier: Apache-2.0
"""A helmet: a rounded shell with a rim, stripes and a chin strap; a knight's has a visor."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Helmet(Prop):
    """A helmet, 0.26 m high, facing +X."""

    words = ("helmet", "bike helmet", "football helmet", "safety helmet", "hard hat", "motorcycle helmet", "helmets")
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        shell, trim = kit.main(look, (0.7, 0.04, 0.03)), kit.plastic((0.88, 0.87, 0.84), "stripe")
        dome = [(0.135, 0.06), (0.142, 0.1), (0.132, 0.17), (0.09, 0.222), (0.035, 0.242), (0.0, 0.244)]
        inner = [(0.0, 0.225), (0.075, 0.205), (0.12, 0.15), (0.126, 0.06)]
        parts = [
            solids.moved(
                solids.lathe(solids.fillet([*inner, *dome][::1], 0.01, 3), shell, 40, crease=2.0), scale=(1.12, 1, 1)
            ),
            kit.put(
                slabs.slab(slabs.rectangle(0.13, 0.2, 0.06), 0.014, kit.shade(shell, 0.8, "peak"), 0.005),
                (0.16, 0, 0.062),
                y=0.12,
            ),
        ]
        t = np.linspace(0.1, np.pi - 0.1, 15)
        for y in (-0.045, 0.0, 0.045):
            s = float(np.sqrt(1 - (y / 0.15) ** 2))
            line = np.stack([0.156 * np.cos(t) * s, np.full(15, y), 0.085 + 0.158 * np.sin(t) * s], -1)
            parts.append(solids.noodle(line, 0.009, trim, 8))
        strap = solids.curve(
            [(0.02, 0.132, 0.07), (0.04, 0.1, 0.0), (0.05, 0, -0.03), (0.04, -0.1, 0.0), (0.02, -0.132, 0.07)], 6
        )
        parts.append(solids.noodle(strap, 0.006, kit.leather(kit.INK, "strap"), 8))
        return PropModel({"body": kit.fold(parts)}, "plastic", {"grip": (0.15, 0.0, 0.1), "top": (0.0, 0.0, 0.28)})
