# SPDX-License-Identifier: Apache-2.0
"""A chess board with its pieces set up."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class ChessBoard(Prop):
    """A chess board, 0.44 m square, its pieces standing on it, White towards -X."""

    words = (
        "chess board",
        "chessboard",
        "chess",
        "chess set",
        "chess game",
        "game of chess",
        "checkerboard",
        "board game",
    )
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        dark, light = kit.wood((0.16, 0.06, 0.025), "dark square"), kit.wood((0.74, 0.55, 0.3), "light square")
        parts = [kit.block((0.46, 0.46, 0.028), (0, 0, 0), kit.wood(kit.WALNUT, "board"), 0.006)]
        for i in range(64):
            x, y = -0.175 + 0.05 * (i % 8), -0.175 + 0.05 * (i // 8)
            parts.append(
                kit.block((0.05, 0.05, 0.003), (x, y, 0.0275), dark if (i + i // 8) % 2 == 0 else light, 0.0005)
            )
        tall = (0.055, 0.062, 0.066, 0.08, 0.088, 0.066, 0.062, 0.055)
        for side, stuff in (
            (-1, kit.ceramic((0.84, 0.78, 0.64), "white piece")),
            (1, kit.ceramic((0.035, 0.03, 0.03), "black piece")),
        ):
            for k in range(8):
                y = -0.175 + 0.05 * k
                parts.append(solids.moved(_piece(tall[k], stuff, k in (3, 4)), (side * 0.175, y, 0.03)))
                parts.append(solids.moved(_piece(0.045, stuff, False), (side * (0.125 if k != 3 else 0.075), y, 0.03)))
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.0, -0.22, 0.015), "top": (0.0, 0.0, 0.031)})


def _piece(tall: float, stuff: Material, crowned: bool) -> Mesh:
    """A turned piece this tall; a crowned one ends in a knob over a coronet."""
    profile = [
        (0.018, 0.0),
        (0.018, 0.006),
        (0.009, 0.014),
        (0.0065, tall * 0.62),
        (0.012, tall * 0.68),
        (0.006, tall * 0.72),
    ]
    head = solids.moved(solids.sphere(0.0105, stuff, (1, 1, 1.15), 7), (0, 0, tall * 0.82))
    out = [solids.turned(profile, stuff, 0.001, 8, 1), head]
    if crowned:
        out.append(solids.moved(solids.sphere(0.005, stuff, segments=6), (0, 0, tall * 0.98)))
    return solids.join(out)
