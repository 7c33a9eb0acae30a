# SPDX-License-Identifier: Apache-2.0
"""A playground slide: a ladder, a railed platform and a bright chute that runs out in front."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Slide(Prop):
    """A playground slide, 3 m long, 1.9 m high, its chute running down to +X."""

    words = ("slide", "playground slide", "water slide", "slide chute")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        red, blue = kit.main(look, "red"), kit.enamel("blue", "ladder")
        half = [(-0.3, 0.0), (-0.3, 0.22), (-0.24, 0.22), (-0.24, 0.06), (0.24, 0.06), (0.24, 0.22)]
        half += [(0.3, 0.22), (0.3, 0.0)]
        path = solids.curve(
            [(-0.75, 0, 1.25), (-0.35, 0, 1.22), (0.2, 0, 0.78), (0.75, 0, 0.36), (1.2, 0, 0.2), (1.55, 0, 0.19)], 6
        )
        rings = [[(x, y, z + h) for y, h in half] for x, _, z in path]
        parts = [solids.loft(np.array(rings)[:, ::-1], red, 0.5)]
        parts.append(kit.block((0.55, 0.6, 0.07), (-0.98, 0, 1.2), blue, 0.02))
        for s in (1, -1):
            rail = [(-1.65, s * 0.27, 0), (-1.28, s * 0.27, 1.2), (-1.22, s * 0.27, 1.75), (-1.0, s * 0.27, 1.9),
                    (-0.72, s * 0.27, 1.75), (-0.68, s * 0.27, 1.3)]
            parts += [
                solids.noodle(solids.curve(rail, 6), 0.033, blue, 10),
                solids.bar((-0.74, s * 0.25, 0), (-0.74, s * 0.25, 1.22), 0.035, blue, 10),
                solids.bar((1.25, s * 0.25, 0), (1.25, s * 0.25, 0.22), 0.035, blue, 10),
            ]
        for i in range(5):
            z = 0.22 + 0.23 * i
            x = -1.65 + 0.37 * z / 1.2
            parts.append(solids.bar((x, -0.27, z), (x, 0.27, z), 0.032, kit.enamel("yellow", "rungs"), 10))
        return PropModel(
            {"body": kit.fold(parts)},
            "metal",
            {"top": (-0.98, 0.0, 1.27), "seat": (-0.7, 0.0, 1.3), "grip": (-1.2, 0.27, 1.75), "foot": (1.5, 0.0, 0.25)},
        )
