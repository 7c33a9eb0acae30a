# SPDX-License-Identifier: Apache-2.0
"""Who hides whom in a picture: told by boxes before anything stands, and measured when it does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Box = tuple[float, float, float, float]

_NOWHERE = (0.0, 0.0, 0.0, 0.0)
_ROWS, _COLUMNS = 72, 128  # cells of the picture in which figures are laid over each other
_WITHIN = 0.7  # of a box inside another's: who is seen although so much inside is before it
_ALONG = 0.6  # of a side that the other's box covers
_LEAST = 0.1  # of the smaller box that two must share for one to be before the other
_BEHIND = 0.15  # metres behind a part of the set from which one is hidden by it
_GROUND = 0.03  # metres by which one may stand lower than what it is in
_EDGE = 0.02  # a box so near to the bottom is cut off there: it does not tell where it stands


class Lens(Protocol):
    """A camera that sees points."""

    def seen(self, points: Array) -> Array:
        """(N, 3) the points' x and y as shares of the picture, and metres away."""

    def box(self, points: Array) -> Box:
        """What they fill."""


def before(boxes: Sequence[Box]) -> list[tuple[int, int]]:
    """Pairs of whom one must be nearer than the other, since both are seen though their boxes share a part."""
    return [(a, b) for a in range(len(boxes)) for b in range(len(boxes)) if a != b and _is_before(boxes[a], boxes[b])]


def covered(n: int, boxes: Sequence[Box]) -> tuple[bool, ...]:
    """Which sides (left, top, right, bottom) of a box lie behind one who is before it."""
    nearer = [boxes[a] for a, b in before(boxes) if b == n]
    return tuple(any(_covers(o, boxes[n], side) for o in nearer) for side in range(4))


def _is_before(a: Box, b: Box) -> bool:
    shared, small = _shared(a, b), min(_area(a), _area(b))
    if shared < _LEAST * small:
        return False
    if max(shared / _area(a), shared / _area(b)) > _WITHIN and abs(_area(a) - _area(b)) > 0.2 * small:
        return _area(a) < _area(b)
    return a[3] > b[3] and b[3] < 1 - _EDGE


def _covers(o: Box, box: Box, side: int) -> bool:
    """Whether the box of one nearer lies over this side and reaches beyond it."""
    across = 1 - side % 2  # the other axis
    low, high = max(o[across], box[across]), min(o[across + 2], box[across + 2])
    along = (high - low) / max(1e-6, box[across + 2] - box[across])
    axis = side % 2
    return along > _ALONG and o[axis] < box[side] < o[axis + 2]


def _area(b: Box) -> float:
    return max(1e-9, (b[2] - b[0]) * (b[3] - b[1]))


def _shared(a: Box, b: Box) -> float:
    wide, high = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    return max(0.0, wide) * max(0.0, high)


def seen_boxes(view: Lens, figures: Sequence[Array]) -> list[Box]:
    """The box of what is seen of each figure (N, 3), the others before it taken off; nothing left: a box of no size."""
    rows = [view.seen(points) for points in figures]
    shapes, deep = [_shape(r) for r in rows], [float(np.median(r[:, 2])) if len(r) else np.inf for r in rows]
    out = []
    for n, (points, shape) in enumerate(zip(figures, shapes, strict=True)):
        box = view.box(points) if len(points) else _NOWHERE
        nearer = [s for s, d in zip(shapes, deep, strict=True) if d < deep[n]]
        left = shape & ~np.any(nearer, 0) if nearer else shape
        out.append(_cut(box, shape, left))
    return out


def in_sight(view: Lens, points: Array, depth: Array) -> Array:
    """Those of the points that no part of the set stands before. depth: (rows, columns) metres to the set."""
    rows, columns = depth.shape
    x, y, deep = view.seen(points).T
    column, row = np.floor(x * columns).astype(int), np.floor(y * rows).astype(int)
    inside = (column >= 0) & (column < columns) & (row >= 0) & (row < rows)
    hidden = depth[row.clip(0, rows - 1), column.clip(0, columns - 1)] < deep - _BEHIND
    return np.asarray(points[~(inside & hidden)])


def holds(points: Array, many: int) -> bool:
    """Whether so many of the first points all lie between the others along every axis."""
    inner, outer = points[:many], points[many:]
    return bool(((inner >= outer.min(0) - _GROUND) & (inner < outer.max(0))).all())


def _shape(seen: Array) -> npt.NDArray[np.bool_]:
    """(rows, columns) what a figure covers: from its leftmost to its rightmost point at every height."""
    row = np.floor(seen[:, 1] * _ROWS).astype(int)
    inside = (row >= 0) & (row < _ROWS) & (seen[:, 2] > 0.05)
    first, last = np.full(_ROWS, np.inf), np.full(_ROWS, -np.inf)
    np.minimum.at(first, row[inside], seen[inside, 0])
    np.maximum.at(last, row[inside], seen[inside, 0])
    middles = (np.arange(_COLUMNS) + 0.5) / _COLUMNS
    return np.asarray((middles >= first[:, None]) & (middles <= last[:, None]))


def _cut(box: Box, shape: npt.NDArray[np.bool_], left: npt.NDArray[np.bool_]) -> Box:
    """The box, each side drawn in as far as others cover the figure."""
    if not left.any():
        return box if not shape.any() else _NOWHERE
    out = list(box)
    for axis, cells in ((0, _COLUMNS), (1, _ROWS)):
        whole, part = (np.flatnonzero(m.any(axis)) for m in (shape, left))
        if part[0] > whole[0]:
            out[axis] = part[0] / cells
        if part[-1] < whole[-1]:
            out[axis + 2] = (part[-1] + 1) / cells
    return out[0], out[1], out[2], out[3]
