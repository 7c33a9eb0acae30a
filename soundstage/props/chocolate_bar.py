# SPDX-License-Identifier: Apache-2.0
"""A bar of chocolate: squares in rows, half out of its foil and paper."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel


class ChocolateBar(Prop):
    """A chocolate bar, 0.17 m long along Y, lying, its wrapper at the -Y end."""

    words = (
        "chocolate bar",
        "bar of chocolate",
        "chocolate bars",
        "candy bar",
        "milk chocolate",
        "dark chocolate",
        "piece of chocolate",
        "chocolate piece",
    )
    held = True
    substance = "wood"
    pieces = ("wrapper", "foil", "square")

    def build(self, look: Look, seed: int) -> PropModel:
        dark = (
            (0.74, 0.62, 0.42)
            if kit.said(look, "white")
            else (0.045, 0.016, 0.007)
            if kit.said(look, "dark")
            else (0.13, 0.05, 0.02)
        )
        cocoa = kit.food(dark, "chocolate", 0.35)
        parts = [kit.block((0.075, 0.165, 0.008), (0, 0, 0), cocoa, 0.002)]
        parts += [
            kit.block((0.021, 0.023, 0.007), (x, -0.068 + 0.0272 * k, 0.006), cocoa, 0.0035, 2)
            for x in (-0.0245, 0.0, 0.0245)
            for k in range(6)
        ]
        paper = kit.main(look, (0.35, 0.02, 0.05), lambda c: kit.paper(c, "wrapper"))
        parts += [
            kit.block((0.082, 0.085, 0.0165), (0, -0.05, -0.001), paper, 0.003),
            kit.block((0.0805, 0.016, 0.016), (0, -0.004, -0.0005), kit.metal((0.7, 0.7, 0.72), "foil", 0.35), 0.003),
            kit.block((0.04, 0.05, 0.001), (0, -0.052, 0.0152), kit.metal((0.7, 0.45, 0.12), "label", 0.4), 0.0004),
        ]
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.0, -0.05, 0.008), "top": (0.0, 0.0, 0.016)})
