# SPDX-License-Identifier: Apache-2.0
"""A desert: dunes, cacti, red table mountains, bleached stones."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, hazed
from soundstage.places.base import Height, Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids
from soundstage.space import smoothstep

Array = npt.NDArray[np.float64]

_FREE = (-9.0, -2.4, 9.0, 2.2)
_RED = Material(
    "red rock", (0.48, 0.17, 0.075), "stone", roughness=0.95, grain="brush", grain_size=0.7, grain_depth=0.3,
    second_color=(0.36, 0.115, 0.055),
)
_SAND = Material(
    "desert sand", (0.72, 0.42, 0.20), "sand", roughness=1.0, grain="ripple", grain_size=0.35, grain_depth=0.35,
    second_color=(0.64, 0.35, 0.15),
)


class Desert(Place):
    """A desert with dunes, cacti and table mountains."""

    words = (
        "desert", "dunes", "dune", "sahara", "canyon", "wasteland", "badlands", "oasis", "wild west", "outback",
        "sand dunes",
    )
    dressing = ("dunes", "cacti", "mesas", "stones")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "desert")
        wild = terrain.rolling(setting.seed + 2, 2.2, 24)
        height = terrain.levelled(
            lambda x, y: np.abs(wild(x, y)) * 1.3, _FREE, 11, terrain.rolling(setting.seed + 1, 0.06, 5)
        )
        items = [scatter.solid("ground", terrain.ground(height, _SAND))]
        items += _dressing(setting, height, chance)
        items += [
            scatter.solid(
                f"mesa_{i}",
                terrain.ring(
                    46 + 24 * i,
                    _mesas(setting.seed + i, 9.0 + 5.0 * i),
                    hazed(_RED, setting, 30 + 34 * i),
                    4.0,
                    -2,
                    (0, 8),
                    500,
                ),
            )
            for i in range(3)
        ]
        items += distance.hills(setting, (9.0,), 124, color=(0.50, 0.24, 0.13), substance="stone")
        return SetModel(
            tuple(items),
            height,
            lambda x, y: "sand",
            _FREE,
            Room(outdoor_echo=0.12),
            ("wind",),
            {
                "cactus": Spot((-3.3, 3.4, 0.0), np.pi / 2),
                "rock": Spot((3.4, 2.5, 0.0)),
                "far": Spot((2.0, 9.0, float(height(2.0, 9.0)))),
            },
            {"cactus": "cactus", "rock": "rock", "dune": ""},
            horizon=air(setting).horizon,
        )


def _dressing(setting: Setting, height: Height, chance: np.random.Generator) -> list[Item]:
    """Cacti, red stones and dry scrub."""
    cacti = [
        (-3.3, 4.6), (5.2, 5.4), (-7.6, 6.8), (9.4, 4.0), (-10.5, 1.0), (2.0, 11.0), (12.0, -4.5), (-12.0, -5.5),
        (-1.4, 16), (8, 15),
    ]
    items = scatter.strewn(
        "cactus", [_cactus(setting.seed + i) for i in range(3)], cacti, height, chance, (0.8, 1.35), 0.1
    )
    stones = scatter.spread(chance, (-16, 2.8, 16, 16), 30, 1.2)
    front = scatter.spread(chance, (-9, -3.6, 9, -2.7), 7, 1.4, lambda p: np.abs(p[:, 0]) > 1.5)
    items += scatter.strewn(
        "rock", [under.rock(setting.seed + i, False, _RED, 16) for i in range(3)], np.concatenate([stones, front]),
        height, chance, (0.2, 0.9),
    )
    scrub = scatter.spread(chance, (-16, -5, 16, 18), 90, 0.7, lambda p: ~scatter.inside(p, _FREE, -0.2))
    items += scatter.strewn(
        "scrub", [under.tuft(setting.seed + i, "autumn", 0.30, 22) for i in range(2)], scrub, height, chance,
        (0.7, 1.5),
    )
    return items


def _mesas(seed: int, high: float) -> Callable[[Array], Array]:
    """Flat-topped mountains with steep sides and gaps between, as heights by angle."""
    chance = rng(seed, "mesa")
    n = 15
    centre, half = np.arange(n) * 2 * np.pi / n + chance.uniform(-0.1, 0.1, n), chance.uniform(0.05, 0.15, n)
    tall = chance.uniform(0.35, 1.0, n) * high

    def profile(angle: Array) -> Array:
        away = np.abs((np.asarray(angle)[:, None] - centre + np.pi) % (2 * np.pi) - np.pi)
        skirt = 0.35 * smoothstep(1.6 - away / half)
        top = 0.65 * smoothstep((1.0 - away / half) * 7)
        return np.asarray(((skirt + top) * tall).max(1) + 0.6)

    return profile


def _cactus(seed: int) -> Mesh:
    """A ribbed cactus with raised arms and a flower, about 2.6 m."""
    chance = rng(seed, "cactus")
    green = Material(
        "cactus", (0.10, 0.30, 0.12), "leaf", roughness=0.6, grain="brush", grain_size=0.05, grain_depth=0.4,
        second_color=(0.17, 0.38, 0.15),
    )

    def stem(path: Array, radius: float) -> list[Mesh]:
        return [
            solids.tube(path, radius, green, 14),
            solids.moved(solids.sphere(radius, green, (1, 1, 1.1), 16), path[-1]),
        ]

    parts = stem(np.array([[0, 0, -0.2], [0, 0, 1.0], [0, 0, 2.3]]), 0.24)
    for s, z in ((-1, chance.uniform(0.8, 1.1)), (1, chance.uniform(1.1, 1.5))):
        t = np.linspace(0, np.pi / 2, 7)
        elbow = np.column_stack([s * (0.15 + 0.45 * np.sin(t)), 0 * t, z + 0.3 * (1 - np.cos(t))])
        parts += stem(np.concatenate([elbow, [elbow[-1] + [0, 0, chance.uniform(0.3, 0.7)]]]), 0.15)
    parts.append(
        solids.moved(
            solids.sphere(0.12, Material("cactus flower", (0.80, 0.16, 0.36), "leaf"), (1, 1, 0.7), 12), (0, 0, 2.56)
        )
    )
    return solids.join(parts)
