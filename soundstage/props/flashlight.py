# SPDX-License-Identifier: Apache-2.0
"""A flashlight: a ribbed barrel, a flared head and a lit lens with a beam."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Light
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Prop, PropModel
from soundstage.shape import solids


class Flashlight(Prop):
    """A flashlight, 0.22 m, lying along X and shining to +X."""

    words = ("flashlight", "electric torch", "flash light", "flashlights", "pocket torch")
    held = True
    substance = "metal"
    lamp = "bulb"

    def build(self, look: Look, seed: int) -> PropModel:
        coat = kit.main(look, (0.62, 0.06, 0.035))
        turned = solids.turned(
            [
                (0.019, 0.0),
                (0.021, 0.012),
                (0.019, 0.02),
                (0.019, 0.135),
                (0.024, 0.145),
                (0.037, 0.18),
                (0.038, 0.205),
            ],
            coat,
            0.003,
            32,
        )
        parts = [kit.ahead(turned)]
        parts += [
            kit.put(solids.ring(0.019, 0.0025, kit.rubber(), 28, 8), (x, 0, 0), y=np.pi / 2)
            for x in np.arange(0.03, 0.09, 0.011)
        ]
        parts += [
            kit.put(solids.ring(0.036, 0.0045, kit.chrome(), 32, 8), (0.205, 0, 0), y=np.pi / 2),
            kit.ahead(
                solids.turned(
                    [(0.033, 0.2), (0.033, 0.207), (0.02, 0.211)], kit.lit((1.0, 0.9, 0.62), 2.5, "lens"), 0.002, 28
                )
            ),
            kit.block((0.022, 0.011, 0.009), (0.115, 0, 0.0165), kit.rubber(name="switch"), 0.003),
        ]
        light = Light("spot", (1.0, 0.93, 0.78), 60.0, 0.03)
        return PropModel(
            {"body": kit.fold(parts)},
            "metal",
            {"grip": (0.07, 0.0, 0.038), "top": (0.1, 0.0, 0.06), "lamp": (0.21, 0.0, 0.04)},
            (),
            (Glow(light, (0.225, 0.0, 0.04), (1.0, 0.0, 0.0)),),
        )
