# SPDX-License-Identifier: Apache-2.0
"""Which part of the picture differs between two poses of a shot with a still camera, shadows included.

A renderer may then draw only that part over one reference frame. The answer comes from the Stage alone, never
from what was rendered before, so the same frame is always made the same way. It errs on the large side.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import nodes, space
from soundstage.nodes import Item, Material, Stage, at
from soundstage.shape.skin import posed
from soundstage.stage.guides import View, streaked

Array = npt.NDArray[np.float64]
Box = tuple[int, int, int, int]  # x0, y0, x1, y1 in pixels, first row at the top, ends excluded

_LEAST_MOVE = 1e-4  # metres
_FILTER = 3  # pixels: the renderer's pixel filter and the denoiser's edge
_FADES = 2.5  # a soft shadow is lost this many times the length of its umbra behind a thing
_FARTHEST = 40.0  # metres that a shadow is followed
_GLOWS = 0.15  # metres: a moving lamp of this size lights the set
_CORNERS = np.array([[i & 1, (i >> 1) & 1, (i >> 2) & 1] for i in range(8)], float)


def camera_is_still(stage: Stage) -> bool:
    """Whether the camera holds through the shot."""
    camera = stage.camera
    return all(bool((track == track[:1]).all()) for track in (camera.transforms, camera.lens_mm, camera.focus))


def changed_box(stage: Stage, pose: int, reference: int, width: int, height: int) -> Box | None:
    """The pixels that may differ from the reference pose's frame; None when it may be anything.

    An empty box (all zero) when nothing moved. The camera must be still.
    """
    moved = [(item, bounds) for item in stage.items if (bounds := _moved(item, pose, reference)) is not None]
    if any(_lights_up(item, bounds) for item, bounds in moved):
        return None
    if not moved:
        return (0, 0, 0, 0)
    view = View.of(stage, pose, width, height)
    lamps = [i for i in stage.items if isinstance(i.node, nodes.Light) and at(i.visible, pose)]
    floor = _floor(stage, moved)
    found = [_Extent()]
    for bounds in _by_subject(moved):
        extent = _Extent()
        extent.add(view, bounds[0] + _CORNERS * (bounds[1] - bounds[0]))
        for lamp in lamps:
            for points in _shadow(lamp, pose, bounds, floor):
                extent.add(view, points)
        extent.grow(_blur(stage, pose, view, bounds) + _FILTER)
        found.append(extent)
    found += [_mirror(stage, item, pose, view) for item in stage.items if _is_mirror(item)]
    return _joined(found, width, height)


class _Extent:
    """A rectangle on the screen that grows with points; endless once a point is not before the camera."""

    def __init__(self) -> None:
        self.low, self.high = np.full(2, np.inf), np.full(2, -np.inf)

    def add(self, view: View, points: Array) -> None:
        xy, depth = view.project(points)
        if (depth < 0.05).all():
            return
        if (depth < 0.05).any():
            xy = np.array([[-np.inf, -np.inf], [np.inf, np.inf]])
        self.low, self.high = np.minimum(self.low, xy.min(0)), np.maximum(self.high, xy.max(0))

    def grow(self, pixels: float) -> None:
        self.low, self.high = self.low - pixels, self.high + pixels


def _joined(extents: list[_Extent], width: int, height: int) -> Box:
    size = np.array([width, height])
    low = np.clip(np.min([e.low for e in extents], 0), 0, size)
    high = np.clip(np.max([e.high for e in extents], 0), 0, size)
    if (high <= low).any():
        return (0, 0, 0, 0)
    (x0, y0), (x1, y1) = np.floor(low).astype(int), np.ceil(high).astype(int)
    return int(x0), int(y0), int(x1), int(y1)


def _moved(item: Item, pose: int, reference: int) -> Array | None:
    """(2, 3) world bounds of what of the item is not where it was, at both poses; None when it stayed."""
    seen = [pose_ for pose_ in (pose, reference) if at(item.visible, pose_)]
    if not seen:
        return None
    now, then = (_points(item, p) for p in (pose, reference))
    if now is None or then is None:  # a lamp: it counts as moved as a whole
        same = np.array_equal(at(item.transforms, pose), at(item.transforms, reference)) and len(seen) == 2
        return None if same else np.zeros((2, 3))
    if len(seen) == 2:
        odd = np.abs(now - then).max(1) > _LEAST_MOVE
        if not odd.any():
            return None
        points = np.concatenate([now[odd], then[odd]])
    else:
        points = now if seen == [pose] else then
    low, high = points.min(0), points.max(0)
    margin = 0.04 + 0.12 * (high - low).max()  # the light it throws on what is next to it
    return np.stack([low - margin, high + margin])


def _points(item: Item, pose: int) -> Array | None:
    """World points (N, 3) whose hull holds the item."""
    node, matrix = item.node, np.asarray(at(item.transforms, pose), float)
    if isinstance(node, nodes.Light):
        return None
    if isinstance(node, nodes.SkinnedMesh):
        local = node.mesh.vertices if item.bones is None else posed(node, at(item.bones, pose))
        return space.apply(matrix, local)
    if isinstance(node, nodes.Particles):
        reach = np.abs(streaked(node.mesh.vertices, node.stretch)).max()
        places = at(node.positions, pose)
        return space.apply(matrix, np.concatenate([places - reach, places + reach]))
    if isinstance(node, nodes.Instances):
        local = space.apply(node.transforms.astype(float), _corners(node.mesh.vertices)).reshape(-1, 3)
    elif isinstance(node, nodes.Mesh):
        local = _corners(node.vertices)
    elif isinstance(node, nodes.Card):
        local = _corners(np.array([[-node.width / 2, 0, 0], [node.width / 2, 0, node.height]]))
    else:
        local = _corners(np.array([node.low, node.high]))
    return space.apply(matrix, local)


def _corners(points: npt.ArrayLike) -> Array:
    points = np.asarray(points, float)
    low, high = points.min(0), points.max(0)
    return np.asarray(low + _CORNERS * (high - low))


def _by_subject(moved: list[tuple[Item, Array]]) -> list[Array]:
    """One bounding box a subject."""
    boxes: dict[str, Array] = {}
    for item, bounds in moved:
        old = boxes.get(item.subject, bounds)
        boxes[item.subject] = np.stack([np.minimum(old[0], bounds[0]), np.maximum(old[1], bounds[1])])
    return list(boxes.values())


def _materials(item: Item) -> tuple[Material, ...]:
    mesh = getattr(item.node, "mesh", item.node)
    return mesh.materials if isinstance(mesh, nodes.Mesh) else ()


def _lights_up(item: Item, bounds: Array) -> bool:
    """Lamps, and glowing things that are not mere glints, change the light everywhere."""
    glowing = any(m.emission > 0.3 for m in _materials(item)) or getattr(item.node, "emission", 0) > 0.3
    large = float((bounds[1] - bounds[0]).max()) > _GLOWS
    return isinstance(item.node, (nodes.Light, nodes.Volume)) or (glowing and large)


def _is_mirror(item: Item) -> bool:
    return any(m.roughness < 0.25 and (m.metallic > 0.3 or m.transmission > 0.3 or m.substance == "water")
               for m in _materials(item))


def _mirror(stage: Stage, item: Item, pose: int, view: View) -> _Extent:
    """A thing that reflects may show the change anywhere on it."""
    extent = _Extent()
    points = _points(item, pose)
    if points is not None and at(item.visible, pose):
        extent.add(view, points)
        extent.grow(_FILTER)
    return extent


def _floor(stage: Stage, moved: list[tuple[Item, Array]]) -> float:
    """A height that every shadow on the ground lies above: a little under the lowest mover."""
    return float(min(bounds[0][2] for _, bounds in moved)) - 0.5


def _shadow(lamp: Item, pose: int, bounds: Array, floor: float) -> list[Array]:
    """Point sets on the screen hulls of which the lamp's shadow of a box falls: its corners, drawn away."""
    node, matrix = lamp.node, np.asarray(at(lamp.transforms, pose), float)
    assert isinstance(node, nodes.Light)
    corners = bounds[0] + _CORNERS * (bounds[1] - bounds[0])
    middle, across = corners.mean(0), float(np.sort(bounds[1] - bounds[0])[1])
    if node.kind == "sun":
        return [_drawn(corners, np.broadcast_to(-matrix[:3, 2], corners.shape), across, node.size, floor)]
    away = float(np.linalg.norm(middle - matrix[:3, 3]))
    sides = matrix[:3, :2].T * node.size / 2
    sources = [matrix[:3, 3] + a * sides[0] + b * sides[1] for a in (-1, 1) for b in (-1, 1)]
    return [_drawn(corners, space.unit(corners - source), across, node.size / max(away, 0.1), floor)
            for source in sources]


def _drawn(corners: Array, ways: Array, across: float, spread: float, floor: float) -> Array:
    """The corners and their shadows' far ends, where they meet the floor or are too soft to be seen."""
    longest = min(_FARTHEST, _FADES * across / max(spread, 1e-3))
    down = np.minimum(ways[:, 2], -1e-6)
    length = np.clip((floor - corners[:, 2]) / down, 0, longest)
    return np.concatenate([corners, corners + ways * length[:, None]])


def _blur(stage: Stage, pose: int, view: View, bounds: Array) -> float:
    """Pixels by which depth of field spreads the box: the circle of confusion of a thin lens."""
    camera = stage.camera
    if camera.fstop <= 0:
        return 0.0
    _, depth = view.project(bounds[0] + _CORNERS * (bounds[1] - bounds[0]))
    depth, focus = np.maximum(depth, 0.1), float(at(camera.focus, pose))
    lens = float(at(camera.lens_mm, pose)) / 1000
    circle = lens / camera.fstop * np.abs(depth - focus) / depth  # metres across, at the plane in focus
    return float((circle / max(focus, 0.1) * view.scale / 2).max())
