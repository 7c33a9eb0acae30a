# SPDX-License-Identifier: Apache-2.0
"""A snowy hillside that falls to the right: sledge tracks, laden firs, a snowed-in hut, white peaks behind."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _furniture as f
from soundstage.places import _outdoors as out
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, lit
from soundstage.places.base import Height, Place, Room, SetModel, Setting, Spot
from soundstage.places.mountain import peaks
from soundstage.rng import rng
from soundstage.shape import solids
from soundstage.space import smoothstep

_FREE = (-8.0, -2.4, 8.0, 2.2)
_FALL, _LONG = 0.16, 16.0  # metres down for each metre to the right, and how far to both sides it keeps on
_HUT = (-7.6, 9.6)


class SnowHill(Place):
    """A slope of snow with firs and peaks behind."""

    words = (
        "snow hill", "snowy hill", "icy hill", "snowy slope", "snowy hillside", "ski slope", "ski resort", "piste",
        "sledding hill", "snow-covered hill", "snowfield", "ski run", "snowy landscape",
    )
    dressing = ("sledge tracks", "firs", "hut", "peaks", "fence")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "snow hill")
        white = replace(setting, season="winter")
        height = _slope(setting)
        items = [scatter.solid("ground", terrain.ground(height, trees.SNOW, (-100, -60, 100, 70), (150, 130)))]
        items += _tracks(height) + peaks(white, (0.60, 0.66, 0.76))
        items += distance.woods(white, near=46, high=6.5)[:1]
        items += _growth(setting, height, chance)
        items.append(scatter.solid("hut", solids.moved(_hut(lit(setting)), (*_HUT, float(height(*_HUT)) - 0.25), 0.25)))
        return SetModel(
            tuple(items), height, lambda x, y: "snow", _FREE, Room(outdoor_echo=0.25), ("snow_wind",),
            {
                "top": Spot((-7.0, 0.0, 0.0)), "bottom": Spot((7.0, 0.0, 0.0), np.pi),
                "tree": Spot((4.4, 2.2, 0.0)), "hut": Spot((-5.4, 2.2, 0.0), np.pi / 2),
            },
            {"tree": "tree", "hut": "hut", "hill": "", "slope": "", "snow": "", "track": "", "mountain": "",
             "peak": ""},
            horizon=air(setting).horizon,
        )


def _slope(setting: Setting) -> Height:
    """One long fall from left to right, humps where nobody acts, a bank behind and a rise before the camera's back."""
    humps = terrain.levelled(
        terrain.rolling(setting.seed, 1.0, 14), _FREE, 7, terrain.rolling(setting.seed + 1, 0.05, 6)
    )

    def height(x: object, y: object) -> object:
        x, y = np.asarray(x, float), np.asarray(y, float)
        fall = -_FALL * _LONG * np.tanh(x / _LONG)
        return fall + humps(x, y) + 2.6 * smoothstep((y - 5) / 16) + 2.5 * smoothstep((-y - 13) / 20)

    return height


def _tracks(height: Height) -> list[Item]:
    """Pairs of runners' lines down the slope, and a trodden line of steps up again."""
    shade = Material("sledge track", (0.60, 0.68, 0.82), "snow", roughness=0.7)
    parts, x = [], np.linspace(-26, 24, 90)
    for y0, bend, turn in ((2.9, 0.5, 0.22), (-1.3, 0.35, 0.3), (4.4, 0.9, 0.15)):
        y = y0 + bend * np.sin(x * turn + y0)
        for side in (-0.19, 0.19):
            parts.append(terrain.way(np.column_stack([x, y + side]), 0.13, height, shade, 0.012, 3))
    for k in range(46):
        at = np.array([-13 + 0.58 * k, 3.7 + 0.12 * (-1) ** k + 0.3 * np.sin(0.2 * k)])
        print_ = np.array([at - [0.13, 0], at + [0.13, 0.02]])
        parts.append(terrain.way(print_, 0.13, height, shade, 0.014, 3))
    return [scatter.solid("tracks", solids.join(parts))]


def _growth(setting: Setting, height: Height, chance: np.random.Generator) -> list[Item]:
    """Firs under snow near and far, drifts, a leaning fence, a few stones that show."""
    seed = setting.seed
    near = [(4.6, 5.4), (7.6, 4.4), (-3.4, 6.6), (10.4, 6.2), (-10.6, 4.4), (12.6, 2.4), (1.6, 9.2), (-12.6, -3.6),
            (11.8, -4.8), (6.2, 8.6)]
    items = scatter.strewn("fir", [trees.fir(seed + i, True, 40) for i in range(2)], near, height, chance, (0.95, 1.5))
    far = scatter.spread(chance, (-46, -40, 46, 44), 190, 2.8,
                         lambda p: ~scatter.inside(p, (-15, -18, 15, 11)) & ((p[:, 1] < 20) | (p[:, 1] > 26)))
    items += scatter.strewn("far_fir", [trees.fir(seed + 5 + i, True, 14, 4) for i in range(3)], far, height, chance,
                            (1.1, 2.1), 0.1)
    mounds = scatter.spread(chance, (-12, 2.5, 12, 9), 20, 1.3)
    items += scatter.strewn("drift", [under.drift(seed + i) for i in range(3)], mounds, height, chance, (0.5, 1.2))
    low = scatter.spread(chance, (-11, -5.0, 11, -2.6), 10, 1.6, lambda p: np.abs(p[:, 0]) > 2.4)
    items += scatter.strewn("low_drift", [under.drift(seed + 7)], low, height, chance, (0.3, 0.6))
    stones = [(2.9, 3.2), (-6.2, 3.0), (9.2, -3.0), (-9.4, -2.9), (6.3, 3.4)]
    items += scatter.strewn("rock", [under.rock(seed + i, True) for i in range(2)], stones, height, chance, (0.5, 0.9))
    x = np.linspace(-1.0, 13, 9)
    line = np.column_stack([x, 6.9 + 0.4 * np.sin(x * 0.4)])
    return [*items, scatter.solid("fence", out.fence(line, height, out.PLANK, 2, 0.85))]


def _hut(on: bool) -> Mesh:
    """A log hut under a thick roof of snow, smoke-blackened chimney, two windows."""
    dark = Material("hut glass", (0.2, 0.26, 0.3), "glass", coat=0.6)
    pane = f.glow((1.0, 0.62, 0.26), 2.2, "hut light") if on else dark
    wide, deep, high = 3.6, 2.8, 1.9
    parts = []
    for k in range(8):
        z = 0.12 + 0.24 * k
        for s in (-1, 1):
            x, y = wide / 2 + 0.15, s * deep / 2
            parts.append(solids.tube(np.array([[-x, y, z], [x, y, z]]), 0.125, f.WALNUT, 10))
            x, y = s * wide / 2, deep / 2 + 0.15
            parts.append(solids.tube(np.array([[x, -y, z + 0.1], [x, y, z + 0.1]]), 0.125, f.WALNUT, 10))
    roof = distance.gable(deep + 0.9, wide + 0.8, 1.5, f.WALNUT, (0, 0, 0))
    snow = distance.gable(deep + 1.05, wide + 0.9, 1.62, trees.SNOW, (0, 0, 0.08))
    for one in (roof, snow):
        parts.append(solids.moved(one, (0, 0, high), np.pi / 2))
    parts += [f.block((0.8, 0.06, 1.5), f.OAK, (-0.7, -deep / 2 - 0.12, 0), 0.02)]
    parts += [f.block((0.86, 0.05, 0.78), f.CREAM, (0.75, -deep / 2 - 0.12, 0.72), 0.02),
              f.block((0.70, 0.04, 0.62), pane, (0.75, -deep / 2 - 0.15, 0.80), 0.0)]
    parts += [f.block((0.5, 0.5, 1.5), out.STONE, (1.0, 0.4, high + 0.3), 0.03),
              f.block((0.6, 0.6, 0.16), trees.SNOW, (1.0, 0.4, high + 1.8), 0.06)]
    return solids.join(parts)
