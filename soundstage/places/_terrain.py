# SPDX-License-Identifier: Apache-2.0
"""Ground: smooth analytic heights, a ground mesh that follows them (fine near the stage), ways, hills, tree lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.nodes import Material, Mesh
from soundstage.places.base import Height
from soundstage.rng import rng
from soundstage.shape import solids

Array = npt.NDArray[np.float64]
Box = tuple[float, float, float, float]


def flat(x: Any, y: Any) -> Any:
    """Height 0 everywhere."""
    return np.zeros(np.broadcast(x, y).shape)


def rolling(seed: int, amplitude: float, wavelength: float, waves: int = 5) -> Height:
    """Soft hills: a sum of sine waves in chance directions, at most about amplitude metres high or deep."""
    chance = rng(seed, "rolling")
    angle = chance.uniform(0, np.pi, waves)
    number = 2 * np.pi / (wavelength * chance.uniform(0.7, 1.8, waves))
    phase = chance.uniform(0, 2 * np.pi, waves)
    size = amplitude / waves * 1.4

    def height(x: Any, y: Any) -> Any:
        x, y = np.asarray(x, float)[..., None], np.asarray(y, float)[..., None]
        return size * np.sin((x * np.cos(angle) + y * np.sin(angle)) * number + phase).sum(-1)

    return height


def outside(x: Any, y: Any, box: Box, margin: float) -> Any:
    """0 in the box, 1 from margin metres outside it."""
    x0, y0, x1, y1 = box
    far = np.hypot(np.maximum(np.maximum(x0 - x, x - x1), 0), np.maximum(np.maximum(y0 - y, y - y1), 0))
    return space.smoothstep(far / margin)


def levelled(wild: Height, free: Box, margin: float = 5.0, calm: Height | None = None) -> Height:
    """The wild ground around, a calm (or flat) one where performers are."""
    return lambda x, y: (
        outside(np.asarray(x, float), np.asarray(y, float), free, margin) * wild(x, y) + (calm(x, y) if calm else 0.0)
    )


def lines(low: float, high: float, count: int, fine: float = 9.0) -> Array:
    """Grid lines close together about 0, wide apart far away (a sinh spacing)."""
    return np.asarray(fine * np.sinh(np.linspace(np.arcsinh(low / fine), np.arcsinh(high / fine), count)))


def ground(
    height: Height,
    material: Material,
    reach: Box = (-90, -50, 90, 110),
    count: tuple[int, int] = (130, 120),
    fine: float = 9.0,
) -> Mesh:
    """The ground as one mesh over reach (x0, y0, x1, y1) metres."""
    return draped(
        lines(reach[0], reach[2], count[0], fine), lines(reach[1], reach[3], count[1], fine), height, material
    )


def draped(x: Array, y: Array, height: Height, material: Material) -> Mesh:
    """A grid over these lines, laid on the height."""
    gx, gy = np.meshgrid(x, y, indexing="ij")
    v = np.stack([gx, gy, height(gx, gy)], -1).reshape(-1, 3)
    return solids.mesh(v, grid_faces(len(x), len(y)), material, 3.2)


def grid_faces(rows: int, columns: int, loop: bool = False) -> npt.NDArray[np.int_]:
    """Triangles (F, 3) of a grid of points; loop joins the last row to the first."""
    last = rows if loop else rows - 1
    i, j = np.meshgrid(np.arange(last), np.arange(columns - 1), indexing="ij")
    a, b = (i * columns + j).ravel(), ((i + 1) % rows * columns + j).ravel()
    return np.concatenate([np.stack([a, b, b + 1], -1), np.stack([a, b + 1, a + 1], -1)])


def way(
    centre: npt.ArrayLike,
    width: float | Array,
    height: Height,
    material: Material,
    lift: float = 0.015,
    across: int = 7,
) -> Mesh:
    """A path or road of so many metres across laid along centre (N, 2), its edges sunk into the ground."""
    c = np.asarray(centre, float)
    along = space.unit(np.gradient(c, axis=0))
    side = np.stack([-along[:, 1], along[:, 0]], -1)
    u = np.linspace(-1, 1, across)
    half = np.broadcast_to(np.asarray(width, float) / 2, (len(c),))
    p = c[:, None] - side[:, None] * (u[None, :, None] * half[:, None, None])
    z = height(p[..., 0], p[..., 1]) + np.where(np.abs(u) > 0.999, -0.04, lift)
    v = np.concatenate([p, np.broadcast_to(z, p.shape[:2])[..., None]], -1).reshape(-1, 3)
    return solids.mesh(v, grid_faces(len(c), across), material, 3.2)


def ring(
    radius: float,
    profile: Callable[[Array], Array],
    material: Material,
    depth: float = 8.0,
    base: float = -3.0,
    centre: tuple[float, float] = (0.0, 20.0),
    count: int = 220,
    arc: tuple[float, float] = (0.0, 2 * np.pi),
) -> Mesh:
    """A range of hills (or a hedge, a wall of trees) round centre: profile(angle) -> height at its ridge, metres."""
    angle = np.linspace(*arc, count)
    top = np.asarray(profile(angle), float)
    if arc[1] - arc[0] < 6.2:  # an open range comes down to the ground at both ends
        run = np.linspace(0, 1, count)
        top = base + (top - base) * space.smoothstep(np.minimum(run, 1 - run) / 0.22)
    rows = [
        (radius, base + 0 * top), (radius + 0.35 * depth, 0.62 * top), (radius + 0.75 * depth, 0.94 * top),
        (radius + depth, top), (radius + 1.6 * depth, base + 0 * top),
    ]
    v = np.stack([np.stack([centre[0] + r * np.sin(angle), centre[1] + r * np.cos(angle), z], -1) for r, z in rows], 1)
    return solids.mesh(v.reshape(-1, 3), grid_faces(count, len(rows))[:, ::-1], material, 3.2)


def ridge(seed: int, high: float, rough: float = 0.4, octaves: int = 5) -> Callable[[Array], Array]:
    """A mountain line as heights by angle: about high metres, closed round the circle."""
    chance = rng(seed, "ridge")
    terms = [(3 * 2**k + int(chance.integers(0, 3)), chance.uniform(0, 6.3), 0.62**k) for k in range(octaves)]

    def profile(angle: Array) -> Array:
        wave = sum(size * np.sin(n * angle + p) for n, p, size in terms)
        return np.asarray(high * (1 + rough * np.asarray(wave) / 1.6))

    return profile


def treeline(seed: int, high: float, trees: int = 260, pointed: bool = True) -> Callable[[Array], Array]:
    """The outline of a distant wood by angle: pointed firs or round crowns of uneven height."""
    chance = rng(seed, "treeline")
    tall = chance.uniform(0.55, 1.0, trees) * high

    def profile(angle: Array) -> Array:
        place = (np.asarray(angle) / (2 * np.pi) * trees) % trees
        i = place.astype(int) % trees
        u = 2 * (place % 1) - 1
        shape = 1 - np.abs(u) ** 0.8 if pointed else np.sqrt(np.maximum(1 - u * u, 0))
        return np.asarray((0.42 + 0.58 * shape) * tall[i])

    return profile
