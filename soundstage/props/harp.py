# SPDX-License-Identifier: Apache-2.0
"""A harp: a curved neck, a carved pillar, a sound box and strings."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Harp(Prop):
    """A concert harp, 1.65 m high, standing, its strings in the XZ plane of its side, seen from +X."""

    words = ("harp", "golden harp", "concert harp", "lyre", "harps")
    instrument = True
    pieces = ("string", "pedal", "column")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        gold = kit.main(look, (0.72, 0.44, 0.1), kit.metal)
        timber = kit.wood((0.36, 0.13, 0.05), "sound box")
        neck = solids.curve(
            [(0, -0.4, 1.48), (0, -0.3, 1.62), (0, -0.12, 1.54), (0, 0.08, 1.32), (0, 0.26, 1.28), (0, 0.38, 1.36)], 6
        )
        low, high = np.array([0, -0.28, 0.16]), np.array([0, 0.37, 1.33])
        parts = [
            kit.block((0.36, 0.46, 0.12), (0, -0.28, 0), timber, 0.04),
            solids.bar((0, -0.42, 0.08), (0, -0.4, 1.5), 0.042, gold, 16),
            solids.bar(low, high, 0.11, timber, 18, 0.05),
            solids.noodle(neck, np.linspace(0.05, 0.045, len(neck)), gold, 14),
            solids.moved(solids.sphere(0.07, gold, (1, 1, 1.25), 18), (0, -0.4, 1.55)),
            *(
                solids.moved(solids.ring(0.045, 0.014, gold, 20, 8), (0, -0.42 + 0.014 * z, z))
                for z in (0.16, 0.22, 1.38)
            ),
        ]
        for i in range(14):
            t = 0.1 + 0.8 * i / 13
            foot = low + (high - low) * t
            y = float(foot[1]) - 0.02
            z = float(np.interp(y, neck[:, 1], neck[:, 2]))
            tone = kit.plastic("red" if i % 7 == 0 else "cream", f"string {i % 7 == 0}")
            parts.append(solids.bar((0, y, float(foot[2]) + 0.04), (0, y, z), 0.0055, tone, 6))
        return PropModel(
            {"body": kit.fold(parts)},
            "wood",
            {"grip": (0.0, 0.3, 1.2), "top": (0.0, -0.3, 1.65), "strings": (0.0, 0.0, 1.0)},
        )
