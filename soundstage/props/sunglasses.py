# SPDX-License-Identifier: Apache-2.0
"""Glasses: two rims with lenses, a bridge and folded-out temples; sunglasses are dark, goggles have a strap."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Sunglasses(Prop):
    """Glasses, 0.15 m wide along Y, standing on their rims and temples' ends, their front to +X."""

    words = (
        "sunglasses",
        "eyeglasses",
        "spectacles",
        "pair of glasses",
        "reading glasses",
        "pair of sunglasses",
        "shades",
        "3d glasses",
        "safety goggles",
        "eyewear",
    )
    held = True
    substance = "plastic"
    pieces = ("lens", "temple", "rim")

    def build(self, look: Look, seed: int) -> PropModel:
        dark = kit.said(look, "sunglass", "shades", "goggles") and not kit.said(look, "reading")
        frame = kit.main(look, kit.INK if dark else (0.20, 0.06, 0.02), kit.plastic)
        lens = kit.dark_glass((0.02, 0.022, 0.03)) if dark else kit.glass((0.86, 0.95, 0.97), "lenses")
        rim = slabs.polygon(
            [(-0.03, 0.004), (0.028, 0.0), (0.033, 0.03), (0.02, 0.046), (-0.03, 0.046), (-0.034, 0.028)], 0.013
        )
        parts = []
        for s in (1, -1):
            half = [
                slabs.facing(slabs.slab(rim.difference(rim.buffer(-0.005)), 0.007, frame, 0.002), 0.007),
                slabs.facing(slabs.slab(rim.buffer(-0.004), 0.0028, lens, 0.001), 0.0028),
            ]
            parts += [solids.moved(p, (0, s * 0.039, 0), scale=(1, s, 1)) for p in half]
            temple = solids.curve(
                [
                    (0, s * 0.072, 0.036),
                    (-0.07, s * 0.073, 0.035),
                    (-0.115, s * 0.071, 0.028),
                    (-0.135, s * 0.069, 0.004),
                ],
                6,
            )
            parts.append(solids.noodle(temple, 0.0036, frame, 10))
        parts.append(
            solids.noodle(solids.curve([(0, -0.011, 0.03), (0.002, 0, 0.036), (0, 0.011, 0.03)], 5), 0.0035, frame, 10)
        )
        return PropModel({"body": kit.fold(parts)}, "plastic", {"grip": (0.0, 0.07, 0.036), "top": (0.0, 0.0, 0.046)})
