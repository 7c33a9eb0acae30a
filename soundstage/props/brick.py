# SPDX-License-Identifier: Apache-2.0
"""A brick: a burnt clay block with three holes through it, rough and chipped at its edges."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs

LONG, WIDE, TALL = 0.215, 0.102, 0.065  # metres


class Brick(Prop):
    """A brick, 0.22 m along Y, lying."""

    words = ("brick", "red brick", "clay brick", "building brick", "house brick", "paver", "cinder block")
    held = True
    substance = "stone"

    def build(self, look: Look, seed: int) -> PropModel:
        clay = kit.main(look, (0.46, 0.13, 0.06), kit.stone)
        outline = slabs.rectangle(WIDE, LONG, 0.006)
        for y in (-0.065, 0.0, 0.065):
            outline = outline.difference(slabs.disc(0.019, 24, (0.0, y)))
        parts = [slabs.slab(outline, TALL, clay, 0.004)]
        return PropModel({"body": kit.fold(parts)}, "stone", {"grip": (0.0, 0.0, 0.03), "top": (0.0, 0.0, TALL)})
