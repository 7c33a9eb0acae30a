# SPDX-License-Identifier: Apache-2.0
"""An hourglass: two glass bulbs with sand between three turned posts."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Hourglass(Prop):
    """An hourglass, 0.24 m."""

    words = ("hourglass", "sandglass", "sand timer", "egg timer", "sand clock")
    held = True
    substance = "glass"

    def build(self, look: Look, seed: int) -> PropModel:
        timber, sand = kit.main(look, (0.33, 0.14, 0.05), kit.wood), kit.food((0.8, 0.5, 0.16), "sand")
        bulb = [(0.0, 0.0), (0.045, 0.004), (0.052, 0.035), (0.044, 0.07), (0.012, 0.096), (0.009, 0.102)]
        glass = [*bulb, *((r, 0.204 - z) for r, z in bulb[::-1])]
        parts = [
            solids.moved(solids.lathe(solids.fillet(glass, 0.012, 3), kit.glass(), 32), (0, 0, 0.02)),
            *(
                solids.turned([(0.068, z), (0.072, z + 0.01), (0.066, z + 0.022)], timber, 0.004, 36)
                for z in (0.0, 0.222)
            ),
            solids.turned([(0.046, 0.026), (0.05, 0.05), (0.03, 0.072), (0.006, 0.084)], sand, 0.006, 28),
            solids.turned([(0.006, 0.128), (0.036, 0.152), (0.045, 0.172)], sand, 0.003, 28),
            solids.bar((0, 0, 0.08), (0, 0, 0.13), 0.0028, sand, 8),
        ]
        for a in (0.5, 2.6, 4.7):
            post = solids.turned(
                [(0.006, 0.02), (0.009, 0.07), (0.0055, 0.122), (0.009, 0.174), (0.006, 0.224)], timber, 0.003, 14
            )
            parts.append(solids.moved(post, (0.061 * np.cos(a), 0.061 * np.sin(a), 0)))
        return PropModel({"body": kit.fold(parts)}, "glass", {"grip": (0.0, 0.0, 0.12), "top": (0.0, 0.0, 0.244)})
