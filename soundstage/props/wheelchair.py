# SPDX-License-Identifier: Apache-2.0
"""A wheelchair: two big wheels with rims, a cloth seat and back, armrests, footrests."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Wheelchair(Prop):
    """A wheelchair, 0.95 m high, facing +X."""

    words = ("wheelchair", "wheel chair", "wheelchairs")
    runs = "wheels"
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel, seat = kit.chrome(), kit.main(look, (0.05, 0.1, 0.24), kit.cloth)
        dark = kit.rubber()
        parts = [
            kit.block((0.46, 0.46, 0.05), (0.02, 0, 0.46), seat, 0.02, 2),
            kit.put(kit.block((0.05, 0.44, 0.44), (0, 0, 0), seat, 0.02, 2), (-0.22, 0, 0.5), y=-0.12),
        ]
        for s in (1, -1):
            y = s * 0.25
            wheel = [
                solids.ring(0.3, 0.02, dark, 40, 10),
                solids.ring(0.275, 0.01, steel, 40, 8),
                solids.sphere(0.04, steel, (1, 1, 1.2), 16),
            ]
            wheel += [
                solids.bar((0, 0, 0), (0.28 * np.cos(a), 0.28 * np.sin(a), 0), 0.004, steel, 6)
                for a in np.arange(0, 6.28, 0.5236)
            ]
            parts.append(kit.put(solids.join(wheel), (-0.1, s * 0.31, 0.32), x=np.pi / 2))
            parts.append(kit.put(solids.ring(0.085, 0.018, dark, 24, 8), (0.36, y, 0.1), x=np.pi / 2))
            frame = [(-0.24, y, 0.3), (-0.25, y, 0.6), (-0.29, y, 0.92), (-0.38, y, 0.95)]
            arm = [(-0.25, y, 0.68), (0.1, y, 0.69), (0.2, y, 0.66), (0.22, y, 0.46)]
            leg = [(-0.24, y, 0.44), (0.22, y, 0.44), (0.36, y * 0.9, 0.36), (0.44, y * 0.75, 0.12)]
            parts += [solids.noodle(solids.curve(line, 5), 0.013, steel, 10) for line in (frame, arm, leg)]
            parts += [
                solids.bar((0.36, y, 0.1), (0.3, y, 0.44), 0.012, steel, 10),
                kit.block((0.3, 0.055, 0.035), (-0.05, y, 0.69), dark, 0.012),
                kit.block((0.18, 0.14, 0.02), (0.46, s * 0.12, 0.1), dark, 0.008),
                solids.bar((-0.36, y, 0.95), (-0.44, y, 0.95), 0.02, dark, 12),
            ]
        return PropModel(
            {"body": kit.fold(parts)},
            "metal",
            {"seat": (-0.02, 0.0, 0.52), "grip": (-0.42, 0.25, 0.95), "top": (0.0, 0.0, 0.52),
             "handle": (-0.42, 0.25, 0.96), "tow": (0.36, 0.0, 0.36), "footrest": (0.46, 0.12, 0.12),
             "armrest": (0.08, 0.26, 0.72), "rim": (-0.06, 0.35, 0.62)},
        )
