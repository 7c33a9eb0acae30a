# SPDX-License-Identifier: Apache-2.0
"""A log cabin: round logs that cross at the corners, a shake roof, a stone chimney, a door and lit windows."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

_LONG, _DEEP, _ROUND, _ROWS = 2.3, 1.9, 0.16, 8  # metres: half the walls, a log's radius; logs one on the other
_STEP, _EAVES, _RIDGE = 0.29, 2.5, 3.9


class LogCabin(Prop):
    """A log cabin, 4.6 m wide and 4.6 m high with its chimney, its door to +X."""

    words = ("log cabin", "cabin", "wooden cabin", "cabins", "mountain cabin", "hunting lodge", "chalet", "lodge",
             "log house", "forest cabin", "mountain hut")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        log, dark = kit.main(look, (0.34, 0.17, 0.065), kit.wood), kit.wood((0.2, 0.1, 0.04), "shakes")
        frame, warm = kit.painted_wood((0.1, 0.22, 0.12), "frames"), kit.lit((0.92, 0.62, 0.28), 0.6, "lit window")
        parts = [kit.block((2 * _DEEP + 0.1, 2 * _LONG + 0.1, 0.22), (0, 0, 0), kit.stone(), 0.05), *_walls(log)]
        slope = slabs.polygon([(2.45, 2.16), (-0.03, _RIDGE), (0.03, _RIDGE + 0.2), (2.55, 2.38)], 0.03)
        parts.append(_both(slabs.upright(slabs.slab(slope, 5.3, dark, 0.04), 5.3)))
        for z, x in ((2.35, 2.3), (2.85, 1.55), (3.35, 0.8)):  # rows of shakes
            parts.append(_both(kit.put(kit.block((0.55, 5.34, 0.05), (0, 0, 0), dark, 0.02), (x, 0, z + 0.06), y=0.61)))
        parts += [
            kit.block((0.16, 0.98, 1.9), (_DEEP + 0.12, 0, 0.2), kit.wood(kit.WALNUT, "door"), 0.03),
            kit.block((0.2, 1.14, 0.12), (_DEEP + 0.14, 0, 2.08), frame, 0.03),
            solids.moved(solids.sphere(0.045, kit.brass(), segments=12), (_DEEP + 0.23, 0.34, 1.1)),
            kit.block((0.5, 1.3, 0.14), (_DEEP + 0.42, 0, 0), kit.wood(kit.OAK, "step"), 0.03),
            *(kit.put(kit.pane(0.8, 0.85, warm, frame, 0.08, 0.14), (_DEEP + 0.16, y, 1.05)) for y in (1.3, -1.3)),
            kit.put(kit.pane(0.9, 0.85, warm, frame, 0.08, 0.14), (0.2, -_LONG - 0.16, 1.05), z=-np.pi / 2),
            *_chimney(),
        ]
        spots = {"door": (2.6, 0.0, 0.2), "top": (0.0, 0.0, 4.1), "chimney": (-0.3, _LONG + 0.3, 4.7),
                 "inside": (0.0, 0.0, 0.25)}
        return PropModel({"body": kit.fold(parts)}, log.substance, spots)


def _both(slope: Mesh) -> Mesh:
    """A slope of the roof and the one at the back."""
    return solids.join([slope, solids.moved(slope, scale=(-1, 1, 1))])


def _walls(log: Material) -> list[Mesh]:
    """Logs round the house, half a log higher on the two short sides, and shorter ones up the gables."""
    ends, out = kit.wood((0.62, 0.42, 0.2), "log ends"), []

    def one(a: tuple[float, float, float], b: tuple[float, float, float]) -> None:
        way = np.subtract(b, a) / np.linalg.norm(np.subtract(b, a))
        out.append(solids.tube([a, b], _ROUND, log, 10))
        out.extend(solids.tube([np.subtract(p, 0.01 * s * way), np.add(p, 0.008 * s * way)], 0.8 * _ROUND, ends, 10)
                   for p, s in ((a, -1), (b, 1)))

    for row in range(_ROWS):
        z = 0.34 + _STEP * row
        for side in (1, -1):
            one((side * _DEEP, -_LONG - 0.35, z), (side * _DEEP, _LONG + 0.35, z))
            one((-_DEEP - 0.35, side * _LONG, z + _STEP / 2), (_DEEP + 0.35, side * _LONG, z + _STEP / 2))
    for row in range(4):
        z = 0.34 + _STEP * (_ROWS + row) + _STEP / 2
        half = max(0.2, 2.1 * (_RIDGE - z) / (_RIDGE - _EAVES) - 0.2)
        for side in (1, -1):
            one((-half, side * _LONG, z - _STEP / 2), (half, side * _LONG, z - _STEP / 2))
    out.append(kit.block((2 * _DEEP, 2 * _LONG, 2.3), (0, 0, 0.2), kit.shade(log, 0.5, "chinking"), 0.0))
    gable = slabs.polygon([(-_DEEP, 2.4), (_DEEP, 2.4), (0, _RIDGE - 0.1)])
    out.append(slabs.upright(slabs.slab(gable, 2 * _LONG, kit.shade(log, 0.5, "chinking"), 0.0), 2 * _LONG))
    return out


def _chimney() -> list[Mesh]:
    """Field stones up the left wall."""
    rock, y = kit.stone((0.3, 0.28, 0.26)), _LONG + 0.3
    stones = [
        kit.put(kit.lump(0.2, rock, k, 0.2, (1.1, 0.9, 0.75), 8),
                (-0.3 + 0.3 * np.cos(2.3 * k), y + 0.12, 0.15 + 0.105 * k))
        for k in range(42)
    ]
    return [kit.block((0.75, 0.5, 4.5), (-0.3, y, 0), rock, 0.06), *stones,
            kit.block((0.9, 0.65, 0.14), (-0.3, y, 4.5), rock, 0.04)]
