# SPDX-License-Identifier: Apache-2.0
"""Furniture that opens: a body with a compartment cut into its front, lined, with boards and what stands on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.shape import solids

THIN = 0.012  # metres of lining, and half of a board


@dataclass(frozen=True)
class Hollow:
    """A compartment, prop space: x from its back to the front, y and z from low to high; boards at heights z."""

    x: tuple[float, float]
    y: tuple[float, float]
    z: tuple[float, float]
    boards: Sequence[float] = ()

    @property
    def levels(self) -> tuple[float, ...]:
        """Heights on which things stand, the lowest first."""
        return (self.z[0] + THIN, *(b + THIN for b in self.boards))


def opened(body: Mesh, hollow: Hollow, lining: Material, board: Material) -> list[Mesh]:
    """The body with the compartment in it: its five inner sides in the lining, its boards in theirs."""
    (back, front), (right, left), (low, high) = hollow.x, hollow.y, hollow.z
    wide, deep, middle = left - right, front - back, ((back + front) / 2, (right + left) / 2)
    tool = kit.block((deep + 0.4, wide, high - low), (middle[0] + 0.2, middle[1], low), lining, 0.0)
    sides = [
        kit.block((THIN, wide, high - low), (back + THIN / 2, middle[1], low), lining, 0.0),
        *(kit.block((deep, THIN, high - low), (middle[0], y, low), lining, 0.0)
          for y in (right + THIN / 2, left - THIN / 2)),
        *(kit.block((deep, wide, THIN), (*middle, z), lining, 0.0) for z in (low, high - THIN)),
    ]
    boards = [kit.block((0.9 * deep, wide - 2 * THIN, 2 * THIN), (middle[0], middle[1], z - THIN), board, 0.002)
              for z in hollow.boards]
    return [solids.cut(body, tool), *sides, *boards]


def food(hollow: Hollow) -> list[Mesh]:
    """A carton, a jar, a bowl of fruit and a cheese: what a refrigerator has in it, at its back."""
    x, left, levels = hollow.x[0] + 0.13, hollow.y[1], hollow.levels
    low, mid, high = levels[0], levels[1 % len(levels)], levels[-1]
    fruit = [solids.moved(solids.sphere(0.04, kit.food(tint, f"{tint} fruit"), segments=16), (x + dx, left - 0.42 + dy,
                                                                                                mid + dz))
             for tint, dx, dy, dz in (("red", 0, 0, 0.06), ("orange", 0.03, 0.07, 0.06), ("green", 0.02, 0.03, 0.11))]
    bowl = [(0.0, 0.0), (0.05, 0.0), (0.11, 0.06), (0.10, 0.06), (0.045, 0.012), (0.0, 0.012)]
    return [
        kit.block((0.09, 0.09, 0.22), (x, left - 0.36, high), kit.paper("white", "carton"), 0.008),
        kit.block((0.092, 0.092, 0.05), (x, left - 0.36, high + 0.08), kit.paper("blue", "carton band"), 0.004),
        solids.moved(solids.turned([(0.045, 0.0), (0.05, 0.02), (0.05, 0.10), (0.042, 0.12)],
                                   kit.food((0.5, 0.03, 0.06), "jam"), 0.008, 24), (x, left - 0.5, high)),
        solids.moved(solids.lathe(bowl, kit.ceramic("cream", "bowl"), 28), (x, left - 0.38, mid)), *fruit,
        kit.block((0.14, 0.2, 0.08), (x, left - 0.4, low), kit.food((0.80, 0.50, 0.08), "cheese"), 0.01),
    ]


def folded(hollow: Hollow, tints: Sequence[str]) -> list[Mesh]:
    """Folded clothes in piles, one pile to a level, at its back."""
    x, y = hollow.x[0] + 0.2, (hollow.y[0] + hollow.y[1]) / 2
    return [kit.block((0.26, 0.3, 0.05), (x, y + 0.01 * np.sin(5 * k), z + 0.052 * k),
                      kit.cloth(tints[(n + k) % len(tints)], f"folded {tints[(n + k) % len(tints)]}"), 0.02)
            for n, z in enumerate(hollow.levels) for k in range(2 + n % 2)]


def plates(hollow: Hollow) -> list[Mesh]:
    """Piles of plates and cups turned over, at the back of every level."""
    x, y = hollow.x[0] + 0.18, (hollow.y[0] + hollow.y[1]) / 2
    plate = [(0.0, 0.0), (0.06, 0.0), (0.12, 0.018), (0.118, 0.022), (0.058, 0.006), (0.0, 0.006)]
    cup = [(0.044, 0.0), (0.046, 0.004), (0.034, 0.085), (0.0, 0.09)]
    out = []
    for n, z in enumerate(hollow.levels):
        if n % 2:
            out += [solids.moved(solids.turned(cup, kit.ceramic(tint, f"{tint} cup"), 0.004, 20), (x, y + dy, z))
                    for tint, dy in (("white", -0.12), ("teal", 0.0), ("amber", 0.12))]
        else:
            out += [solids.moved(solids.lathe(plate, kit.ceramic("white", "plates"), 28), (x, y, z + 0.016 * k))
                    for k in range(6)]
    return out
