# SPDX-License-Identifier: Apache-2.0
"""A traffic cone: orange with two white bands on a square black foot."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class TrafficCone(Prop):
    """A traffic cone, 0.7 m high."""

    words = ("traffic cone", "cone", "road cone", "safety cone", "orange cone", "pylon")
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        orange = kit.main(look, (0.86, 0.20, 0.02), lambda c: kit.plastic(c, "cone"))
        white, black = kit.plastic((0.85, 0.85, 0.83), "band"), kit.plastic((0.05, 0.05, 0.055), "foot")
        wall = [(0.0, 0.04), (0.17, 0.04), (0.165, 0.06), (0.04, 0.68), (0.028, 0.70), (0.0, 0.70)]
        parts = [kit.block((0.42, 0.42, 0.045), (0, 0, 0), black, 0.02, 2), solids.turned(wall, orange, 0.008, 40)]
        for low, high in ((0.22, 0.34), (0.44, 0.54)):
            a, b = (0.170 - 0.2016 * (z - 0.04) for z in (low, high))
            parts.append(solids.turned([(a - 0.004, low), (a, low), (b, high), (b - 0.004, high)], white, 0.0, 40))
        return PropModel({"body": kit.fold(parts)}, "plastic", {"top": (0.0, 0.0, 0.70), "grip": (0.0, 0.0, 0.66)})
