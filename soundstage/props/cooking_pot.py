# SPDX-License-Identifier: Apache-2.0
"""A cooking pot: a shining pot with two ears and a lid with a knob; soup or stew leaves the lid off."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class CookingPot(Prop):
    """A cooking pot, 0.26 m across; "soup", "stew" or "open" takes the lid off."""

    words = (
        "cooking pot",
        "pot",
        "saucepan",
        "stew pot",
        "soup pot",
        "stockpot",
        "casserole",
        "cauldron",
        "pot of soup",
        "pot of stew",
    )
    pieces = ("rim", "bottom", "base", "wall", "side", "opening", "mouth")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel, dark = kit.main(look, (0.55, 0.06, 0.035)), kit.plastic(kit.INK, "knob")
        wall = [(0.0, 0.0), (0.115, 0.0), (0.127, 0.014), (0.127, 0.15), (0.133, 0.155), (0.127, 0.16), (0.12, 0.152)]
        parts = [solids.lathe(solids.fillet([*wall, (0.119, 0.02), (0.0, 0.012)], 0.006, 3), steel, 44)]
        for s in (1, -1):
            ear = solids.curve(
                [
                    (-0.035, s * 0.124, 0.12),
                    (-0.033, s * 0.158, 0.128),
                    (0.033, s * 0.158, 0.128),
                    (0.035, s * 0.124, 0.12),
                ],
                5,
            )
            parts.append(solids.noodle(ear, 0.0095, dark, 10))
        if kit.said(look, "soup", "stew", "open", "broth"):
            parts.append(
                solids.turned([(0.12, 0.12), (0.12, 0.128)], kit.food((0.62, 0.2, 0.03), "soup", 0.2), 0.002, 40)
            )
            top = 0.13
        else:
            lid = [(0.131, 0.158), (0.131, 0.165), (0.09, 0.188), (0.03, 0.197)]
            parts += [
                solids.turned(lid, kit.shade(steel, 1.15, "lid"), 0.006, 44),
                solids.moved(solids.ring(0.131, 0.005, kit.chrome(), 44, 8), (0, 0, 0.161)),
                solids.turned([(0.01, 0.19), (0.012, 0.21), (0.024, 0.218), (0.02, 0.232)], dark, 0.005, 24),
            ]
            top = 0.232
        return PropModel(
            {"body": kit.fold(parts)},
            steel.substance,
            {"grip": (0.0, -0.155, 0.128), "top": (0.0, 0.0, top), "inside": (0.0, 0.0, 0.1)},
        )
