# SPDX-License-Identifier: Apache-2.0
"""A playground slide: a ladder, a platform with rails and a bright chute."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

CHUTE = ((-0.62, 1.30), (-0.42, 1.28), (-0.15, 1.10), (0.35, 0.74), (0.85, 0.42), (1.25, 0.28), (1.5, 0.26))  # x, z


class Slide(Prop):
    """A playground slide, 1.3 m high and 2.9 m long; its chute runs down to +X."""

    words = ("slide", "playground slide", "chute", "water slide")
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        chute = kit.main(look, "red", kit.enamel)
        frame, step = kit.enamel("yellow", "frame"), kit.enamel("blue", "steps")
        points = solids.curve([(x, 0.0, z) for x, z in CHUTE], 5)
        profile = np.array([(-0.30, 0.16), (-0.30, 0.0), (0.30, 0.0), (0.30, 0.16), (0.26, 0.16), (0.26, 0.035),
                            (-0.26, 0.035), (-0.26, 0.16)])
        rings = np.array([[(p[0] - 0.0 * z, y, p[2] + z - 0.035) for y, z in profile] for p in points])
        parts = [solids.loft(rings, chute)]
        for y in (0.3, -0.3):
            parts.append(solids.bar((-0.62, y, 1.26), (-1.15, y, 0.0), 0.035, frame, 12))
            parts.append(solids.bar((-0.55, y, 1.24), (-0.35, y, 0.0), 0.035, frame, 12))
            parts.append(solids.bar((1.25, y, 0.25), (1.25, y, 0.0), 0.035, frame, 12))
            parts.append(solids.tube([(-0.75, y, 1.0), (-0.70, y, 1.72), (-0.42, y, 1.74), (-0.2, y, 1.22)], 0.028,
                                     frame, 12))
        for k in range(1, 5):
            t = k / 5
            x, z = -1.15 + 0.53 * t, 1.26 * t
            parts.append(solids.bar((x, -0.3, z), (x, 0.3, z), 0.03, step, 12))
        parts.append(kit.block((0.42, 0.6, 0.05), (-0.66, 0, 1.22), step, 0.012))
        spots = {f"chute{k}": (x, 0.0, z) for k, (x, z) in enumerate(CHUTE)}
        return PropModel({"body": kit.fold(parts)}, "plastic", {**spots, "top": (-0.62, 0.0, 1.28)})
