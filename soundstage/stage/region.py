# SPDX-License-Identifier: Apache-2.0
"""Which part of the picture differs between two poses of a shot with a still camera, shadows included.

A renderer may then draw only that part over one reference frame. The answer comes from the Stage alone, never
from what was rendered before, so the same frame is always made the same way.

Method: what moved is projected. For its shadow, a coarse grid of points on everything that stays is tested
against each lamp: where lines to the lamp's face pass through the movers' boxes at either pose, and the light so
lost is more than a fiftieth of all the light there, the picture may differ. What light bounces off a mover is
held to stay within a margin round it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import nodes, space
from soundstage.colour import luminance
from soundstage.nodes import Item, Material, Stage, at
from soundstage.shape.skin import posed
from soundstage.stage.guides import View, guides, streaked

Array = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Box = tuple[int, int, int, int]  # x0, y0, x1, y1 in pixels, first row at the top, ends excluded

_LEAST_MOVE = 1e-4  # metres
_LEAST_LIGHT = 0.02  # of all light at a point: a shadow fainter than this is not seen
_FILTER, _BOUNCE = 3.0, 0.08  # margins: pixels, and parts of the mover's height on the screen
_GLOWS = 0.15  # metres: a moving lamp of this size lights the set
_GRID = 64  # points across the picture at which shadows are tested
_CORNERS = np.array([[i & 1, (i >> 1) & 1, (i >> 2) & 1] for i in range(8)], float)
_FACE = np.array([(a, b) for a in (-0.4, 0.0, 0.4) for b in (-0.4, 0.0, 0.4)])  # places on a lamp's face


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

    def box(self, pose: int) -> Box | None:
        """The pixels that may differ from the reference's; None when any may. All zero when nothing moved."""
        moved = [(i, points) for i in self.stage.items
                 if (points := moved_points(i, pose, self.reference)) is not None]
        if any(_lights_up(item, pose) for item, _ in moved):
            return None
        if not moved:
            return (0, 0, 0, 0)
        found = [self._seen(pose, points) for item, points in moved]
        found += [_extent(self._view, _hull(i, pose)) for i in self.stage.items if _is_mirror(i)]
        shadow = self._shadowed(pose, _outermost([np.stack([p.min(0) - 0.02, p.max(0) + 0.02]) for _, p in moved]))
        if shadow is not None:
            found.append(shadow)
        size = np.array([self.width, self.height])
        low = np.clip(np.min([e[0] for e in found], 0), 0, size)
        high = np.clip(np.max([e[1] for e in found], 0), 0, size)
        if (high <= low).any():
            return (0, 0, 0, 0)
        (x0, y0), (x1, y1) = np.floor(low).astype(int), np.ceil(high).astype(int)
        return int(x0), int(y0), int(x1), int(y1)

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

    def _seen(self, pose: int, points: Array) -> Array:
        """(2, 2) low and high pixel of the mover, with blur and margins."""
        low, high = _extent(self._view, points)
        margin = _FILTER + _blur(self.stage, self._view, points) + _BOUNCE * max(high[1] - low[1], 0)
        return np.stack([low - margin, high + margin])

    def _shadowed(self, pose: int, boxes: list[Array]) -> Array | None:
        """(2, 2) low and high pixel of where the boxes take light away."""
        pixels, points = self._ground
        lamps = [i for i in self.stage.items if isinstance(i.node, nodes.Light) and at(i.visible, pose)]
        if not lamps or not len(points):
            return None
        given = np.stack([_light_at(lamp, pose, points) for lamp in lamps])
        sky = np.pi * self.stage.sky.strength * luminance(tuple(self.stage.sky.image.mean((0, 1)).tolist()))
        lost = np.zeros(len(points))
        for lamp, light in zip(lamps, given, strict=True):
            for source in _sources(lamp, pose, points):
                hidden = np.any([_passes(points, source, box) for box in boxes], 0)
                lost += hidden * light / len(_FACE)
        odd = pixels[lost > _LEAST_LIGHT * (given.sum(0) + sky)]
        if not len(odd):
            return None
        cell = 1.5 * self.width / min(_GRID, self.width)
        return np.asarray(np.stack([odd.min(0) - cell, odd.max(0) + cell]))


def moved_points(item: Item, pose: int, reference: int) -> Array | None:
    """World points (N, 3) of what of the item is elsewhere at these poses, at both; None when it stayed."""
    shown = [p for p in (pose, reference) if at(item.visible, p)]
    if not shown:
        return None
    now, then = _points(item, pose), _points(item, reference)
    if len(shown) == 1:
        return now if shown == [pose] else then
    odd: Bools = np.abs(now - then).max(1) > _LEAST_MOVE
    return np.concatenate([now[odd], then[odd]]) if odd.any() else None


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


def _outermost(boxes: list[Array]) -> list[Array]:
    """The boxes without those that lie inside another: their shadows lie inside its shadow."""
    out: list[Array] = []
    for box in sorted(boxes, key=lambda b: -float(np.prod(b[1] - b[0]))):
        if not any((big[0] <= box[0]).all() and (box[1] <= big[1]).all() for big in out):
            out.append(box)
    return out


def _hull(item: Item, pose: int) -> Array:
    return _corners(_points(item, pose))


def _corners(points: npt.ArrayLike) -> Array:
    points = np.asarray(points, float)
    low, high = points.min(0), points.max(0)
    return np.asarray(low + _CORNERS * (high - low))


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
    return np.stack([xy.min(0), xy.max(0)])


def _blur(stage: Stage, view: View, points: Array) -> float:
    """Pixels by which depth of field spreads the points: the circle of confusion of a thin lens."""
    camera = stage.camera
    if camera.fstop <= 0:
        return 0.0
    _, depth = view.project(_corners(points))
    depth, focus = np.maximum(depth, 0.1), max(float(camera.focus[0]), 0.1)
    circle = float(camera.lens_mm[0]) / 1000 / camera.fstop * np.abs(depth - focus) / depth  # metres, at the focus
    return float((circle / focus * view.scale / 2).max())


def _light_at(lamp: Item, pose: int, points: Array) -> Array:
    """Irradiance (N,) of a lamp at points facing it, nothing between: an area lamp sends none behind it."""
    node, matrix = lamp.node, np.asarray(at(lamp.transforms, pose), float)
    assert isinstance(node, nodes.Light)
    power = node.power * luminance(node.color)
    if node.kind == "sun":
        return np.full(len(points), power)
    ray = points - matrix[:3, 3]
    far = np.maximum(np.linalg.norm(ray, axis=1), 0.1)
    face = np.clip(-(ray @ matrix[:3, 2]) / far, 0, 1)
    if node.kind == "area":
        return np.asarray(power * face / (np.pi * far**2))
    lit = face > np.cos(node.spot_angle / 2) if node.kind == "spot" else 1.0
    return np.asarray(power / (4 * np.pi * far**2) * lit)


def _sources(lamp: Item, pose: int, points: Array) -> list[Array]:
    """Places on the lamp's face (3,), as seen from the points; a sun's are very far away (N, 3)."""
    node, matrix = lamp.node, np.asarray(at(lamp.transforms, pose), float)
    assert isinstance(node, nodes.Light)
    places = _FACE @ matrix[:3, :2].T * node.size
    if node.kind == "sun":
        return [points + 200 * (matrix[:3, 2] + place) for place in places]
    return [matrix[:3, 3] + place for place in places]


def _passes(points: Array, source: Array, box: Array) -> Bools:
    """Whether the line from each point to the source meets the box (slab test)."""
    way = source - points
    way = np.where(np.abs(way) < 1e-9, 1e-9, way)
    first, second = (box[0] - points) / way, (box[1] - points) / way
    enters = np.minimum(first, second).max(1)
    leaves = np.maximum(first, second).min(1)
    met: Bools = (leaves > np.maximum(enters, 0.0)) & (enters < 1)
    return met
