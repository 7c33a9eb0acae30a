# SPDX-License-Identifier: Apache-2.0
"""A dartboard: twenty fields in two colours with their rings and the bull, a wire ring, three darts in it, on a stand;
"archery" makes the straw target with rings of gold, red, blue, black and white."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

_MIDDLE = 1.35  # metres: the bull over the floor


class Dartboard(Prop):
    """A dartboard on its stand, 1.65 m high, its face to +X; an archery target is 1.1 m across."""

    words = ("dartboard", "dart board", "archery target", "target board", "bullseye", "shooting target", "bulls-eye")
    substance = "wood"
    pieces = ("bull", "dart", "ring")

    def build(self, look: Look, seed: int) -> PropModel:
        archery = kit.said(look, "archery", "shooting", "straw")
        radius = 0.55 if archery else 0.3
        face = _rings(radius) if archery else [*_fields(radius), *_darts()]
        rim = kit.wood((0.62, 0.46, 0.16), "straw") if archery else kit.rubber()
        back = kit.ahead(solids.turned([(radius * 1.16, -0.09), (radius * 1.16, -0.004)], rim, 0.02, 56))
        legs = [
            solids.bar((-0.06, s * 0.1, _MIDDLE + 0.3), (0.12, s * 0.45, 0.0), 0.025, kit.wood(kit.PINE, "legs"), 10)
            for s in (1, -1)
        ]
        legs.append(solids.bar((-0.06, 0, _MIDDLE + 0.3), (-0.6, 0, 0.0), 0.025, kit.wood(kit.PINE, "legs"), 10))
        legs.append(solids.bar((0.03, -0.27, 0.7), (0.03, 0.27, 0.7), 0.02, kit.wood(kit.PINE, "legs"), 10))
        board = [solids.moved(p, (0.07, 0, _MIDDLE)) for p in (back, *face)]
        return PropModel(
            {"body": kit.fold([*board, *legs])},
            "wood",
            {"top": (0.0, 0.0, _MIDDLE + radius), "inside": (0.08, 0.0, _MIDDLE)},
        )


def _ring_of(outer: float, inner: float, x: float, material: Material) -> Mesh:
    """A flat ring, or a disc, facing +X."""
    shape = slabs.disc(outer, 56).difference(slabs.disc(inner, 56)) if inner else slabs.disc(outer, 56)
    return solids.moved(slabs.facing(slabs.slab(shape, 0.006, material, 0.0), 0.006), (x, 0, 0))


def _rings(radius: float) -> list[Mesh]:
    colors: tuple[kit.Paint, ...] = ("white", "black", (0.05, 0.3, 0.7), "red", "yellow")
    return [
        _ring_of(radius * (1 - 0.2 * k), radius * (0.8 - 0.2 * k), 0.0, kit.paper(c, f"ring {k}"))
        for k, c in enumerate(colors)
    ]


def _fields(radius: float) -> list[Mesh]:
    """The twenty fields, their doubles and trebles, the bull and the numbers' ring of wire."""
    stuff = {
        n: kit.paper(kit.rgb(c), n)
        for n, c in (
            ("dark", kit.INK),
            ("pale", kit.CREAM),
            ("crimson", (0.6, 0.02, 0.02)),
            ("green", (0.01, 0.22, 0.07)),
        )
    }
    parts = []
    for k in range(20):
        turn = np.linspace((k - 0.5) * np.pi / 10, (k + 0.5) * np.pi / 10, 5)
        for low, high, names in (
            (0.08, 0.5, ("dark", "pale")),
            (0.5, 0.56, ("crimson", "green")),
            (0.56, 0.84, ("dark", "pale")),
            (0.84, 0.92, ("crimson", "green")),
        ):
            edge = [
                (radius * r * np.cos(a), radius * r * np.sin(a))
                for r, way in ((low, turn), (high, turn[::-1]))
                for a in way
            ]
            parts.append(slabs.facing(slabs.slab(slabs.polygon(edge), 0.006, stuff[names[k % 2]], 0.0), 0.006))
    wire = solids.moved(kit.ahead(solids.ring(radius * 1.03, 0.004, kit.chrome(), 56, 6)), (0.006, 0, 0))
    return [
        *parts,
        _ring_of(radius * 0.08, radius * 0.035, 0.0, stuff["green"]),
        _ring_of(radius * 0.035, 0.0, 0.0, stuff["crimson"]),
        wire,
    ]


def _darts() -> list[Mesh]:
    """Three darts that have hit."""
    parts = []
    for y, z in ((0.01, 0.02), (-0.05, -0.03), (0.09, 0.12)):
        flights = [
            kit.put(
                kit.block((0.035, 0.03, 0.0015), (0, 0, 0), kit.plastic("amber", "flights"), 0.0004), (0.13, y, z), x=a
            )
            for a in (0.0, np.pi / 2)
        ]
        parts += [
            solids.bar((0.0, y, z), (0.08, y, z), 0.004, kit.brass(), 8),
            solids.bar((0.07, y, z), (0.14, y, z), 0.0022, kit.plastic(kit.INK, "shaft"), 6),
            *flights,
        ]
    return parts
