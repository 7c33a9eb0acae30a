# SPDX-License-Identifier: Apache-2.0
"""The moon: grey dust and craters under a black sky, the earth above the horizon, a lander and a flag."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _undergrowth as under
from soundstage.places._air import air
from soundstage.places.base import Height, Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids

_FREE = (-8.0, -2.4, 8.0, 2.2)
_DUST = Material(
    "moon dust", (0.34, 0.33, 0.335), "sand", roughness=1.0, grain="noise", grain_size=0.3, grain_depth=0.4,
    second_color=(0.27, 0.265, 0.27),
)
_HILL = Material("moon hills", (0.30, 0.29, 0.30), "stone", roughness=1.0)
_ROCK = Material(
    "moon rock", (0.25, 0.245, 0.25), "stone", roughness=1.0, grain="noise", grain_size=0.15, grain_depth=0.5
)


class Moon(Place):
    """The moon's surface, the earth in the sky."""

    words = (
        "moon", "space", "outer space", "planet", "mars", "lunar surface", "asteroid", "alien planet",
        "galaxy", "cosmos", "crater",
    )
    dressing = ("craters", "rocks", "earth", "lander", "flag")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "moon")
        height = _craters(setting, chance)
        stones = scatter.spread(
            chance,
            (-22, -14, 22, 24),
            90,
            0.9,
            lambda p: ~scatter.inside(p, (-8, -3.0, 8, 2.4)) & ~scatter.inside(p, (-5, -16, 5, -3)),
        )
        items = [
            scatter.solid("ground", terrain.ground(height, _DUST, count=(190, 180))),
            *scatter.strewn(
                "rock", [under.rock(setting.seed + i, False, _ROCK, 14) for i in range(3)], stones, height, chance,
                (0.15, 0.8), 0.05,
            ),
            *[_hills(setting.seed, i) for i in range(2)],
            scatter.solid("earth", _earth()),
            scatter.solid(
                "lander", solids.moved(_lander(), (-4.6, 6.4, float(np.asarray(height(-4.6, 6.4))) - 0.1), 0.4)
            ),
            scatter.solid("flag", solids.moved(_flag(), (2.9, 3.2, float(np.asarray(height(2.9, 3.2)))))),
        ]
        return SetModel(
            tuple(items), height, lambda x, y: "sand", _FREE, Room(outdoor_echo=0.0), ("space",),
            {
                "lander": Spot((-4.2, 3.4, 0.0), np.pi / 2), "flag": Spot((2.9, 2.4, 0.0), np.pi / 2),
                "rock": Spot((4.5, 2.4, 0.0)),
            },
            {"lander": "lander", "flag": "flag", "earth": "", "rock": "rock", "crater": ""},
            horizon=air(setting).horizon,
        )


def _craters(setting: Setting, chance: np.random.Generator) -> Height:
    """Ground height: soft hills, bowls with raised rims away from the free area."""
    holes = scatter.spread(chance, (-50, -40, 50, 60), 90, 3.5, lambda p: ~scatter.inside(p, _FREE, 2.2))
    sizes = chance.uniform(0.9, 3.2, len(holes))
    soft = terrain.rolling(setting.seed, 0.9, 19)

    def height(x: object, y: object) -> object:
        x, y = np.asarray(x, float), np.asarray(y, float)
        away = np.hypot(x[..., None] - holes[:, 0], y[..., None] - holes[:, 1]) / sizes
        bowl = np.where(away < 1, -0.30 * (1 - away**2), 0.0) + 0.14 * np.exp(-(((away - 1.05) / 0.22) ** 2))
        return (
            (bowl * sizes).sum(-1)
            + soft(x, y) * terrain.outside(x, y, _FREE, 9)
            + 0.02 * np.sin(3 * x) * np.sin(2.3 * y)
        )
    return height


def _hills(seed: int, row: int) -> Item:
    """A ring of hills, the farther row higher."""
    ridge = terrain.ridge(seed + row, 5 + 5 * row, 0.7)
    return scatter.solid(f"hills_{row}", terrain.ring(62 + 18 * row, ridge, _HILL, 24, centre=(0, 8)))


def _earth() -> Mesh:
    """The earth, with continents and swirls of cloud as raised felt, shining by itself."""
    chance = rng(7, "earth")
    parts = [solids.sphere(9.0, f.glow((0.03, 0.16, 0.44), 0.55, "earth sea"), segments=48)]
    for name, color, n, lift in (("land", (0.10, 0.32, 0.09), 9, 7.85), ("cloud", (0.80, 0.82, 0.84), 18, 8.45)):
        for way in space.unit(chance.normal(size=(n, 3)) * [1, 1, 0.8]):
            pad = solids.sphere(
                1.0,
                f.glow(color, 0.45, f"earth {name}"),
                (
                    chance.uniform(2.6, 4.6),
                    chance.uniform(1.8, 3.4) * (0.35 if name == "cloud" else 1),
                    1.35 if name == "land" else 0.8,
                ),
                20,
            )
            parts.append(solids.moved(pad, matrix=space.translation(way * lift) @ space.aimed(way, axis="-z")))
    return solids.moved(solids.join(parts), (22, 120, 34))


def _lander() -> Mesh:
    """A four-legged landing craft in gold foil."""
    foil = Material(
        "gold foil", (0.72, 0.46, 0.12), "metal", roughness=0.35, metallic=0.7, grain="noise", grain_size=0.08,
        grain_depth=0.5,
    )
    hull = f.paint((0.62, 0.62, 0.64), "hull")
    parts = [
        f.round_block([(1.1, 1.0), (1.25, 1.1), (1.25, 1.8), (1.1, 1.9)], foil, segments=8),
        f.round_block([(0.8, 1.9), (0.95, 2.1), (0.9, 2.8), (0.5, 3.2), (0.2, 3.25)], hull, segments=10),
        f.round_block([(0.5, 0.5), (0.3, 1.0)], f.BLACK, segments=18),
        f.block((0.5, 0.1, 0.7), f.GLASS, (0, -0.9, 2.15), 0.05),
    ]
    for k in range(4):
        a = np.pi / 4 + k * np.pi / 2
        out = np.array([np.cos(a), np.sin(a), 0])
        parts += [
            solids.tube(np.array([out * 1.1 + [0, 0, 1.5], out * 2.0 + [0, 0, 0.1]]), 0.06, hull, 8),
            solids.tube(np.array([out * 1.1 + [0, 0, 1.05], out * 1.75 + [0, 0, 0.45]]), 0.04, hull, 8),
            f.round_block([(0.28, 0.0), (0.3, 0.05), (0.1, 0.14)], foil, tuple(out * 2.0), 16),
        ]
    parts += [
        solids.tube(np.array([[0.3, 0, 3.2], [0.7, 0, 4.0]]), 0.02, hull, 6),
        solids.moved(solids.lathe([(0.02, 0), (0.2, 0.06), (0.34, 0.2)], hull, 16), (0.7, 0, 4.0)),
    ]
    return solids.join(parts)


def _flag() -> Mesh:
    """A stiff flag of three stripes on a pole."""
    parts: list[Mesh] = [solids.tube(np.array([[0, 0, -0.1], [0, 0, 2.0]]), 0.02, f.STEEL, 8)]
    x = np.linspace(0, 0.95, 14)
    for k, color in enumerate(((0.66, 0.10, 0.06), (0.84, 0.78, 0.62), (0.06, 0.30, 0.40))):
        z0 = 1.35 + 0.2 * k
        y = 0.05 * np.sin(x * 9)
        v = np.stack([np.stack([x, y, np.full(14, z0)], -1), np.stack([x, y, np.full(14, z0 + 0.2)], -1)], 1)
        parts.append(solids.mesh(v.reshape(-1, 3), terrain.grid_faces(14, 2), f.cloth(color, f"flag {k}"), 3.2))
    return solids.join(parts)
