# SPDX-License-Identifier: Apache-2.0
"""Headphones: two padded shells on a sprung band, their cable hanging down."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Headphones(Prop):
    """Headphones, 0.23 m high, standing on their shells, worn from -Y to +Y."""

    words = (
        "headphones",
        "headphone",
        "headset",
        "earphones",
        "earphone",
        "earbuds",
        "over-ear headphones",
        "pair of headphones",
    )
    wholes = ("earphones", "headphones")
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        case, pad = kit.main(look, (0.03, 0.03, 0.035), kit.plastic), kit.leather((0.10, 0.06, 0.04), "pads")
        band = solids.curve(
            [
                (0, -0.088, 0.085),
                (0, -0.092, 0.15),
                (0, -0.055, 0.215),
                (0, 0.0, 0.232),
                (0, 0.055, 0.215),
                (0, 0.092, 0.15),
                (0, 0.088, 0.085),
            ],
            7,
        )
        soft = [p for p in band if p[2] > 0.2]
        parts = [
            solids.moved(solids.noodle(band, 0.007, kit.chrome(), 12), scale=(1.6, 1, 1)),
            solids.moved(solids.noodle(soft, 0.012, pad, 12), scale=(1.7, 1, 1)),
        ]
        for s in (1, -1):
            shell = solids.turned([(0.046, 0.0), (0.05, 0.016), (0.036, 0.034)], case, 0.01, 36)
            ring = solids.moved(solids.ring(0.036, 0.013, pad, 36, 10), (0, 0, -0.006))
            disc = solids.turned([(0.024, 0.032), (0.023, 0.037)], kit.chrome(), 0.002, 28)
            ear = kit.lying(solids.join([shell, ring, disc]))
            parts.append(kit.put(ear, (0, -s * 0.082, 0.06), z=0.0 if s > 0 else 3.14159))
        wire = solids.curve(
            [
                (0, 0.09, 0.02),
                (0.02, 0.1, 0.004),
                (0.1, 0.08, 0.004),
                (0.13, 0.0, 0.004),
                (0.09, -0.05, 0.004),
                (0.15, -0.1, 0.004),
            ],
            6,
        )
        parts.append(solids.noodle(wire, 0.0028, kit.rubber(), 6))
        return PropModel({"body": kit.fold(parts)}, "plastic", {"grip": (0.0, 0.0, 0.22), "top": (0.0, 0.0, 0.24)})
