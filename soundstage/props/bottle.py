# SPDX-License-Identifier: Apache-2.0
"""A bottle: shouldered glass with a cork and a paper label; of plastic it is clear and ribbed with a screw cap."""

from __future__ import annotations

from dataclasses import replace

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props._fullness import level, poured
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Bottle(Prop):
    """A bottle, 0.29 m."""

    words = ("bottle", "wine bottle", "glass bottle", "bottle of wine", "water bottle", "milk bottle", "bottle of milk",
             "plastic bottle", "bottle of water", "plastic water bottle", "mineral water bottle")
    pieces = ("rim", "bottom", "base", "wall", "side", "opening", "mouth")
    held = True
    substance = "glass"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "plastic", "water", "soda", "cola", "squeeze", "empty", "sparkling", "mineral"):
            return _of_plastic(look)
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


def _of_plastic(look: Look) -> PropModel:
    """A clear bottle with ribs, a coloured band and a screw cap; what its words say is in it, "empty" nothing."""
    wall = [(0.0, 0.0), (0.030, 0.0), (0.036, 0.010), (0.036, 0.06), (0.032, 0.075), (0.036, 0.09), (0.036, 0.15),
            (0.033, 0.165), (0.036, 0.18), (0.034, 0.20), (0.014, 0.24), (0.013, 0.262)]
    cap = kit.main(replace(look, words=()), "blue", kit.plastic)
    parts = [solids.lathe(solids.fillet(wall, 0.004, 2), kit.glass((0.80, 0.90, 0.95)), 36),
             solids.turned([(0.0155, 0.256), (0.0155, 0.276), (0.013, 0.279)], cap, 0.002, 24),
             solids.lathe([(0.0365, 0.098), (0.0372, 0.098), (0.0372, 0.142), (0.0365, 0.142)],
                          kit.paper(cap.color, "band"), 32)]
    if not kit.said(look, "empty"):
        color = (0.10, 0.035, 0.012) if kit.said(look, "cola") else (0.52, 0.76, 0.86)
        inner = [(0.028, 0.006), (0.033, 0.013), (0.033, 0.06), (0.029, 0.075), (0.033, 0.09), (0.033, 0.15),
                 (0.030, 0.165), (0.033, 0.18), (0.031, 0.20), (0.011, 0.24)]
        parts.append(poured(inner, level(look, 0.62, 0.234), kit.plastic(color, "water"), 32))
    return PropModel({"body": kit.fold(parts)}, "plastic", {"grip": (0.036, 0.0, 0.12), "top": (0.0, 0.0, 0.279)})
