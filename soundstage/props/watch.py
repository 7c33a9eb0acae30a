# SPDX-License-Identifier: Apache-2.0
"""A wristwatch on its strap; a pocket watch by words."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Watch(Prop):
    """A watch, 0.12 m, standing on its strap, its face to +X."""

    words = ("watch", "wristwatch", "watches", "smartwatch", "wrist watch", "pocket watch", "stopwatch")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        case = kit.main(look, (0.70, 0.71, 0.73), kit.metal)
        leather = kit.leather((0.16, 0.07, 0.03))
        dial, ink = kit.enamel((0.90, 0.89, 0.85), "dial"), kit.plastic(kit.INK, "hands")
        parts = [
            solids.moved(
                solids.moved(solids.ring(0.045, 0.012, leather, 48, 10), scale=(1, 1, 3.0)),
                matrix=space.turn("x", np.pi / 2) @ space.translation((-0.046, 0, 0)),
            )
        ]
        parts.append(kit.ahead(solids.turned([(0.042, 0.0), (0.042, 0.02)], case, 0.005, 44)))
        parts.append(
            solids.moved(kit.ahead(solids.turned([(0.036, 0.0), (0.036, 0.004)], dial, 0.001, 40)), (0.018, 0, 0))
        )
        for k in range(12):
            a = k * np.pi / 6
            parts.append(
                kit.block((0.003, 0.003, 0.006), (0.0225, 0.03 * np.sin(a), 0.03 * np.cos(a) - 0.003), ink, 0.0008)
            )
        parts += [
            solids.bar((0.0235, 0, 0), (0.0235, 0.012, 0.016), 0.0016, ink, 8),
            solids.bar((0.0235, 0, 0), (0.0235, -0.012, 0.025), 0.0013, ink, 8),
            solids.bar((0.01, 0.042, 0), (0.01, 0.05, 0), 0.006, case, 12),
        ]
        return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (0.0, 0.0, 0.04), "top": (0.0, 0.0, 0.09)})
