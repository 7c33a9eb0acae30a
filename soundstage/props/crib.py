# SPDX-License-Identifier: Apache-2.0
"""A crib: barred sides between turned posts, a mattress with a quilt and a pillow; a cradle stands on rockers."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import slabs, solids


class Crib(Prop):
    """A baby's crib, 1.24 m long along Y and 0.95 m high; "cradle" makes a smaller one on rockers."""

    words = (
        "crib",
        "cradle",
        "baby crib",
        "baby bed",
        "rocking cradle",
        "wooden cradle",
        "infant bed",
        "bassinet",
        "baby cot",
    )
    pieces = ("bar", "mattress")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wood = kit.main(look, (0.80, 0.76, 0.68), kit.painted_wood)
        rocks = kit.said(look, "cradle", "bassinet", "rocking")
        long, wide, bed, rail = (0.9, 0.5, 0.32, 0.62) if rocks else (1.2, 0.66, 0.42, 0.86)
        parts = [*_ends(long, wide, rail, wood), *_sides(long, wide, bed - 0.12, rail, wood)]
        parts += _bedding(long, wide, bed, kit.cloth(paint(look, (0.30, 0.55, 0.66), 1), "quilt"))
        parts += _rockers(long, wide, wood) if rocks else _feet(long, wide, wood)
        anchors = {
            "seat": (0.0, 0.0, bed + 0.02),
            "top": (0.0, 0.1, bed + 0.05),
            "inside": (0.0, 0.0, bed),
            "grip": (wide / 2, 0.0, rail),
            "handle": (wide / 2, 0.0, rail),
        }
        whole = solids.moved(kit.fold(parts), heading=np.pi / 2)  # built along X, its long side to the front
        return PropModel({"body": whole}, wood.substance, anchors)


def _ends(long: float, wide: float, rail: float, wood: Material) -> list[Mesh]:
    """Head and foot boards with a round top and a heart cut out, between posts with knobs."""
    import shapely

    half = wide / 2 - 0.02
    arc = [(half * float(np.cos(a)), rail - 0.03 + 0.13 * float(np.sin(a))) for a in np.linspace(0, np.pi, 17)]
    board = slabs.polygon([(-half, 0.2), (half, 0.2), *arc], 0.015)
    heart = shapely.union_all(
        [slabs.disc(0.038, 20, (s * 0.028, rail - 0.03)) for s in (1, -1)]
        + [slabs.polygon([(-0.062, rail - 0.047), (0.062, rail - 0.047), (0, rail - 0.115)])]
    )
    plate = slabs.facing(slabs.slab(board.difference(heart), 0.035, wood, 0.012, 2), 0.035)
    parts = []
    for s in (1, -1):
        parts.append(solids.moved(plate, (s * long / 2, 0, 0)))
        for t in (1, -1):
            post = solids.turned(
                [(0.026, 0.12), (0.03, 0.2), (0.03, rail + 0.03), (0.02, rail + 0.05)], wood, 0.008, 16, 1
            )
            parts.append(solids.moved(post, (s * long / 2, t * wide / 2, 0)))
            parts.append(
                solids.moved(solids.sphere(0.036, wood, segments=14), (s * long / 2, t * wide / 2, rail + 0.075))
            )
    return parts


def _sides(long: float, wide: float, low: float, rail: float, wood: Material) -> list[Mesh]:
    """The bars of both long sides between their rails, and the board under the mattress."""
    count = int(long / 0.1)
    parts = [kit.block((long, wide - 0.04, 0.03), (0, 0, low), wood, 0.008)]
    for t in (1, -1):
        y = t * wide / 2
        parts += [
            solids.bar((-long / 2, y, z), (long / 2, y, z), r, wood, 12) for z, r in ((low, 0.024), (rail, 0.028))
        ]
        for x in np.linspace(-long / 2, long / 2, count + 1)[1:-1]:
            parts.append(solids.tube([(x, y, low), (x, y, rail)], 0.0125, wood, 9))
    return parts


def _bedding(long: float, wide: float, top: float, quilt: Material) -> list[Mesh]:
    """Mattress, quilt with its fold, pillow."""
    sheet, white = kit.cloth("cream", "sheet"), kit.cloth("white", "pillow")
    thick = 0.11
    return [
        kit.block((long - 0.06, wide - 0.06, thick), (0, 0, top - thick), sheet, 0.035, 2),
        kit.block((0.6 * long, wide - 0.04, thick + 0.02), (0.17 * long, 0, top - thick + 0.005), quilt, 0.04, 3),
        kit.block((0.12 * long, wide - 0.035, thick + 0.03), (-0.11 * long, 0, top - thick + 0.002), white, 0.04, 3),
        solids.moved(kit.lump(0.14, white, 4, 0.05, (0.85, 1.2, 0.4)), (-0.36 * long, 0, top + 0.03)),
    ]


def _feet(long: float, wide: float, wood: Material) -> list[Mesh]:
    """The posts' feet on castors."""
    parts = []
    for x, y in kit.corners(long / 2, wide / 2):
        parts.append(solids.moved(solids.turned([(0.02, 0.06), (0.027, 0.14)], wood, 0.006, 14, 1), (x, y, 0)))
        parts.append(kit.put(kit.wheel(0.034, 0.026, kit.brass()), (x, y, 0.034)))
    return parts


def _rockers(long: float, wide: float, wood: Material) -> list[Mesh]:
    """Two bows under the ends that it rocks on from side to side."""
    bow = [
        (-0.78 * wide, 0.085),
        (-0.4 * wide, 0.022),
        (0, 0.0),
        (0.4 * wide, 0.022),
        (0.78 * wide, 0.085),
        (0.76 * wide, 0.125),
        (0.5 * wide, 0.12),
        (0.3 * wide, 0.2),
        (-0.3 * wide, 0.2),
        (-0.5 * wide, 0.12),
        (-0.76 * wide, 0.125),
    ]
    rocker = slabs.facing(slabs.slab(slabs.polygon(bow, 0.014), 0.05, wood, 0.014, 2), 0.05)
    return [solids.moved(rocker, (s * long / 2, 0, 0)) for s in (1, -1)]
