# SPDX-License-Identifier: Apache-2.0
"""A stroller: a cloth seat under a hood on a light frame with four wheels and a handle."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Stroller(Prop):
    """A stroller, 1 m high, pushed towards +X, its handle to -X."""

    words = ("stroller", "baby stroller", "pushchair", "baby carriage", "pram", "baby buggy", "strollers")
    runs = "wheels"
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel, dark = kit.chrome(), kit.rubber()
        seat = kit.main(look, (0.05, 0.16, 0.3), kit.cloth)
        parts = [
            kit.block((0.34, 0.36, 0.05), (0.02, 0, 0.42), seat, 0.02, 2),
            kit.put(kit.block((0.05, 0.36, 0.44), (0, 0, 0), seat, 0.02, 2), (-0.17, 0, 0.44), y=-0.3),
            kit.block((0.16, 0.3, 0.025), (0.34, 0, 0.2), seat, 0.01),
            kit.put(kit.block((0.03, 0.34, 0.24), (0, 0, 0), seat, 0.01), (0.24, 0, 0.2), y=-0.35),
        ]
        for a in np.linspace(0.0, 1.5, 7):  # the hood, in ribs
            x, z = -0.3 + 0.32 * np.sin(a), 0.72 + 0.26 * np.cos(a)
            parts.append(kit.put(kit.block((0.1, 0.4, 0.02), (0, 0, 0), seat, 0.008), (x, 0, z), y=a))
        for s in (1, -1):
            y = s * 0.21
            frame = [(0.4, y, 0.14), (0.2, y, 0.36), (-0.2, y, 0.66), (-0.46, y, 0.98)]
            leg = [(-0.3, y, 0.16), (-0.12, y, 0.4), (0.0, y, 0.5)]
            arm = [(-0.2, y, 0.66), (0.0, y, 0.62), (0.16, y, 0.6)]
            parts += [solids.noodle(solids.curve(line, 5), 0.012, steel, 10) for line in (frame, leg, arm)]
            for x, r in ((0.4, 0.1), (-0.32, 0.13)):
                parts.append(kit.put(solids.ring(r - 0.02, 0.02, dark, 28, 8), (x, s * 0.24, r), x=np.pi / 2))
                parts.append(solids.bar((x, s * 0.19, r), (x, s * 0.27, r), 0.016, steel, 10))
                rim = r - 0.02
                parts += [
                    solids.bar((x, s * 0.24, r), (x + rim * np.cos(a), s * 0.24, r + rim * np.sin(a)), 0.005, steel, 6)
                    for a in np.arange(0, 6.28, 1.2566)
                ]
        parts.append(solids.bar((-0.46, 0.22, 0.98), (-0.46, -0.22, 0.98), 0.018, dark, 12))
        parts.append(solids.bar((0.16, 0.21, 0.6), (0.16, -0.21, 0.6), 0.014, dark, 10))
        return PropModel(
            {"body": kit.fold(parts)},
            "metal",
            {"seat": (0.0, 0.0, 0.46), "grip": (-0.46, 0.0, 0.98), "top": (0.02, 0.0, 0.46),
             "handle": (-0.46, 0.15, 0.98), "tow": (0.4, 0.0, 0.2), "footrest": (0.34, 0.07, 0.21),
             "armrest": (0.15, 0.1, 0.62)},
        )
