# SPDX-License-Identifier: Apache-2.0
"""A rolling meadow: flowers, a fence, straw bales, a windmill and hills far off."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _outdoors as out
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, hazed, snowy
from soundstage.places.base import Height, Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids

_FREE = (-9.0, -2.2, 9.0, 2.4)
STRAW = Material(
    "straw", (0.72, 0.50, 0.16), "leaf", roughness=1.0, grain="brush", grain_size=0.05, grain_depth=0.5,
    second_color=(0.58, 0.38, 0.10),
)


def bale() -> Mesh:
    """A round straw bale lying on its side, axis along x, 1.3 m high."""
    roll = solids.lathe(
        [(0.60, -0.55), (0.65, -0.5), (0.65, 0.5), (0.60, 0.55), (0.42, 0.53), (0.40, 0.55), (0.2, 0.53), (0.18, 0.55)],
        STRAW,
        30,
        0.012,
    )
    return solids.moved(roll, matrix=space.translation((0, 0, 0.62)) @ space.turn("y", np.pi / 2))


def windmill(setting: Setting) -> Mesh:
    """A tower mill about 9 m high, seen from far off, its sails towards -Y."""
    wall = hazed(Material("mill", (0.78, 0.72, 0.60), "stone"), setting, 30)
    cap = hazed(Material("mill cap", (0.42, 0.11, 0.06), "wood"), setting, 30)
    parts = [
        solids.lathe([(2.1, -1), (1.9, 0), (1.3, 6.6), (1.35, 6.8)], wall, 20),
        solids.lathe([(1.5, 6.8), (1.3, 7.6), (0.5, 8.6), (0.02, 8.9)], cap, 20),
    ]
    arm = solids.join(
        [
            solids.moved(solids.box((0.14, 0.1, 4.6), cap, 0), (0, 0, 0)),
            solids.moved(solids.box((0.95, 0.05, 3.5), wall, 0), (0.45, 0, 1.0)),
        ]
    )
    parts += [
        solids.moved(arm, matrix=space.translation((0, -1.7, 7.2)) @ space.turn("y", 0.5 + k * np.pi / 2))
        for k in range(4)
    ]
    return solids.join(parts)


class Field(Place):
    """A meadow with flowers, bales and a far windmill."""

    words = (
        "field", "meadow", "meadows", "countryside", "grassland", "prairie", "pasture", "hill", "hills", "hillside",
        "plain", "savanna", "savannah", "steppe", "wheat field", "valley", "grass",
    )
    dressing = ("flowers", "fence", "bales", "windmill", "hills")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "field")
        snow = snowy(setting)
        height = terrain.levelled(
            terrain.rolling(setting.seed + 3, 2.0, 30), _FREE, 14, terrain.rolling(setting.seed + 1, 0.08, 7)
        )
        items = [scatter.solid("ground", terrain.ground(height, trees.SNOW if snow else under.turf(setting.season)))]
        items += _cover(setting, snow, height, chance)
        items += distance.hills(setting, (8.0, 14.0, 22.0), 60)
        z = float(height(-17, 42))
        items.append(scatter.solid("windmill", solids.moved(windmill(setting), (-17, 42, z))))
        return SetModel(
            tuple(items),
            height,
            lambda x, y: "snow" if snow else "grass",
            _FREE,
            Room(),
            (
                "night_crickets"
                if setting.hour in ("night", "dusk") and not snow
                else "snow_wind"
                if snow
                else "field",
                "wind",
            ),
            {
                "bale": Spot((3.9, 2.9, float(height(3.9, 2.9)))),
                "fence": Spot((-2.0, 5.0, float(height(-2.0, 5.0))), np.pi / 2),
                "tree": Spot((7.6, 5.0, float(height(7.6, 5.0)))),
            },
            {"bale": "bale", "haystack": "bale", "fence": "fence", "windmill": "", "tree": "tree"},
            horizon=air(setting).horizon,
        )


def _cover(setting: Setting, snow: bool, height: Height, chance: np.random.Generator) -> list[Item]:
    seed = setting.seed
    items = scatter.strewn(
        "bale", [bale()], [(4.2, 3.8), (-6.5, 6.8), (9.5, 10.5), (-2.5, 14), (15, 18), (-13, 15), (4, 22)], height,
        chance, (1, 1.1), 0.05,
    )
    x = np.linspace(-26, 26, 16)
    items.append(
        scatter.solid("fence", out.fence(np.column_stack([x, 8.6 + 1.1 * np.sin(x * 0.2)]), height, out.PLANK))
    )
    kinds = [trees.broadleaf(seed + i, setting.season, snow, 16) for i in range(2)]
    items += scatter.strewn(
        "tree", kinds, [(7.8, 6.0), (-10.5, 4.5), (-9, 17), (18, 12), (-20, 24), (11, 27), (-14, -8), (15, -9)], height,
        chance, (1.0, 1.4), 0.05,
    )
    copse = scatter.spread(
        chance,
        (-45, -45, 45, 52),
        60,
        3.0,
        lambda p: ~scatter.inside(p, (-22, -22, 22, 30)) & (np.sin(p[:, 0] * 0.2) + np.cos(p[:, 1] * 0.17) > 0.3),
    )
    items += scatter.strewn(
        "copse", [trees.broadleaf(seed + 5, setting.season, snow, 10)], copse, height, chance, (1.1, 1.8), 0.1
    )
    return items + _growth(setting, snow, height, chance)
    return items


def _growth(setting: Setting, snow: bool, height: Height, chance: np.random.Generator) -> list[Item]:
    """Drifts of snow, or grass and flowers."""
    seed = setting.seed
    if snow:
        mounds = scatter.spread(chance, (-12, 2.6, 12, 9), 14, 1.3)
        return scatter.strewn(
            "drift", [under.drift(seed + i) for i in range(3)], mounds, height, chance, (0.5, 1.2)
        )
    tall = scatter.spread(
        chance, (-15, -4.5, 15, 16), 620, 0.24, lambda p: ~scatter.inside(p, (-9.5, -1.5, 9.5, 1.4)), 1.5
    )
    items = scatter.strewn(
        "grass", [under.tuft(seed + i, setting.season, 0.32, 24) for i in range(3)], tall, height, chance, (0.6, 1.3)
    )
    low = scatter.spread(chance, (-9, -1.6, 9, 1.5), 70, 0.45)
    items += scatter.strewn(
        "short_grass", [under.tuft(seed + 6, setting.season, 0.10, 18)], low, height, chance, (0.5, 1.1)
    )
    if setting.season in ("spring", "summer"):
        blooms = scatter.spread(
            chance, (-12, -3.6, 12, 13), 150, 0.3, lambda p: ~scatter.inside(p, (-9, -1.8, 9, 1.7)), 1.4
        )
        flowers = [under.flower(seed + i, c, 0.30) for i, c in enumerate(under.PETALS[:4])]
        items += scatter.strewn("flower", flowers, blooms, height, chance, (0.8, 1.3))
    return items
