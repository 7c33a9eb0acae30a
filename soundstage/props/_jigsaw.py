# SPDX-License-Identifier: Apache-2.0
"""The pieces of a jigsaw puzzle: squares with a knob or a hollow on every inner side, in the colours of a landscape."""

from __future__ import annotations

from shapely.ops import unary_union

from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.shape import slabs

ROWS, COLUMNS, SIDE, THICK = 3, 4, 0.11, 0.009  # from front to back (X), across (Y), metres
MISSING = ((0, 2), (1, 1), (2, 3))
KNOB, OUT = 0.017, 0.011  # metres: its radius, and how far its middle is over the edge
PICTURE = (
    ((0.14, 0.42, 0.08), (0.20, 0.50, 0.10), (0.10, 0.34, 0.07), (0.24, 0.52, 0.12)),  # meadow
    ((0.85, 0.62, 0.12), (0.72, 0.20, 0.08), (0.80, 0.66, 0.40), (0.16, 0.30, 0.10)),  # a house, a tree
    ((0.25, 0.52, 0.80), (0.34, 0.60, 0.84), (0.86, 0.88, 0.90), (0.92, 0.74, 0.12)),  # sky, a cloud, the sun
)


def middle(row: int, column: int) -> tuple[float, float]:
    """Where a piece belongs, prop space."""
    return (row - (ROWS - 1) / 2) * -SIDE, (column - (COLUMNS - 1) / 2) * -SIDE


def piece(row: int, column: int) -> Mesh:
    """One piece about the origin."""
    outline = slabs.rectangle(SIDE - 0.002, SIDE - 0.002, 0.004)
    for dr, dc, ahead, left in ((1, 0, -1, 0), (-1, 0, 1, 0), (0, 1, 0, -1), (0, -1, 0, 1)):
        if not (0 <= row + dr < ROWS and 0 <= column + dc < COLUMNS):
            continue
        out = (row + column + (dr > 0 or dc > 0)) % 2 == 0  # a neighbour counts the same edge the other way
        at = (SIDE / 2 + (OUT if out else -OUT)) if out else SIDE / 2 - OUT
        knob = slabs.disc(KNOB if out else KNOB + 0.002, 20, (ahead * at, left * at))
        outline = unary_union([outline, knob]) if out else outline.difference(knob)
    return slabs.slab(outline, THICK, kit.paper(PICTURE[row][column], "puzzle picture"), 0.002)
