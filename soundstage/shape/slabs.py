# SPDX-License-Identifier: Apache-2.0
"""Slabs: flat outlines given thickness, with every rim rounded as by a router, for boards, bodies and cut-outs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.nodes import Material, Mesh
from soundstage.shape import solids

Array = npt.NDArray[np.float64]


def polygon(points: Sequence[Sequence[float]], radius: float = 0.0, steps: int = 4) -> Any:
    """A shapely polygon from (x, y) corners, all corners rounded (outer and inner) to radius metres."""
    import shapely

    shape = shapely.Polygon([tuple(p) for p in points])
    if radius > 0:
        for by in (-radius, 2 * radius, -radius):  # open, then close: rounds both kinds of corner
            shape = shape.buffer(by, quad_segs=steps)
    return shapely.simplify(shape, 1e-4)


def rectangle(width: float, depth: float, radius: float = 0.0, steps: int = 4) -> Any:
    """A shapely rectangle about the origin with round corners."""
    x, y = width / 2, depth / 2
    return polygon([(-x, -y), (x, -y), (x, y), (-x, y)], min(radius, 0.98 * min(x, y)), steps)


def disc(radius: float, segments: int = 32, at: Sequence[float] = (0, 0)) -> Any:
    """A shapely disc."""
    import shapely

    return shapely.Point(at[0], at[1]).buffer(radius, quad_segs=max(2, segments // 4))


def slab(outline: Any, height: float, material: Material, bevel: float = 0.01, steps: int = 3) -> Mesh:
    """A shapely polygon (holes allowed) in XY pulled up from z = 0, both rims and hole edges rounded by bevel.

    The bevel is made smaller where the outline is too thin to carry it. Closed, triangles only.
    """
    import shapely

    pieces = [p for p in getattr(outline, "geoms", [outline]) if p.area > 0]
    return solids.join(_slab(shapely.orient_polygons(p), height, material, bevel, steps) for p in pieces)


def _slab(outline: Any, height: float, material: Material, bevel: float, steps: int) -> Mesh:
    import shapely
    from mapbox_earcut import triangulate_float64

    rings = [np.asarray(r.coords, float)[:-1] for r in (outline.exterior, *outline.interiors)]
    ways = [_inward(r) for r in rings]
    bevel = min(bevel, 0.49 * height)
    for _ in range(5):
        cap = [r + 1.3 * bevel * w for r, w in zip(rings, ways, strict=True)]
        inner = shapely.Polygon(cap[0], cap[1:])
        if bevel == 0 or (
            inner.is_valid and inner.area > 0 and all(_same_turn(a, b) for a, b in zip(rings, cap, strict=True))
        ):
            break
        bevel = bevel / 2 if bevel > 1e-5 else 0.0
    else:
        bevel, cap = 0.0, rings
    levels = _rim(bevel, height, steps)
    counts = [len(r) for r in rings]
    flat = np.concatenate(cap)
    ends = np.cumsum(counts).astype(np.uint32)
    tops = np.asarray(triangulate_float64(np.ascontiguousarray(flat), ends), int).reshape(-1, 3)
    v = np.concatenate(
        [
            np.column_stack(
                [np.concatenate([r + inset * w for r, w in zip(rings, ways, strict=True)]), np.full(len(flat), z)]
            )
            for inset, z in levels
        ]
    )
    n, faces = len(flat), []
    start = 0
    for count in counts:
        k, j = np.meshgrid(np.arange(len(levels) - 1), np.arange(count), indexing="ij")
        a, b = (k * n + start + j).ravel(), (k * n + start + (j + 1) % count).ravel()
        faces += [np.stack([a, b, b + n], -1), np.stack([a, b + n, a + n], -1)]
        start += count
    tops = tops if _area(flat, tops) > 0 else tops[:, ::-1]
    faces += [tops[:, ::-1], tops + n * (len(levels) - 1)]
    return solids.mesh(v, np.concatenate(faces), material, 0.6)


def _rim(bevel: float, height: float, steps: int) -> list[tuple[float, float]]:
    """(inset, z) of each ring from the bottom cap to the top; a ring inside the cap keeps its shading flat."""
    if bevel == 0:
        return [(0.0, 0.0), (0.0, height)]
    arc = [(bevel * (1 - np.sin(t)), bevel * (1 - np.cos(t))) for t in np.linspace(0, np.pi / 2, steps + 1)]
    low = [(1.3 * bevel, 0.0), *((float(a), float(b)) for a, b in arc)]
    return low + [(inset, height - z) for inset, z in reversed(low)]


def _inward(ring: Array) -> Array:
    """For each corner of a ring with the solid on its left, the step that insets both its edges by one."""
    along = space.unit(np.roll(ring, -1, 0) - ring)
    normal = np.stack([-along[:, 1], along[:, 0]], -1)
    before = np.roll(normal, 1, 0)
    return np.asarray((normal + before) / np.maximum(1 + np.sum(normal * before, -1, keepdims=True), 0.3))


def _same_turn(a: Array, b: Array) -> bool:
    return bool(_shoelace(a) * _shoelace(b) > 0)


def _shoelace(ring: Array) -> float:
    x, y = ring.T
    return float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2


def _area(points: Array, triangles: npt.NDArray[np.int_]) -> float:
    a, b, c = (points[triangles[:, i]] for i in range(3))
    return float(np.sum((b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])))


def upright(part: Mesh, thickness: float = 0.0) -> Mesh:
    """A slab drawn in (x, z) stood up: its outline in the XZ plane, its thickness along Y, centred."""
    return solids.moved(part, matrix=space.translation((0, thickness / 2, 0)) @ space.turn("x", np.pi / 2))


def facing(part: Mesh, thickness: float = 0.0) -> Mesh:
    """A slab drawn in (y, z) stood up to face +X: its thickness along X, its back at x = -thickness / 2."""
    return solids.moved(upright(part, thickness), heading=np.pi / 2)
