# SPDX-License-Identifier: Apache-2.0
"""Guides: who is where in the picture, how far and facing where, rasterised from any Stage without Blender.

The critic reads them, neural engines are led by them, the slate engine draws them. The camera is the same as
the renderers': a film gate 36 mm wide at every aspect, square pixels, pixel centres at halves.

Method: every triangle is cut at the near plane and projected; its pixels are listed row by row (each row's span
solved from the three edge equations, Pineda 1988), all triangles at once in numpy, and the nearest wins in a
buffer of 1/depth, which is linear over the screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import nodes, space
from soundstage.nodes import Item, Stage, at
from soundstage.shape.skin import posed

GATE = 36.0  # mm, the width of the camera's gate
NEAR = 0.02  # metres
_MOST = 2_000_000  # fragments held at once

Array = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Guides:
    """What one pose shows, first row at the top. An id or material of 0 is the sky."""

    ids: npt.NDArray[np.int32]  # (H, W) index into subjects
    subjects: tuple[str, ...]  # subjects[0] is ""
    items: npt.NDArray[np.int32]  # (H, W) index into names: which item of the stage
    names: tuple[str, ...]  # names[0] is ""
    depth: npt.NDArray[np.float32]  # (H, W) metres along the view, inf for the sky
    normals: npt.NDArray[np.float32]  # (H, W, 3) world, of the flat face, towards the camera; 0 for the sky
    surfaces: npt.NDArray[np.int32]  # (H, W) index into materials
    materials: tuple[nodes.Material | None, ...]

    def mask(self, subject: str) -> npt.NDArray[np.bool_]:
        """The pixels (H, W) of one subject."""
        if subject not in self.subjects:
            return np.zeros(self.ids.shape, bool)
        found: npt.NDArray[np.bool_] = self.ids == self.subjects.index(subject)
        return found


@dataclass(frozen=True, eq=False)
class View:
    """A camera at one pose over a picture of width by height pixels."""

    matrix: Array  # (4, 4) world -> camera: looks along -Z, +Y up
    scale: float  # pixels at one metre's distance, per metre
    width: int
    height: int

    @classmethod
    def of(cls, stage: Stage, pose: int, width: int, height: int) -> View:
        camera = stage.camera
        matrix = np.linalg.inv(np.asarray(at(camera.transforms, pose), float))
        return cls(matrix, float(at(camera.lens_mm, pose)) / GATE * width, width, height)

    def project(self, points: npt.ArrayLike) -> tuple[Array, Array]:
        """World points (N, 3) -> pixels (N, 2), x right and y down, and depth (N,) metres along the view.

        Points not in front of the camera give nan pixels.
        """
        seen = space.apply(self.matrix, points)
        depth = -seen[:, 2]
        with np.errstate(divide="ignore", invalid="ignore"):
            xy = self.screen(seen[:, :2], np.where(depth > 1e-6, depth, np.nan))
        return xy, depth

    def screen(self, xy: Array, depth: Array) -> Array:
        flat = xy / depth[..., None] * self.scale
        return np.stack([self.width / 2 + flat[..., 0], self.height / 2 - flat[..., 1]], -1)


def guides(stage: Stage, pose: int, width: int, height: int) -> Guides:
    """Rasterise one pose of the stage at this size."""
    return viewed(View.of(stage, pose, width, height), stage.items, pose)


def viewed(view: View, items: Iterable[Item], pose: int) -> Guides:
    """Rasterise these items at one pose."""
    soup = _Soup(view)
    for item in items:
        if item.seen_by_camera and at(item.visible, pose):
            soup.add(item, pose)
    return soup.drawn()


class _Soup:
    """All triangles of the pose in camera space, and what each belongs to."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.corners: list[Array] = []
        self.owner: list[Ints] = []
        self.surface: list[Ints] = []
        self.names: dict[str, int] = {"": 0}
        self.materials: dict[nodes.Material | None, int] = {None: 0}
        self.cards: dict[int, Item] = {}  # by index in names
        self.matrices: dict[int, Array] = {}

    def add(self, item: Item, pose: int) -> None:
        index = self.names.setdefault(item.id, len(self.names))
        matrix = np.asarray(at(item.transforms, pose), float)
        node = item.node
        if isinstance(node, nodes.Mesh):
            self._mesh(index, node, space.apply(self.view.matrix @ matrix, node.vertices))
        elif isinstance(node, nodes.SkinnedMesh):
            vertices = node.mesh.vertices if item.bones is None else posed(node, at(item.bones, pose))
            self._mesh(index, node.mesh, space.apply(self.view.matrix @ matrix, vertices))
        elif isinstance(node, nodes.Instances):
            for placed in self._in_view(node, matrix):
                self._mesh(index, node.mesh, space.apply(placed, node.mesh.vertices))
        elif isinstance(node, nodes.Particles):
            self._particles(index, node, matrix, pose)
        elif isinstance(node, nodes.Card):
            self.cards[index], self.matrices[index] = item, matrix
            half = node.width / 2
            flat = [(-half, 0, 0), (half, 0, 0), (half, 0, node.height), (-half, 0, node.height)]
            corners = space.apply(self.view.matrix @ matrix, flat)
            self._keep(index, corners[[[0, 1, 2], [0, 2, 3]]], np.zeros(2, np.int64))

    def _mesh(self, index: int, mesh: nodes.Mesh, seen: Array) -> None:
        surface = np.array([self.materials.setdefault(m, len(self.materials)) for m in mesh.materials], np.int64)
        self._keep(index, seen[mesh.faces], surface[mesh.face_materials])

    def _keep(self, index: int, corners: Array, surface: Ints) -> None:
        self.corners.append(corners)
        self.owner.append(np.full(len(corners), index, np.int64))
        self.surface.append(surface)

    def _in_view(self, node: nodes.Instances, matrix: Array) -> Iterator[Array]:
        """The copies whose bounding sphere the camera can see."""
        low, high = node.mesh.vertices.min(0), node.mesh.vertices.max(0)
        placed = self.view.matrix @ matrix @ node.transforms.astype(float)
        centre = space.apply(placed, ((low + high) / 2)[None].astype(float))[:, 0]
        radius = np.linalg.norm((high - low) / 2) * np.linalg.norm(placed[:, :3, :3], axis=1).max(-1)
        depth = -centre[:, 2]
        seen = depth > -radius
        for axis, pixels in ((0, self.view.width), (1, self.view.height)):
            slope = pixels / 2 / self.view.scale
            seen &= np.abs(centre[:, axis]) < slope * depth + radius * np.hypot(1, slope)
        return iter(placed[seen])

    def _particles(self, index: int, node: nodes.Particles, matrix: Array, pose: int) -> None:
        places = at(node.positions, pose).astype(float)
        size = np.ones(len(places)) if node.size is None else node.size
        one = streaked(node.mesh.vertices, node.stretch)
        vertices = places[:, None] + size[:, None, None] * one
        seen = space.apply(self.view.matrix @ matrix, vertices.reshape(-1, 3)).reshape(*vertices.shape)
        corners = seen[:, node.mesh.faces].reshape(-1, 3, 3)
        surface = np.array([self.materials.setdefault(m, len(self.materials)) for m in node.mesh.materials], np.int64)
        self._keep(index, corners, np.tile(surface[node.mesh.face_materials], len(places)))

    def drawn(self) -> Guides:
        corners = np.concatenate([np.zeros((0, 3, 3)), *self.corners])
        owner = np.concatenate([np.zeros(0, np.int64), *self.owner])
        surface = np.concatenate([np.zeros(0, np.int64), *self.surface])
        corners, source = clipped(corners)
        owner, surface = owner[source], surface[source]
        best, inverse = self._nearest(corners, owner)
        hit = best >= 0
        items = np.where(hit, owner[best], 0).astype(np.int32) if len(owner) else np.zeros(hit.shape, np.int32)
        subjects, of_item = _subjects(tuple(self.names))
        with np.errstate(divide="ignore"):
            depth = np.where(hit, 1 / inverse, np.inf).astype(np.float32)
        return Guides(of_item[items], subjects, items, tuple(self.names), depth, self._normals(corners, best, hit),
                      np.where(hit, surface[best], 0).astype(np.int32) if len(owner) else items, tuple(self.materials))

    def _nearest(self, corners: Array, owner: Ints) -> tuple[Ints, Array]:
        """For each pixel the nearest triangle (-1: none) and 1/depth there."""
        width, height = self.view.width, self.view.height
        inverse, best = np.zeros(height * width), np.full(height * width, -1, np.int64)
        xy = self.view.screen(corners[..., :2], -corners[..., 2])
        for triangle, pixel, near in fragments(xy, -1 / corners[..., 2], width, height):
            if self.cards:
                opaque = self._opaque(owner[triangle], pixel, near)
                triangle, pixel, near = triangle[opaque], pixel[opaque], near[opaque]
            np.maximum.at(inverse, pixel, near)
            wins = near == inverse[pixel]
            best[pixel[wins]] = triangle[wins]
        return best.reshape(height, width), inverse.reshape(height, width)

    def _opaque(self, owner: Ints, pixel: Ints, near: Array) -> npt.NDArray[np.bool_]:
        """Cards have holes: look up the alpha where each of their fragments falls."""
        shown = np.ones(len(owner), bool)
        for index, item in self.cards.items():
            own = np.flatnonzero(owner == index)
            if not len(own):
                continue
            node: Any = item.node
            x = (pixel[own] % self.view.width + 0.5 - self.view.width / 2) / self.view.scale
            y = (self.view.height / 2 - pixel[own] // self.view.width - 0.5) / self.view.scale
            seen = np.stack([x, y, -np.ones_like(x)], -1) / near[own, None]
            local = space.apply(np.linalg.inv(self.view.matrix @ self.matrices[index]), seen)
            rows, columns = node.image.shape[:2]
            column = np.clip((local[:, 0] / node.width + 0.5) * columns, 0, columns - 1).astype(int)
            row = np.clip((1 - local[:, 2] / node.height) * rows, 0, rows - 1).astype(int)
            shown[own] = node.image[row, column, 3] > 0.5
        return shown

    def _normals(self, corners: Array, best: Ints, hit: npt.NDArray[np.bool_]) -> npt.NDArray[np.float32]:
        out = np.zeros((*hit.shape, 3), np.float32)
        used, back = np.unique(best[hit], return_inverse=True)
        if len(used):
            three = corners[used]
            flat = space.unit(np.cross(three[:, 1] - three[:, 0], three[:, 2] - three[:, 0]))
            flat *= np.where((flat * three[:, 0]).sum(-1, keepdims=True) > 0, -1, 1)  # towards the camera
            out[hit] = (flat @ self.view.matrix[:3, :3])[back]  # camera -> world: the rotation's transpose
        return out


def _subjects(names: tuple[str, ...]) -> tuple[tuple[str, ...], npt.NDArray[np.int32]]:
    """The subjects of these items, and each item's place among them."""
    known: dict[str, int] = {}
    index = [known.setdefault(name.partition("/")[0], len(known)) for name in names]
    return tuple(known), np.array(index, np.int32)


def streaked(vertices: npt.ArrayLike, stretch: tuple[float, float, float]) -> Array:
    """A particle's mesh (V, 3) drawn out along a vector (metres): each half goes half of it, its own way."""
    out, along = np.asarray(vertices, float), np.asarray(stretch, float)
    return out + np.where((out @ along)[:, None] > 0, along / 2, -along / 2) if along.any() else out


def clipped(corners: Array) -> tuple[Array, Ints]:
    """Triangles (N, 3, 3) in camera space cut at the near plane -> those in front (M, 3, 3), and each one's source."""
    front = corners[..., 2] < -NEAR
    count = front.sum(1)
    whole = np.flatnonzero(count == 3)
    parts, sources = [corners[whole]], [whole]
    for inside, index in ((1, np.flatnonzero(count == 1)), (2, np.flatnonzero(count == 2))):
        if not len(index):
            continue
        odd = (front[index] == (inside == 1)).argmax(1)  # the corner that is alone on its side
        a, b, c = (corners[index, (odd + k) % 3] for k in range(3))
        ab, ac = _cut(a, b), _cut(a, c)
        if inside == 1:
            parts.append(np.stack([a, ab, ac], 1))
            sources.append(index)
        else:
            parts += [np.stack([ab, b, c], 1), np.stack([ab, c, ac], 1)]
            sources += [index, index]
    return np.concatenate(parts), np.concatenate(sources)


def _cut(a: Array, b: Array) -> Array:
    t = (-NEAR - a[:, 2]) / (b[:, 2] - a[:, 2])
    return a + t[:, None] * (b - a)


def fragments(xy: Array, inverse: Array, width: int, height: int) -> Iterator[tuple[Ints, Ints, Array]]:
    """The pixels of triangles xy (N, 3, 2) with 1/depth (N, 3) at the corners.

    -> chunks of (triangle, pixel = row * width + column, 1/depth there).
    """
    low, high = xy.min(1), xy.max(1)
    first = np.maximum(np.ceil(low[:, 1] - 0.5), 0)
    last = np.minimum(np.floor(high[:, 1] - 0.5), height - 1)
    x0, x1 = np.ceil(low[:, 0] - 0.5), np.floor(high[:, 0] - 0.5)
    area = _cross(xy[:, 1] - xy[:, 0], xy[:, 2] - xy[:, 0])
    good = np.flatnonzero((last >= first) & (x1 >= x0) & (x1 >= 0) & (x0 < width) & (np.abs(area) > 1e-9))
    rows = (last[good] - first[good] + 1).astype(np.int64)
    done = 0
    totals = np.cumsum(rows)
    while done < len(good):
        # how many triangles fit: at most so many rows that even full spans stay within bounds
        upto = max(int(np.searchsorted(totals, (totals[done - 1] if done else 0) + _MOST // 40)), done + 1)
        part = good[done:upto]
        yield _filled(xy[part], inverse[part], area[part], first[part], rows[done:upto], part, width)
        done = upto


def _filled(xy: Array, inverse: Array, area: Array, first: Array, rows: Ints, names: Ints, width: int
            ) -> tuple[Ints, Ints, Array]:
    triangle = np.repeat(np.arange(len(rows)), rows)
    y = first[triangle] + (np.arange(len(triangle)) - np.repeat(np.cumsum(rows) - rows, rows))
    left, right = np.full(len(triangle), -0.5), np.full(len(triangle), width - 0.5)
    sign = np.sign(area)
    for k in range(3):  # inside: slope * x + rest >= 0 for every edge
        a, b = xy[:, k], xy[:, (k + 1) % 3]
        slope = (-(b[:, 1] - a[:, 1]) * sign)[triangle]
        rest = ((b[:, 0] - a[:, 0]) * sign)[triangle] * (y + 0.5 - a[triangle, 1]) - slope * a[triangle, 0]
        with np.errstate(divide="ignore", invalid="ignore"):
            bound = -rest / slope - 0.5
        left = np.where(slope > 0, np.maximum(left, bound), left)
        right = np.where(slope < 0, np.minimum(right, bound), right)
        right = np.where((slope == 0) & (rest < 0), -1, right)
    start = np.ceil(left).astype(np.int64)
    count = np.maximum(np.floor(right).astype(np.int64) - start + 1, 0)
    span = np.repeat(np.arange(len(count)), count)
    x = start[span] + (np.arange(len(span)) - np.repeat(np.cumsum(count) - count, count))
    owner = triangle[span]
    slopes = _plane(xy, inverse, area)
    near = slopes[owner, 0] * (x + 0.5) + slopes[owner, 1] * (y[span] + 0.5) + slopes[owner, 2]
    return names[owner], y[span].astype(np.int64) * width + x, near


def _plane(xy: Array, value: Array, area: Array) -> Array:
    """(N, 3): the numbers a, b, c with value = a x + b y + c over each triangle."""
    (p, q), (u, v) = (xy[:, 1] - xy[:, 0]).T, (xy[:, 2] - xy[:, 0]).T
    d1, d2 = value[:, 1] - value[:, 0], value[:, 2] - value[:, 0]
    a, b = (d1 * v - d2 * q) / area, (d2 * p - d1 * u) / area
    return np.stack([a, b, value[:, 0] - a * xy[:, 0, 0] - b * xy[:, 0, 1]], -1)


def _cross(a: Array, b: Array) -> Array:
    out: Array = a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]
    return out
