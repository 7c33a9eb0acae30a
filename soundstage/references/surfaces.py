# SPDX-License-Identifier: Apache-2.0
"""Triangles and textures of a glTF become solids in flat house colours: each face takes the texture's colour there.

Low-poly packs paint their models from an atlas of flat patches, which this keeps exactly. A photographed texture
becomes a mosaic of at most COLOURS colours on a finer mesh: close to it, and in the house's own look of solid,
hand-coloured things. Triangles are split only where one would cover several colours.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from soundstage.nodes import Material, Mesh
from soundstage.references.gltf_file import GltfFile

if TYPE_CHECKING:
    from soundstage.references.gltf import Piece

Array = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
COLOURS = 40  # of a whole model
FINEST = 60_000  # faces of one primitive after splitting
VARIED = 0.02  # spread of linear colour inside a face beyond which it is split
_INSIDE = np.array([[1, 1, 1], [4, 1, 1], [1, 4, 1], [1, 1, 4]], float)
_INSIDE = _INSIDE / _INSIDE.sum(1, keepdims=True)


@dataclass(frozen=True, eq=False)
class Skinned:
    """A painted primitive, with the skin's own joint numbers where it has a skin."""

    mesh: Mesh
    bones: Ints | None = None
    weights: npt.NDArray[np.float32] | None = None


@dataclass
class _Shape:
    """Triangles while they are split: attributes per corner point."""

    points: Array  # (V, 3)
    uv: Array  # (V, 2)
    tint: Array  # (V, 3) linear
    faces: Ints  # (F, 3)
    bones: Ints | None
    weights: Array | None


class Painter:
    """Paints the primitives of one file."""

    def __init__(self, file: GltfFile) -> None:
        self.file = file
        self.pictures: dict[int, Array] = {}
        self.notes: list[str] = []

    def primitive(self, shape: dict[str, Any], skinned: bool) -> Skinned:
        """One primitive as a mesh whose materials are still one a face colour (settled() shares them)."""
        rows = self.file.rows("materials")
        row = rows[shape["material"]] if "material" in shape else {}
        body = self._shape(shape, skinned)
        texture = self._texture(row)
        if texture is not None:
            body = _split(body, texture)
        base = _material(row)
        corners = body.faces
        color = np.mean([_seen(texture, _between(body.uv, corners, w)) * _between(body.tint, corners, w)
                         for w in _INSIDE], 0) * np.array(base.color)
        keys = np.round(255 * np.clip(color, 0, 1) ** (1 / 2.2)).astype(int)
        unique, slot = np.unique(keys, axis=0, return_inverse=True)
        linear = [color[slot.ravel() == i].mean(0) for i in range(len(unique))]
        made = tuple(_dyed(base, f"{base.name} {i}", c) for i, c in enumerate(linear))
        points, faces, first = _welded(body)
        mesh = Mesh(points, faces, slot.ravel(), made)
        if body.bones is None or body.weights is None:
            return Skinned(mesh)
        return Skinned(mesh, body.bones[first], body.weights[first].astype(np.float32))

    def settled(self, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        """The same pieces with at most COLOURS different colours among them all."""
        colors = np.array([m.color for p in pieces for m in p.mesh.materials])
        area = np.concatenate([np.bincount(p.mesh.face_materials, _areas(p.mesh), len(p.mesh.materials))
                               for p in pieces])
        group, palette = shared(colors, area, COLOURS)
        if len(np.unique(group)) < len(np.unique(np.round(colors, 3), axis=0)):
            self.notes.append(f"its textures are brought to {len(palette)} flat colours")
        out, start = [], 0
        for piece in pieces:
            own = group[start : start + len(piece.mesh.materials)]
            start += len(own)
            used, slot = np.unique(own, return_inverse=True)
            first = [piece.mesh.materials[int(np.flatnonzero(own == u)[0])] for u in used]
            made = tuple(_dyed(m, f"{m.name.rpartition(' ')[0]} {u}", palette[u])
                         for m, u in zip(first, used, strict=True))
            mesh = replace(piece.mesh, face_materials=slot[piece.mesh.face_materials], materials=made)
            out.append(replace(piece, mesh=mesh))
        return tuple(out)

    def _shape(self, shape: dict[str, Any], skinned: bool) -> _Shape:
        attributes = shape["attributes"]
        points = self.file.accessor(attributes["POSITION"]).astype(float)
        count = len(points)
        index = self.file.accessor(shape["indices"])[:, 0].astype(np.int64) if "indices" in shape else np.arange(count)
        if len(index) and index.max() >= count:
            raise ValueError("a face points at no corner")
        tint = np.ones((count, 3))
        if "COLOR_0" in attributes and "baseColorTexture" not in str(self._row(shape)):
            tint = self.file.accessor(attributes["COLOR_0"])[:, :3].astype(float)
            tint = tint / 255.0 if tint.max() > 1.5 else tint
        uv = self._uv(shape, count)
        bones = weights = None
        if skinned and "JOINTS_0" in attributes:
            bones = self.file.accessor(attributes["JOINTS_0"]).astype(np.int64)
            weights = self.file.accessor(attributes["WEIGHTS_0"]).astype(float)
            weights = weights / np.maximum(weights.sum(1, keepdims=True), 1e-9)
        return _Shape(points, uv, tint, _triangles(index, shape.get("mode", 4)), bones, weights)

    def _row(self, shape: dict[str, Any]) -> dict[str, Any]:
        return self.file.rows("materials")[shape["material"]] if "material" in shape else {}

    def _uv(self, shape: dict[str, Any], count: int) -> Array:
        info = self._row(shape).get("pbrMetallicRoughness", {}).get("baseColorTexture", {})
        moved = info.get("extensions", {}).get("KHR_texture_transform", {})
        name = f"TEXCOORD_{moved.get('texCoord', info.get('texCoord', 0))}"
        if name not in shape["attributes"]:
            return np.zeros((count, 2))
        uv = self.file.accessor(shape["attributes"][name]).astype(float)
        turn = float(moved.get("rotation", 0.0))
        uv = uv * moved.get("scale", (1, 1))
        c, s = np.cos(turn), np.sin(turn)
        return np.asarray(uv @ np.array([[c, -s], [s, c]]) + moved.get("offset", (0, 0)))

    def _texture(self, row: dict[str, Any]) -> Array | None:
        """(H, W, 3) linear colours of the base colour texture, or None."""
        info = row.get("pbrMetallicRoughness", {}).get("baseColorTexture")
        if info is None:
            return None
        source = self.file.rows("textures")[info["index"]].get("source")
        if source is None:
            self.notes.append("a texture of unknown kind left out")
            return None
        if source not in self.pictures:
            from PIL import Image

            image = Image.open(io.BytesIO(self.file.image(source))).convert("RGB")
            image.thumbnail((1024, 1024))
            srgb = np.asarray(image, np.float64) / 255
            self.pictures[source] = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
        return self.pictures[source]


def _triangles(index: Ints, mode: int) -> Ints:
    if mode == 4:
        return index[: len(index) // 3 * 3].reshape(-1, 3)
    if mode == 5:
        rows = np.stack([index[:-2], index[1:-1], index[2:]], -1)
        rows[1::2] = rows[1::2, ::-1]
        return np.asarray(rows)
    return np.stack([np.repeat(index[:1], len(index) - 2), index[1:-1], index[2:]], -1)


def _between(values: Array, faces: Ints, share: Array) -> Array:
    """The value at a barycentric spot of every face."""
    return np.asarray(np.einsum("fck,c->fk", values[faces], share))


def _seen(texture: Array | None, uv: Array) -> Array:
    """Nearest texels; the picture repeats."""
    if texture is None:
        return np.ones((len(uv), 3))
    h, w, _ = texture.shape
    x = np.floor((uv[:, 0] % 1.0) * w).astype(int) % w
    y = np.floor((uv[:, 1] % 1.0) * h).astype(int) % h
    return np.asarray(texture[y, x])


def _split(body: _Shape, texture: Array) -> _Shape:
    """Faces halved along every edge while many of them cover several colours and the budget lasts."""
    while len(body.faces) * 4 <= FINEST:
        seen = np.stack([_seen(texture, _between(body.uv, body.faces, w)) for w in _INSIDE])
        varied = seen.std(0).max(-1) > VARIED
        area = np.linalg.norm(np.cross(*(body.points[body.faces[:, i]] - body.points[body.faces[:, 0]]
                                         for i in (1, 2))), axis=1)
        if area[varied].sum() < 0.08 * area.sum():
            return body
        body = _finer(body)
    return body


def _finer(body: _Shape) -> _Shape:
    """Every triangle in four."""
    f = body.faces
    edges = np.sort(np.concatenate([f[:, [0, 1]], f[:, [1, 2]], f[:, [2, 0]]]), 1)
    unique, which = np.unique(edges, axis=0, return_inverse=True)
    middle = len(body.points) + which.reshape(3, -1)
    a, b, c = middle
    faces = np.concatenate([np.stack(t, -1) for t in ((f[:, 0], a, c), (f[:, 1], b, a), (f[:, 2], c, b), (a, b, c))])

    def both(values: Array) -> Array:
        return np.concatenate([values, values[unique].mean(1)])

    bones, weights = body.bones, body.weights
    if bones is not None and weights is not None:
        more = [_joined_skin(bones[unique], weights[unique])]
        bones = np.concatenate([bones, more[0][0]])
        weights = np.concatenate([weights, more[0][1]])
    return _Shape(both(body.points), both(body.uv), both(body.tint), faces, bones, weights)


def _joined_skin(bones: Ints, weights: Array) -> tuple[Ints, Array]:
    """The skin halfway along edges: (E, 2, 4) -> the four strongest of the eight."""
    b, w = bones.reshape(len(bones), -1), weights.reshape(len(weights), -1) / 2
    for i in range(1, b.shape[1]):
        for j in range(i):
            same = (b[:, i] == b[:, j]) & (w[:, i] > 0)
            w[same, j] += w[same, i]
            w[same, i] = 0.0
    best = np.argsort(-w, 1, kind="stable")[:, :4]
    b, w = np.take_along_axis(b, best, 1), np.take_along_axis(w, best, 1)
    return b, w / np.maximum(w.sum(1, keepdims=True), 1e-9)


def _welded(body: _Shape) -> tuple[Array, Ints, Ints]:
    """Corners at one place become one, so that shading is smooth across seams of the texture."""
    span = float(np.ptp(body.points, axis=0).max()) or 1.0
    key = np.round(body.points / span * 1e5).astype(np.int64)
    _, first, slot = np.unique(key, axis=0, return_index=True, return_inverse=True)
    return body.points[first], slot.ravel()[body.faces], first


def _areas(mesh: Mesh) -> Array:
    p = mesh.vertices[mesh.faces].astype(float)
    return np.asarray(np.linalg.norm(np.cross(p[:, 1] - p[:, 0], p[:, 2] - p[:, 0]), axis=1) / 2)


def shared(colors: Array, weight: Array, most: int) -> tuple[Ints, Array]:
    """(group of each colour, palette (K, 3)): the most alike are joined until at most so many are left.

    k-means in gamma-encoded space, begun with the heaviest colours far apart: the same input, the same palette.
    """
    from scipy.cluster.vq import kmeans2

    near = np.clip(colors, 0, 1) ** (1 / 2.2)
    unique, slot = np.unique(np.round(near, 3), axis=0, return_inverse=True)
    slot = slot.ravel()
    mass = np.bincount(slot, weight + 1e-12, len(unique))
    if len(unique) > most:
        centres = [unique[int(mass.argmax())]]
        while len(centres) < most:
            far = np.min([np.linalg.norm(unique - c, axis=1) for c in centres], 0)
            centres.append(unique[int((far**2 * np.sqrt(mass)).argmax())])
        repeat = np.maximum(1, np.round(400 * mass / mass.sum())).astype(int)
        found, _ = kmeans2(np.repeat(unique, repeat, 0), np.array(centres), minit="matrix", iter=12)
        found = found[np.isfinite(found).all(1)]
        group = np.linalg.norm(unique[:, None] - found[None], axis=-1).argmin(1)
    else:
        group = np.arange(len(unique))
    used, group = np.unique(group, return_inverse=True)
    whole = group.ravel()[slot]
    heavy = weight + 1e-12
    palette = np.stack([np.bincount(whole, heavy * colors[:, i], len(used)) for i in range(3)], -1)
    return whole, palette / np.bincount(whole, heavy, len(used))[:, None]


def _dyed(material: Material, name: str, color: Array) -> Material:
    r, g, b = (float(c) for c in color)
    return replace(material, name=name, color=(r, g, b))


def _material(row: dict[str, Any]) -> Material:
    """The house's material nearest to a glTF one; its colour is the base colour's factor."""
    pbr, more = row.get("pbrMetallicRoughness", {}), row.get("extensions", {})
    factor = pbr.get("baseColorFactor", (1, 1, 1, 1))
    metal = float(pbr.get("metallicFactor", 1.0)) if "metallicRoughnessTexture" not in pbr else 0.2
    if not pbr:
        metal = 0.0
    clear = row.get("alphaMode") == "BLEND" and factor[3] < 0.7
    glow = max(row.get("emissiveFactor", (0, 0, 0)))
    glow *= more.get("KHR_materials_emissive_strength", {}).get("emissiveStrength", 1.0)
    substance = "glass" if clear else "metal" if metal > 0.6 else "plastic"
    return Material(
        str(row.get("name", "surface")), (float(factor[0]), float(factor[1]), float(factor[2])), substance,
        roughness=float(np.clip(pbr.get("roughnessFactor", 1.0), 0.25, 0.95)), metallic=min(metal, 1.0),
        transmission=1.0 - float(factor[3]) if clear else 0.0, emission=min(1.0, float(glow)))
