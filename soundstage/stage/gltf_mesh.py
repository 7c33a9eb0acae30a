# SPDX-License-Identifier: Apache-2.0
"""A Mesh as a graphics card wants it: corners split where an edge is sharp, one normal each, triangles by material."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.nodes import Mesh

Array = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
_CLOSE = 6e-4  # metres: a body's skin is thinned as far as it stays so near the full one
_ROUND = 0.05  # share of split vertices up to which a mesh counts as smooth
MANY = 2500  # triangles below which thinning is not worth it
_FINE = 1 << 13  # steps a metre that positions are rounded to: 0.12 mm, and they pack much smaller


@dataclass(frozen=True, eq=False)
class Shaded:
    """Vertices with normals. source says which vertex of the mesh each was, for skin weights."""

    positions: npt.NDArray[np.float32]  # (V, 3)
    normals: npt.NDArray[np.float32]  # (V, 3) unit
    source: Ints  # (V,)
    faces: Ints  # (F, 3)
    face_materials: npt.NDArray[np.integer[Any]]  # (F,)


def shaded(mesh: Mesh) -> Shaded:
    """Split the mesh at edges sharper than its crease, as Blender's smooth-by-angle does, and thin what is dense."""
    full = _shaded(mesh, mesh.crease)
    if len(mesh.faces) < MANY or len(full.source) > len(mesh.vertices) * (1 + _ROUND):
        return full
    return _thinned(_shaded(mesh, np.pi)) or full


def _shaded(mesh: Mesh, crease: float) -> Shaded:
    vertices, faces = np.asarray(mesh.vertices, float), np.asarray(mesh.faces, np.int64)
    corners = vertices[faces]
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    size = np.linalg.norm(normal, axis=1, keepdims=True)
    normal = normal / np.maximum(size, 1e-20)
    group = _groups(faces, normal, crease)
    first = np.zeros(int(group.max()) + 1 if len(group) else 0, np.int64)
    flat = faces.ravel()
    first[group] = flat
    summed = np.zeros((len(first), 3))
    weighted = normal[:, None] * _angles(corners)[..., None] * (size[:, None] > 1e-12)
    for axis in range(3):
        summed[:, axis] = np.bincount(group, weighted[..., axis].ravel(), len(first))
    length = np.linalg.norm(summed, axis=1, keepdims=True)
    normals = np.where(length > 1e-9, summed / np.maximum(length, 1e-9), [0.0, 0.0, 1.0])
    positions = np.round(vertices[first] * _FINE) / _FINE
    return Shaded(positions.astype("f4"), normals.astype("f4"), first, group.reshape(-1, 3), mesh.face_materials)


def _thinned(full: Shaded) -> Shaded | None:
    """Fewer triangles of the same shape for what is closed and of one material: a body's skin.

    Kept vertices keep their place and their normal, so shading does not show it. None: it cannot be done.
    """
    if int(full.face_materials.min()) != int(full.face_materials.max()):
        return None
    import manifold3d
    from scipy.spatial import cKDTree

    solid = manifold3d.Manifold(manifold3d.Mesh(vert_properties=full.positions, tri_verts=full.faces.astype("u4")))
    if solid.status() != manifold3d.Error.NoError:
        return None
    found = solid.simplify(_CLOSE).to_mesh()
    positions, faces = np.asarray(found.vert_properties)[:, :3], np.asarray(found.tri_verts, np.int64)
    if len(faces) == 0:
        return None
    away, kept = cKDTree(full.positions).query(positions)
    if float(away.max()) > _CLOSE:
        return None
    return Shaded(full.positions[kept], full.normals[kept], full.source[kept], faces,
                  np.full(len(faces), full.face_materials[0]))


def is_solid(mesh: Mesh) -> bool:
    """Whether it is closed with its outside out: its back is never seen, so nobody has to draw it."""
    faces = np.asarray(mesh.faces, np.int64)
    if len(faces) == 0:
        return False
    faces = _places(np.asarray(mesh.vertices, float))[faces]
    start, end, many = faces.ravel(), np.roll(faces, -1, 1).ravel(), int(faces.max()) + 1
    ahead, back = np.sort(start * many + end), np.sort(end * many + start)
    if not np.array_equal(ahead, back):
        return False
    corners = np.asarray(mesh.vertices, float)[np.asarray(mesh.faces)]
    return float(np.einsum("ij,ij->", corners[:, 0], np.cross(corners[:, 1], corners[:, 2]))) > 0


def _places(vertices: Array) -> Ints:
    """(V, 3) -> (V,) numbers that are equal where vertices are: over one mixed word each, as sorting rows is slow."""
    words = (vertices + 0.0).view(np.uint64)  # of -0 and 0 the same
    mixed = np.zeros(len(words), np.uint64)
    for axis in range(3):
        mixed = (mixed ^ words[:, axis]) * np.uint64(0x9E3779B97F4A7C15)
        mixed ^= mixed >> np.uint64(29)
    return np.asarray(np.unique(mixed, return_inverse=True)[1], np.int64).reshape(-1)


def _groups(faces: Ints, normal: Array, crease: float) -> Ints:
    """(3F,) which shaded vertex each corner belongs to: corners of one vertex joined over edges that are not sharp."""
    count = len(faces)
    if crease >= 3.1 or count == 0:
        return np.asarray(np.unique(faces.ravel(), return_inverse=True)[1], np.int64).reshape(-1)
    start, end = faces.ravel(), np.roll(faces, -1, 1).ravel()
    here = np.arange(3 * count)
    after = np.roll(here.reshape(-1, 3), -1, 1).ravel()  # the corner at the edge's end
    low, high = np.minimum(start, end), np.maximum(start, end)
    key = low * (int(faces.max()) + 1) + high
    order = np.argsort(key, kind="stable")
    same = key[order][1:] == key[order][:-1]
    a, b = order[:-1][same], order[1:][same]
    soft = np.einsum("ij,ij->i", normal[a // 3], normal[b // 3]) > np.cos(crease)
    a, b = a[soft], b[soft]
    turned = start[a] == end[b]  # neighbours usually run along their edge opposite ways
    mates = np.where(turned, after[b], b), np.where(turned, b, after[b])
    return _joined(3 * count, np.concatenate([a, after[a]]), np.concatenate(mates))


def _joined(count: int, one: Ints, other: Ints) -> Ints:
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    graph = coo_matrix((np.ones(len(one), np.int8), (one, other)), (count, count))
    return np.asarray(connected_components(graph, directed=False)[1], np.int64)


def _angles(corners: Array) -> Array:
    """(F, 3) radians of each corner: what a face counts for in a vertex normal."""
    ahead = np.roll(corners, -1, 1) - corners
    back = np.roll(corners, 1, 1) - corners
    length = np.linalg.norm(ahead, axis=2) * np.linalg.norm(back, axis=2)
    cos = np.einsum("fij,fij->fi", ahead, back) / np.maximum(length, 1e-20)
    return np.asarray(np.arccos(np.clip(cos, -1, 1)))


def byte_weights(weights: npt.NDArray[np.floating[Any]]) -> npt.NDArray[np.uint8]:
    """(V, 4) weights as bytes whose rows sum to exactly 255: what is left over goes to the heaviest."""
    scaled = np.asarray(weights, float) / np.maximum(np.sum(weights, 1, keepdims=True), 1e-9) * 255
    out = np.floor(scaled + 0.5).astype(np.int64)
    out[np.arange(len(out)), scaled.argmax(1)] += 255 - out.sum(1)
    return np.asarray(out, np.uint8)
