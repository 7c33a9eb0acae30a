# SPDX-License-Identifier: Apache-2.0
"""A pagoda: five storeys that narrow upwards, each under a curved roof with upturned corners, a spire on top."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import PropModel
from soundstage.shape import solids

_STOREY = 1.35  # metres


def built(look: Look, seed: int) -> PropModel:
    """A pagoda, a model 9 m high and 4 m wide, its door to +X; "temple" and "shrine" have two storeys."""
    red = kit.main(look, (0.42, 0.04, 0.02), kit.painted_wood)
    tiles = kit.clay((0.05, 0.12, 0.11), "roof tiles")
    count = 2 if kit.said(look, "temple", "shrine") else 5
    parts = [
        kit.block((3.9, 3.9, 0.3), (0, 0, 0), kit.stone(), 0.03),
        kit.block((0.5, 1.3, 0.15), (2.1, 0, 0), kit.stone(), 0.02),
    ]
    z = 0.3
    for k in range(count):
        half = 1.25 - 0.15 * k
        parts += _floor(z, half, red)
        parts.append(solids.moved(_roof(half + 0.62 - 0.03 * k, 0.5 * half, tiles), (0, 0, z + 0.82)))
        z += _STOREY
    top = z + 0.05
    spire = [
        (0.14, 0),
        (0.05, 0.12),
        (0.04, 0.5),
        (0.08, 0.55),
        (0.03, 0.6),
        (0.07, 0.75),
        (0.03, 0.8),
        (0.05, 0.95),
        (0.01, 1.3),
    ]
    parts.append(solids.moved(solids.turned(spire, kit.brass(), 0.01, 20), (0, 0, top)))
    return PropModel(
        {"body": kit.fold(parts)},
        "wood",
        {"door": (1.3, 0.0, 0.3), "top": (0.0, 0.0, top + 1.3), "inside": (0.0, 0.0, 0.35)},
    )


def _floor(z: float, half: float, red: Material) -> list[Mesh]:
    """A storey: pale walls between posts, a door or windows on each side, a railing."""
    wall, dark = kit.plaster((0.80, 0.75, 0.62), "walls"), kit.wood((0.06, 0.03, 0.02), "lattice")
    parts = [kit.block((2 * half, 2 * half, 1.0), (0, 0, z), wall, 0.0)]
    for x, y in (
        *kit.corners(half, half),
        (half, 0.42),
        (half, -0.42),
        (-half, 0.42),
        (-half, -0.42),
        (0.42, half),
        (-0.42, half),
        (0.42, -half),
        (-0.42, -half),
    ):
        parts.append(kit.block((0.13, 0.13, 1.0), (x, y, z), red, 0.0))
    for turn in range(4):
        panel = [kit.block((0.04, 0.62, 0.66), (half, 0, z + 0.08), dark, 0.0)]
        panel += [kit.block((0.05, 0.03, 0.66), (half + 0.01, y, z + 0.08), red, 0.0) for y in (-0.2, 0.0, 0.2)]
        panel.append(kit.block((0.06, 2 * half, 0.1), (half + 0.02, 0, z + 0.84), red, 0.0))
        parts.append(kit.put(solids.join(panel), (0, 0, 0), z=turn * np.pi / 2))
    return parts


def _roof(half: float, inner: float, tiles: Material) -> Mesh:
    """A square roof, hollow in profile, its corners drawn out and up."""
    turn = np.linspace(0, 2 * np.pi, 64, endpoint=False) + np.pi / 4
    square = 1 / np.maximum(np.abs(np.cos(turn)), np.abs(np.sin(turn)))
    corner = ((square - 1) / (np.sqrt(2) - 1)) ** 3
    rings = []
    for s, thick in ((1.0, -0.10), (1.0, 0.0), *((float(s), 0.0) for s in np.linspace(0.93, 0.0, 10))):
        away = (inner + (half - inner) * s) * (1 + 0.07 * corner * s) * square
        z = 0.52 * (1 - s) ** 1.7 + 0.26 * corner * s**3 + thick
        rings.append(np.stack([away * np.cos(turn), away * np.sin(turn), z], -1))
    return solids.loft(np.array(rings), tiles, 0.5)
