# SPDX-License-Identifier: Apache-2.0
"""A castle: four round towers with pointed roofs, battlements, a gate with a portcullis, and a keep with a flag."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _colosseum
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import slabs, solids

_HALF, _WALL = 3.1, 2.7  # metres: to the towers' middles, and the walls' height, before _SCALE
_SCALE = 0.5


class Castle(Prop):
    """A fairy-tale castle, 4 m wide and 5 m high like the house, so that a set can hold it; its gate to the front."""

    words = (
        "castle",
        "fortress",
        "fairy-tale castle",
        "fairytale castle",
        "stone castle",
        "palace",
        "colosseum",
        "the colosseum",
        "coliseum",
        "roman amphitheatre",
        "roman amphitheater",
        "amphitheater ruins",
        "roman arena",
    )
    substance = "stone"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "colosseum", "coliseum", "amphitheat", "roman arena"):
            return _colosseum.built(look, seed)
        walls = kit.main(look, (0.62, 0.57, 0.49), kit.stone)
        roof = kit.clay(paint(look, (0.07, 0.15, 0.36), 1), "roof tiles")
        flag = kit.cloth("crimson", "flag")
        parts = [*_walls(walls), *_gate(walls), *_keep(walls)]
        for x, y in kit.corners(_HALF, _HALF):
            parts.append(solids.moved(_tower(0.95, 4.0, (walls, roof, flag)), (x, y, 0)))
        parts.append(solids.moved(_tower(0.8, 6.6, (walls, roof, flag)), (-0.9, 0.7, 0)))
        return PropModel(
            {"body": solids.moved(kit.fold(parts), scale=_SCALE)},
            walls.substance,
            {"door": (2.05, 0.0, 0.45), "top": (0.15, 0.0, 2.6), "inside": (0.0, 0.0, 0.05)},
        )


def _teeth(length: float, material: Material, count: int) -> Mesh:
    """A row of merlons along Y about the origin, standing on z = 0."""
    step = length / count
    return solids.join(
        kit.block((0.34, step * 0.56, 0.42), (0, -length / 2 + step * (i + 0.5), 0), material, 0.0)
        for i in range(count)
    )


def _walls(stuff: Material) -> list[Mesh]:
    """Four curtain walls with a ledge and battlements."""
    side = solids.join(
        [
            kit.block((0.5, 2 * _HALF, _WALL), (_HALF, 0, 0), stuff, 0.04),
            kit.block((0.66, 2 * _HALF - 1.2, 0.18), (_HALF, 0, _WALL - 0.12), stuff, 0.04),
            solids.moved(_teeth(2 * _HALF - 1.8, stuff, 6), (_HALF + 0.12, 0, _WALL + 0.02)),
        ]
    )
    return [solids.moved(side, heading=i * np.pi / 2) for i in range(4)]


def _tower(radius: float, height: float, stuffs: tuple[Material, Material, Material]) -> Mesh:
    """A round tower: a flared foot, a corbelled crown, a pointed roof, window slits and a flag."""
    stone, roof, flag = stuffs
    r, h = radius, height
    outline = [(r * 1.14, 0), (r, 0.5), (r * 0.95, h - 0.75), (r * 1.18, h - 0.45), (r * 1.18, h)]
    parts = [
        solids.turned(outline, stone, 0.05, 20, 1),
        solids.moved(
            solids.turned([(r * 1.34, 0), (r * 0.8, r * 0.9), (0.05, r * 2.5)], roof, 0.04, 22, 1), (0, 0, h - 0.02)
        ),
        solids.bar((0, 0, h + r * 2.3), (0, 0, h + r * 2.5 + 0.75), 0.035, kit.brass(), 6),
    ]
    pennant = slabs.polygon([(0.02, 0.0), (0.62, 0.16), (0.02, 0.36)], 0.02)
    parts.append(solids.moved(slabs.facing(slabs.slab(pennant, 0.04, flag, 0.01, 1), 0.04), (0, 0, h + r * 2.5 + 0.36)))
    slit = slabs.polygon([(-0.12, 0), (0.12, 0), (0.12, 0.4), (0, 0.56), (-0.12, 0.4)])
    for turn in (0.0, 1.57, -1.57):
        pane = slabs.facing(slabs.slab(slit, 0.1, kit.dark_glass(), 0.01, 1), 0.1)
        sill = slabs.facing(
            slabs.slab(slit.buffer(0.07, join_style="mitre"), 0.08, kit.shade(stone, 1.35, "window stones"), 0.02, 1),
            0.08,
        )
        for piece, out in ((pane, r * 0.96), (sill, r * 0.945)):
            parts.append(solids.moved(solids.moved(piece, (out, 0, h * 0.58)), heading=turn))
    return solids.join(parts)


def _gate(stone: Material) -> list[Mesh]:
    """A gatehouse with an arch, a barred door, and battlements of its own."""
    x, ink = _HALF + 0.5, kit.iron()
    arch = slabs.polygon(
        [(-0.7, 0), (0.7, 0), *[(0.7 * np.cos(a), 1.15 + 0.7 * np.sin(a)) for a in np.linspace(0, np.pi, 15)]]
    )
    rim = slabs.facing(
        slabs.slab(arch.buffer(0.2, quad_segs=3), 0.2, kit.shade(stone, 1.35, "window stones"), 0.05), 0.2
    )
    door = slabs.facing(slabs.slab(arch, 0.16, kit.wood((0.22, 0.10, 0.04), "gate"), 0.02), 0.16)
    parts = [
        kit.block((1.0, 2.7, 3.5), (_HALF, 0, 0), stone, 0.06),
        kit.block((1.2, 2.9, 0.2), (_HALF, 0, 3.4), stone, 0.04),
        solids.moved(rim, (x, 0, -0.02)),
        solids.moved(door, (x + 0.06, 0, 0)),
        solids.moved(_teeth(2.9, stone, 4), (x - 0.08, 0, 3.55)),
        solids.moved(_teeth(2.9, stone, 4), (_HALF - 0.42, 0, 3.55)),
    ]
    for y in np.linspace(-0.52, 0.52, 5):
        parts.append(solids.bar((x + 0.16, y, 0), (x + 0.16, y, 1.15 + np.sqrt(0.49 - y * y)), 0.035, ink, 5))
    for z in (0.4, 0.85, 1.3):
        parts.append(solids.bar((x + 0.16, -0.66, z), (x + 0.16, 0.66, z), 0.035, ink, 5))
    return parts


def _keep(stone: Material) -> list[Mesh]:
    """The square tower within, with arched windows and battlements."""
    parts = [
        kit.block((2.6, 2.8, 4.9), (0.2, -0.2, 0), stone, 0.06),
        kit.block((2.85, 3.05, 0.25), (0.2, -0.2, 4.75), stone, 0.05),
    ]
    parts += [kit.put(_teeth(2.9, stone, 4), (0.2 + x, -0.2, 4.98)) for x in (1.22, -1.22)]
    parts += [kit.put(_teeth(2.4, stone, 3), (0.2, -0.2 + y, 4.98), z=np.pi / 2) for y in (1.32, -1.32)]
    window = slabs.polygon([(-0.2, 0), (0.2, 0), (0.2, 0.5), (0, 0.72), (-0.2, 0.5)])
    pane = slabs.facing(slabs.slab(window, 0.1, kit.dark_glass(), 0.01, 1), 0.1)
    for y in (-0.75, 0.35):
        parts.append(solids.moved(pane, (1.5, y, 3.75)))
    return parts
