# SPDX-License-Identifier: Apache-2.0
"""A forest by season and weather: a clearing to run through, firs and leafy trees behind, haze to the horizon."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, snowy
from soundstage.places.base import Height, Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng

_FREE = (-7.5, -2.0, 7.5, 2.0)
_NEAR = (
    (-3.1, 3.7, 1.35), (3.4, 4.0, 1.5), (-5.6, 4.4, 1.6), (6.0, 4.6, 1.7), (-1.7, 6.4, 1.35), (2.4, 6.9, 1.5),
    (-8.6, 3.4, 1.8), (8.9, 3.6, 1.8), (-10.0, -0.6, 1.9), (10.2, -1.0, 1.9), (4.4, 8.4, 1.7), (-4.2, 8.2, 1.7),
    (-10.6, -5.0, 2.0), (10.8, -5.4, 2.0), (-7.2, 7.0, 1.8), (7.4, 7.6, 1.9), (-2.6, 9.8, 1.6),
)


def _open(points: npt.NDArray[np.float64], setting: Setting) -> npt.NDArray[np.bool_]:
    """Away from the clearing, the camera's ground, the trees placed by eye, the vista and the low sun's way in."""
    near = np.array([n[:2] for n in _NEAR])
    gap = np.linalg.norm(points[:, None] - near, axis=-1).min(1)
    return np.asarray(~scatter.inside(points, (-9, -18, 9, 3.0)) & (gap > 1.6) & _unlit(points, setting))


def _unlit(points: npt.NDArray[np.float64], setting: Setting) -> npt.NDArray[np.bool_]:
    """Not in the lane that a low sun shines down to the mark, nor in the view that opens behind the clearing."""
    x, y = points[:, 0], points[:, 1]
    vista = (y > 4.5) & (np.abs(x - 0.7) < 0.6 + 0.13 * y)
    a = air(setting)
    along, across = x * np.sin(a.azimuth) + y * np.cos(a.azimuth), x * np.cos(a.azimuth) - y * np.sin(a.azimuth)
    lane = (along > 3) & (np.abs(across - 0.4) < 1.9) & (a.elevation < 0.5)
    return np.asarray(~vista & ~lane)


class Forest(Place):
    """A clearing among trees, snowed in when it is winter."""

    words = (
        "forest", "woods", "wood", "woodland", "clearing", "grove", "thicket", "pine forest", "fir forest",
        "wilderness", "snowy forest", "taiga", "trees",
    )
    dressing = ("firs", "leafy trees", "rocks", "logs", "ferns", "mushrooms")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "forest")
        snow = snowy(setting)
        height = terrain.levelled(
            terrain.rolling(setting.seed, 1.5, 22), _FREE, 9, terrain.rolling(setting.seed + 1, 0.07, 5.5)
        )
        floor = (
            trees.SNOW
            if snow
            else Material(
                "forest floor",
                (0.20, 0.145, 0.07),
                "leaves",
                roughness=1.0,
                grain="noise",
                grain_size=0.5,
                grain_depth=0.5,
                second_color=under.GRASS.get(setting.season, under.GRASS["summer"])[0],
            )
        )
        items = [scatter.solid("ground", terrain.ground(height, floor))]
        items += _wood(setting, snow, height, chance)
        items += _floor(setting, snow, height, chance)
        items += distance.woods(setting) + distance.hills(setting, (14.0,), 96)
        return SetModel(
            tuple(items),
            height,
            lambda x, y: "snow" if snow else "leaves",
            _FREE,
            Room(outdoor_echo=0.12),
            _ambience(setting, snow),
            {
                "log": Spot((-4.6, 2.6, float(height(-4.6, 2.6))), 0.4),
                "tree": Spot((-3.1, 3.0, float(height(-3.1, 3.0)))),
                "rock": Spot((4.4, 2.7, float(height(4.4, 2.7)))),
            },
            {"tree": "tree", "log": "log", "rock": "rock"},
            horizon=air(setting).horizon,
        )


def _ambience(setting: Setting, snow: bool) -> tuple[str, ...]:
    first = "forest_night" if setting.hour == "night" else "snow_wind" if snow else "forest_day"
    return (first, "storm" if setting.weather == "storm" else "rain" if setting.weather == "rain" else "wind")


def _kinds(setting: Setting, snow: bool, detail: int, tiers: int) -> list[Mesh]:
    """Fir and leafy tree kinds; firs only where snow lies or the words ask for them."""
    firs = [trees.fir(setting.seed * 7 + i, snow, detail, tiers) for i in range(4 if snow else 2)]
    if snow and "bare" not in setting.words:
        return firs
    leafy = [
        trees.broadleaf(
            setting.seed * 5 + i, setting.season, snow, max(10, detail // 2), trees.BIRCH if i == 2 else trees.BARK
        )
        for i in range(3)
    ]
    return firs + leafy


def _wood(setting: Setting, snow: bool, height: Height, chance: np.random.Generator) -> list[Item]:
    """Trees placed by eye round the clearing, then by chance deeper in, then behind the camera."""
    near = np.array(_NEAR)
    near = near[_unlit(near[:, :2], setting)]
    close = scatter.standing(near[:, :2] + chance.normal(0, 0.15, (len(near), 2)), height, chance, (1, 1), 0.05)
    close[:, :3, :3] *= near[:, 2, None, None] * (1.0 if snow else 0.9)
    items = scatter.copies("tree", _kinds(setting, snow, 40, 5), close, chance)
    deep = scatter.spread(chance, (-30, -32, 30, 40), 110, 2.6, lambda p: _open(p, setting))
    far = scatter.standing(deep, height, chance, (1.5, 2.3), 0.08)
    return items + scatter.copies("deep_tree", _kinds(setting, snow, 18, 4), far, chance)


def _floor(setting: Setting, snow: bool, height: Height, chance: np.random.Generator) -> list[Item]:
    """Rocks, logs and undergrowth round the clearing; low things only on the camera's side."""
    edge = scatter.spread(chance, (-11, 2.4, 11, 8), 26, 1.0)
    front = scatter.spread(chance, (-9, -3.3, 9, -2.5), 9, 1.3, lambda p: np.abs(p[:, 0]) > 1.3)
    seed = setting.seed
    items = scatter.strewn(
        "rock", [under.rock(seed + i, snow) for i in range(3)],
        [(4.4, 3.1), (-6.6, 2.9), (8.2, 2.7), (-9.4, -2.9), (9.6, -3.2), (1.9, 4.6)], height, chance, (0.6, 1.1), 0.06,
    )
    items += scatter.strewn("log", [under.log(seed, snow)], [(-4.6, 3.0)], height, chance, (1, 1))
    items += scatter.strewn("stump", [under.stump(seed, snow)], [(2.4, 3.2), (-8.4, 5.4)], height, chance, (0.8, 1.0))
    if snow:
        items += scatter.strewn(
            "drift", [under.drift(seed + i) for i in range(3)], np.concatenate([edge[:16], front]), height, chance,
            (0.5, 1.2), 0.03,
        )
        items += scatter.strewn(
            "bush", [trees.bush(seed + i, "winter", True) for i in range(2)], edge[16:], height, chance, (0.6, 1.0)
        )
        return items
    items += scatter.strewn(
        "bush", [trees.bush(seed + i, setting.season, False) for i in range(2)], edge[:9], height, chance, (0.6, 1.1)
    )
    items += scatter.strewn(
        "fern", [under.fern(seed + i, setting.season) for i in range(3)], np.concatenate([edge[9:], front]), height,
        chance, (0.7, 1.3), 0.01,
    )
    grass = scatter.spread(chance, (-12, -4, 12, 9), 230, 0.3, lambda p: ~scatter.inside(p, (-8, -1.6, 8, 1.6)))
    items += scatter.strewn(
        "grass", [under.tuft(seed + i, setting.season) for i in range(3)], grass, height, chance, (0.7, 1.4)
    )
    items += scatter.strewn(
        "mushroom", [under.mushrooms(seed)], [(-4.0, 2.5), (2.9, 2.9), (-2.1, 2.7)], height, chance, (0.9, 1.3)
    )
    return items
