# SPDX-License-Identifier: Apache-2.0
"""The Colosseum: an oval of arches in four storeys, its outer wall broken away at one side, the arena inside."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import PropModel
from soundstage.shape import slabs, solids

_HALF = (4.3, 5.3)  # metres: of the oval along X and Y
_STOREY, _BAYS = 0.9, 40


def built(look: Look, seed: int) -> PropModel:
    """The Colosseum, a model 10.6 m long along Y and 3.6 m high, its broken side to +Y."""
    stone = kit.main(look, (0.60, 0.46, 0.30), lambda c: kit.plaster(c, "travertine"))
    dark = kit.shade(stone, 0.16, "arches")
    parts = [
        solids.moved(
            solids.turned([(1.0, 0.0), (1.0, 0.08)], kit.shade(stone, 0.9, "ground"), 0.005, 64, 1),
            scale=(_HALF[0] * 1.06, _HALF[1] * 1.06, 1),
        ),
        *_tiers(stone),
    ]
    for k in range(_BAYS):
        turn = 2 * np.pi * (k + 0.5) / _BAYS
        broken = float(np.cos(turn - 1.35))
        storeys = 2 if broken > 0.72 else 3 if broken > 0.45 else 4
        for s in range(storeys):
            parts += [kit.put(p, _at(turn, 0.0, 0.08 + s * _STOREY), z=_out(turn)) for p in _bay(stone, dark, s)]
    return PropModel(
        {"body": kit.fold(parts)},
        "stone",
        {"top": (0.0, 0.0, 3.6), "door": (_HALF[0], 0.0, 0.08), "inside": (0.0, 0.0, 0.1)},
    )


def _at(turn: float, out: float, z: float) -> tuple[float, float, float]:
    return ((_HALF[0] + out) * float(np.cos(turn)), (_HALF[1] + out) * float(np.sin(turn)), z)


def _out(turn: float) -> float:
    """Which way the wall faces there."""
    return float(np.arctan2(np.sin(turn) / _HALF[1], np.cos(turn) / _HALF[0]))


def _bay(stone: Material, dark: Material, storey: int) -> list[Mesh]:
    """One arch between two half columns, or a small window in the attic, facing +X."""
    parts = [
        kit.block((0.3, 0.78, _STOREY), (-0.15, 0, 0), stone, 0.0),
        kit.block((0.12, 0.8, 0.07), (0.0, 0, _STOREY - 0.07), stone, 0.0),
    ]
    if storey == 3:
        return [*parts, kit.block((0.02, 0.2, 0.26), (0.0, 0, 0.3), dark, 0.0)]
    t = np.linspace(0, np.pi, 9)
    outline = slabs.polygon([(-0.22, 0.02), (0.22, 0.02), *zip(0.22 * np.cos(t), 0.42 + 0.24 * np.sin(t), strict=True)])
    arch = slabs.facing(slabs.slab(outline, 0.04, dark, 0.0), 0.04)
    return [*parts, arch, kit.block((0.1, 0.1, _STOREY - 0.06), (0.0, 0.38, 0), stone, 0.0)]


def _tiers(stone: Material) -> list[Mesh]:
    """The steps of seats inside, down to the arena."""
    steps = [(0.42, 0.35), (0.52, 0.75), (0.64, 1.15), (0.76, 1.6), (0.9, 2.1)]  # (inner radius, height), of radius 1
    inside = [
        point
        for (r, z), lower in zip(steps[::-1], [*steps[-2::-1], (0.42, 0.1)], strict=True)
        for point in ((r, z), (r, lower[1]))
    ]
    bowl = solids.lathe(
        [(0.42, 0.05), (0.95, 0.05), (0.95, 2.1), *inside], kit.shade(stone, 0.75, "seats"), 64, crease=0.4
    )
    sand = solids.turned([(0.43, 0.05), (0.43, 0.12)], kit.plaster((0.72, 0.58, 0.36), "sand"), 0.004, 48, 1)
    return [solids.moved(p, scale=(_HALF[0], _HALF[1], 1)) for p in (bowl, sand)]
