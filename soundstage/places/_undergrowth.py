# SPDX-License-Identifier: Apache-2.0
"""What grows and lies on the ground: grass, flowers, ferns, rocks, logs, stumps, mushrooms, drifts of snow."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.nodes import RGB, Material, Mesh
from soundstage.places._trees import BARK, SNOW
from soundstage.rng import rng
from soundstage.shape import solids

Array = npt.NDArray[np.float64]

ROCK = Material(
    "rock", (0.23, 0.225, 0.23), "stone", roughness=0.9, grain="noise", grain_size=0.16, grain_depth=0.5,
    second_color=(0.34, 0.33, 0.32),
)
CUT = Material("cut wood", (0.58, 0.40, 0.22), "wood", roughness=0.8, grain="wood", grain_size=0.04, grain_depth=0.2)
STALK = Material("stalk", (0.10, 0.26, 0.06), "leaf", roughness=0.8)
GRASS: dict[str, tuple[RGB, RGB]] = {
    "spring": ((0.15, 0.36, 0.05), (0.26, 0.48, 0.08)), "summer": ((0.15, 0.37, 0.055), (0.27, 0.49, 0.08)),
    "autumn": ((0.28, 0.26, 0.06), (0.42, 0.33, 0.09)), "winter": ((0.26, 0.24, 0.12), (0.36, 0.31, 0.17)),
}
PETALS: tuple[RGB, ...] = (
    (0.82, 0.13, 0.16), (0.88, 0.62, 0.08), (0.84, 0.80, 0.74), (0.42, 0.20, 0.66), (0.86, 0.34, 0.48),
)


def turf(season: str) -> Material:
    """Grass seen as a ground."""
    low, high = GRASS.get(season, GRASS["summer"])
    return Material(
        f"{season} grass",
        low,
        "grass",
        roughness=0.95,
        sheen=0.2,
        grain="noise",
        grain_size=0.7,
        grain_depth=0.35,
        second_color=high,
    )


def blades(
    chance: np.random.Generator, roots: Array, length: float, width: float, material: Material, spread: float = 0.5
) -> Mesh:
    """Curved blades (5 points, 3 triangles each) growing from roots (N, 3)."""
    n = len(roots)
    a = chance.uniform(0, 2 * np.pi, n)
    out = np.stack([np.cos(a), np.sin(a), 0 * a], -1)
    side = np.stack([-np.sin(a), np.cos(a), 0 * a], -1) * width / 2
    tall = length * chance.uniform(0.55, 1.15, (n, 1))
    lean = chance.uniform(0.15, 1.0, (n, 1)) * spread
    up = np.array([0, 0, 1.0])
    middle = roots + up * tall * 0.55 + out * tall * lean * 0.35
    tip = roots + up * tall * (1 - 0.25 * lean) + out * tall * lean
    v = np.stack([roots - side, roots + side, middle - side * 0.7, middle + side * 0.7, tip], 1)
    k = np.arange(n)[:, None] * 5
    faces = np.concatenate([k + [0, 1, 3], k + [0, 3, 2], k + [2, 3, 4]])
    return solids.mesh(v.reshape(-1, 3), faces, material, 3.2)


def tuft(seed: int, season: str, length: float = 0.22, count: int = 26, radius: float = 0.16) -> Mesh:
    """A tuft of grass."""
    chance = rng(seed, "tuft")
    r, a = radius * np.sqrt(chance.random(count)), chance.uniform(0, 6.3, count)
    roots = np.column_stack([r * np.cos(a), r * np.sin(a), np.full(count, -0.02)])
    low, high = GRASS.get(season, GRASS["summer"])
    half = count // 2
    return solids.join(
        [
            blades(chance, roots[:half], length, 0.014, Material("grass low", low, "grass", sheen=0.2)),
            blades(chance, roots[half:], length, 0.014, Material("grass high", high, "grass", sheen=0.2)),
        ]
    )


def flower(seed: int, color: RGB, height: float = 0.26) -> Mesh:
    """A little bunch of round-petalled flowers on stalks."""
    chance = rng(seed, "flower")
    petal = Material("petal", color, "leaf", roughness=0.6, sheen=0.3)
    heart = Material("flower heart", (0.80, 0.48, 0.05), "leaf")
    parts = []
    for _ in range(4):
        foot = np.array([*chance.normal(0, 0.05, 2), -0.02])
        head = foot + [*chance.normal(0, 0.04, 2), height * chance.uniform(0.7, 1.1)]
        parts.append(solids.tube(np.array([foot, (foot + head) / 2 + [0.01, 0, 0], head]), 0.005, STALK, 5))
        a = np.arange(12) * np.pi / 6
        rim = np.where(np.arange(12) % 2, 0.018, 0.046)
        star = np.stack([rim * np.cos(a), rim * np.sin(a), 0.35 * rim], -1)
        i = np.arange(12)
        fan = np.stack([np.full(12, 12), i, (i + 1) % 12], -1)
        parts.append(
            solids.moved(solids.mesh(np.concatenate([star, [[0, 0, 0]]]), fan, petal, 3.2), head, chance.uniform(0, 1))
        )
        parts.append(solids.moved(solids.sphere(0.014, heart, segments=6), head + [0, 0, 0.008]))
    return solids.join(parts)


def fern(seed: int, season: str) -> Mesh:
    """Fronds arching from one root."""
    chance = rng(seed, "fern")
    low, high = GRASS["autumn" if season in ("autumn", "winter") else "summer"]
    green = Material("fern", (low[0] * 0.8, low[1], low[2]), "leaf", sheen=0.2, second_color=high)
    parts = []
    for k in range(7):
        a = k * 0.9 + chance.uniform(-0.2, 0.2)
        length = chance.uniform(0.32, 0.5)
        t = np.linspace(0.08, 1, 11)
        spine = np.stack([t * np.cos(a), t * np.sin(a), 1.2 * t - 1.0 * t**2.2], -1) * length
        side = np.array([-np.sin(a), np.cos(a), 0]) * length
        wide = 0.22 * np.sin(np.pi * np.clip(t * 0.9 + 0.12, 0, 1))
        wide[::2] *= 0.35  # a notched outline reads as leaflets
        v = np.concatenate([spine - side * wide[:, None], spine + [0, 0, 0.02 * length], spine + side * wide[:, None]])
        i = np.arange(10)
        rows = [np.stack([i, i + 1, i + 12], -1), np.stack([i, i + 12, i + 11], -1)]
        parts.append(solids.mesh(v, np.concatenate([*rows, *[r + 11 for r in rows]]), green, 3.2))
    return solids.join(parts)


def rock(seed: int, snow: bool = False, material: Material = ROCK, detail: int = 20) -> Mesh:
    """A boulder about 1 m across, half sunk, cut by chance planes; snow on its top when it lies."""
    chance = rng(seed, "rock")
    ball = solids.sphere(0.5, material, segments=detail)
    v = np.asarray(ball.vertices, float)
    for normal in space.unit(chance.normal(size=(11, 3))):
        over = np.maximum(v @ normal - chance.uniform(0.30, 0.44), 0)
        v = v - 0.85 * over[:, None] * normal
    v = v * [1.15, 0.9, 0.72] + [0, 0, 0.16]
    parts = [Mesh(v, ball.faces, ball.face_materials, ball.materials, 0.5)]
    if snow:
        top = np.where(v[:, 2:] > 0.2, v * [0.97, 0.97, 1.0] + [0, 0, 0.075], v * [0.9, 0.9, 1.0] - [0, 0, 0.05])
        parts.append(Mesh(top, ball.faces, ball.face_materials, (SNOW,), 3.2))
    return solids.join(parts)


def log(seed: int, snow: bool) -> Mesh:
    """A fallen trunk 1.8 m long, cut ends showing."""
    chance = rng(seed, "log")
    x = np.linspace(-0.9, 0.9, 7)
    path = np.column_stack([x, chance.normal(0, 0.015, 7), np.full(7, 0.15)])
    parts = [solids.tube(path, 0.17, BARK, 14)]
    parts += [
        solids.tube(
            np.array([[s * 0.88, path[0 if s < 0 else -1, 1], 0.15], [s * 0.912, path[0 if s < 0 else -1, 1], 0.15]]),
            0.145,
            CUT,
            14,
        )
        for s in (-1, 1)
    ]
    parts.append(
        solids.tube(np.array([[0.3, 0, 0.2], [0.4, 0.12, 0.36], [0.42, 0.16, 0.42]]), [0.06, 0.05, 0.045], BARK, 8)
    )
    if snow:
        parts.append(solids.tube(path * [0.94, 1, 1] + [0, 0, 0.09], 0.12, SNOW, 12))
    return solids.join(parts)


def stump(seed: int, snow: bool) -> Mesh:
    """A cut trunk with roots."""
    body = solids.lathe([(0.42, -0.1), (0.30, 0.08), (0.25, 0.22), (0.24, 0.38)], BARK, 26, 0.05, seed)
    top = solids.moved(solids.lathe([(0.235, 0.37), (0.225, 0.392)], SNOW if snow else CUT, 26, 0.05, seed), (0, 0, 0))
    parts = [body, top]
    if snow:
        parts.append(solids.moved(solids.sphere(0.24, SNOW, (1, 1, 0.42), 18), (0, 0, 0.39)))
    return solids.join(parts)


def mushrooms(seed: int) -> Mesh:
    """Three red mushrooms with white dots."""
    chance = rng(seed, "mushroom")
    red = Material("mushroom cap", (0.62, 0.06, 0.03), "clay", roughness=0.4, coat=0.3)
    white = Material("mushroom stem", (0.80, 0.74, 0.62), "clay")
    parts = []
    for x, y, s in ((0, 0, 1.0), (0.11, 0.05, 0.7), (-0.06, 0.10, 0.55)):
        one = [
            solids.lathe([(0.03, -0.02), (0.022, 0.05), (0.02, 0.11)], white, 12),
            solids.lathe(
                [(0.02, 0.10), (0.072, 0.095), (0.075, 0.11), (0.055, 0.15), (0.02, 0.172), (0.002, 0.175)], red, 18
            ),
        ]
        for a in chance.uniform(0, 6.3, 5):
            one.append(
                solids.moved(solids.sphere(0.010, white, (1, 1, 0.5), 8), (0.05 * np.cos(a), 0.05 * np.sin(a), 0.151))
            )
        parts.append(solids.moved(solids.join(one), (x, y, 0), scale=(s,) * 3))
    return solids.join(parts)


def drift(seed: int) -> Mesh:
    """A low mound of snow, 1.6 m across."""
    chance = rng(seed, "drift")
    shape = solids.lathe(
        [(0.8, -0.06), (0.74, 0.02), (0.5, 0.13), (0.25, 0.19), (0.01, 0.21)], SNOW, 26, 0.04, seed, 3.2
    )
    return solids.moved(shape, scale=(1.0, chance.uniform(0.55, 0.8), 1.0))
