# SPDX-License-Identifier: Apache-2.0
"""Built things outdoors: benches, lamp posts, fences, hedges, house and shop fronts, signs, barrels, boats."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.nodes import Item, Light, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places._air import lit
from soundstage.places._trees import SNOW, leaf, leaf_coat
from soundstage.places.base import Height, Setting
from soundstage.rng import rng
from soundstage.shape import solids

Array = npt.NDArray[np.float64]

GRAVEL = Material(
    "gravel", (0.50, 0.42, 0.31), "gravel", roughness=1.0, grain="speckle", grain_size=0.06, grain_depth=0.4,
    second_color=(0.36, 0.30, 0.23),
)
ASPHALT = Material(
    "asphalt", (0.105, 0.105, 0.115), "stone", roughness=0.9, grain="speckle", grain_size=0.03, grain_depth=0.25,
    second_color=(0.15, 0.15, 0.155),
)
COBBLES = Material(
    "cobbles", (0.34, 0.31, 0.29), "stone", roughness=0.75, grain="bricks", grain_size=0.16, grain_depth=0.5,
    second_color=(0.20, 0.185, 0.18),
)
PAVING = Material(
    "paving", (0.46, 0.43, 0.39), "stone", roughness=0.85, grain="tiles", grain_size=0.5, grain_depth=0.25,
    second_color=(0.36, 0.34, 0.31),
)
SAND = Material(
    "sand", (0.66, 0.50, 0.29), "sand", roughness=1.0, grain="noise", grain_size=0.25, grain_depth=0.25,
    second_color=(0.58, 0.42, 0.23),
)
STONE = Material(
    "stone", (0.42, 0.39, 0.35), "stone", roughness=0.9, grain="noise", grain_size=0.2, grain_depth=0.3,
    second_color=(0.33, 0.31, 0.29),
)
PLANK = Material(
    "weathered wood", (0.34, 0.25, 0.17), "wood", roughness=0.85, grain="wood", grain_size=0.1, grain_depth=0.3,
    second_color=(0.25, 0.18, 0.12),
)


def bench(wood: Material = f.OAK) -> Mesh:
    """A park bench facing -Y, 1.7 m wide, seat 0.45 m."""
    parts = [f.block((1.7, 0.10, 0.035), wood, (0, -0.18 + 0.125 * k, 0.42), 0.01) for k in range(4)]
    parts += [f.block((1.7, 0.03, 0.10), wood, (0, 0.27 + 0.03 * k, 0.55 + 0.14 * k), 0.01) for k in range(3)]
    for s in (-0.72, 0.72):
        parts += [
            f.block((0.05, 0.46, 0.04), f.BLACK, (s, 0.02, 0.385), 0.01),
            f.block((0.05, 0.05, 0.40), f.BLACK, (s, -0.18, 0), 0.012),
            solids.tube(np.array([[s, 0.22, 0], [s, 0.24, 0.42], [s, 0.36, 0.95]]), 0.026, f.BLACK, 8),
            solids.tube(np.array([[s, -0.2, 0.4], [s, -0.2, 0.62], [s, 0.26, 0.66]]), 0.022, f.BLACK, 8),
        ]
    return solids.join(parts)


def lamp_post(on: bool, height: float = 3.2) -> Mesh:
    """A street lamp with a glass lantern."""
    glass = (
        f.glow((1.0, 0.74, 0.40), 3.2, "lantern")
        if on
        else Material("lantern glass", (0.72, 0.70, 0.62), "glass", roughness=0.2, coat=0.5)
    )
    return solids.join(
        [
            f.round_block(
                [
                    (0.14, 0), (0.13, 0.14), (0.075, 0.2), (0.06, 0.6), (0.045, 0.7), (0.035, height - 0.5),
                    (0.07, height - 0.46),
                ],
                f.BLACK,
                segments=16,
            ),
            f.round_block([(0.075, height - 0.45), (0.14, height - 0.12), (0.14, height - 0.10)], glass, segments=8),
            f.round_block(
                [
                    (0.18, height - 0.11), (0.17, height - 0.08), (0.06, height + 0.04), (0.03, height + 0.10),
                    (0.005, height + 0.16),
                ],
                f.BLACK,
                segments=8,
            ),
        ]
    )


def lamps(
    name: str,
    places: Sequence[tuple[float, float]],
    height: Height,
    setting: Setting,
    tall: float = 3.2,
    power: float = 60.0,
) -> tuple[list[Item], list[Item]]:
    """Lamp posts at (x, y), and their lights when it is dark: (items, lights)."""
    on = lit(setting)
    post = lamp_post(on, tall)
    spots = [(x, y, float(height(x, y)), 0.0) for x, y in places]
    from soundstage.places._scatter import placed_copies

    lights = (
        [
            Item(
                f"set/{name}_light_{i}",
                Light("point", (1.0, 0.68, 0.34), power, 0.25),
                space.translation((x, y, z + tall - 0.3))[None],
                seen_by_camera=False,
            )
            for i, (x, y, z, _) in enumerate(spots)
        ]
        if on
        else []
    )
    return [placed_copies(name, post, spots)], lights


def fence(
    points: npt.ArrayLike, height: Height, material: Material, rails: int = 2, tall: float = 1.0, gap: float = 1.8
) -> Mesh:
    """A post and rail fence along points (N, 2)."""
    p = np.asarray(points, float)
    run = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(p, axis=0), axis=1))])
    s = np.arange(0, run[-1] + 0.01, gap)
    xy = np.stack([np.interp(s, run, p[:, k]) for k in range(2)], -1)
    foot = np.column_stack([xy, height(xy[:, 0], xy[:, 1])])
    parts = [f.block((0.11, 0.11, tall + 0.15), material, q - [0, 0, 0.15], 0.02) for q in foot]
    for k in range(rails):
        z = tall * (0.45 + 0.40 * k)
        parts += [solids.tube(np.array([a + [0, 0, z], b + [0, 0, z]]), 0.04, material, 6) for a, b in pairwise(foot)]
    return solids.join(parts)


def hedge(seed: int, length: float, tall: float, season: str, snow: bool) -> Mesh:
    """A clipped hedge along x, leafy at its skin."""
    chance = rng(seed, "hedge")
    green = leaf("summer" if season in ("winter", "autumn") else season, 0)
    box = solids.box((length, 0.7, tall), green, 0.14)
    n = int(length * 110)
    centre = np.column_stack(
        [chance.uniform(-length / 2, length / 2, n), chance.uniform(-0.2, 0.2, n), chance.uniform(0.1, tall - 0.15, n)]
    )
    parts = [
        box,
        leaf_coat(chance, centre, np.full(n, 0.24), n, 0.085, leaf("summer", 1)),
        leaf_coat(chance, centre, np.full(n, 0.24), n, 0.085, leaf("summer", 2)),
    ]
    if snow:
        parts = [box, solids.moved(solids.box((length, 0.74, 0.16), SNOW, 0.07), (0, 0, tall - 0.06))]
    return solids.join(parts)


def barrel() -> Mesh:
    """A wooden barrel with hoops."""
    return solids.join(
        [
            f.round_block([(0.26, 0), (0.33, 0.4), (0.26, 0.8), (0.24, 0.8), (0.23, 0.76)], PLANK, segments=22),
            *[
                f.round_block(
                    [(r, z), (r + 0.012, z + 0.01), (r + 0.012, z + 0.05), (r, z + 0.06)], f.BLACK, segments=22
                )
                for r, z in ((0.282, 0.1), (0.29, 0.62))
            ],
        ]
    )


def crate(size: float = 0.6) -> Mesh:
    """A slatted crate."""
    parts = [f.block((size * 0.94,) * 2 + (size * 0.96,), f.WALNUT, (0, 0, 0.01), 0.01)]
    for k in range(4):
        z = size * (0.02 + 0.25 * k)
        parts += [f.block((size, 0.03, size * 0.2), PLANK, (0, s * size * 0.48, z), 0.008) for s in (-1, 1)]
        parts += [f.block((0.03, size, size * 0.2), PLANK, (s * size * 0.48, 0, z), 0.008) for s in (-1, 1)]
    return solids.join(parts)


def tub(seed: int, snow: bool) -> Mesh:
    """A stone tub of flowers."""
    from soundstage.places._undergrowth import PETALS, flower

    parts = [
        f.round_block(
            [(0.26, 0), (0.34, 0.36), (0.37, 0.38), (0.37, 0.44), (0.32, 0.44), (0.31, 0.38)], STONE, segments=20
        )
    ]
    if snow:
        return solids.join([*parts, solids.moved(solids.sphere(0.32, SNOW, (1, 1, 0.4), 16), (0, 0, 0.42))])
    chance = rng(seed, "tub")
    for k in range(7):
        a, r = k * 0.9, 0.0 if k == 0 else 0.2
        parts.append(
            solids.moved(
                flower(seed + k, PETALS[int(chance.integers(len(PETALS)))]), (r * np.cos(a), r * np.sin(a), 0.40)
            )
        )
    return solids.join(parts)
