# SPDX-License-Identifier: Apache-2.0
"""Which parts of the picture differ between two poses of a shot with a still camera, shadows included.

A renderer may then draw only those parts over one reference frame. The answer comes from the Stage alone, never
from what was rendered before, so the same frame is always made the same way.

Method: what moved is projected. Where its shadow differs on a coarse grid of points of everything that stays
(_shadows), the picture may differ. What light bounces off a mover is held to stay within a margin round it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import nodes, space
from soundstage.engines._shadows import CORNERS, Shadows
from soundstage.nodes import Item, Material, Stage, at
from soundstage.shape.skin import posed
from soundstage.stage.guides import View, guides, streaked

Array = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

CELL = 4  # pixels on a side of the cells, the first at the top left, in which changes are told
WORTH = 0.75  # of the frame: when more than this changed, parts save nothing
_NEAR = 0.05  # metres: what is nearer to the camera may be anywhere
_LEAST_MOVE, _LEAST_SEEN = 1e-4, 0.2  # metres, and pixels: what moves less than either stays, as far as one sees
_FILTER, _BOUNCE = 2.0, 0.015  # margins: pixels, and parts of the mover's height on the screen
_GLOWS = 0.15  # metres: a moving lamp of this size lights the set
_GRID = 64  # points across the picture at which shadows are tested


def camera_is_still(stage: Stage) -> bool:
    """Whether the camera holds through the shot."""
    camera = stage.camera
    return all(bool((track == track[:1]).all()) for track in (camera.transforms, camera.lens_mm, camera.focus))


@dataclass(frozen=True, eq=False)
class _Seen:
    """Points as the camera sees them. Numpy is slow along a short last axis, so x and y are rows."""

    xy: Array  # (2, N) pixels
    depth: Array  # (N,) metres

    @classmethod
    def of(cls, view: View, points: Array) -> _Seen:
        turned = view.matrix[:3, :3] @ points.T + view.matrix[:3, 3:]
        depth = -turned[2]
        with np.errstate(divide="ignore", invalid="ignore"):
            xy = turned[:2] * (view.scale / np.where(depth > 1e-6, depth, np.nan))
        xy[1] *= -1
        xy += [[view.width / 2], [view.height / 2]]
        return cls(xy, depth)

    def only(self, chosen: Bools) -> _Seen:
        """The chosen (N,) ones of them."""
        return self if chosen.all() else _Seen(self.xy[:, chosen], self.depth[chosen])


@dataclass(frozen=True, eq=False)
class Changes:
    """Answers for one stage and picture size, against one reference pose. The camera must be still."""

    stage: Stage
    width: int
    height: int
    reference: int = 0

    def open(self, pose: int) -> Bools | None:
        """Which cells (rows, columns) of CELL pixels may differ from the reference; None when most of them may."""
        found = np.zeros((-(-self.height // CELL), -(-self.width // CELL)), bool)
        moved: dict[int, Array | None] = {}
        for index, item in enumerate(self.stage.items):
            seen, points = self._seen(index, pose)
            if seen is None:
                continue
            if _lights_up(item, pose):
                return None
            moved[index] = points
            found |= seen
        if not moved:
            return found
        for item in self._mirrors:
            self._fill(found, _extent(self._view, _corners(_points(item, pose))))
        if found.mean() < WORTH:
            for extent in self._shadows(moved, pose):
                self._fill(found, extent)
        return None if found.mean() > WORTH else found

    def _seen(self, index: int, pose: int) -> tuple[Bools | None, Array | None]:
        """Cells that what of an item is elsewhere than in the reference covers at both, with blur and margins.

        None when nothing of it moved. Also its points at the pose.
        """
        item = self.stage.items[index]
        if _poised_alike(item, pose, self.reference):
            return None, None
        shown = [p for p in (pose, self.reference) if at(item.visible, p)]
        if not shown:
            return None, None
        then, there = self._before(index)
        now = _points(item, pose)
        least = max(_LEAST_MOVE, _LEAST_SEEN * float(there.depth.min()) / self._view.scale)
        odd = _any(np.abs(now - then) > least) if len(shown) == 2 else np.ones(len(now), bool)
        if not odd.any():
            return None, None
        here = _Seen.of(self._view, now)
        return self._covered(index, [here if p == pose else there for p in shown], odd), now

    def _before(self, index: int) -> tuple[Array, _Seen]:
        """An item's points at the reference pose, and as they are seen."""
        if index not in self._then:
            points = _points(self.stage.items[index], self.reference)
            self._then[index] = points, _Seen.of(self._view, points)
        return self._then[index]

    def _covered(self, index: int, ways: Sequence[_Seen], odd: Bools) -> Bools:
        """Cells of the picture that the odd ones of an item's points, seen so, cover each way, with margins."""
        found = np.zeros((-(-self.height // CELL), -(-self.width // CELL)), bool)
        stirred = [way.only(odd) for way in ways]
        nearest, farthest = (pick([float(pick(way.depth)) for way in stirred]) for pick in (np.min, np.max))
        if farthest < 0:
            return found  # behind the camera
        if nearest < _NEAR:
            return ~found
        xy = np.concatenate([way.xy for way in stirred], 1)
        extent = np.stack([xy.min(1), xy.max(1)])
        # what hardly stirs hardly changes what light it bounces
        far = float(np.abs(stirred[0].xy - stirred[1].xy).max()) if len(ways) == 2 else np.inf
        margin = min(far, _BOUNCE * float(extent[1, 1] - extent[0, 1])) + _FILTER
        margin += _blur(self.stage, self._view, np.array([nearest, farthest]))
        faces = self._faces(index)
        if faces is None:
            self._fill(found, extent + [[-margin], [margin]])
            return found
        _splat(found, xy)
        large = faces[self._longest(index, faces) > CELL * nearest / self._view.scale]
        large = large[_any(odd[large])]
        for way in ways if len(large) else ():
            _splat(found, _finer(way.xy.T[large], (self.width, self.height)))
        return _grown(found, margin)

    def _faces(self, index: int) -> npt.NDArray[np.integer[Any]] | None:
        """The triangles between an item's points, where it has such."""
        node = self.stage.items[index].node
        if isinstance(node, nodes.SkinnedMesh):
            return node.mesh.faces
        return node.faces if isinstance(node, nodes.Mesh) else None

    def _longest(self, index: int, faces: npt.NDArray[np.integer[Any]]) -> Array:
        """Metres of the longest side of each triangle (F,) of an item, and half as much for stretching."""
        if index not in self._sides:
            then = self._before(index)[0]
            squares = [((then[faces[:, one]] - then[faces[:, one - 1]]) ** 2).sum(1) for one in range(3)]
            self._sides[index] = 1.5 * np.sqrt(np.maximum(np.maximum(squares[0], squares[1]), squares[2]))
        return self._sides[index]

    @cached_property
    def _sides(self) -> dict[int, Array]:
        """Longest sides, once asked for."""
        return {}

    def _fill(self, found: Bools, extent: Array) -> None:
        """Mark the cells between a low and a high pixel (2, 2)."""
        (x0, y0), (x1, y1) = extent.clip(0, (self.width, self.height)) / CELL
        found[math.floor(y0) : math.ceil(y1), math.floor(x0) : math.ceil(x1)] = True

    @cached_property
    def _then(self) -> dict[int, tuple[Array, _Seen]]:
        """Points of items at the reference pose, and as they are seen, once asked for."""
        return {}

    @cached_property
    def _mirrors(self) -> tuple[Item, ...]:
        return tuple(item for item in self.stage.items if _is_mirror(item))

    @cached_property
    def _view(self) -> View:
        return View.of(self.stage, self.reference, self.width, self.height)

    @cached_property
    def _ground(self) -> tuple[Array, Array]:
        """Points on all that stays: pixels (N, 2) and world (N, 3)."""
        still = tuple(i for i in self.stage.items if _stays(i))
        columns = min(_GRID, self.width)
        rows = max(1, round(columns * self.height / self.width))
        seen = guides(replace(self.stage, items=still), self.reference, columns, rows)
        row, column = np.nonzero(np.isfinite(seen.depth))
        pixels = np.stack([(column + 0.5) * self.width / columns, (row + 0.5) * self.height / rows], -1)
        flat = (pixels - [self.width / 2, self.height / 2]) / self._view.scale
        local = np.stack([flat[:, 0], -flat[:, 1], -np.ones(len(flat))], -1) * seen.depth[row, column, None]
        return pixels, space.apply(np.asarray(at(self.stage.camera.transforms, 0), float), local)

    @cached_property
    def _cast(self) -> Shadows:
        return Shadows(self.stage, self._ground[1], self.reference)

    def _shadows(self, movers: dict[int, Array | None], pose: int) -> list[Array]:
        """(2, 2) low and high pixel round each point at which the movers' shadows differ."""
        odd = self._ground[0][self._cast.changed(movers, pose)]
        cell = self.width / min(_GRID, self.width)
        return [np.stack([pixel - cell, pixel + cell]) for pixel in odd]


def _poised_alike(item: Item, one: int, other: int) -> bool:
    """Whether nothing about the item differs between two poses."""
    tracks = [item.transforms, item.visible] + ([item.bones] if item.bones is not None else [])
    if isinstance(item.node, nodes.Particles):
        tracks.append(item.node.positions)
    return all(np.array_equal(at(track, one), at(track, other)) for track in tracks)


def _points(item: Item, pose: int) -> Array:
    """World points (N, 3) whose hull holds the item."""
    node, matrix = item.node, np.asarray(at(item.transforms, pose), float)
    local: Any
    if isinstance(node, nodes.SkinnedMesh):
        local = node.mesh.vertices if item.bones is None else posed(node, at(item.bones, pose))
    elif isinstance(node, nodes.Particles):
        reach = np.abs(streaked(node.mesh.vertices, node.stretch)).max()
        places = at(node.positions, pose)
        local = np.concatenate([places - reach, places + reach])
    elif isinstance(node, nodes.Instances):
        local = space.apply(node.transforms.astype(float), _corners(node.mesh.vertices)).reshape(-1, 3)
    elif isinstance(node, nodes.Mesh):
        local = node.vertices
    elif isinstance(node, nodes.Card):
        local = _corners(np.array([[-node.width / 2, 0, 0], [node.width / 2, 0, node.height]]))
    elif isinstance(node, nodes.Volume):
        local = _corners(np.array([node.low, node.high]))
    else:
        local = np.concatenate([np.zeros((1, 3)), np.eye(3)])  # a lamp: its place and where it points
    world: Array = np.asarray(local, float) if (matrix == np.eye(4)).all() else space.apply(matrix, local)
    return world


def _splat(found: Bools, pixels: Array) -> None:
    """Mark the cells in which these pixels (2, N), x and y, lie."""
    rows, columns = found.shape
    edged = np.zeros((rows + 2, columns + 2), bool)  # what is outside falls on the edge
    column, row = (np.clip(line * (1 / CELL) + 1, 0, most + 1).astype(np.int64)
                   for line, most in zip(pixels, (columns, rows), strict=True))
    edged.ravel()[row * (columns + 2) + column] = True
    found |= edged[1:-1, 1:-1]


def _finer(three: Array, size: tuple[int, int]) -> Array:
    """Pixels (2, N) over those triangles (F, 3, 2) that are larger than a cell and in the picture."""
    found = [np.zeros((0, 2))]
    for _ in range(10):
        one, two, last = three.transpose(1, 0, 2)
        low, high = np.minimum(np.minimum(one, two), last), np.maximum(np.maximum(one, two), last)
        three = three[_any(high - low > CELL) & ~_any(high < 0) & ~_any(low > size)]
        if not len(three):
            break
        half = (three + three[:, [1, 2, 0]]) / 2  # of the sides that begin at each corner
        corner = [np.stack([three[:, i], half[:, i], half[:, i - 1]], 1) for i in range(3)]
        three = np.concatenate([*corner, half])
        found.append(half.reshape(-1, 2))
    return np.concatenate(found).T


def _any(rows: Bools) -> Bools:
    """Whether any of each row (N, few) is so: numpy's own way is ten times slower on short rows."""
    found = rows[:, 0].copy()
    for column in rows.T[1:]:
        found |= column
    return found


def _grown(found: Bools, margin: float) -> Bools:
    """The cells within so many pixels of these."""
    from scipy.ndimage import maximum_filter

    reach = math.ceil(margin / CELL)
    row, column = np.ogrid[-reach : reach + 1, -reach : reach + 1]
    return np.asarray(maximum_filter(found, footprint=row**2 + column**2 <= (reach + 0.5) ** 2))


def _corners(points: npt.ArrayLike) -> Array:
    points = np.asarray(points, float)
    low, high = points.min(0), points.max(0)
    return np.asarray(low + CORNERS * (high - low))


def _stays(item: Item) -> bool:
    tracks = [item.transforms, item.visible] + ([item.bones] if item.bones is not None else [])
    if isinstance(item.node, nodes.Particles):
        tracks.append(item.node.positions)
    return all(len(t) == 1 or bool((t == t[:1]).all()) for t in tracks)


def _materials(item: Item) -> tuple[Material, ...]:
    mesh = getattr(item.node, "mesh", item.node)
    return mesh.materials if isinstance(mesh, nodes.Mesh) else ()


def _lights_up(item: Item, pose: int) -> bool:
    """Lamps, mist, and glowing things that are not mere glints change the light everywhere."""
    if isinstance(item.node, (nodes.Light, nodes.Volume)):
        return True
    glowing = [number for number, m in enumerate(_materials(item)) if m.emission > 0.3]
    if not glowing and getattr(item.node, "emission", 0) <= 0.3:
        return False
    points = _points(item, pose)
    mesh = getattr(item.node, "mesh", item.node)
    if isinstance(mesh, nodes.Mesh) and len(points) == len(mesh.vertices):  # only that part of it which glows
        points = points[np.unique(mesh.faces[np.isin(mesh.face_materials, glowing)])]
    return float((points.max(0) - points.min(0)).max(initial=0.0)) > _GLOWS if len(points) else False


def _is_mirror(item: Item) -> bool:
    """A thing that may show the change anywhere on it. Small ones (eyes, cups) show too little of it."""
    if not any(m.roughness < 0.2 and (m.metallic > 0.5 or m.transmission > 0.3 or m.substance == "water")
               for m in _materials(item)):
        return False
    points = _points(item, 0)
    return float(np.sort(points.max(0) - points.min(0))[1]) > 0.35


def _extent(view: View, points: Array) -> Array:
    """(2, 2) low and high pixel of points; all of the picture when one is too near to say."""
    xy, depth = view.project(points)
    if (depth < _NEAR).any():
        return np.array([[0, 0], [view.width, view.height]], float)
    x, y = np.ascontiguousarray(xy.T)  # numpy is slow along the first axis
    return np.array([[x.min(), y.min()], [x.max(), y.max()]])


def _blur(stage: Stage, view: View, depth: Array) -> float:
    """Pixels by which depth of field spreads points this deep (N,): the circle of confusion of a thin lens."""
    camera = stage.camera
    if camera.fstop <= 0:
        return 0.0
    depth, focus = np.maximum(depth, 0.1), max(float(camera.focus[0]), 0.1)
    circle = float(camera.lens_mm[0]) / 1000 / camera.fstop * np.abs(depth - focus) / depth  # metres, at the focus
    return float((circle / focus * view.scale / 2).max())
