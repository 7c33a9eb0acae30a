# SPDX-License-Identifier: Apache-2.0
"""A greenhouse: white glazing bars and glass on a low brick wall, with beds of plants inside."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

_LONG, _HALF, _WALL, _EAVES, _RIDGE = 4.4, 1.4, 0.55, 1.85, 2.85  # metres


class Greenhouse(Prop):
    """A greenhouse, 4.4 m long, 2.8 m wide and 2.9 m high, its door to +X."""

    words = ("greenhouse", "glasshouse", "green house", "hothouse", "conservatory", "greenhouses", "orangery",
             "winter garden")
    substance = "glass"

    def build(self, look: Look, seed: int) -> PropModel:
        bar, glass = kit.main(look, "white", kit.painted_wood), kit.glass((0.84, 0.95, 0.93), "panes")
        low = slabs.rectangle(_LONG, 2 * _HALF).difference(slabs.rectangle(_LONG - 0.24, 2 * _HALF - 0.24))
        gap = kit.block((0.5, 0.9, _WALL + 0.2), (_LONG / 2, 0, 0.05), bar, 0.0)
        parts = [
            solids.cut(slabs.slab(low, _WALL, kit.bricks(), 0.01), gap),
            kit.block((_LONG, 2 * _HALF, 0.05), (0, 0, 0), kit.stone((0.36, 0.33, 0.29), "floor"), 0.01),
            *_frame(bar),
            *_panes(glass),
            *_plants(),
        ]
        spots = {"door": (2.5, 0.0, 0.05), "top": (0.0, 0.0, _RIDGE), "inside": (0.9, 0.0, 0.06)}
        return PropModel({"body": kit.fold(parts)}, "glass", spots)


def _frame(bar: Material) -> list[Mesh]:
    """Posts and rafters along the house, rails, the gables and the door's frame."""
    x0, parts = _LONG / 2 - 0.06, []
    for x in np.linspace(-x0, x0, 6):
        for s in (1, -1):
            parts += [kit.block((0.06, 0.06, _EAVES - _WALL), (x, s * (_HALF - 0.06), _WALL), bar, 0.01),
                      solids.bar((x, s * (_HALF - 0.05), _EAVES), (x, 0, _RIDGE), 0.032, bar, 8)]
    lines = [
        ((-x0, s * (_HALF - 0.06), z), (x0, s * (_HALF - 0.06), z))
        for s in (1, -1)
        for z in (_WALL + 0.02, 1.2, _EAVES)
    ]
    lines.append(((-x0, 0, _RIDGE), (x0, 0, _RIDGE)))
    for x in (x0, -x0):
        lines += [((x, -_HALF, z), (x, _HALF, z)) for z in (_EAVES,)]
        lines += [((x, y, 0.05), (x, y, 2.1 + 0.3 * (abs(y) < 0.5))) for y in (-0.95, -0.45, 0.45, 0.95)]
    for z in (0.1, 0.75, 1.8):
        lines.append(((x0, -0.45, z), (x0, 0.45, z)))
    parts += [solids.bar(a, b, 0.03, bar, 8) for a, b in lines]
    parts.append(solids.moved(solids.sphere(0.035, kit.brass(), segments=10), (x0 + 0.05, 0.36, 1.0)))
    return parts


def _panes(glass: Material) -> list[Mesh]:
    """Thin glass on the sides, the roof and both gables."""
    slope = float(np.hypot(_HALF, _RIDGE - _EAVES))
    tilt = float(np.arctan2(_RIDGE - _EAVES, _HALF))
    sides = [
        kit.block((_LONG - 0.1, 0.012, _EAVES - _WALL), (0, s * (_HALF - 0.06), _WALL), glass, 0.0) for s in (1, -1)
    ]
    roof = [
        kit.put(
            solids.box((_LONG - 0.1, slope, 0.012), glass, 0.0), (0, s * _HALF / 2, (_EAVES + _RIDGE) / 2), x=-s * tilt
        )
        for s in (1, -1)
    ]
    gable = slabs.polygon([(-_HALF, _WALL), (_HALF, _WALL), (_HALF, _EAVES), (0, _RIDGE), (-_HALF, _EAVES)])
    ends = [solids.moved(slabs.facing(slabs.slab(gable, 0.012, glass, 0.0)), (x, 0, 0)) for x in (2.13, -2.14)]
    return [*sides, *roof, *ends]


def _plants() -> list[Mesh]:
    """Two beds: bushes with tomatoes on one side, flowers on the other."""
    soil, out = kit.clay((0.09, 0.05, 0.03), "soil"), []
    for s in (1, -1):
        out.append(kit.block((3.7, 0.7, 0.3), (-0.1, s * 0.85, 0.04), kit.wood(kit.PINE, "bed"), 0.02))
        out.append(kit.block((3.6, 0.6, 0.05), (-0.1, s * 0.85, 0.31), soil, 0.02))
        for k, x in enumerate(np.linspace(-1.7, 1.5, 6)):
            tall = 0.75 if s > 0 else 0.4
            bush = kit.lump(0.3, kit.leaf((0.06, 0.24, 0.05), "plants"), k, 0.2, (0.85, 0.85, tall / 0.3 * 0.55), 12)
            out.append(solids.moved(bush, (x, s * 0.85, 0.3 + tall * 0.5)))
            tint = "red" if s > 0 else ("pink", "amber", "purple")[k % 3]
            out += [
                solids.moved(
                    solids.sphere(0.055, kit.food(tint, f"{tint} fruit"), segments=8),
                    (x + 0.24 * np.cos(a), s * 0.85 - s * 0.24 * abs(np.sin(a)), 0.4 + tall * (0.25 + 0.16 * n)),
                )
                for n, a in enumerate((0.4, 2.6, 1.5, 4.4))
            ]
    return out
