# SPDX-License-Identifier: Apache-2.0
"""A table lamp: ceramic foot, cloth shade, a warm bulb inside."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Light
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Prop, PropModel
from soundstage.shape import solids


class Lamp(Prop):
    """A table lamp, 0.5 m; "floor" or "standing" makes it a tall one."""

    words = (
        "lamp",
        "table lamp",
        "desk lamp",
        "floor lamp",
        "standing lamp",
        "bedside lamp",
        "lampshade",
        "reading lamp",
        "porch light",
        "ceiling light",
        "wall light",
        "night light",
    )
    held = True
    substance = "ceramic"
    lamp = "bulb"

    def build(self, look: Look, seed: int) -> PropModel:
        foot = kit.main(look, "teal", kit.ceramic)
        shade = kit.lit((0.92, 0.66, 0.36), 0.55, "lamp shade")
        lift = 1.15 if kit.said(look, "floor", "standing", "tall") else 0.0
        if lift:
            base = [solids.turned([(0.15, 0), (0.14, 0.03), (0.02, 0.06), (0.015, lift + 0.24)], foot, 0.015, 32)]
        else:
            base = [
                solids.turned([(0.075, 0), (0.10, 0.06), (0.115, 0.12), (0.07, 0.2), (0.03, 0.225)], foot, 0.03, 32),
                solids.tube([(0, 0, 0.22), (0, 0, 0.26)], 0.012, kit.brass()),
            ]
        wall = [(0.165, 0.25), (0.17, 0.25), (0.11, 0.48), (0.105, 0.48), (0.164, 0.252)]
        top = [
            solids.lathe(wall, shade, 40),
            solids.moved(solids.ring(0.1665, 0.006, kit.cloth(kit.CREAM)), (0, 0, 0.251)),
            solids.moved(solids.ring(0.1075, 0.006, kit.cloth(kit.CREAM)), (0, 0, 0.479)),
            solids.moved(solids.sphere(0.035, kit.lit((1.0, 0.85, 0.6), 5.0, "bulb"), (1, 1, 1.2), 16), (0, 0, 0.32)),
            solids.tube([(0, 0, 0.25), (0, 0, 0.49)], 0.008, kit.brass()),
            solids.tube([(-0.108, 0, 0.478), (0.108, 0, 0.478)], 0.005, kit.brass(), 8),
            solids.moved(solids.sphere(0.015, kit.brass(), segments=12), (0, 0, 0.5)),
        ]
        body = solids.join([*base, *(solids.moved(p, (0, 0, lift)) for p in top)])
        glow = Glow(Light("point", (1.0, 0.72, 0.42), 30.0, 0.08), (0.0, 0.0, lift + 0.33))
        anchors = {"lamp": (0.0, 0.0, lift + 0.33), "top": (0.0, 0.0, lift + 0.5), "grip": (0.0, 0.0, lift + 0.23)}
        return PropModel({"body": body}, foot.substance, anchors, (), (glow,))
