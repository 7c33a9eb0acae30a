# SPDX-License-Identifier: Apache-2.0
"""A round stage block with a pale top and a coloured edge: what things are shown on."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Pedestal(Prop):
    """A platform, 1.2 m across and 0.3 m high; a "pedestal", "plinth" or "podium" is slim and 0.9 m high."""

    words = ("platform", "pedestal", "plinth", "podium", "rostrum", "display stand", "stage block", "dais",
             "landing platform", "wooden platform")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        slim = bool({"pedestal", "plinth", "podium", "rostrum"} & {*" ".join(look.words).split()})
        wide, high = (0.26, 0.9) if slim else (0.6, 0.3)
        side = kit.main(look, (0.24, 0.30, 0.42), lambda c: kit.painted_wood(c, "platform"))
        pale = kit.painted_wood((0.74, 0.72, 0.66), "platform top")
        wall = [(0.0, 0.0), (wide * 1.06, 0.0), (wide * 1.06, 0.05), (wide * 0.96, 0.08), (wide * 0.96, high - 0.07)]
        parts = [
            solids.turned([*wall, (0.0, high - 0.07)], side, 0.008, 56),
            solids.turned([(0.0, high - 0.07), (wide, high - 0.07), (wide, high), (0.0, high)], pale, 0.012, 56),
            solids.moved(solids.ring(wide * 0.97, 0.01, kit.brass(), 56, 8), (0, 0, high - 0.085)),
        ]
        return PropModel({"body": kit.fold(parts)}, "wood", {"top": (0.0, 0.0, high), "seat": (0.0, 0.0, high)})
