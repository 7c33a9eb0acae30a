# SPDX-License-Identifier: Apache-2.0
"""A bottle: shouldered glass with a cork and a paper label."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Bottle(Prop):
    """A bottle, 0.29 m."""

    words = ("bottle", "wine bottle", "glass bottle", "bottle of wine", "water bottle", "milk bottle", "bottle of milk")
    held = True
    substance = "glass"

    def build(self, look: Look, seed: int) -> PropModel:
        milk = kit.said(look, "milk")
        glass = kit.ceramic("white", "milk") if milk else kit.main(look, (0.03, 0.12, 0.05), kit.dark_glass)
        wall = [
            (0.034, 0),
            (0.038, 0.008),
            (0.038, 0.165),
            (0.014, 0.215),
            (0.013, 0.262),
            (0.017, 0.264),
            (0.017, 0.276),
        ]
        parts = [
            solids.turned(wall, glass, 0.012, 32),
            solids.turned([(0.011, 0.26), (0.012, 0.293)], kit.wood((0.50, 0.33, 0.18), "cork"), 0.003, 20),
        ]
        if not milk:
            parts.append(
                solids.lathe([(0.037, 0.055), (0.0388, 0.055), (0.0388, 0.13), (0.037, 0.13)], kit.paper(), 32)
            )
            parts.append(
                solids.lathe(
                    [(0.037, 0.085), (0.0394, 0.085), (0.0394, 0.102), (0.037, 0.102)],
                    kit.paper("crimson", "label band"),
                    32,
                )
            )
        return PropModel({"body": solids.join(parts)}, "glass", {"grip": (0.038, 0.0, 0.12), "top": (0.0, 0.0, 0.293)})
