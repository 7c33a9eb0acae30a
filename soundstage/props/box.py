# SPDX-License-Identifier: Apache-2.0
"""A box: folded cardboard with tape, or a wooden crate by words."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel, paint
from soundstage.shape import slabs, solids

FULL = {"half": 0.5, "3/4": 0.75, "three-quarters": 0.75, "1/2": 0.5, "1/3": 0.33, "1/4": 0.25, "one-third": 0.33,
        "one-fifth": 0.2, "full": 0.95}


class Box(Prop):
    """A cardboard box, 0.4 m, its two flaps open; "wooden" makes a slatted crate, "plastic" or "clear" an open tub."""

    words = ("box", "cardboard box", "crate", "wooden crate", "wooden box", "carton", "plastic box", "plastic tub",
             "plastic container", "storage box", "water tank", "glass tank", "acrylic tank")
    pieces = ("lid", "flap", "side", "edge", "corner", "bottom", "wall", "rim", "opening")
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "crate", "wooden"):
            return PropModel(
                {"body": _crate(kit.wood(paint(look, kit.PINE)))},
                "wood",
                {"top": (0.0, 0.0, 0.5), "grip": (0.25, 0.0, 0.3), "seat": (0.0, 0.0, 0.5)},
            )
        if kit.said(look, "plastic", "transparent", "clear", "glass", "acrylic", "water tank"):
            return _tub(look)
        card, tape = kit.paper(paint(look, (0.45, 0.28, 0.14)), "card"), kit.plastic((0.62, 0.47, 0.28), "tape")
        hollow = kit.block((0.404, 0.444, 0.4), (0, 0, 0.01), kit.shade(card, 0.55, "inside"), 0.002)
        walls = kit.block((0.42, 0.46, 0.34), (0, 0, 0), card, 0.008)
        parts = [solids.cut(p, hollow) for p in (walls, kit.block((0.424, 0.06, 0.1), (0, 0, 0.2375), tape, 0.004))]
        flaps = {name: _flap(x, card, tape) for name, x in (("front_flap", 0.107), ("back_flap", -0.107))}
        ink = kit.paper((0.16, 0.09, 0.05), "printed marks")
        arrow = slabs.polygon(
            [(-0.012, -0.05), (0.012, -0.05), (0.012, 0.01), (0.032, 0.01), (0, 0.05), (-0.032, 0.01), (-0.012, 0.01)]
        )
        for y in (0.12, 0.19):
            parts.append(solids.moved(slabs.facing(slabs.slab(arrow, 0.004, ink, 0.0), 0.004), (0.21, y, 0.09)))
        parts.append(kit.block((0.004, 0.13, 0.08), (0.21, -0.12, 0.06), kit.paper(), 0.001))
        return PropModel(
            {"body": kit.fold(parts), **flaps},
            "paper",
            {"top": (0.0, 0.0, 0.34), "grip": (0.21, 0.0, 0.17), "inside": (0.0, 0.0, 0.05), "seat": (0.0, 0.0, 0.34)},
            (Joint("front_flap", (0.21, 0.0, 0.34), (0.0, 1.0, 0.0), "hinge", 2.1),
             Joint("back_flap", (-0.21, 0.0, 0.34), (0.0, -1.0, 0.0), "hinge", 2.1)),
        )


def _tub(look: Look) -> PropModel:
    """An open tub 0.3 m long with a rim, clear where the words say so; what is told to be in it is seen through it."""
    clear = kit.said(look, "transparent", "clear", "glass", "acrylic", "water tank")
    skin = kit.glass() if clear else kit.plastic(paint(look, "white"), "tub")
    hollow = kit.block((0.208, 0.288, 0.3), (0, 0, 0.006), skin, 0.01)
    walls = solids.cut(kit.block((0.22, 0.30, 0.16), (0, 0, 0), skin, 0.014, 3), hollow)
    rim = solids.cut(kit.block((0.244, 0.324, 0.01), (0, 0, 0.152), skin, 0.004), hollow)
    parts = [walls, rim]
    if kit.said(look, "filled", "full", "water", "liquid", "containing") and not kit.said(look, "empty"):
        share = next((s for word, s in FULL.items() if kit.said(look, word)), 0.75)
        color = paint(look, (0.52, 0.76, 0.86)) if clear else (0.52, 0.76, 0.86)
        parts.append(kit.block((0.204, 0.284, 0.14 * share), (0, 0, 0.008), kit.plastic(color, "water"), 0.004))
    return PropModel({"body": kit.fold(parts)}, skin.substance,
                     {"top": (0.0, 0.0, 0.16), "grip": (0.11, 0.0, 0.1), "inside": (0.0, 0.0, 0.05)})


def _flap(x: float, card: Material, tape: Material) -> Mesh:
    """One half of the top with its piece of tape, from the edge on this side to the middle."""
    leaf = kit.put(solids.box((0.208, 0.458, 0.006), card, 0.002), (x, 0, 0.34), y=-0.03 * np.sign(x))
    return solids.join([leaf, solids.moved(solids.box((0.2, 0.06, 0.002), tape, 0.0008), (x, 0, 0.348))])


def _crate(wood: Material) -> Mesh:
    """Slats on a darker box, framed at every edge."""
    parts = [kit.block((0.44, 0.44, 0.46), (0, 0, 0.02), kit.shade(wood, 0.35, "shadow"), 0.005)]
    for i in range(4):
        for turn in range(4):
            slat = kit.block((0.025, 0.48, 0.105), (0.23, 0, 0.015 + 0.1225 * i), wood, 0.01)
            parts.append(solids.moved(slat, heading=turn * np.pi / 2))
    parts += [kit.block((0.06, 0.06, 0.5), (x, y, 0), wood, 0.012) for x, y in kit.corners(0.235, 0.235)]
    parts += [kit.block((0.46, 0.108, 0.025), (0, -0.174 + 0.116 * i, 0.475), wood, 0.01) for i in range(4)]
    return kit.fold(parts)
