# SPDX-License-Identifier: Apache-2.0
"""Patches, spots and stripes: the coat's own triangles cut along the border, so that it is sharp and smooth.

Each mark is a scalar field over the skin, positive inside; a triangle that the zero line crosses is
divided along it (marching triangles), and the pieces inside take the mark's colour.
"""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._animal import Palette, Point
from soundstage.nodes import Material, Mesh
from soundstage.rng import rng

Array = npt.NDArray[np.float64]


class Shape(Protocol):
    """What marks need to know of a body."""

    @property
    def joints(self) -> dict[str, Point]: ...
    @property
    def length(self) -> float: ...
    @property
    def back(self) -> float: ...
    @property
    def withers(self) -> float: ...
    @property
    def waist(self) -> float: ...


def marked(mesh: Mesh, shape: Shape, mark: dict[str, Any], palette: Palette, seed: int) -> Mesh:
    """The mesh with one kind of mark: {kind = patches|spots|stripes|region, color, size, count, where ...}."""
    v = np.asarray(mesh.vertices, float)
    field = _FIELDS[mark["kind"]](v, shape, mark, seed)
    part = mark.get("where", "all")
    middle = (shape.back + shape.withers) / 2
    if part == "body":
        field = np.minimum(field, np.minimum(v[:, 2] - middle * 0.42, 0.08 + shape.joints["neck"][0] - v[:, 0]))
    elif part == "upper":
        field = np.minimum(field, v[:, 2] - (middle - shape.waist * 0.2))
    return cut(mesh, field, palette.material(str(mark.get("color", "marks"))))


def cut(mesh: Mesh, field: Array, material: Material) -> Mesh:
    """Where field (V,) is positive the mesh takes the material; crossing triangles are divided."""
    field = np.where(np.abs(field) < 1e-6, 1e-6, field)
    inside = field[mesh.faces] > 0
    count = inside.sum(1)
    materials = (*mesh.materials, material)
    new = len(materials) - 1
    whole = np.isin(count, (0, 3))
    split, ins, slot = mesh.faces[~whole], inside[~whole], mesh.face_materials[~whole]
    lone = np.where(count[~whole] == 1, ins.argmax(1), ins.argmin(1))  # the corner alone on its side
    a, b, c = (np.take_along_axis(split, ((lone + i) % 3)[:, None], 1)[:, 0] for i in range(3))
    pairs = np.sort(np.concatenate([np.stack([a, b], -1), np.stack([a, c], -1)]), axis=1)
    edges, index = np.unique(pairs, axis=0, return_inverse=True)
    v = np.asarray(mesh.vertices, float)
    first, second = edges[:, 0], edges[:, 1]
    share = (field[first] / (field[first] - field[second]))[:, None]
    ab, ac = np.split(index.reshape(-1) + len(v), 2)
    mine = np.where(count[~whole] == 1, new, slot)
    theirs = np.where(count[~whole] == 1, slot, new)
    faces = [mesh.faces[whole], np.stack([a, ab, ac], -1), np.stack([ab, b, c], -1), np.stack([ab, c, ac], -1)]
    slots = [np.where(count[whole] == 3, new, mesh.face_materials[whole]), mine, theirs, theirs]
    points = np.concatenate([v, v[first] + (v[second] - v[first]) * share])
    return Mesh(points, np.concatenate(faces), np.concatenate(slots), materials, mesh.crease)


def _centres(v: Array, count: int, seed: int, name: str) -> Array:
    """Skin points well apart: each the farthest of a few from those before (best candidate, Mitchell 1991)."""
    chance = rng(seed, "marks", name)
    chosen = [v[chance.integers(len(v))]]
    for _ in range(count - 1):
        tries = v[chance.integers(len(v), size=12)]
        gap = np.linalg.norm(tries[:, None] - np.array(chosen)[None], axis=-1).min(1)
        chosen.append(tries[int(np.argmax(gap))])
    return np.array(chosen)


def _spots(v: Array, shape: Shape, mark: dict[str, Any], seed: int) -> Array:
    """Round spots; ring > 0 leaves their middle free (a jaguar's rosettes)."""
    size, count = float(mark["size"]), int(mark["count"])
    near = v[(v[:, 2] > shape.back * 0.35)]
    centres = _centres(near, count, seed, "spots")
    radii = size * rng(seed, "marks", "radii").uniform(0.7, 1.25, count)
    field = np.full(len(v), -1.0)
    for c, r in zip(centres, radii, strict=True):
        field = np.maximum(field, r - np.linalg.norm(v - c, axis=1))
    return field


def _patches(v: Array, shape: Shape, mark: dict[str, Any], seed: int) -> Array:
    """Large uneven patches, as on cows."""
    return _spots(v + 0.25 * float(mark["size"]) * _waves(v, float(mark["size"])), shape, mark, seed)


def _cells(v: Array, shape: Shape, mark: dict[str, Any], seed: int) -> Array:
    """Plates with narrow light lines between, as on giraffes: the gap between the two nearest centres (Worley)."""
    centres = _centres(v, int(mark["count"]), seed, "cells")
    from scipy.spatial import cKDTree

    near, _ = cKDTree(centres).query(v, k=2)
    return np.asarray(near[:, 1] - near[:, 0] - float(mark["size"]))


def _stripes(v: Array, shape: Shape, mark: dict[str, Any], seed: int) -> Array:
    """Bands round the body, neck and legs that waver and taper towards the belly."""
    size = float(mark["size"])
    wave = _waves(v, size * 4)[:, 0] * 0.35
    steep = space.smoothstep((shape.back * 0.62 - v[:, 2]) / 0.08)  # round the legs the bands lie level
    along = v[:, 0] * (1 - steep) + (v[:, 2] * 1.2) * steep
    neck = space.smoothstep((v[:, 0] - shape.length * 0.5) / 0.12)
    along = along + neck * 0.5 * (v[:, 2] - shape.withers)
    taper = 0.55 * space.smoothstep((shape.back + shape.waist * 0.4 - v[:, 2]) / (shape.waist * 2.6)) * (1 - steep)
    return np.asarray(np.cos(2 * np.pi * along / size + wave * 2.2) - float(mark.get("thin", 0.1)) - taper) * size * 0.2


def _region(v: Array, shape: Shape, mark: dict[str, Any], seed: int) -> Array:
    """One ellipsoid placed by a joint: {at = "skull", offset, radii}; mirrored."""
    at = np.array(shape.joints[mark["at"]]) + np.array(mark.get("offset", (0, 0, 0)))
    folded = v * np.array([1, 1, 1])
    folded[:, 1] = np.abs(folded[:, 1])
    radii = np.array(mark["radii"], float)
    return np.asarray((1 - np.linalg.norm((folded - at) / radii, axis=1)) * radii.min())


def _waves(v: Array, size: float) -> Array:
    """A smooth wander of each axis by the other two."""
    w = v * (2 * np.pi / max(size * 2.2, 1e-3))
    bent = np.stack([np.sin(w[:, 1] + 1.3) + np.sin(w[:, 2] * 0.7), np.sin(w[:, 2] + 0.4) + np.sin(w[:, 0] * 0.8),
                     np.sin(w[:, 0] + 2.1) + np.sin(w[:, 1] * 0.9)], -1)
    return np.asarray(bent * 0.5)


_FIELDS = {"spots": _spots, "patches": _patches, "stripes": _stripes, "cells": _cells, "region": _region}
