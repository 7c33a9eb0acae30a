# SPDX-License-Identifier: Apache-2.0
"""A chalkboard on legs: a dark green slate in a wooden frame, sums in chalk, a ledge; a whiteboard by words."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props._label import letters
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

WIDE, TALL, FOOT = 1.6, 0.95, 0.85  # metres: the board, and where it begins
STROKES = (  # (y, z) shares of the board from its middle: 2 + 2 = 4, a triangle, a curve between axes
    ((-0.40, 0.28), (-0.36, 0.34), (-0.31, 0.28), (-0.40, 0.12), (-0.30, 0.12)), ((-0.26, 0.22), (-0.18, 0.22)),
    ((-0.22, 0.29), (-0.22, 0.15)), ((-0.14, 0.28), (-0.10, 0.34), (-0.05, 0.28), (-0.14, 0.12), (-0.04, 0.12)),
    ((0.0, 0.25), (0.07, 0.25)), ((0.0, 0.18), (0.07, 0.18)),
    ((0.18, 0.10), (0.18, 0.34), (0.11, 0.19), (0.22, 0.19)),
    ((-0.38, -0.34), (-0.14, -0.34), (-0.26, -0.02), (-0.38, -0.34)),
    ((0.06, 0.02), (0.06, -0.34), (0.40, -0.34)), ((0.08, -0.30), (0.18, -0.05), (0.26, -0.24), (0.38, 0.0)),
)


class Chalkboard(Prop):
    """A board 1.6 m wide on two legs, 1.8 m high, written on, its face to +X; "blank" and "empty" leave it clean."""

    words = ("chalkboard", "blackboard", "chalk board", "black board", "whiteboard", "white board", "writing board",
             "school board", "dry erase board")
    pieces = ("chalk",)
    substance = "wood"
    lettered = True

    def build(self, look: Look, seed: int) -> PropModel:
        white = kit.said(look, "white", "dry erase")
        face = kit.plastic((0.90, 0.91, 0.90), "board") if white else kit.plaster((0.02, 0.075, 0.05), "slate")
        frame = kit.metal((0.6, 0.6, 0.62), "frame", 0.4) if white else kit.wood(kit.OAK, "frame")
        y, mid = WIDE / 2, FOOT + TALL / 2
        parts = [kit.block((0.03, WIDE, TALL), (0, 0, FOOT), face, 0.004)]
        parts += [kit.block((0.05, 0.06, TALL + 0.12), (0, s * (y + 0.03), FOOT - 0.06), frame, 0.01) for s in (1, -1)]
        parts += [kit.block((0.05, WIDE, 0.06), (0, 0, z), frame, 0.01) for z in (FOOT - 0.06, FOOT + TALL)]
        parts.append(kit.block((0.11, WIDE * 0.9, 0.022), (0.06, 0, FOOT - 0.075), frame, 0.006))
        parts += [kit.block((0.045, 0.05, FOOT), (0, s * (y + 0.02), 0), frame, 0.008) for s in (1, -1)]
        parts += [kit.block((0.6, 0.06, 0.05), (0, s * (y + 0.02), 0), frame, 0.012) for s in (1, -1)]
        ink = kit.plastic((0.05, 0.10, 0.45), "marker") if white else kit.clay((0.88, 0.88, 0.84), "chalk")
        parts += _tools(ink)
        if look.text:
            parts.append(letters(look.text, 0.86 * WIDE, 0.7 * TALL, ink, (0.0165, 0.0, mid)))
        elif not kit.said(look, "blank", "empty", "clean"):
            parts += [_stroke(s, mid, ink) for s in STROKES]
        return PropModel({"body": kit.fold(parts)}, "wood",
                         {"front": (0.02, 0.0, mid), "top": (0.0, 0.0, FOOT + TALL + 0.06)})


def _stroke(points: tuple[tuple[float, float], ...], mid: float, ink: Material) -> Mesh:
    path = np.array([(0.0165, y * WIDE, mid + z * TALL) for y, z in points])
    fine = np.concatenate([np.linspace(a, b, 4, endpoint=False) for a, b in pairwise(path)])
    return solids.noodle(np.concatenate([fine, path[-1:]]), 0.0095, ink, 6)


def _tools(ink: Material) -> list[Mesh]:
    """Two sticks and an eraser on the ledge."""
    z = FOOT - 0.05
    return [*(solids.bar((0.08, y, z + 0.006), (0.085, y + 0.08, z + 0.006), 0.007, ink, 8) for y in (-0.35, 0.12)),
            kit.block((0.05, 0.14, 0.035), (0.08, 0.42, z - 0.004), kit.cloth((0.16, 0.16, 0.18), "eraser"), 0.008)]
