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
    return _from_axes([points[..., i] for i in range(3)], cone)


def _from_axes(axes: list[Array], cone: Cone) -> Array:
    """Signed distance from points by their coordinates x, y, z: arrays that broadcast (an open grid stays open)."""
    p = [(axis - float(cone.a[i])) / float(cone.squash[i]) for i, axis in enumerate(axes)]
    ab = [float((cone.b[i] - cone.a[i]) / cone.squash[i]) for i in range(3)]
    long = max(ab[0] * ab[0] + ab[1] * ab[1] + ab[2] * ab[2], 1e-12)
    h = np.clip((p[0] * ab[0] + p[1] * ab[1] + p[2] * ab[2]) / long, 0, 1)
    far = [(p[i] - h * ab[i] if ab[i] else p[i]) ** 2 for i in range(3)]
    along = float(cone.ra) + float(cone.rb - cone.ra) * h
    return np.asarray((np.sqrt(far[0] + far[1] + far[2]) - along) * float(min(cone.squash)))


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
        window, axes = _window(cone, lo, size, grid)
        d = _from_axes(axes, cone)
        old = total[window]
        h = np.maximum(cone.k - np.abs(old - d), 0) / cone.k
        total[window] = np.minimum(old, d) - h * h * (cone.k * 0.25)
    for cone in carve or ():
        window, axes = _window(cone, lo, size, grid)
        total[window] = np.maximum(total[window], -_from_axes(axes, cone))
    v, f, _, _ = surface(total, 0.0, spacing=(grid,) * 3)
    v = _relaxed(v + lo, f, smooth)
    return Mesh(v, f, np.zeros(len(f), int), (material,), crease)


def weights(vertices: npt.ArrayLike, cones: list[Cone], bones: list[str], sharp: float = 0.02) -> tuple[Array, Array]:
    """Skin weights from the same field: each vertex follows the bones of the nearest cones, at most four.

    sharp: metres over which the pull of a farther cone fades. -> indices (V, 4), weights (V, 4).
    """
    axes = list(np.ascontiguousarray(np.asarray(vertices, float).T))
    near = np.stack([_from_axes(axes, c) for c in cones])
    near -= near.min(0)
    reach = np.exp(-near / sharp)
    used = list(dict.fromkeys(bones.index(cone.bone) for cone in cones))
    if len(used) < 4:  # four bones to a vertex, where there are so many
        used += [i for i in range(len(bones)) if i not in used][: 4 - len(used)]
    pull = np.zeros((len(near[0]), len(used)))
    for row, cone in zip(reach, cones, strict=True):
        column = used.index(bones.index(cone.bone))
        pull[:, column] = np.maximum(pull[:, column], row)
    width = min(4, len(used))
    top = np.argsort(-pull, axis=1)[:, :width]
    w = np.take_along_axis(pull, top, 1)
    w[w < 0.02] = 0
    w /= w.sum(1, keepdims=True)
    pad = 4 - width
    return np.pad(np.array(used)[top], ((0, 0), (0, pad))), np.pad(w, ((0, 0), (0, pad)))


def _bounds(cones: list[Cone], grid: float) -> tuple[Array, Array]:
    lows, highs = zip(*(_box(c) for c in cones), strict=True)
    return np.min(lows, 0) - 3 * grid, np.max(highs, 0) + 3 * grid


def _box(cone: Cone) -> tuple[Array, Array]:
    a, b, s = (np.asarray(x, float) for x in (cone.a, cone.b, cone.squash))
    r = np.maximum(max(cone.ra, cone.rb) * s, 0.001)
    return np.minimum(a, b) - r, np.maximum(a, b) + r


def _window(cone: Cone, lo: Array, size: npt.NDArray[np.int_], grid: float) -> tuple[tuple[slice, ...], list[Array]]:
    """The part of the grid that a cone can reach, and its points' x, y and z as an open grid."""
    clo, chi = _box(cone)
    reach = cone.k + 3 * grid
    first = np.clip(np.floor((clo - reach - lo) / grid).astype(int), 0, size)
    last = np.clip(np.ceil((chi + reach - lo) / grid).astype(int) + 1, 0, size)
    axes = [(lo[i] + grid * np.arange(first[i], last[i])).astype(np.float32) for i in range(3)]
    return tuple(slice(a, b) for a, b in zip(first, last, strict=True)), list(np.ix_(*axes))


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
