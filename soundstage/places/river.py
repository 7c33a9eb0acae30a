# SPDX-License-Identifier: Apache-2.0
"""A river that flows by between its banks: reeds and stones at the edge, trees, a footbridge, the far bank."""

from __future__ import annotations

from typing import Any

import numpy as np

from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _furniture as f
from soundstage.places import _outdoors as out
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, snowy
from soundstage.places.base import Height, Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids
from soundstage.space import smoothstep

_FREE = (-5.5, -2.4, 5.5, 1.8)
_LEVEL, _BED = -0.42, -1.5  # metres: the water's surface and its bed
_NEAR, _WIDE = 4.6, 10.0  # metres: where the water begins behind who acts, how wide the river is
_SPOTS = {
    "water": Spot((0.0, 9.4, _BED)),
    "bridge": Spot((7.4, 2.6, 0.0), np.pi / 2),
    "bank": Spot((0.0, 2.6, 0.0), np.pi / 2),
    "shore": Spot((0.0, 2.6, 0.0), np.pi / 2),
    "tree": Spot((-6.6, 2.8, 0.0)),
    "rock": Spot((3.4, 3.4, 0.0), np.pi / 2),
    "table": Spot((1.4, 0.4, 0.0)),
}
_HAS = {
    "river": "",
    "water": "",
    "bridge": "bridge",
    "footbridge": "bridge",
    "bank": "bank",
    "shore": "shore",
    "reed": "",
    "tree": "tree",
    "willow": "tree",
    "stream": "",
}


def _middle(x: Any) -> Any:
    """The y of the river's middle at this x: it winds a little, more to its sides."""
    return _NEAR + _WIDE / 2 + 0.5 * np.sin(0.22 * x) + 7.0 * smoothstep((np.abs(x) - 16) / 34)


class River(Place):
    """A river between grassy banks."""

    words = (
        "river",
        "riverside",
        "riverbank",
        "river bank",
        "stream",
        "creek",
        "brook",
        "river shore",
        "wide river",
        "canal",
        "delta",
        "riverfront",
    )
    dressing = ("flowing water", "reeds", "stones", "willows", "footbridge", "far bank")

    def build(self, setting: Setting) -> SetModel:
        chance, snow = rng(setting.seed, "river"), snowy(setting)
        height = _land(setting)
        ground = trees.SNOW if snow else under.turf(setting.season)
        items = [scatter.solid("ground", terrain.ground(height, ground, (-110, -60, 110, 90), (150, 150)))]
        items += [_water(setting), scatter.solid("bridge", solids.moved(_bridge(), (8.6, _NEAR - 1.6, 0)))]
        items += _growth(setting, snow, height, chance) + _edge(setting, snow, height, chance)
        items += distance.woods(setting, pointed=False, near=40, high=5.0) + distance.hills(setting, (10.0, 17.0), 86)
        night = setting.hour == "night"
        return SetModel(
            tuple(items),
            height,
            lambda x, y: "snow" if snow else "grass",
            _FREE,
            Room(outdoor_echo=0.1),
            ("river", "night_crickets" if night else "field"),
            _SPOTS,
            _HAS,
            horizon=air(setting).horizon,
            water=_LEVEL,
        )


def _land(setting: Setting) -> Height:
    """Two banks and the bed between them; calm ground where people act."""
    calm = terrain.rolling(setting.seed + 1, 0.03, 5)
    wild = terrain.levelled(terrain.rolling(setting.seed, 0.9, 17), _FREE, 8, calm)

    def height(x: Any, y: Any) -> Any:
        x, y = np.asarray(x, float), np.asarray(y, float)
        off = np.abs(y - _middle(x)) - _WIDE / 2 + 0.25 * np.sin(1.3 * x + 0.4 * y)
        land = smoothstep((off + 0.8) / 1.8)
        rise = 1.6 * smoothstep((y - _middle(x) - _WIDE / 2 - 2) / 14) + 1.6 * smoothstep((-y - 12) / 20)
        return (wild(x, y) + rise) * land + _BED * (1 - land)

    return height


def _water(setting: Setting) -> Item:
    """Water along the whole river, rippled along its course."""
    dim = min(1.0, 0.2 + air(setting).horizon[1] * 1.1)
    water = Material(
        "river",
        (0.025 * dim, 0.15 * dim, 0.17 * dim),
        "water",
        roughness=0.14,
        coat=0.5,
        ior=1.33,
        grain="ripple",
        grain_size=0.8,
        grain_depth=0.3,
        second_color=(0.05 * dim, 0.22 * dim, 0.25 * dim),
    )
    x, across = np.linspace(-110, 110, 90), np.linspace(-1, 1, 5)
    gx = np.repeat(x[:, None], 5, 1)
    gy = _middle(gx) + across[None] * (_WIDE / 2 + 1.2)
    v = np.stack([gx, gy, np.full(gx.shape, _LEVEL)], -1).reshape(-1, 3)
    return scatter.solid("river", solids.mesh(v, terrain.grid_faces(90, 5), water, 3.2))


def _bridge() -> Mesh:
    """A wooden footbridge along Y that bows over the water, with rails."""
    t = np.linspace(0, 1, 31)
    y, z = (_WIDE + 3.2) * t, 0.05 + 0.9 * np.sin(np.pi * t)
    parts = [f.block((1.6, 0.4, 0.07), out.PLANK, (0, a, b), 0.01) for a, b in zip(y, z, strict=True)]
    for s in (-1, 1):
        beam = np.column_stack([np.full(31, s * 0.72), y, z - 0.06])
        parts += [
            solids.tube(beam, 0.09, f.WALNUT, 8),
            solids.tube(beam + [0, 0, 1.0], 0.05, f.WALNUT, 8),
            solids.tube(beam + [0, 0, 0.55], 0.03, f.WALNUT, 6),
        ]
        parts += [
            f.block((0.1, 0.1, 1.1), f.WALNUT, (s * 0.72, a, b - 0.1), 0.02)
            for a, b in zip(y[::5], z[::5], strict=True)
        ]
        parts += [f.block((0.2, 0.2, 2.4), f.WALNUT, (s * 0.6, a, -1.7), 0.02) for a in (4.0, 9.2)]
    return solids.join(parts)


def _growth(setting: Setting, snow: bool, height: Height, chance: np.random.Generator) -> list[Item]:
    """Trees on both banks, bushes at the far one."""
    seed, season = setting.seed, setting.season
    kinds = [trees.broadleaf(seed + k, season, snow, 18, height=4.8) for k in range(3)]
    spots = [(-7.6, 3.4), (-12.5, 1.0), (12.5, 0.5), (-11, -5), (11.5, -6)]
    spots += [
        (x, float(_middle(x)) + _WIDE / 2 + 2.6 + 2.5 * abs(np.sin(3 * x)))
        for x in (-19, -13, -9.5, -4, 0.5, 4.5, 11.5, 16, 21)
    ]
    items = scatter.strewn("tree", kinds, spots, height, chance, (0.85, 1.25), 0.05)
    low = [(x, float(_middle(x)) + _WIDE / 2 + 1.3) for x in np.arange(-16, 17, 2.3) if abs(x - 8.6) > 1.6]
    return items + scatter.strewn(
        "bush", [trees.bush(seed + k, season, snow, 14) for k in range(2)], low, height, chance, (0.8, 1.4), 0.05
    )


def _edge(setting: Setting, snow: bool, height: Height, chance: np.random.Generator) -> list[Item]:
    """Stones at and in the water, reeds in tufts, flowers and grass on the bank."""
    seed, season = setting.seed, setting.season
    stones = [(x, _NEAR - 0.5 + 0.5 * float(np.sin(5 * x))) for x in np.arange(-9, 7, 1.7)] + [
        (-2.2, 6.6),
        (2.6, 7.6),
        (4.0, 6.2),
        (-6.2, 7.9),
        (0.4, 10.2),
    ]
    items = scatter.strewn(
        "stone", [under.rock(seed + k, snow) for k in range(3)], stones, height, chance, (0.35, 0.9), 0.05
    )
    if snow:
        return items
    reeds = [
        (x + float(chance.normal(0, 0.3)), _NEAR - 0.1 + float(chance.normal(0, 0.35)))
        for x in np.repeat((-8.2, -5.4, -3.0, 4.8, 6.4, 11.0, -11.5), 9)
    ]
    items += scatter.strewn(
        "reed", [under.tuft(seed + k, season, 1.1, 16, 0.1) for k in range(2)], reeds, height, chance, (0.8, 1.3), 0.05
    )
    lawn = scatter.spread(chance, (-10, -5, 10, 3.8), 380, 0.3, lambda p: ~scatter.inside(p, (-5.2, -2.2, 5.2, 1.5)))
    items += scatter.strewn(
        "grass", [under.tuft(seed + k, season, 0.2, 20) for k in range(3)], lawn, height, chance, (0.6, 1.3)
    )
    blooms = scatter.spread(chance, (-9, 1.9, 7, 3.8), 34, 0.4)
    return items + scatter.strewn(
        "flower",
        [under.flower(seed + k, c, 0.24) for k, c in enumerate(under.PETALS[:3])],
        blooms,
        height,
        chance,
        (0.8, 1.2),
        0.02,
    )
