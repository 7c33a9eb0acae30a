# SPDX-License-Identifier: Apache-2.0
"""Which parts of the picture differ between two poses of a shot with a still camera, shadows included.

A renderer may then draw only those parts over one reference frame. The answer comes from the Stage alone, never
from what was rendered before, so the same frame is always made the same way.

Method: what moved is projected. Where its shadow differs on a coarse grid of points of everything that stays
(_shadows), the picture may differ. What light bounces off a mover is held to stay within a margin round it.
"""

from __future__ import annotations

import math
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
Box = tuple[int, int, int, int]  # x0, y0, x1, y1 in pixels, first row at the top, ends excluded

WORTH = 0.75  # of the frame: when more than this changed, parts save nothing
_ONE_MORE = 0.03  # of the frame: what a render of one more part costs beside its pixels
_LEAST_MOVE = 1e-4  # metres
_FILTER, _BOUNCE = 3.0, 0.08  # margins: pixels, and parts of the mover's height on the screen
_GLOWS = 0.15  # metres: a moving lamp of this size lights the set
_GRID = 64  # points across the picture at which shadows are tested


def camera_is_still(stage: Stage) -> bool:
    """Whether the camera holds through the shot."""
    camera = stage.camera
    return all(bool((track == track[:1]).all()) for track in (camera.transforms, camera.lens_mm, camera.focus))


@dataclass(frozen=True, eq=False)
class Changes:
    """Answers for one stage and picture size, against one reference pose. The camera must be still."""

    stage: Stage
    width: int
    height: int
    reference: int = 0

    def boxes(self, pose: int) -> tuple[Box, ...] | None:
        """The parts that may differ from the reference; None when most of the picture may."""
        moved = {index: points for index in range(len(self.stage.items))
                 if (points := self._moved(index, pose)) is not None}
        if any(_lights_up(self.stage.items[index], pose) for index in moved):
            return None
        if not moved:
            return ()
        found = [self._seen(points) for points in moved.values()]
        found += [_extent(self._view, _corners(_points(item, pose))) for item in self._mirrors]
        parts = self._joined([self._whole(extent) for extent in found])
        if sum(map(_area, parts)) < WORTH * self.width * self.height:
            parts = self._joined(parts + [self._whole(e) for e in self._shadows(tuple(moved), pose)])
        return None if sum(map(_area, parts)) > WORTH * self.width * self.height else tuple(parts)

    def _moved(self, index: int, pose: int) -> Array | None:
        """World points (N, 3) of what of an item is elsewhere than in the reference, at both; None when it stayed."""
        item = self.stage.items[index]
        if _poised_alike(item, pose, self.reference):
            return None
        shown = [p for p in (pose, self.reference) if at(item.visible, p)]
        if not shown:
            return None
        if index not in self._then:
            self._then[index] = _points(item, self.reference)
        now, then = _points(item, pose), self._then[index]
        if len(shown) == 1:
            return now if shown == [pose] else then
        odd: Bools = np.abs(now - then).max(1) > _LEAST_MOVE
        return np.concatenate([now[odd], then[odd]]) if odd.any() else None

    @cached_property
    def _then(self) -> dict[int, Array]:
        """Points of items at the reference pose, once asked for."""
        return {}

    @cached_property
    def _mirrors(self) -> tuple[Item, ...]:
        return tuple(item for item in self.stage.items if _is_mirror(item))

    def _whole(self, extent: Array) -> Box:
        """Whole pixels of the picture."""
        (x0, y0), (x1, y1) = extent.clip(0, (self.width, self.height)).tolist()
        return math.floor(x0), math.floor(y0), math.ceil(x1), math.ceil(y1)

    def _joined(self, found: list[Box]) -> list[Box]:
        """The parts of the picture that hold these, put together where that costs less."""
        parts: list[Box] = []
        for part in sorted((p for p in found if _area(p)), key=_area, reverse=True):
            while (near := self._partner(part, parts)) is not None:
                part = _both(part, parts.pop(near))
            parts.append(part)
        return parts

    def _partner(self, part: Box, parts: list[Box]) -> int | None:
        """The part with which this one had better be one."""
        more = [_area(_both(part, other)) - _area(part) - _area(other) for other in parts]
        best = more.index(min(more)) if more else 0
        return best if more and more[best] < _ONE_MORE * self.width * self.height else None

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

    def _seen(self, points: Array) -> Array:
        """(2, 2) low and high pixel of the mover, with blur and margins."""
        low, high = _extent(self._view, points)
        margin = _FILTER + _blur(self.stage, self._view, points) + _BOUNCE * max(high[1] - low[1], 0)
        return np.stack([low - margin, high + margin])

    @cached_property
    def _cast(self) -> Shadows:
        return Shadows(self.stage, self._ground[1], self.reference)

    def _shadows(self, movers: tuple[int, ...], pose: int) -> list[Array]:
        """(2, 2) low and high pixel round each point at which the movers' shadows differ."""
        odd = self._ground[0][self._cast.changed(movers, pose)]
        cell = 1.5 * self.width / min(_GRID, self.width)
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
        local = node.vertices if len(node.vertices) < 5000 else _corners(node.vertices)
    elif isinstance(node, nodes.Card):
        local = _corners(np.array([[-node.width / 2, 0, 0], [node.width / 2, 0, node.height]]))
    elif isinstance(node, nodes.Volume):
        local = _corners(np.array([node.low, node.high]))
    else:
        local = np.concatenate([np.zeros((1, 3)), np.eye(3)])  # a lamp: its place and where it points
    world: Array = space.apply(matrix, local)
    return world


def _both(one: Box, other: Box) -> Box:
    """The least part that holds both."""
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _area(part: Box) -> int:
    return (part[2] - part[0]) * (part[3] - part[1])


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
    if (depth < 0.05).any():
        return np.array([[0, 0], [view.width, view.height]], float)
    x, y = np.ascontiguousarray(xy.T)  # numpy is slow along the first axis
    return np.array([[x.min(), y.min()], [x.max(), y.max()]])


def _blur(stage: Stage, view: View, points: Array) -> float:
    """Pixels by which depth of field spreads the points: the circle of confusion of a thin lens."""
    camera = stage.camera
    if camera.fstop <= 0:
        return 0.0
    _, depth = view.project(_corners(points))
    depth, focus = np.maximum(depth, 0.1), max(float(camera.focus[0]), 0.1)
    circle = float(camera.lens_mm[0]) / 1000 / camera.fstop * np.abs(depth - focus) / depth  # metres, at the focus
    return float((circle / focus * view.scale / 2).max())
