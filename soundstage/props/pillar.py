# SPDX-License-Identifier: Apache-2.0
"""A column: a fluted shaft that swells a little, on a round base and a plinth, under a capital with scrolls."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

_TALL, _RADIUS, _FLUTES = 3.2, 0.24, 18  # metres, metres, hollows round the shaft


class Pillar(Prop):
    """A marble column, 3.2 m high; "broken" leaves half of it, "concrete" and "steel" are plain."""

    words = (
        "pillar",
        "marble column",
        "stone pillar",
        "stone column",
        "greek column",
        "pillars",
        "roman column",
        "marble pillar",
        "concrete pillar",
        "broken column",
    )
    substance = "stone"

    def build(self, look: Look, seed: int) -> PropModel:
        stone = kit.main(look, (0.74, 0.70, 0.62), lambda c: kit.plaster(c, "column stone"))
        broken = kit.said(look, "broken", "ruin", "crumbling", "fallen")
        if kit.said(look, "concrete", "steel", "metal", "square", "brick", "wooden"):
            parts = [
                kit.block((0.62, 0.62, 0.14), (0, 0, 0), stone, 0.02, 2),
                kit.block((0.5, 0.5, _TALL), (0, 0, 0), stone, 0.03, 2),
                kit.block((0.62, 0.62, 0.16), (0, 0, _TALL - 0.16), stone, 0.02, 2),
            ]
            return _whole(parts, stone, _TALL)
        high = 0.45 * _TALL if broken else _TALL - 0.3
        parts = [*_base(stone), _shaft(stone, high)]
        if broken:
            parts += _rubble(stone, seed)
            return _whole(parts, stone, high)
        return _whole([*parts, *_capital(stone)], stone, _TALL)


def _whole(parts: list[Mesh], stone: Material, tall: float) -> PropModel:
    return PropModel({"body": kit.fold(parts)}, stone.substance, {"top": (0.0, 0.0, tall), "grip": (0.26, 0.0, 1.0)})


def _base(stone: Material) -> list[Mesh]:
    """A square plinth with two round mouldings and a hollow between them."""
    return [
        kit.block((0.74, 0.74, 0.14), (0, 0, 0), stone, 0.02, 2),
        solids.turned(
            [
                (0.34, 0.13),
                (0.36, 0.18),
                (0.34, 0.23),
                (0.28, 0.25),
                (0.28, 0.28),
                (0.31, 0.31),
                (0.29, 0.35),
                (0.25, 0.37),
            ],
            stone,
            0.02,
            44,
        ),
    ]


def _shaft(stone: Material, high: float) -> Mesh:
    """The fluted shaft: rings whose radius dips at each flute, tapering upwards with a slight swell."""
    steps = 12
    turn = np.linspace(0, 2 * np.pi, _FLUTES * steps // 2, endpoint=False)
    hollow = np.maximum(0.0, np.cos(_FLUTES * turn)) ** 0.7
    rings = []
    for t, deep in ((0.0, 0.0), (0.02, 0.0), (0.04, 1.0), (0.3, 1.0), (0.6, 1.0), (0.96, 1.0), (0.98, 0.0), (1.0, 0.0)):
        z = 0.34 + t * (high - 0.34)
        u = (z - 0.34) / (_TALL - 0.64)
        r = _RADIUS * (1 - 0.16 * u + 0.05 * np.sin(np.pi * u)) * (1 - 0.075 * deep * hollow)
        rings.append(np.stack([r * np.cos(turn), r * np.sin(turn), np.full(len(turn), z)], -1))
    return solids.loft(np.array(rings), stone, 0.9)


def _capital(stone: Material) -> list[Mesh]:
    """A ring, a cushion with a scroll at each corner, and the slab on top."""
    z = _TALL - 0.32
    parts = [
        solids.turned(
            [(0.215, z), (0.24, z + 0.02), (0.215, z + 0.04), (0.25, z + 0.1), (0.27, z + 0.18)], stone, 0.01, 40
        ),
        kit.block((0.66, 0.66, 0.1), (0, 0, _TALL - 0.1), stone, 0.02, 2),
    ]
    t = np.linspace(0, 3.6 * np.pi, 40)
    r = 0.105 * np.exp(-0.13 * t)
    scroll = np.stack([r * np.cos(t + np.pi / 2), 0 * t, r * np.sin(t + np.pi / 2)], -1)
    for side in (1, -1):
        for end in (1, -1):
            curl = solids.noodle(scroll * [end, 1, 1] + [end * 0.25, side * 0.235, _TALL - 0.2], 0.02, stone, 8)
            roll = solids.moved(
                kit.lying(solids.turned([(0.085, -0.235), (0.06, 0.0)], stone, 0.01, 20, 1)),
                (end * 0.25, 0, _TALL - 0.2),
                scale=(1, side, 1),
            )
            parts += [curl, roll]
    return parts


def _rubble(stone: Material, seed: int) -> list[Mesh]:
    """The jagged top, and pieces that fell."""
    parts = []
    for k, (x, y, size) in enumerate(((0.5, 0.3, 0.15), (0.56, -0.3, 0.11), (-0.3, -0.56, 0.13), (0.3, 0.62, 0.09))):
        lump = kit.standing(kit.lump(size, stone, seed + k, 0.3, (1.2, 1, 0.8), 14))
        parts.append(solids.moved(lump, (x, y, 0)))
    for k, (x, y) in enumerate(((0.08, 0.1), (-0.1, 0.04), (0.02, -0.12), (-0.05, 0.14))):
        parts.append(solids.moved(kit.lump(0.11, stone, seed + 9 + k, 0.3, (1, 1, 0.9), 14), (x, y, 0.44 * _TALL)))
    return parts
