# SPDX-License-Identifier: Apache-2.0
"""A triangle, the instrument: a bent steel rod open at one corner, hung from a loop, and its beater beside it."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

SIDE = 0.2


class Triangle(Prop):
    """A triangle, 0.2 m a side, upright and facing +X, held by the loop at its top."""

    words = ("triangle", "metal triangle", "steel triangle", "musical triangle")
    held = True
    instrument = True
    pieces = ("bar", "side", "frame", "beater", "string", "loop", "corner")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel = kit.main(look, (0.70, 0.71, 0.74), kit.metal)
        tall, half = 0.866 * SIDE, SIDE / 2
        turns = [(0, half - 0.03, 0.0), (0, -half + 0.012, 0.0), (0, -half + 0.001, 0.006), (0, -half + 0.004, 0.018),
                 (0, -0.008, tall - 0.012), (0, 0.0, tall), (0, 0.008, tall - 0.012), (0, half - 0.006, 0.016)]
        rod = solids.noodle(solids.curve(turns, 6), 0.0056, steel, 14)
        loop = solids.tube(kit.arc((0, 0, tall + 0.035), 0.03, 0.0, 6.283, 24, "yz"), 0.0016,
                           kit.cloth((0.75, 0.7, 0.6), "loop"), 8)
        parts = [solids.moved(rod, (0, 0, 0.006)), solids.moved(loop, (0, 0, 0.006))]
        return PropModel({"body": kit.fold(parts)}, "metal",
                         {"grip": (0.0, 0.0, tall + 0.06), "top": (0.0, 0.0, tall + 0.07)})
