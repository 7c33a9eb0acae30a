# SPDX-License-Identifier: Apache-2.0
"""The Taj Mahal, or a mosque: a white hall with tall arches under an onion dome, four minarets at the corners."""

from __future__ import annotations

from typing import Any

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import PropModel
from soundstage.shape import slabs, solids

_ONION = [
    (0.80, 0.0),
    (1.0, 0.3),
    (1.04, 0.62),
    (0.9, 1.0),
    (0.6, 1.36),
    (0.28, 1.62),
    (0.07, 1.9),
    (0.03, 2.25),
]  # of radius 1


def built(look: Look, seed: int) -> PropModel:
    """A domed hall, a model 9 m wide and 7 m high, its great arch to +X; a mosque's domes are turquoise."""
    stone = kit.main(look, (0.80, 0.77, 0.70), lambda c: kit.plaster(c, "marble"))
    dome = (
        kit.enamel((0.05, 0.34, 0.38), "dome")
        if not kit.said(look, "taj", "mausoleum")
        else kit.shade(stone, 1.08, "dome")
    )
    parts = [
        kit.block((8.6, 8.6, 0.5), (0, 0, 0), kit.shade(stone, 0.85, "terrace"), 0.04),
        kit.block((1.0, 1.6, 0.25), (4.6, 0, 0), kit.shade(stone, 0.85, "terrace"), 0.03),
    ]
    hall = slabs.polygon(
        [
            (a, b)
            for a, b in (
                (-2.3, -1.5),
                (-1.5, -2.3),
                (1.5, -2.3),
                (2.3, -1.5),
                (2.3, 1.5),
                (1.5, 2.3),
                (-1.5, 2.3),
                (-2.3, 1.5),
            )
        ]
    )
    parts.append(solids.moved(slabs.slab(hall, 2.2, stone, 0.03), (0, 0, 0.5)))
    for turn in range(4):
        parts.append(kit.put(solids.join(_side(stone)), (0, 0, 0), z=turn * np.pi / 2))
    parts += _dome(1.35, (0, 0, 2.7), dome, stone)
    for x, y in kit.corners(1.45, 1.45):
        parts += _dome(0.45, (x, y, 2.7), dome, stone)
    for x, y in kit.corners(3.85, 3.85):
        parts += _minaret(x, y, dome, stone)
    return PropModel({"body": kit.fold(parts)}, "stone", {"door": (2.5, 0.0, 0.5), "top": (0.0, 0.0, 6.6)})


def _arch(wide: float, tall: float) -> Any:
    """The outline of a pointed arch standing on z = 0."""
    half = 0.5 * wide
    t = np.linspace(0, 1, 8)
    rise = [(half * (1 - s**1.7), tall - half + half * float(np.sin(0.5 * np.pi * s))) for s in t]
    return slabs.polygon([(-half, 0), (half, 0), *rise, *[(-y, z) for y, z in rise[-2::-1]]])


def _side(stone: Material) -> list[Mesh]:
    """One face: a great arch in a raised frame, two small arches over one another on each side of it."""
    deep = kit.shade(stone, 0.28, "arches")
    frame = [
        kit.block((0.25, 1.7, 2.75), (2.25, 0, 0.5), stone, 0.03),
        solids.moved(slabs.facing(slabs.slab(_arch(1.15, 2.1), 0.04, deep, 0.0), 0.04), (2.38, 0, 0.5)),
        solids.moved(
            slabs.facing(slabs.slab(_arch(0.5, 1.0), 0.05, kit.shade(stone, 0.12, "door"), 0.0), 0.05), (2.39, 0, 0.5)
        ),
    ]
    for y in (-1.17, 1.17):
        for z in (0.6, 1.6):
            frame.append(solids.moved(slabs.facing(slabs.slab(_arch(0.42, 0.8), 0.04, deep, 0.0), 0.04), (2.29, y, z)))
    return frame


def _dome(radius: float, at: tuple[float, float, float], dome: Material, stone: Material) -> list[Mesh]:
    """An onion on its drum, a gilt finial on top."""
    x, y, z = at
    drum = solids.turned([(0.84 * radius, 0), (0.84 * radius, 0.42 * radius)], stone, 0.02, 24, 1)
    onion = solids.turned([(r * radius, (h + 0.4) * radius) for r, h in _ONION], dome, 0.02, 26, 1)
    tip = solids.turned(
        [(0.035 * radius + 0.015, 2.55 * radius), (0.02, 2.75 * radius), (0.01, 3.0 * radius)],
        kit.brass(),
        0.005,
        12,
        1,
    )
    return [solids.moved(p, (x, y, z)) for p in (drum, onion, tip)]


def _minaret(x: float, y: float, dome: Material, stone: Material) -> list[Mesh]:
    """A slim tower with three galleries and a little dome."""
    parts = [solids.turned([(0.3, 0.4), (0.19, 4.9)], stone, 0.02, 14, 1)]
    parts += [
        solids.turned([(r, z), (r + 0.05, z + 0.1)], stone, 0.015, 14, 1)
        for r, z in ((0.34, 1.9), (0.3, 3.4), (0.28, 4.85))
    ]
    parts += [
        solids.turned([(0.12, 4.9), (0.12, 5.2)], stone, 0.02, 10, 1),
        solids.turned([(0.2 * r, 5.15 + 0.2 * h) for r, h in _ONION], dome, 0.01, 14, 1),
    ]
    return [solids.moved(p, (x, y, 0)) for p in parts]
