# SPDX-License-Identifier: Apache-2.0
"""A glTF scene as plain values in the house's space: solids in flat colours, a node tree, skins and clips.

Ours is X ahead, Y left, Z up; glTF's is Z ahead, X left, Y up: (x, y, z) -> (z, x, y), no mirror.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.errors import FilmError
from soundstage.nodes import Mesh
from soundstage.references.gltf_file import GltfFile, opened
from soundstage.references.surfaces import Painter, Skinned

Array = npt.NDArray[np.float64]
OURS = np.array([[0, 0, 1.0, 0], [1.0, 0, 0, 0], [0, 1.0, 0, 0], [0, 0, 0, 1.0]])
MOST_NODES = 2000


@dataclass(frozen=True, eq=False)
class Track:
    """One channel of a clip."""

    node: int
    path: str  # translation rotation scale
    times: Array  # (K,)
    values: Array  # (K, 3 or 4)
    step: bool = False


@dataclass(frozen=True, eq=False)
class Clip:
    """A named animation."""

    name: str
    seconds: float
    tracks: tuple[Track, ...]


@dataclass(frozen=True, eq=False)
class Piece:
    """A solid of the scene: skinned to nodes, or rigid on one."""

    name: str
    mesh: Mesh  # in the space of its node, or of its skin's rest pose
    node: int  # that carries it; -1 for a skinned one
    bones: npt.NDArray[np.int32] | None = None  # (V, 4) node numbers
    weights: npt.NDArray[np.float32] | None = None  # (V, 4)


@dataclass(frozen=True, eq=False)
class Guest:
    """A model as it came, in our axes and its own units."""

    names: tuple[str, ...]
    parents: tuple[int, ...]  # -1 = root; parents come before children
    place: Array  # (N, 3) local
    turn: Array  # (N, 4) local quaternions x y z w
    scale: Array  # (N, 3) local
    bind: Array  # (N, 4, 4) where each node is when the skins are at rest
    joints: frozenset[int]
    pieces: tuple[Piece, ...]
    clips: tuple[Clip, ...] = ()
    notes: tuple[str, ...] = field(default=())

    def rest(self) -> Array:
        """(N, 4, 4) where each node stands when nothing moves."""
        return tree(self.parents, local(self.place, self.turn, self.scale))

    def posed(self, clip: Clip, times: Array) -> tuple[Array, Array, Array]:
        """Local places, turns and scales (T, N, ...) of a clip at these seconds; what it does not move rests."""
        count = len(times)
        out = {"translation": np.repeat(self.place[None], count, 0), "rotation": np.repeat(self.turn[None], count, 0),
               "scale": np.repeat(self.scale[None], count, 0)}
        for track in clip.tracks:
            out[track.path][:, track.node] = _sampled(track, times)
        return out["translation"], out["rotation"], out["scale"]


def local(place: Array, turn: Array, scale: Array) -> Array:
    """(..., 4, 4) from places (..., 3), quaternions (..., 4) and scales (..., 3)."""
    out = np.zeros((*turn.shape[:-1], 4, 4))
    out[..., :3, :3] = rotation(turn) * scale[..., None, :]
    out[..., :3, 3], out[..., 3, 3] = place, 1.0
    return out


def tree(parents: tuple[int, ...], own: Array) -> Array:
    """World matrices (..., N, 4, 4) of local ones."""
    out = own.copy()
    for node, parent in enumerate(parents):
        if parent >= 0:
            out[..., node, :, :] = out[..., parent, :, :] @ own[..., node, :, :]
    return out


def rotation(q: Array) -> Array:
    """(..., 3, 3) of quaternions (..., 4) x y z w."""
    x, y, z, w = np.moveaxis(q / np.maximum(np.linalg.norm(q, axis=-1, keepdims=True), 1e-12), -1, 0)
    rows = [[1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
            [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
            [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)]]
    return np.stack([np.stack(r, -1) for r in rows], -2)


def _sampled(track: Track, times: Array) -> Array:
    t, v = track.times, track.values
    late = np.clip(np.searchsorted(t, times, side="right"), 1, max(1, len(t) - 1))
    early = late - 1
    if len(t) == 1:
        return np.repeat(v[:1], len(times), 0)
    share = np.clip((times - t[early]) / np.maximum(t[late] - t[early], 1e-9), 0, 1)[:, None]
    if track.step:
        share = np.floor(share)
    a, b = v[early], v[late]
    if track.path == "rotation":  # the short way; keys are dense, so a straight line on the sphere's chord will do
        b = np.where(np.sum(a * b, -1, keepdims=True) < 0, -b, b)
        q = a + (b - a) * share
        return np.asarray(q / np.maximum(np.linalg.norm(q, axis=-1, keepdims=True), 1e-12))
    return np.asarray(a + (b - a) * share)


def read(path: Path) -> Guest:
    """The model in a kept .glb. FilmError when it is damaged or holds nothing to see."""
    file = opened(path)
    try:
        return _Reader(file).guest()
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise FilmError("this model is damaged", where=str(path), remedy="export it anew as .glb") from error


class _Reader:
    """Reads one file. Use once."""

    def __init__(self, file: GltfFile) -> None:
        self.file, self.notes = file, []  # type: tuple[GltfFile, list[str]]
        self.order = _in_order(file)
        self.number = {node: i for i, node in enumerate(self.order)}
        self.rows = [file.rows("nodes")[n] for n in self.order]
        self.painter = Painter(file)

    def guest(self) -> Guest:
        parent = {c: n for n in self.order for c in self.file.rows("nodes")[n].get("children", [])}
        parents = tuple(self.number[parent[n]] if n in parent else -1 for n in self.order)
        place, turn, scale = self._locals()
        rest = tree(parents, local(place, turn, scale))
        bind, joints = rest.copy(), set()
        for row in self.rows:
            if "skin" in row:
                for joint, matrix in self._skin(row["skin"]):
                    bind[joint] = matrix
                    joints.add(joint)
        pieces = tuple(p for i, row in enumerate(self.rows) if "mesh" in row for p in self._pieces(i, row))
        if not pieces:
            raise FilmError("there is nothing to see in this model", where=self.file.where)
        names = tuple(str(r.get("name", f"node{i}")) for i, r in enumerate(self.rows))
        return Guest(names, parents, place, turn, scale, bind, frozenset(joints), self.painter.settled(pieces),
                     self._clips(), tuple(dict.fromkeys([*self.notes, *self.painter.notes])))

    def _locals(self) -> tuple[Array, Array, Array]:
        place, turn, scale = (np.zeros((len(self.rows), w)) for w in (3, 4, 3))
        for i, row in enumerate(self.rows):
            if "matrix" in row:
                place[i], turn[i], scale[i] = _taken_apart(np.array(row["matrix"], float).reshape(4, 4).T)
                continue
            place[i] = row.get("translation", (0, 0, 0))
            turn[i] = row.get("rotation", (0, 0, 0, 1))
            scale[i] = row.get("scale", (1, 1, 1))
        return place, turn, scale

    def _skin(self, index: int) -> list[tuple[int, Array]]:
        skin = self.file.rows("skins")[index]
        count = len(skin["joints"])
        inverse = (self.file.accessor(skin["inverseBindMatrices"]).astype(float).reshape(-1, 4, 4).transpose(0, 2, 1)
                   if "inverseBindMatrices" in skin else np.tile(np.eye(4), (count, 1, 1)))
        return [(self.number[j], np.linalg.inv(m)) for j, m in zip(skin["joints"], inverse, strict=True)]

    def _pieces(self, node: int, row: dict[str, Any]) -> list[Piece]:
        mesh = self.file.rows("meshes")[row["mesh"]]
        joints = [self.number[j] for j in self.file.rows("skins")[row["skin"]]["joints"]] if "skin" in row else None
        out = []
        for number, shape in enumerate(mesh["primitives"]):
            if shape.get("mode", 4) not in (4, 5, 6) or "POSITION" not in shape["attributes"]:
                continue
            painted = self.painter.primitive(shape, joints is not None)
            name = f"{row.get('name', mesh.get('name', 'part'))}" + (f" {number}" if number else "")
            if joints is None or painted.bones is None:
                out.append(Piece(name, painted.mesh, node))
            else:
                out.append(Piece(name, painted.mesh, -1, np.array(joints, np.int32)[painted.bones], painted.weights))
        return out

    def _clips(self) -> tuple[Clip, ...]:
        out = []
        for number, row in enumerate(self.file.rows("animations")):
            tracks = [t for c in row["channels"] for t in self._track(row, c)]
            seconds = max((float(t.times[-1]) for t in tracks), default=0.0)
            if tracks:
                out.append(Clip(str(row.get("name", f"clip{number}")), seconds, tuple(tracks)))
        return tuple(out)

    def _track(self, row: dict[str, Any], channel: dict[str, Any]) -> list[Track]:
        target, sampler = channel["target"], row["samplers"][channel["sampler"]]
        if target.get("node") not in self.number or target["path"] not in ("translation", "rotation", "scale"):
            return []
        times = self.file.accessor(sampler["input"])[:, 0].astype(float)
        values = self.file.accessor(sampler["output"]).astype(float)
        way = sampler.get("interpolation", "LINEAR")
        if way == "CUBICSPLINE":  # in-tangent, value, out-tangent: dense enough to go straight
            values = values[1::3]
        return [Track(self.number[target["node"]], target["path"], times, values, way == "STEP")]


def _in_order(file: GltfFile) -> list[int]:
    """The nodes of the scene, parents first. A node met twice is a damaged file."""
    nodes = file.rows("nodes")
    scenes = file.rows("scenes")
    start = scenes[file.data.get("scene", 0)].get("nodes", []) if scenes else []
    if not start:
        children = {c for n in nodes for c in n.get("children", [])}
        start = [i for i in range(len(nodes)) if i not in children]
    order: list[int] = []
    waiting, seen = list(start), set()  # type: tuple[list[int], set[int]]
    while waiting:
        node = waiting.pop(0)
        if node in seen or len(order) > MOST_NODES:
            raise FilmError("this model's tree of parts is damaged or too large", where=file.where)
        seen.add(node)
        order.append(node)
        waiting += nodes[node].get("children", [])
    return order


def _taken_apart(m: Array) -> tuple[Array, Array, Array]:
    from scipy.spatial.transform import Rotation

    scale = np.linalg.norm(m[:3, :3], axis=0)
    if np.linalg.det(m[:3, :3]) < 0:
        scale = scale * [-1, 1, 1]
    turn = Rotation.from_matrix(m[:3, :3] / np.where(np.abs(scale) < 1e-12, 1, scale)).as_quat()
    return m[:3, 3], turn, scale


__all__ = ["OURS", "Clip", "Guest", "Piece", "Skinned", "Track", "local", "read", "rotation", "tree"]
