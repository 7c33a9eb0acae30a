# SPDX-License-Identifier: Apache-2.0
"""The Eiffel Tower as a miniature: four curved legs of lattice with arches between, two platforms, a spire."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import PropModel
from soundstage.shape import solids

_TALL, _FOOT = 9.0, 1.75  # metres: its height, from the middle to the middle of a leg's foot


def built(look: Look, seed: int) -> PropModel:
    """The Eiffel Tower, a model 9.6 m high on a base 4.2 m wide."""
    iron = kit.main(look, (0.30, 0.19, 0.11), lambda c: kit.iron(c, "puddled iron"))
    levels = np.array([0.0, 0.9, 1.75, 2.2, 3.1, 4.0, 4.4, 5.6, 6.8, 7.9, _TALL])
    parts: list[Mesh] = []
    for sx, sy in kit.corners(1, 1):
        for a, b in pairwise(levels):
            parts += _storey(float(a), float(b), sx, sy, iron)
    for z, extra, high in ((1.75, 0.22, 0.3), (4.0, 0.14, 0.24), (8.3, 0.12, 0.2)):
        wide = 2 * (_away(z) + extra)
        parts += [
            kit.block((wide, wide, high), (0, 0, z), iron, 0.03),
            kit.block((wide + 0.1, wide + 0.1, 0.05), (0, 0, z + high), iron, 0.015),
        ]
    for turn in range(4):
        arch = kit.arc((0, _FOOT - 0.12, 0.0), 1.28, 0.18, np.pi - 0.18, 16, "xz") * [1, 1, 1.28]
        parts.append(kit.put(solids.noodle(arch, 0.045, iron, 6), (0, 0, 0), z=turn * np.pi / 2))
    parts += [
        solids.turned([(0.13, _TALL - 0.5), (0.12, _TALL - 0.2), (0.05, _TALL)], iron, 0.03, 16),
        solids.bar((0, 0, _TALL - 0.1), (0, 0, _TALL + 0.6), 0.022, iron, 8),
    ]
    parts += [
        kit.block((0.72, 0.72, 0.14), (sx * _FOOT, sy * _FOOT, 0), kit.stone(), 0.03)
        for sx, sy in kit.corners(1, 1)
    ]
    return PropModel({"body": kit.fold(parts)}, "metal", {"top": (0.0, 0.0, _TALL + 0.6), "door": (1.2, 0.0, 0.0)})


def _away(z: float) -> float:
    """How far from the axis, along X and along Y, the middle of a leg is at this height."""
    return _FOOT * float(np.interp(z, [0, 1.75, 4.0, 6.0, _TALL], [1.0, 0.62, 0.31, 0.14, 0.03]))


def _storey(low: float, high: float, sx: float, sy: float, iron: Material) -> list[Mesh]:
    """One leg between two heights: four edge bars and a cross on each of its two outer sides."""

    def edge(z: float, dx: float, dy: float) -> tuple[float, float, float]:
        half = 0.05 + 0.25 * _away(z) / _FOOT
        return (sx * (_away(z) + dx * half), sy * (_away(z) + dy * half), z)

    thick = 0.018 + 0.02 * _away(low) / _FOOT
    parts = [kit.stalk(edge(low, dx, dy), edge(high, dx, dy), 1.2 * thick, iron, 1.0) for dx, dy in kit.corners(1, 1)]
    for a, b in (((1, -1), (1, 1)), ((-1, 1), (1, 1))):
        parts += [
            kit.stalk(edge(low, *a), edge(high, *b), 0.8 * thick, iron, 1.0),
            kit.stalk(edge(low, *b), edge(high, *a), 0.8 * thick, iron, 1.0),
        ]
    return parts
