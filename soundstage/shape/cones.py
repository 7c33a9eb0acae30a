# SPDX-License-Identifier: Apache-2.0
"""Round cones: smooth bodies as the union of cones with round ends, meshed once.

Distance to a round cone after Inigo Quilez's capsule with two radii (linear in between); the smooth
union is his polynomial smooth minimum. Only cones that touch blend; a part is one closed mesh.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage.nodes import Material, Mesh

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Cone:
    """A cone with round ends from a to b (metres), radii ra and rb, blending over k metres, moved by bone."""

    a: tuple[float, float, float]
    b: tuple[float, float, float]
    ra: float
    rb: float
    k: float = 0.05
    bone: str = ""
    squash: tuple[float, float, float] = (1.0, 1.0, 1.0)  # scales space about a: (1, 1.2, 1) is 20 % wider in y

    def inflated(self, by: float) -> Cone:
        return Cone(self.a, self.b, self.ra + by, self.rb + by, self.k, self.bone, self.squash)


def distance(points: Array, cone: Cone) -> Array:
    """Signed distance (metres, about) of points (..., 3) to one cone."""
    a, s = np.asarray(cone.a, points.dtype), np.asarray(cone.squash, points.dtype)
    p = (points - a) / s
    ab = ((np.asarray(cone.b) - np.asarray(cone.a)) / np.asarray(cone.squash)).astype(points.dtype)
    h = np.clip(p @ ab / max(float(ab @ ab), 1e-12), 0, 1)
    along = cone.ra + (cone.rb - cone.ra) * h
    return np.asarray((np.linalg.norm(p - h[..., None] * ab, axis=-1) - along) * min(cone.squash))


def field(points: Array, cones: list[Cone]) -> Array:
    """The smooth union of all cones at points (..., 3)."""
    total: Array | None = None
    for cone in cones:
        d = distance(points, cone)
        if total is None:
            total = d
            continue
        h = np.maximum(cone.k - np.abs(total - d), 0) / cone.k
        total = np.minimum(total, d) - h * h * cone.k * 0.25
    if total is None:
        raise ValueError("a body part needs at least one cone")
    return total


def skin(cones: list[Cone], material: Material, grid: float = 0.01, carve: list[Cone] | None = None,
         smooth: int = 3, crease: float = 3.2) -> Mesh:
    """The cones' surface as one closed mesh on a grid of so many metres (marching cubes).

    carve: cones cut out of the result. The field is evaluated only near each cone, so a long thin
    body costs no more than its skin.
    """
    from skimage.measure import marching_cubes

    surface: Callable[..., tuple[Array, npt.NDArray[np.int32], Array, Array]] = marching_cubes

    lo, hi = _bounds(cones, grid)
    size = np.ceil((hi - lo) / grid).astype(int) + 1
    total = np.full(size, 4 * grid, np.float32)
    for cone in cones:
        window, pts = _window(cone, lo, size, grid)
        d = distance(pts, cone)
        old = total[window]
        h = np.maximum(cone.k - np.abs(old - d), 0) / cone.k
        total[window] = np.minimum(old, d) - h * h * (cone.k * 0.25)
    for cone in carve or ():
        window, pts = _window(cone, lo, size, grid)
        total[window] = np.maximum(total[window], -distance(pts, cone))
    v, f, _, _ = surface(total, 0.0, spacing=(grid,) * 3)
    v = _relaxed(v + lo, f, smooth)
    return Mesh(v, f, np.zeros(len(f), int), (material,), crease)


def weights(vertices: npt.ArrayLike, cones: list[Cone], bones: list[str], sharp: float = 0.02) -> tuple[Array, Array]:
    """Skin weights from the same field: each vertex follows the bones of the nearest cones, at most four.

    sharp: metres over which the pull of a farther cone fades. -> indices (V, 4), weights (V, 4).
    """
    v = np.asarray(vertices, float)
    pull = np.zeros((len(v), len(bones)))
    near = np.stack([distance(v, c) for c in cones], -1)
    near -= near.min(-1, keepdims=True)
    for i, cone in enumerate(cones):
        column = bones.index(cone.bone)
        pull[:, column] = np.maximum(pull[:, column], np.exp(-near[:, i] / sharp))
    width = min(4, len(bones))
    top = np.argsort(-pull, axis=1)[:, :width]
    w = np.take_along_axis(pull, top, 1)
    w[w < 0.02] = 0
    w /= w.sum(1, keepdims=True)
    pad = 4 - width
    return np.pad(top, ((0, 0), (0, pad))), np.pad(w, ((0, 0), (0, pad)))


def _bounds(cones: list[Cone], grid: float) -> tuple[Array, Array]:
    lows, highs = zip(*(_box(c) for c in cones), strict=True)
    return np.min(lows, 0) - 3 * grid, np.max(highs, 0) + 3 * grid


def _box(cone: Cone) -> tuple[Array, Array]:
    a, b, s = (np.asarray(x, float) for x in (cone.a, cone.b, cone.squash))
    r = np.maximum(max(cone.ra, cone.rb) * s, 0.001)
    return np.minimum(a, b) - r, np.maximum(a, b) + r


def _window(cone: Cone, lo: Array, size: npt.NDArray[np.int_], grid: float) -> tuple[tuple[slice, ...], Array]:
    """The part of the grid that a cone can reach, and its points."""
    clo, chi = _box(cone)
    reach = cone.k + 3 * grid
    first = np.clip(np.floor((clo - reach - lo) / grid).astype(int), 0, size)
    last = np.clip(np.ceil((chi + reach - lo) / grid).astype(int) + 1, 0, size)
    axes = [lo[i] + grid * np.arange(first[i], last[i]) for i in range(3)]
    pts = np.stack(np.meshgrid(*axes, indexing="ij"), -1).astype(np.float32)
    return tuple(slice(a, b) for a, b in zip(first, last, strict=True)), pts


def _relaxed(v: Array, f: npt.NDArray[np.int_], times: int) -> Array:
    """Laplacian smoothing by half, so many times, to take off the grid's steps."""
    from scipy.sparse import coo_matrix

    if not times:
        return v
    edges = np.concatenate([f[:, [0, 1]], f[:, [1, 2]], f[:, [2, 0]]])
    both = np.concatenate([edges, edges[:, ::-1]])
    ring = coo_matrix((np.ones(len(both)), (both[:, 0], both[:, 1])), shape=(len(v), len(v))).tocsr()
    ring.data[:] = 1
    count = np.maximum(np.asarray(ring.sum(1)), 1)
    for _ in range(times):
        v = 0.5 * v + 0.5 * (ring @ v) / count
    return v
