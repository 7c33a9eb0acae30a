# SPDX-License-Identifier: Apache-2.0
"""A potato with its eyes; a sweet potato is longer and red-brown, ginger a root of knobs."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids


class Potato(Prop):
    """A potato, 0.11 m along Y; "sweet" makes it longer, "ginger" a branching root."""

    words = (
        "potato",
        "potatoes",
        "sweet potato",
        "sweet potatoes",
        "ginger",
        "ginger root",
        "raw potato",
        "yam",
        "turnip",
    )
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        chance = rng(seed, "potato")
        sweet, ginger = kit.said(look, "sweet", "yam"), kit.said(look, "ginger")
        usual = (0.36, 0.10, 0.05) if sweet else (0.55, 0.38, 0.18)
        skin = kit.main(look, usual, lambda c: kit.clay(c, "skin"))
        parts: list[Mesh] = []
        if ginger:
            for k, (x, y, r) in enumerate(
                (
                    (0, 0, 0.024),
                    (0.01, 0.04, 0.02),
                    (-0.022, 0.02, 0.016),
                    (0.0, -0.04, 0.021),
                    (0.024, -0.03, 0.015),
                    (-0.018, -0.05, 0.014),
                    (0.03, 0.05, 0.014),
                )
            ):
                parts.append(solids.moved(kit.lump(r, skin, k, 0.2, (1, 1.4, 0.85), 16), (x, y, 0.02)))
        else:
            shape = (0.72, 1.7, 0.72) if sweet else (0.82, 1.2, 0.78)
            parts.append(kit.lump(0.045, skin, seed + 4, 0.14, shape, 30))
            eye = kit.shade(skin, 0.5, "eyes")
            for _ in range(11):
                a, up = chance.uniform(0, 6.28), chance.uniform(-0.8, 0.9)
                flat = float(np.sqrt(1 - up * up))
                at = 0.0445 * np.array([flat * np.cos(a), flat * np.sin(a), up]) * shape
                parts.append(solids.moved(solids.sphere(0.0028, eye, (1, 1.3, 1), 8), at))
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.0, 0.0, 0.035), "top": (0.0, 0.0, 0.07)})
