# SPDX-License-Identifier: Apache-2.0
"""Kitchen tongs: two springy steel arms joined at the end, with scalloped tips."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Tongs(Prop):
    """Kitchen tongs, 0.3 m, upright on their joint, their tips in the air."""

    words = ("tongs", "kitchen tongs", "tong", "pair of tongs", "metal tongs", "serving tongs", "tweezers")
    held = True
    lies = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel, grip = kit.chrome(), kit.main(look, (0.05, 0.05, 0.055), kit.plastic)
        parts = [kit.put(solids.turned([(0.016, -0.02), (0.016, 0.02)], steel, 0.004, 20), (0, 0, 0.014), x=np.pi / 2)]
        for s in (1, -1):
            arm = solids.curve(
                [(0, s * 0.010, 0.01), (0, s * 0.028, 0.10), (0, s * 0.036, 0.2), (0, s * 0.028, 0.28)], 6
            )
            rings = [
                [(x, y - s * 0.003, z), (x, y + s * 0.003, z), (-x, y + s * 0.003, z), (-x, y - s * 0.003, z)]
                for x, (_, y, z) in zip(np.linspace(0.012, 0.009, len(arm)), arm, strict=True)
            ]
            parts.append(solids.loft(np.array(rings), steel, 0.6))
            parts.append(solids.moved(solids.sphere(0.021, steel, (1, 0.3, 1.1), 16), (0, s * 0.025, 0.29)))
            held = arm[3:12] + [0.0, s * 0.003, 0.0]
            parts.append(solids.noodle(held, 0.012, grip, 12))
        return PropModel(
            {"body": kit.fold(parts)},
            "metal",
            {"grip": (0.0, 0.0, 0.11), "top": (0.0, 0.0, 0.31), "tip": (0.0, 0.0, 0.31)},
        )
