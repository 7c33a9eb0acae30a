# SPDX-License-Identifier: Apache-2.0
"""Dressing by chance: where things may stand, how they turn, and the items that show them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.nodes import Instances, Item, Mesh
from soundstage.places.base import Height

Array = npt.NDArray[np.float64]
Box = tuple[float, float, float, float]


def inside(points: Array, box: Box, margin: float = 0.0) -> npt.NDArray[np.bool_]:
    """Which points (N, 2) lie in the box, grown by margin metres."""
    x, y = points[:, 0], points[:, 1]
    return (x > box[0] - margin) & (x < box[2] + margin) & (y > box[1] - margin) & (y < box[3] + margin)


def spread(
    chance: np.random.Generator,
    box: Box,
    count: int,
    apart: float,
    keep: Callable[[Array], npt.NDArray[np.bool_]] | None = None,
    dense_to: float = 1.0,
) -> Array:
    """Up to count points (N, 2) in the box, at least apart metres from each other (dart throwing).

    keep: which candidates may stay. dense_to: above 1 crowds them towards low y.
    """
    u = chance.uniform(size=(count * 6, 2))
    u[:, 1] **= dense_to
    points = np.array(box[:2]) + u * (np.array(box[2:]) - box[:2])
    if keep is not None:
        points = points[keep(points)]
    if apart <= 0 or not len(points):
        return np.asarray(points[:count])
    return np.asarray(points[_apart(points, apart, count)])


def _apart(points: Array, apart: float, count: int) -> list[int]:
    """The first points, count at most, that are each farther than apart metres from all of them before it."""
    order = np.argsort(points[:, 0], kind="stable")
    across = points[order, 0]
    first, end = np.searchsorted(across, points[:, 0] - apart), np.searchsorted(across, points[:, 0] + apart, "right")
    gone = np.zeros(len(points), bool)
    kept: list[int] = []
    for i, point in enumerate(points):
        if gone[i]:
            continue
        if len(kept) == count:
            break
        kept.append(i)
        others = order[first[i] : end[i]]
        away = points[others] - point
        gone[others[(away * away).sum(1) <= apart * apart]] = True
    return kept


def standing(
    points: npt.ArrayLike,
    height: Height,
    chance: np.random.Generator,
    scale: tuple[float, float] = (0.9, 1.2),
    sink: float = 0.03,
    lean: float = 0.03,
) -> Array:
    """Transforms (N, 4, 4) of things on the ground at points (N, 2), each turned, leaned and sized by chance."""
    p = np.asarray(points, float).reshape(-1, 2)
    n = len(p)
    z = np.broadcast_to(height(p[:, 0], p[:, 1]), (n,)) - sink
    size = chance.uniform(*scale, n)
    tall = size * chance.uniform(0.94, 1.12, n)
    turned = space.turn("z", chance.uniform(0, 2 * np.pi, n))
    leaned = space.turn("x", chance.normal(0, lean, n)) @ space.turn("y", chance.normal(0, lean, n))
    return (
        space.translation(np.column_stack([p, z])) @ leaned @ turned @ space.scaling(np.stack([size, size, tall], -1))
    )


def copies(name: str, kinds: Sequence[Mesh], transforms: Array, chance: np.random.Generator) -> list[Item]:
    """Instances of these kinds, dealt out by chance over the transforms (N, 4, 4)."""
    deal = chance.integers(0, len(kinds), len(transforms))
    return [
        Item(f"set/{name}_{i}", Instances(kind, transforms[deal == i]))
        for i, kind in enumerate(kinds)
        if (deal == i).any()
    ]


def strewn(
    name: str, kinds: Sequence[Mesh], points: npt.ArrayLike, height: Height, chance: np.random.Generator,
    scale: tuple[float, float] = (0.9, 1.2), sink: float = 0.03, lean: float = 0.03,
) -> list[Item]:
    """Things of these kinds standing on the ground at points (N, 2): copies over standing."""
    return copies(name, kinds, standing(points, height, chance, scale, sink, lean), chance)


def placed_copies(name: str, mesh: Mesh, places: Sequence[tuple[float, float, float, float]]) -> Item:
    """Instances of one thing at (x, y, z, heading)."""
    spots = np.array([space.placed(p[:3], p[3]) for p in places])
    return Item(f"set/{name}", Instances(mesh, spots))


def solid(name: str, mesh: Mesh) -> Item:
    """A piece of the set that stands where it was modelled."""
    return Item(f"set/{name}", mesh)
