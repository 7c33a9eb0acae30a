# SPDX-License-Identifier: Apache-2.0
"""A hot dog: a sausage in a split bun with a squiggle of mustard."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class HotDog(Prop):
    """A hot dog, 0.19 m, lying along X."""

    words = ("hot dog", "hotdog", "hot dogs", "hotdogs", "frankfurter", "sausage in a bun")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        crust, crumb = kit.food((0.60, 0.29, 0.085), "bun", 0.6), kit.food((0.86, 0.68, 0.40), "crumb", 0.85)
        meat = kit.food((0.42, 0.085, 0.035), "sausage", 0.3)
        t = np.linspace(-1, 1, 15)
        swell = 0.0245 * (1 - 0.35 * np.abs(t) ** 4)
        parts = []
        for s in (1, -1):
            side = np.column_stack([s * 0.0205 + 0 * t, 0.072 * t, 0.026 + 0.001 * t**2])
            parts += [
                solids.noodle(side, swell, crust, 18),
                solids.noodle(side + [-s * 0.0028, 0, 0.0022], swell * 0.955, crumb, 16),
            ]
        parts.append(solids.noodle(np.column_stack([0 * t, 0.066 * t, 0 * t + 0.018]), 0.017, crust, 14))
        link = np.column_stack([0 * t, 0.086 * t, 0.0455 + 0.006 * t**2])
        parts.append(solids.noodle(link, 0.0155, meat, 18))
        u = np.linspace(-1, 1, 90)
        wave = np.sin(u * 20)
        squiggle = np.column_stack([0.0078 * wave, 0.07 * u, 0.0455 + 0.006 * u**2 + 0.0162 - 0.0022 * wave**2])
        parts.append(solids.noodle(squiggle, 0.0032, kit.food((0.92, 0.60, 0.03), "mustard", 0.35), 8))
        whole = solids.moved(kit.fold(parts), heading=np.pi / 2)
        return PropModel({"body": whole}, "cloth", {"grip": (0.0, 0.0, 0.02), "top": (0.0, 0.0, 0.064)})
