# SPDX-License-Identifier: Apache-2.0
"""Where light that reaches what stays changes when things move: shadow maps of the movers, before and after.

Method: points are laid evenly over the movers' surfaces. From several places on each lamp's face they are
entered in a coarse map of directions that keeps the nearest (Williams 1978, Casting curved shadows on curved
surfaces, with points for polygons); what lies behind them is in shadow. The light that comes or goes between two
poses, summed over all lamps, is set against all the light there.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import nodes, space
from soundstage.colour import luminance
from soundstage.nodes import Item, Stage, at
from soundstage.shape.skin import posed

Array = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

_LEAST_LIGHT = 0.03  # of all light at a point: less than this is not seen to come or go
_APART = 0.03  # metres between the points laid over a mover, and so the size of a cell of the map
_MOST_CELLS = 320  # on a side of a map
_MOST_POINTS = 6000  # on one item
_FEW = 10  # points: lids and brows, whose shadows fall on what moves with them
_FACE = np.array([(a, b) for a in (-0.4, 0.0, 0.4) for b in (-0.4, 0.0, 0.4)])  # places on a lamp's face
_SUN = 2000.0  # metres: how far away a sun is put
CORNERS = np.array([[i & 1, (i >> 1) & 1, (i >> 2) & 1] for i in range(8)], float)


class Shadows:
    """The shadows of some items of a stage on points (N, 3) of what stays, against those at a reference pose."""

    def __init__(self, stage: Stage, points: Array, reference: int) -> None:
        self.stage, self.points, self.reference = stage, points, reference
        self._before: dict[tuple[int, ...], Array] = {}  # by movers
        self._laid: dict[int, tuple[npt.NDArray[np.int64], Array]] = {}  # by item

    def changed(self, movers: Mapping[int, Array | None], pose: int) -> Bools:
        """Which of the points (N,) see light come or go when these items go to this pose.

        movers: by index, with their points at the pose where these are known.
        """
        given, lamps = self._given
        if not lamps or not len(self.points):
            return np.zeros(len(self.points), bool)
        key = tuple(movers)
        if key not in self._before:
            self._before[key] = self._hidden(dict.fromkeys(key), self.reference)
        odd = np.abs(self._hidden(movers, pose) - self._before[key])
        sky = np.pi * self.stage.sky.strength * luminance(tuple(self.stage.sky.image.mean((0, 1)).tolist()))
        found: Bools = odd.sum(0) > _LEAST_LIGHT * (given.sum(0) + sky)
        return found

    @cached_property
    def _given(self) -> tuple[Array, list[Item]]:
        """What each lamp would give (L, N), and the lamps; those too weak to be missed are left out."""
        found = [i for i in self.stage.items if isinstance(i.node, nodes.Light) and at(i.visible, self.reference)]
        light = np.stack([light_at(lamp, self.reference, self.points) for lamp in found]) if found else np.zeros((0, 0))
        strong = [n for n, row in enumerate(light) if (row > _LEAST_LIGHT * light.sum(0)).any()]
        return light[strong], [found[n] for n in strong]

    def _hidden(self, movers: Mapping[int, Array | None], pose: int) -> Array:
        """The light (L, N) of each lamp that these items keep from each point."""
        given, lamps = self._given
        laid = [self._cloud(index, pose, points) for index, points in movers.items()]
        cloud = np.concatenate([np.zeros((0, 3)), *laid])
        if not len(cloud):
            return np.zeros(given.shape)
        out = []
        for lamp, light in zip(lamps, given, strict=True):
            hidden = [_behind(cloud, self.points, source) for source in _sources(lamp, pose, cloud.mean(0))]
            out.append(light * np.mean(hidden, 0))
        return np.stack(out)

    def _cloud(self, index: int, pose: int, known: Array | None) -> Array:
        """Points (P, 3) in the world over an item's surface; none when hidden or without a shadow to speak of."""
        item = self.stage.items[index]
        if not at(item.visible, pose) or isinstance(item.node, (nodes.Particles, nodes.Volume, nodes.Light)):
            return np.zeros((0, 3))
        if index in self._laid and len(self._laid[index][0]) < _FEW:
            return np.zeros((0, 3))
        corners, faces = surface(item, pose, known)
        if index not in self._laid:
            self._laid[index] = _spread(corners, faces)
        face, weights = self._laid[index]
        return np.asarray((corners[faces[face]] * weights[..., None]).sum(1))


def surface(item: Item, pose: int, known: Array | None = None) -> tuple[Array, npt.NDArray[np.integer[Any]]]:
    """Vertices (V, 3) in the world and triangles (F, 3) of an item; of many copies each one's box stands for it.

    known: the vertices of a mesh in the world, where somebody has them.
    """
    node, matrix = item.node, np.asarray(at(item.transforms, pose), float)
    local: Any
    if known is not None and isinstance(node, (nodes.SkinnedMesh, nodes.Mesh)):
        mesh = node.mesh if isinstance(node, nodes.SkinnedMesh) else node
        return known, mesh.faces
    if isinstance(node, nodes.SkinnedMesh):
        local = node.mesh.vertices if item.bones is None else posed(node, at(item.bones, pose))
        faces = node.mesh.faces
    elif isinstance(node, nodes.Mesh):
        local, faces = node.vertices, node.faces
    elif isinstance(node, nodes.Card):
        half = node.width / 2
        local = np.array([(-half, 0, 0), (half, 0, 0), (half, 0, node.height), (-half, 0, node.height)])
        faces = np.array([[0, 1, 2], [0, 2, 3]])
    else:
        assert isinstance(node, nodes.Instances)
        low, high = node.mesh.vertices.min(0), node.mesh.vertices.max(0)
        boxes = space.apply(node.transforms.astype(float), low + CORNERS * (high - low))
        local = boxes.reshape(-1, 3)
        sides = np.array([[0, 1, 3], [0, 3, 2], [4, 5, 7], [4, 7, 6], [0, 1, 5], [0, 5, 4], [2, 3, 7], [2, 7, 6]])
        faces = (sides[None] + 8 * np.arange(len(boxes))[:, None, None]).reshape(-1, 3)
    return space.apply(matrix, local), faces


def light_at(lamp: Item, pose: int, points: Array) -> Array:
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


def _sources(lamp: Item, pose: int, near: Array) -> list[Array]:
    """Places (3,) on the lamp's face; a sun's are far away from what is near (3,)."""
    node, matrix = lamp.node, np.asarray(at(lamp.transforms, pose), float)
    assert isinstance(node, nodes.Light)
    places = _FACE @ matrix[:3, :2].T * node.size
    if node.kind == "sun":
        return [near + _SUN * (matrix[:3, 2] + place) for place in places]
    return [matrix[:3, 3] + place for place in places]


def _spread(corners: Array, faces: npt.NDArray[np.integer[Any]]) -> tuple[npt.NDArray[np.int64], Array]:
    """Points laid over triangles: each one's triangle (P,) and its weights on the three corners (P, 3).

    Within a triangle by the additive recurrence of the plastic number (Roberts 2018), folded into the triangle.
    """
    three = corners[faces]
    area = np.linalg.norm(np.cross(three[:, 1] - three[:, 0], three[:, 2] - three[:, 0]), axis=1) / 2
    wanted = area / max(_APART**2, float(area.sum()) / _MOST_POINTS)
    count = np.diff(np.floor(np.cumsum(np.concatenate([[0.5], wanted])))).astype(np.int64)
    face = np.repeat(np.arange(len(faces)), count)
    step = np.arange(1, len(face) + 1)[:, None] * np.array([0.7548776662, 0.5698402910]) % 1
    folded = np.where(step.sum(1, keepdims=True) > 1, 1 - step, step)
    return face, np.concatenate([1 - folded.sum(1, keepdims=True), folded], 1)


def _behind(cloud: Array, points: Array, source: Array) -> Bools:
    """Which points (N,) lie behind the cloud as seen from the source."""
    from scipy.ndimage import minimum_filter

    ahead = space.unit(cloud.mean(0) - source)
    x, y, z = ahead.tolist()
    right = space.unit(np.array([y, -x, 0.0] if abs(z) < 0.9 else [0.0, z, -y]))  # across z, else across x
    frame = np.stack([right, np.cross(right, ahead), ahead])
    (x, y, near), (px, py, far) = frame @ (cloud - source).T, frame @ (points - source).T
    before = near > 0.01
    if not before.any():
        return np.zeros(len(points), bool)
    near = near[before]
    x, y = x[before] / near, y[before] / near
    left, low = float(x.min()), float(y.min())
    wide, high = float(x.max()) - left, float(y.max()) - low
    cell = max(1.2 * _APART / float(near.mean()), max(wide, high) / _MOST_CELLS)
    columns, rows = int(wide / cell) + 3, int(high / cell) + 3
    nearest = np.full(rows * columns, np.inf)
    np.minimum.at(nearest, ((y - low) / cell + 1).astype(int) * columns + ((x - left) / cell + 1).astype(int), near)
    closed = minimum_filter(nearest.reshape(rows, columns), 3)  # no gaps between the points
    with np.errstate(divide="ignore", invalid="ignore"):
        column, row = (px / far - left) / cell + 1, (py / far - low) / cell + 1
    inside = (far > 0.01) & (column >= 0) & (column < columns) & (row >= 0) & (row < rows)
    found = np.zeros(len(points), bool)
    found[inside] = far[inside] > closed[row[inside].astype(int), column[inside].astype(int)] + 0.05
    return found
