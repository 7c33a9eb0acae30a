# SPDX-License-Identifier: Apache-2.0
"""A temple of antiquity: steps all round, fluted columns, a pediment, a tiled roof, a dark door behind."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

_LONG, _HALF, _FLOOR, _HIGH = 7.0, 2.5, 0.6, 3.0  # metres: along X, half the width, height of floor and of columns


class GreekTemple(Prop):
    """A temple, 8 m long, 6 m wide and 5.4 m high, its front to +X."""

    words = (
        "greek temple",
        "roman temple",
        "ancient temple",
        "parthenon",
        "the parthenon",
        "acropolis",
        "marble temple",
        "stone temple",
        "ruined temple",
        "temple ruin",
        "temple ruins",
        "greek temples",
    )
    substance = "stone"
    pieces = ("column", "pillar", "step")

    def build(self, look: Look, seed: int) -> PropModel:
        rock = kit.main(look, (0.58, 0.53, 0.44), kit.stone)
        parts = [kit.block((_LONG + 1.2 - 0.4 * k, 2 * _HALF + 1.2 - 0.4 * k, 0.21), (0, 0, 0.2 * k), rock, 0.02)
                 for k in range(3)]
        column = _column(rock)
        spots = [(x, s * (_HALF - 0.1)) for x in np.linspace(-_LONG / 2 + 0.3, _LONG / 2 - 0.3, 6) for s in (1, -1)]
        spots += [(s * (_LONG / 2 - 0.3), y) for s in (1, -1) for y in (-1.44, -0.48, 0.48, 1.44)]
        parts += [solids.moved(column, (x, y, _FLOOR)) for x, y in spots]
        top = _FLOOR + _HIGH
        gable = slabs.polygon([(-_HALF - 0.25, 0), (_HALF + 0.25, 0), (0, 1.2)])
        inner = slabs.polygon([(-_HALF + 0.35, 0.12), (_HALF - 0.35, 0.12), (0, 0.95)])
        front = slabs.slab(gable.difference(inner), 0.14, rock, 0.02)
        tiles = kit.clay((0.42, 0.16, 0.08), "roof tiles")
        slope = slabs.polygon([(_HALF + 0.4, -0.05), (0, 1.2), (0, 1.34), (_HALF + 0.45, 0.06)])
        parts += [
            kit.block(
                (_LONG - 1.8, 2 * _HALF - 1.3, _HIGH), (-0.2, 0, _FLOOR), kit.shade(rock, 0.8, "inner wall"), 0.02
            ),
            kit.block((0.1, 1.0, 2.1), (2.4, 0, _FLOOR), kit.wood((0.06, 0.03, 0.015), "door"), 0.02),
            kit.block((_LONG + 0.1, 2 * _HALF + 0.3, 0.28), (0, 0, top), rock, 0.03),
            kit.block((_LONG + 0.3, 2 * _HALF + 0.5, 0.14), (0, 0, top + 0.28), rock, 0.03),
            *(
                kit.block((0.06, 0.14, 0.2), (_LONG / 2 + 0.05, y, top + 0.05), kit.shade(rock, 0.7, "frieze"), 0.01)
                for y in np.linspace(-2.3, 2.3, 13)
            ),
            solids.moved(slabs.facing(slabs.slab(gable, _LONG, rock, 0.02), _LONG), (0, 0, top + 0.42)),
            *(solids.moved(slabs.facing(front, 0.14), (s * (_LONG / 2 + 0.07), 0, top + 0.42)) for s in (1, -1)),
            solids.moved(
                kit.mirrored(slabs.facing(slabs.slab(slope, _LONG + 0.5, tiles, 0.02), _LONG + 0.5)), (0, 0, top + 0.42)
            ),
        ]
        anchors = {"door": (_LONG / 2 + 0.8, 0.0, 0.0), "top": (0.0, 0.0, top + 1.7), "inside": (2.9, 0.0, _FLOOR)}
        return PropModel({"body": kit.fold(parts)}, rock.substance, anchors)


def _column(rock: Material) -> Mesh:
    """A fluted shaft that swells a little, between a base and a capital."""
    turn = np.linspace(0, 2 * np.pi, 30, endpoint=False)
    flute = 1 - 0.06 * (1 + np.cos(10 * turn))
    rings = [np.column_stack([r * flute * np.cos(turn), r * flute * np.sin(turn), np.full(30, z)])
             for r, z in ((0.24, 0.12), (0.245, 1.0), (0.225, 2.0), (0.195, _HIGH - 0.28))]
    return solids.join(
        [
            solids.loft(np.array(rings), rock, 0.6),
            solids.turned([(0.3, 0), (0.3, 0.08), (0.25, 0.14)], rock, 0.02, 16, 1),
            solids.turned([(0.2, _HIGH - 0.3), (0.3, _HIGH - 0.12)], rock, 0.03, 16, 1),
            kit.block((0.62, 0.62, 0.13), (0, 0, _HIGH - 0.13), rock, 0.0),
        ]
    )
