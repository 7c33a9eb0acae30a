# SPDX-License-Identifier: Apache-2.0
"""A suitcase: leather with straps, corners, buckles and a handle."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Suitcase(Prop):
    """A travel case, 0.62 m wide, standing on its long side."""

    words = ("suitcase", "luggage", "travel bag", "briefcase", "baggage")
    held = True
    runs = "wheels"
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        skin = kit.main(look, (0.36, 0.15, 0.06), kit.leather)
        strap, gold = kit.leather((0.13, 0.055, 0.025), "straps"), kit.brass()
        parts = [
            kit.block((0.2, 0.62, 0.42), (0, 0, 0), skin, 0.05, 3),
            kit.block((0.012, 0.625, 0.425), (0, 0, -0.001), strap, 0.005),
        ]
        for y in (0.18, -0.18):
            parts += [
                kit.block((0.212, 0.05, 0.43), (0, y, -0.004), strap, 0.045, 3),
                kit.block((0.02, 0.062, 0.05), (0.105, y, 0.27), gold, 0.008),
            ]
        corner = solids.sphere(0.055, strap, (1, 1, 1), 16)
        parts += [
            solids.moved(corner, (x, y, z)) for x in (0.052, -0.052) for y in (0.263, -0.263) for z in (0.052, 0.368)
        ]
        parts.append(
            solids.noodle(
                solids.curve(
                    [(0, -0.085, 0.41), (0, -0.07, 0.46), (0, 0, 0.475), (0, 0.07, 0.46), (0, 0.085, 0.41)], 4
                ),
                0.016,
                strap,
                10,
            )
        )
        return PropModel(
            {"body": kit.fold(parts)},
            "cloth",
            {"grip": (0.0, 0.0, 0.47), "top": (0.0, 0.0, 0.42), "seat": (0.0, 0.0, 0.42)},
        )
