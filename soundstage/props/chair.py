# SPDX-License-Identifier: Apache-2.0
"""A chair with a dished seat, splayed legs and a curved back."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _chairs
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Chair(Prop):
    """A small wooden kitchen chair, seat at 0.45 m; rocking and office chairs, deck chairs and thrones are others."""

    words = ("chair", "wooden chair", "kitchen chair", "dining chair", "rocking chair", "rocker", "office chair",
             "swivel chair", "desk chair", "computer chair", "gaming chair", "throne", "golden throne", "royal throne",
             "deck chair", "deckchair", "beach chair", "lounge chair", "sun lounger", "sunlounger", "lawn chair",
             "folding chair", "camping chair")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        kind = _chairs.kind_of(look)
        if kind is not None:
            return kind(look)
        frame = kit.main(
            look, "orange" if kit.said(look, "modern") else kit.PINE, kit.painted_wood if look.colors else kit.wood
        )
        seat = slabs.slab(
            slabs.polygon([(-0.2, -0.2), (0.23, -0.23), (0.23, 0.23), (-0.2, 0.2)], 0.07, 6), 0.05, frame, 0.02
        )
        parts = [solids.moved(seat, (0, 0, 0.41)), kit.legs(kit.corners(0.155, 0.155), 0.42, 0.028, frame, 0.04, 0.62)]
        for y in (-0.165, 0.0, 0.165):
            parts.append(solids.bar((-0.165, y * 0.95, 0.44), (-0.265, y * 1.08, 0.84), 0.016, frame))
        bow = solids.curve(
            [
                (-0.235, -0.21, 0.83),
                (-0.285, -0.1, 0.85),
                (-0.295, 0, 0.855),
                (-0.285, 0.1, 0.85),
                (-0.235, 0.21, 0.83),
            ],
            5,
        )
        rail = solids.bent(solids.noodle(bow, 0.032, frame, 14), lambda v: v * [1, 1, 2.0] - [0, 0, 0.84])
        parts.append(rail)
        for y in (0.165, -0.165):
            parts.append(solids.bar((-0.17, y, 0.2), (0.17, y, 0.2), 0.013, frame))
        return PropModel(
            {"body": kit.fold(parts)}, frame.substance, {"seat": (0.02, 0.0, 0.46), "top": (0.02, 0.0, 0.46)}
        )
