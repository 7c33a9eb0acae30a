# SPDX-License-Identifier: Apache-2.0
"""A rock: one big lump with flattened facets and a small one beside it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids

Array = npt.NDArray[np.float64]


class Rock(Prop):
    """A boulder about 0.9 m high; moss or snow on request."""

    words = ("rock", "boulder", "stone", "big rock", "large stone", "rocks", "stones")
    wholes = ("rocks", "stones")
    substance = "stone"
    by_hand = 0.1
    large = ("boulder",)

    def build(self, look: Look, seed: int) -> PropModel:
        stone = kit.main(look, (0.30, 0.29, 0.27), kit.stone)
        parts = []
        for i, (x, y, radius) in enumerate(((0.0, 0.0, 0.62), (0.52, -0.42, 0.24), (-0.5, -0.5, 0.15))):
            chance = rng(seed, "rock", i)
            ball = kit.lump(radius, stone, int(chance.integers(1 << 30)), 0.22, (1.15, 0.95, 0.95), 36)
            way = space.unit(chance.normal(size=(9, 3)))
            reach = chance.uniform(0.72, 0.92, 9) * radius
            facet = solids.bent(ball, lambda v, way=way, reach=reach: _chipped(v, way, reach))
            low = float(facet.vertices[:, 2].min()) * 0.55
            flat = solids.bent(facet, lambda v, low=low: np.column_stack([v[:, :2], np.maximum(v[:, 2], low)]))
            parts.append(solids.moved(kit.standing(flat), (x, y, 0)))
            parts[-1] = Mesh(parts[-1].vertices, parts[-1].faces, parts[-1].face_materials, parts[-1].materials, 0.5)
        if kit.said(look, "moss", "snow"):
            cover = kit.snow() if kit.said(look, "snow") else kit.leaf((0.12, 0.24, 0.05), "moss")
            parts.append(solids.moved(solids.sphere(0.5, cover, (1.05, 0.9, 0.28), 24), (0, 0, 0.68)))
        height = float(parts[0].vertices[:, 2].max())
        return PropModel({"body": kit.fold(parts)}, "stone", {"top": (0.0, 0.0, height), "seat": (0.0, 0.0, height)})


def _chipped(v: Array, way: Array, reach: Array) -> Array:
    """Pressed flat against a few planes, so that it reads as stone and not as dough."""
    for normal, distance in zip(way, reach, strict=True):
        over = np.maximum(v @ normal - distance, 0)
        v = v - 0.9 * over[:, None] * normal
    return v
