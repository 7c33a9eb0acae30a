# SPDX-License-Identifier: Apache-2.0
"""An onion with its papery skin; a garlic bulb is white."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Onion(Prop):
    """An onion, 0.09 m across, its dry tip up."""

    words = ("onion", "onions", "garlic", "red onion", "garlic bulb", "shallot")
    held = True
    substance = "food"

    def build(self, look: Look, seed: int) -> PropModel:
        white = any("garlic" in w for w in (look.kind, *look.words))
        skin = kit.main(look, (0.86, 0.82, 0.76) if white else (0.62, 0.27, 0.06), lambda c: kit.food(c, "skin"))
        profile = [
            (0.0, 0.0),
            (0.018, 0.002),
            (0.040, 0.018),
            (0.046, 0.036),
            (0.040, 0.056),
            (0.022, 0.073),
            (0.009, 0.086),
            (0.006, 0.108),
            (0.0, 0.112),
        ]
        parts = [solids.lathe(profile, skin, 32, crease=3.2)]
        line = kit.shade(skin, 0.72, "veins")
        for a in np.arange(9) * 2 * np.pi / 9:
            path = [(1.005 * r * np.cos(a), 1.005 * r * np.sin(a), z) for r, z in profile[1:-1]]
            parts.append(solids.noodle(solids.curve(path, 4), 0.0012, line, 6))
        root = kit.cloth((0.60, 0.50, 0.34), "roots")
        parts += [
            solids.bar(
                (0.004 * np.cos(a), 0.004 * np.sin(a), 0.002),
                (0.02 * np.cos(a), 0.02 * np.sin(a), 0.0),
                0.0012,
                root,
                6,
            )
            for a in np.arange(7) * 0.9
        ]
        return PropModel({"body": kit.fold(parts)}, "food", {"grip": (0.0, 0.0, 0.04), "top": (0.0, 0.0, 0.11)})
