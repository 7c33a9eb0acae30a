# SPDX-License-Identifier: Apache-2.0
"""Trees and bushes by season: sagging firs, leafy crowns, bare winter branches; snow on top where it lies."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.colour import mixed
from soundstage.nodes import RGB, Material, Mesh
from soundstage.places._terrain import grid_faces
from soundstage.rng import rng
from soundstage.shape import solids

Array = npt.NDArray[np.float64]

SNOW = Material("snow", (0.80, 0.84, 0.92), "snow", roughness=0.6, grain="noise", grain_size=0.09, grain_depth=0.22)
BARK = Material(
    "bark", (0.135, 0.075, 0.042), "wood", roughness=0.95, grain="wood", grain_size=0.05, grain_depth=0.6,
    second_color=(0.075, 0.04, 0.022),
)
BIRCH = Material(
    "birch bark", (0.66, 0.63, 0.56), "wood", roughness=0.8, grain="speckle", grain_size=0.09, grain_depth=0.2,
    second_color=(0.10, 0.085, 0.07),
)
FIR_GREENS: tuple[RGB, ...] = ((0.035, 0.135, 0.090), (0.055, 0.175, 0.085), (0.028, 0.115, 0.110))
LEAVES: dict[str, tuple[RGB, ...]] = {
    "spring": ((0.20, 0.42, 0.06), (0.30, 0.52, 0.10), (0.13, 0.33, 0.05)),
    "summer": ((0.14, 0.36, 0.05), (0.24, 0.48, 0.075), (0.085, 0.27, 0.055)),
    "autumn": ((0.70, 0.22, 0.025), (0.82, 0.42, 0.04), (0.50, 0.09, 0.02)), "winter": ((0.10, 0.09, 0.07),) * 3,
}


def needles(index: int) -> Material:
    """One of three fir greens."""
    color = FIR_GREENS[index % 3]
    return Material(
        f"needles {index % 3}",
        color,
        "leaf",
        roughness=0.85,
        sheen=0.3,
        grain="noise",
        grain_size=0.035,
        grain_depth=0.6,
        second_color=mixed(color, (0.10, 0.22, 0.07), 0.35),
    )


def leaf(season: str, tone: int = 0) -> Material:
    """Leaf colour of the season, in three tones (0 body, 1 light, 2 dark)."""
    return Material(
        f"{season} leaf {tone}",
        LEAVES.get(season, LEAVES["summer"])[tone],
        "leaf",
        roughness=0.7,
        sheen=0.25,
        subsurface=0.1,
        grain="noise",
        grain_size=0.05,
        grain_depth=0.3,
    )


def _skirt(rows: list[tuple[float, float, float]], lobes: int, phase: float, segments: int, material: Material) -> Mesh:
    """Rows of (radius, height, how much the boughs show) turned about Z: boughs stick out and hang."""
    angle = np.linspace(0, 2 * np.pi, segments, endpoint=False)
    bough = np.sqrt(np.abs(np.sin(angle * lobes / 2 + phase))) - 0.7
    out = []
    for radius, z, show in rows:
        r = radius * (1 + 0.22 * show * bough)
        out.append(np.stack([r * np.cos(angle), r * np.sin(angle), z - 0.16 * radius * show * bough], -1))
    v = np.stack(out, 1).reshape(-1, 3)
    return solids.mesh(v, grid_faces(segments, len(rows), loop=True), material, 3.2)


def fir(seed: int, snow: bool, detail: int = 44, tiers: int = 5) -> Mesh:
    """A fir about 3.4 m high on z = 0: sagging skirts of boughs, each with a thick cap of snow when it lies."""
    chance = rng(seed, "fir")
    green = needles(seed)
    step, reach = 2.7 / tiers, chance.uniform(0.98, 1.16)
    trunk = solids.lathe([(0.17, -0.3), (0.12, 0.1), (0.10, 1.0)], BARK, 10)
    parts = [trunk]
    for t in range(tiers):
        radius = reach * (1 - t / (tiers + 0.55)) * chance.uniform(0.93, 1.05)
        z, phase, lobes = 0.52 + step * t, chance.uniform(0, 6.3), int(chance.integers(9, 13))
        tall = step * 1.62
        rows = [
            (radius * 0.3, z + 0.14, 0.0), (radius * 0.72, z + 0.04, 0.6), (radius, z - 0.06, 1.0),
            (radius * 0.97, z + 0.02, 1.0), (radius * 0.70, z + 0.30 * tall, 0.6),
            (radius * 0.36, z + 0.64 * tall, 0.3), (0.015, z + tall, 0.0),
        ]
        parts.append(_skirt(rows, lobes, phase, detail, green))
        if snow:
            cap = [
                (radius * 0.66, z + 0.16 * tall, 0.9), (radius * 0.87, z + 0.06 * tall, 1.0),
                (radius * 0.90, z + 0.13 * tall, 1.0), (radius * 0.76, z + 0.32 * tall, 0.7),
                (radius * 0.40, z + 0.69 * tall, 0.35), (0.02, z + tall + 0.05, 0.0),
            ]
            parts.append(_skirt(cap, lobes, phase, detail, SNOW))
    return solids.join(parts)


def puff(
    chance: np.random.Generator, radius: float, material: Material, segments: int = 20, squash: float = 0.85
) -> Mesh:
    """A lumpy ball of foliage about the origin."""
    ball = solids.sphere(1.0, material, segments=segments)
    v = np.asarray(ball.vertices, float)
    lumps = space.unit(chance.normal(size=(34, 3)))
    near = np.clip((v @ lumps.T - 0.80) / 0.20, 0, 1)
    v = v * (0.86 + 0.26 * np.sqrt(near.max(1)))[:, None] * radius * [1, 1, squash]
    return Mesh(v, ball.faces, ball.face_materials, ball.materials, 3.2)


def leaf_coat(
    chance: np.random.Generator, centres: Array, radii: Array, count: int, size: float, material: Material
) -> Mesh:
    """Single leaves (folded diamonds) standing off balls of foliage: the crown's broken edge."""
    which = chance.integers(0, len(centres), count)
    normal = space.unit(chance.normal(size=(count, 3)) + [0, 0, 0.25])
    base = centres[which] + normal * radii[which, None] * chance.uniform(0.90, 1.07, (count, 1)) * [1, 1, 0.88]
    along = space.unit(chance.normal(size=(count, 3)) + normal * 0.8 - [0, 0, 0.5])
    side = space.unit(np.cross(along, normal))
    s = size * chance.uniform(0.7, 1.3, (count, 1))
    quad = np.stack(
        [
            base, base + along * s * 0.5 + side * s * 0.32 + normal * 0.1 * s, base + along * s,
            base + along * s * 0.5 - side * s * 0.32 + normal * 0.1 * s,
        ],
        1,
    )
    k = np.arange(count)[:, None] * 4
    return solids.mesh(quad.reshape(-1, 3), np.concatenate([k + [0, 1, 2], k + [0, 2, 3]]), material, 3.2)


def _limbs(
    chance: np.random.Generator,
    start: Array,
    along: Array,
    length: float,
    radius: float,
    depth: int,
    out: list[tuple[Array, Array]],
) -> None:
    """Branching paths with their radii, thinner at each fork."""
    t = np.linspace(0, 1, 5)[:, None]
    bend = chance.normal(0, 0.10, 3) + [0, 0, 0.12]
    path = start + along * length * t + bend * length * t**2
    out.append((path, np.linspace(radius, radius * 0.62, 5)))
    if depth == 0:
        return
    for _ in range(3 if depth > 1 else 2):
        at = path[-1] if chance.random() < 0.55 else path[3]
        turn = space.unit(along + chance.normal(0, 0.55, 3) + [0, 0, 0.25])
        _limbs(chance, at, turn, length * chance.uniform(0.6, 0.8), radius * 0.6, depth - 1, out)


def bare_tree(seed: int, snow: bool, bark: Material = BARK, height: float = 4.0) -> Mesh:
    """A leafless tree; snow lies along its branches."""
    chance = rng(seed, "bare tree")
    limbs: list[tuple[Array, Array]] = []
    _limbs(chance, np.array([0, 0, -0.2]), np.array([0.03, 0.02, 1.0]), height * 0.42, height * 0.042, 3, limbs)
    parts = [solids.tube(p, list(r), bark, 7) for p, r in limbs]
    if snow:
        parts += [solids.tube(p + np.array([0, 0, 0.55]) * r[:, None], list(r * 0.85), SNOW, 6) for p, r in limbs[1:]]
    return solids.join(parts)


def broadleaf(seed: int, season: str, snow: bool, detail: int = 20, bark: Material = BARK, height: float = 4.2) -> Mesh:
    """A round-crowned tree about height metres high, in the season's leaf; bare in winter or snow."""
    if season == "winter" or snow:
        return bare_tree(seed, snow, bark, height)
    chance = rng(seed, "broadleaf")
    h, r = height, height * 0.20
    fork = np.array([chance.normal(0, 0.06), chance.normal(0, 0.06), h * 0.38])
    spots = [np.array([0, 0, h * 0.70])]
    for k in range(6):
        a = k * np.pi / 3 + chance.uniform(-0.3, 0.3)
        spots.append(np.array([np.cos(a) * r * 1.05, np.sin(a) * r * 1.05, h * chance.uniform(0.44, 0.62)]))
    spots.append(np.array([chance.normal(0, 0.3 * r), chance.normal(0, 0.3 * r), h * 0.86]))
    radii = np.array([r * 1.25, *chance.uniform(0.80, 1.05, 6) * r, r * 0.8])
    parts = [
        solids.tube(
            np.array([[0, 0, -0.2], [0.01, 0, 0.12], fork * 0.5, fork]),
            [h * 0.055, h * 0.042, h * 0.034, h * 0.03],
            bark,
            10,
        )
    ]
    parts += [
        solids.tube(
            np.array([fork * 0.9, (fork + c) / 2 + [0, 0, -0.05 * h], c]), [h * 0.022, h * 0.015, 0.01], bark, 6
        )
        for c in spots[1:5]
    ]
    body = (leaf(season, 0), leaf(season, 0), leaf(season, 2), leaf(season, 1))
    parts += [
        solids.moved(puff(chance, float(k), body[i % 4], detail), c)
        for i, (c, k) in enumerate(zip(spots, radii, strict=True))
    ]
    centres = np.array(spots)
    parts += [leaf_coat(chance, centres, radii, detail * 11, h * 0.042, leaf(season, tone)) for tone in (0, 1, 2)]
    return solids.join(parts)


def bush(seed: int, season: str, snow: bool, detail: int = 16) -> Mesh:
    """A bush about 0.9 m across and 0.7 m high, with a cap of snow when it lies."""
    chance = rng(seed, "bush")
    n = 5
    angle = np.arange(n) * 2 * np.pi / n + chance.uniform(-0.4, 0.4, n)
    centres = np.column_stack([np.cos(angle) * 0.26, np.sin(angle) * 0.24, chance.uniform(0.18, 0.34, n)])
    centres = np.concatenate([centres, [[0, 0, 0.42]]])
    radii = chance.uniform(0.22, 0.30, n + 1)
    parts = [
        solids.moved(puff(chance, float(r), needles(i) if season == "winter" else leaf(season, 2 * (i % 2)), detail), c)
        for i, (c, r) in enumerate(zip(centres, radii, strict=True))
    ]
    if snow:
        parts += [
            solids.moved(puff(chance, float(r) * 0.92, SNOW, detail, 0.5), c + [0, 0, r * 0.5])
            for c, r in zip(centres, radii, strict=True)
        ]
    else:
        parts += [leaf_coat(chance, centres, radii, 150, 0.09, leaf(season, k)) for k in (0, 1)]
    return solids.join(parts)
