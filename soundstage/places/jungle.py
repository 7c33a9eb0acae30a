# SPDX-License-Identifier: Apache-2.0
"""A jungle: giant trunks with roots like walls, palms, hanging lianas, leaves as large as doors, ferns, red flowers."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.nodes import RGB, Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _props as props
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _undergrowth as under
from soundstage.places._air import air
from soundstage.places.base import Height, Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids

_FREE = (-4.6, -2.3, 4.6, 1.7)
_EARTH = Material(
    "jungle floor",
    (0.15, 0.17, 0.05),
    "leaf",
    roughness=1.0,
    grain="speckle",
    grain_size=0.12,
    grain_depth=0.3,
    second_color=(0.11, 0.10, 0.04),
)
_BARK = Material(
    "jungle bark",
    (0.26, 0.21, 0.14),
    "wood",
    roughness=0.95,
    grain="wood",
    grain_size=0.3,
    grain_depth=0.4,
    second_color=(0.16, 0.17, 0.09),
)
_LEAVES: tuple[RGB, ...] = ((0.05, 0.25, 0.04), (0.10, 0.36, 0.05), (0.03, 0.17, 0.06), (0.17, 0.42, 0.05))
_SPOTS = {
    "tree": Spot((-4.4, 3.4, 0.0)),
    "vine": Spot((1.0, 3.4, 0.0), np.pi / 2),
    "rock": Spot((4.2, 3.2, 0.0), np.pi / 2),
    "log": Spot((2.4, 2.6, 0.0)),
    "table": Spot((1.4, 0.4, 0.0)),
}
_HAS = {"tree": "tree", "vine": "vine", "liana": "vine", "rock": "rock", "palm": "", "palm tree": "", "fern": ""}


class Jungle(Place):
    """A tropical jungle."""

    words = (
        "jungle",
        "rainforest",
        "rain forest",
        "tropical forest",
        "tropical jungle",
        "amazon",
        "bush country",
        "tropics",
        "tropical rainforest",
        "deep jungle",
        "lush jungle",
        "bamboo forest",
        "mangrove",
    )
    dressing = ("giant trunks", "palms", "lianas", "great leaves", "ferns", "flowers", "rocks")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "jungle")
        height = terrain.levelled(
            terrain.rolling(setting.seed, 1.2, 14), (-6, -6, 6, 3), 6, terrain.rolling(setting.seed + 1, 0.04, 4)
        )
        items = [scatter.solid("ground", terrain.ground(height, _EARTH))]
        items += _giants(setting.seed, height) + _thicket(setting.seed, height, chance)
        items += [scatter.solid("lianas", _lianas(chance))]
        spots = [(5.2, 4.2), (-6.4, 2.2), (8.4, -1.8)]
        items += scatter.strewn(
            "rock",
            [under.rock(setting.seed + k, False, _moss()) for k in range(2)],
            spots,
            height,
            chance,
            (0.9, 1.5),
            0.1,
        )
        items += distance.woods(setting, pointed=False, near=19, high=7.5)
        return SetModel(
            tuple(items),
            height,
            lambda x, y: "leaves",
            _FREE,
            Room(outdoor_echo=0.12),
            ("jungle", "forest_night" if setting.hour == "night" else "wind"),
            _SPOTS,
            _HAS,
            horizon=air(setting).horizon,
        )


def _moss() -> Material:
    return Material(
        "mossy rock",
        (0.17, 0.22, 0.11),
        "stone",
        roughness=1.0,
        grain="noise",
        grain_size=0.2,
        grain_depth=0.4,
        second_color=(0.22, 0.21, 0.18),
    )


def _giant(seed: int) -> Mesh:
    """A trunk 12 m high whose roots stand out like walls, moss at its foot, a few shelf fungi."""
    chance, parts = rng(seed, "giant"), []
    lean = chance.uniform(-0.5, 0.5, 2)
    line = np.array(
        [
            [0, 0, -0.3],
            [0.1 * lean[0], 0.1 * lean[1], 2.0],
            [0.5 * lean[0], 0.5 * lean[1], 6.0],
            [lean[0], lean[1], 12.0],
        ]
    )
    parts.append(
        solids.tube(solids.curve(line, 5), np.interp(np.arange(16), (0, 4, 15), (0.62, 0.46, 0.34)).tolist(), _BARK, 14)
    )
    for k in range(6):
        a = k * np.pi / 3 + chance.uniform(-0.25, 0.25)
        out, side = np.array([np.cos(a), np.sin(a), 0]), np.array([-np.sin(a), np.cos(a), 0])
        reach = chance.uniform(1.1, 1.7)
        rings = []
        for s in np.linspace(0, 1, 6):
            top, thick = 1.9 * (1 - s) ** 1.8 + 0.04, 0.16 * (1 - s) + 0.05
            at = out * (0.3 + reach * s)
            rings.append(
                [
                    at - side * thick + [0, 0, -0.2],
                    at - side * 0.4 * thick + [0, 0, top],
                    at + side * 0.4 * thick + [0, 0, top],
                    at + side * thick + [0, 0, -0.2],
                ]
            )
        parts.append(solids.loft(np.array(rings), _BARK, 0.9))
    moss = Material("moss", (0.10, 0.24, 0.04), "leaf", roughness=1.0)
    parts += [
        solids.moved(solids.sphere(0.2, moss, (1, 1, 0.5), 10), (0.62 * np.cos(a), 0.62 * np.sin(a), z))
        for a, z in ((4.2, 0.5), (5.4, 0.9), (4.8, 1.5))
    ]
    return solids.join(parts)


def _giants(seed: int, height: Height) -> list[Item]:
    """Giant trees round the clearing, crowns far above."""
    spots = [
        (-5.4, 4.8, 0.3),
        (6.2, 6.4, 1.6),
        (0.6, 9.4, 2.4),
        (-9.6, 8.5, 0.9),
        (10.5, 2.4, 3.0),
        (-10.4, -1.5, 1.2),
        (4.2, 13.5, 0.5),
        (-4.5, 13.0, 2.0),
        (12.5, 10.0, 0.1),
    ]
    kinds = [_giant(seed + k) for k in range(3)]
    return [
        scatter.placed_copies(
            f"giant_{k}", kind, [(x, y, float(height(x, y)), a) for n, (x, y, a) in enumerate(spots) if n % 3 == k]
        )
        for k, kind in enumerate(kinds)
    ]


def _broad(kind: int) -> Mesh:
    """A plant of great leaves on arching stalks, about 1.7 m high; kind 1 has torn banana leaves."""
    green = [Material(f"great leaf {k}", c, "leaf", roughness=0.45, sheen=0.2) for k, c in enumerate(_LEAVES)]
    parts = []
    for k in range(9):
        a, rise = k * 2.4 + kind, 0.55 + 0.45 * ((k * 7) % 5) / 4
        out = np.array([np.cos(a), np.sin(a), 0])
        u = np.linspace(0, 1, 9)
        mid = out * (1.25 * u**1.2)[:, None] + np.array([0, 0, 1.0]) * (1.9 * rise * np.sin(2.0 * u) - 0.1)[:, None]
        side = np.array([-np.sin(a), np.cos(a), 0])
        wide = (0.34 if kind == 0 else 0.24) * np.clip(np.sin(np.pi * np.clip((u - 0.28) / 0.72, 0, 1)), 0.02, 1) ** 0.7
        fold = np.array([0, 0, 0.10])
        rows = np.stack(
            [
                mid - side * wide[:, None] + fold * (wide / 0.3)[:, None],
                mid,
                mid + side * wide[:, None] + fold * (wide / 0.3)[:, None],
            ],
            1,
        )
        faces = terrain.grid_faces(9, 3)
        parts.append(
            solids.mesh(rows.reshape(-1, 3), np.concatenate([faces, faces[:, ::-1]]), green[(k + kind) % 4], 1.2)
        )
        parts.append(solids.tube(mid[:7], 0.02, green[2], 5))
    return solids.join(parts)


def _thicket(seed: int, height: Height, chance: np.random.Generator) -> list[Item]:
    """Great leaves, ferns and palms round the clearing, red flowers between them, low green in front."""

    def clear(p: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
        near = scatter.inside(p, (_FREE[0] - 0.9, _FREE[1] - 0.4, _FREE[2] + 0.9, _FREE[3] + 1.1))
        return np.asarray(~near & ~((np.abs(p[:, 0]) < 4.6) & (p[:, 1] < 0)), bool)

    spots = scatter.spread(chance, (-13, -6, 13, 13), 110, 1.35, clear)
    items = scatter.strewn("great_leaves", [_broad(0), _broad(1)], spots, height, chance, (0.8, 1.35), 0.05)
    more = scatter.spread(chance, (-13, -6, 13, 12), 200, 0.8, clear)
    items += scatter.strewn(
        "fern", [under.fern(seed + k, "summer") for k in range(3)], more, height, chance, (1.0, 1.9), 0.03
    )
    items += _palms_and_blooms(seed, height, chance)
    low = scatter.spread(
        chance,
        (-9, -4, 9, 4),
        160,
        0.4,
        lambda p: ~scatter.inside(p, (-4.0, -1.9, 4.0, 1.2)) & ~((np.abs(p[:, 0]) < 2.2) & (p[:, 1] < 0)),
    )
    return items + scatter.strewn(
        "low_green", [under.tuft(seed + k, "summer", 0.24, 22) for k in range(2)], low, height, chance, (0.8, 1.4)
    )


def _palms_and_blooms(seed: int, height: Height, chance: np.random.Generator) -> list[Item]:
    """Palms behind the great leaves, red, orange and pink flowers before them."""
    palms = [props.prop("palm", seed=seed + k) for k in range(2)]
    items = scatter.strewn(
        "palm",
        palms,
        [(-2.6, 6.6), (3.4, 7.2), (-8.2, 5.2), (8.6, 8.2), (-1.2, 11.4), (8.8, -4.0), (-8.6, -4.2)],
        height,
        chance,
        (0.9, 1.25),
        0.05,
    )
    colors: tuple[RGB, ...] = ((0.80, 0.05, 0.06), (0.86, 0.42, 0.04), (0.72, 0.10, 0.42))
    blooms = scatter.spread(chance, (-9, 2.9, 9, 7), 40, 0.7)
    items += scatter.strewn(
        "bloom",
        [under.flower(seed + k, c, 0.5) for k, c in enumerate(colors)],
        blooms,
        height,
        chance,
        (1.2, 2.0),
        0.02,
    )
    return items


def _lianas(chance: np.random.Generator) -> Mesh:
    """Ropes of vine that hang and swing between the trees, with leaves, and a roof of leaves high up."""
    vine, parts = Material("vine", (0.17, 0.20, 0.06), "wood", roughness=0.9), []
    green = Material("vine leaf", (0.09, 0.32, 0.05), "leaf", roughness=0.6)
    for a, b, sag in (
        ((-5.4, 4.6, 5.2), (0.6, 8.8, 5.6), 1.9),
        ((0.6, 8.8, 5.4), (6.2, 6.2, 5.0), 2.1),
        ((-5.2, 4.6, 4.4), (-9.4, 8.0, 4.8), 1.2),
        ((6.2, 6.0, 4.2), (10.4, 2.6, 4.6), 1.3),
    ):
        t = np.linspace(0, 1, 15)
        line = (
            np.array(a) + (np.array(b) - np.array(a)) * t[:, None] - np.array([0, 0, 4 * sag]) * (t * (1 - t))[:, None]
        )
        parts.append(solids.tube(line, 0.045, vine, 6))
        parts += [
            solids.moved(solids.sphere(0.12, green, (1.4, 0.7, 0.2), 8), p - [0, 0, 0.1], float(chance.uniform(0, 6)))
            for p in line[1:-1:2]
        ]
    return solids.join([*parts, *_hanging(chance, vine, green)])


def _hanging(chance: np.random.Generator, vine: Material, green: Material) -> list[Mesh]:
    """Vines that hang straight down, and a roof of leaves high up."""
    parts = []
    for _ in range(14):
        x, y = float(chance.uniform(-9, 9)), float(chance.uniform(3.4, 10))
        low = float(chance.uniform(2.1, 3.2))
        line = np.array([[x, y, 9.0], [x + 0.2, y, 6.0], [x - 0.1, y + 0.1, low]])
        parts.append(solids.tube(solids.curve(line, 4), 0.025, vine, 5))
        parts += [
            solids.moved(
                solids.sphere(0.1, green, (1.4, 0.7, 0.25), 8),
                (x + float(chance.uniform(-0.1, 0.1)), y, z),
                float(chance.uniform(0, 6)),
            )
            for z in np.arange(low, 6.5, 0.45)
        ]
    for x, y, z, r in (
        (-6, 5, 6.6, 2.4),
        (0, 9, 7.2, 3.0),
        (6.5, 6.5, 6.8, 2.6),
        (-10, 9, 7.0, 3.0),
        (11, 3, 6.8, 2.8),
        (3, 14, 7.8, 3.2),
        (-4, 13, 7.5, 3.0),
    ):
        parts.append(solids.moved(solids.sphere(r, green, (1.3, 1.0, 0.42), 18), (x, y, z)))
    return parts
