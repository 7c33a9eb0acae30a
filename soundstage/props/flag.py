# SPDX-License-Identifier: Apache-2.0
"""A flag on a pole: two or three bands of cloth waving in the wind."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Flag(Prop):
    """A flag, 2.4 m with its pole, its cloth towards +Y; colours asked for become its bands."""

    words = ("flag", "flags", "flagpole", "flag pole", "banner", "pennant")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        tones = look.colors or ("red",)
        bands = (
            [kit.cloth(t, f"band {t}") for t in tones]
            if len(tones) > 1
            else [kit.cloth(tones[0], "upper"), kit.cloth("white", "middle"), kit.cloth(tones[0], "lower")]
        )
        parts = [
            solids.turned([(0.14, 0.0), (0.13, 0.03), (0.04, 0.06)], kit.stone(), 0.01, 24),
            solids.bar((0, 0, 0.02), (0, 0, 2.38), 0.024, kit.wood(kit.PINE, "pole"), 12),
            solids.moved(solids.sphere(0.045, kit.brass(), segments=16), (0, 0, 2.4)),
        ]
        u, tall = np.linspace(0, 1, 15), 0.72 / len(bands)
        for i, cloth in enumerate(bands):
            high = 2.32 - tall * i
            rings = []
            for t in u:
                x, y, sag = 0.09 * t**0.5 * np.sin(7.5 * t), 0.02 + 1.05 * t, 0.05 * np.sin(5 * t)
                rings.append(
                    [
                        (x - 0.008, y, high - tall - sag),
                        (x + 0.008, y, high - tall - sag),
                        (x + 0.008, y, high - sag),
                        (x - 0.008, y, high - sag),
                    ]
                )
            parts.append(solids.loft(np.array(rings)[:, ::-1], cloth, 0.9))
        return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (0.0, 0.0, 1.0), "top": (0.0, 0.0, 2.44)})
