# SPDX-License-Identifier: Apache-2.0
"""A yo-yo: two painted discs on an axle, its string hanging from a finger's loop above."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class YoYo(Prop):
    """A yo-yo, 0.09 m across, its disc to +X, with 0.3 m of string lying beside it."""

    words = ("yo-yo", "yoyo", "yo yo", "yo-yos", "diabolo")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wood, cream = kit.main(look, "red", kit.painted_wood), kit.painted_wood("cream", "star")
        half = solids.turned([(0.02, 0.004), (0.042, 0.006), (0.045, 0.014), (0.038, 0.022)], wood, 0.005, 40)
        ring = solids.moved(solids.ring(0.026, 0.0025, cream, 40, 8), (0, 0, 0.021))
        cap = solids.turned([(0.012, 0.02), (0.011, 0.024)], kit.brass(), 0.002, 24)
        one = solids.join([half, ring, cap])
        parts = [solids.moved(kit.ahead(solids.moved(one, scale=(1, 1, s))), (0, 0, 0.045)) for s in (1, -1)]
        parts.append(
            solids.moved(
                kit.ahead(solids.turned([(0.01, -0.006), (0.01, 0.006)], kit.brass(), 0.001, 16)), (0, 0, 0.045)
            )
        )
        string = solids.curve(
            [
                (0, 0.012, 0.045),
                (0.0, 0.05, 0.02),
                (0.02, 0.09, 0.003),
                (0.07, 0.08, 0.003),
                (0.06, 0.0, 0.003),
                (0.1, -0.06, 0.003),
            ],
            7,
        )
        loop = solids.moved(solids.ring(0.012, 0.0016, kit.cloth("cream", "string"), 20, 6), (0.11, -0.068, 0.003))
        parts += [solids.noodle(string, 0.0016, kit.cloth("cream", "string"), 6), loop]
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.0, 0.0, 0.045), "top": (0.0, 0.0, 0.09)})
