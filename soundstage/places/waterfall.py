# SPDX-License-Identifier: Apache-2.0
"""A waterfall: white water off a wall of rock into a green pool, wet boulders, ferns, firs, mist, mountains behind."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, snowy
from soundstage.places.base import Fall, Height, Place, Room, SetModel, Setting, Spot
from soundstage.places.mountain import peaks
from soundstage.rng import rng
from soundstage.shape import solids
from soundstage.space import smoothstep

_FREE = (-6.5, -2.4, 6.5, 1.8)
_LEVEL, _BED = -0.35, -1.4
_LIP, _FACE, _WIDE = 6.8, 12.4, 3.4  # metres: height of the lip, the y of the rock, width of the water
_ROCK = Material(
    "wet rock", (0.21, 0.215, 0.22), "stone", roughness=0.6, coat=0.25, grain="noise", grain_size=0.6, grain_depth=0.5,
    second_color=(0.12, 0.15, 0.10),
)
_CLIFF = replace(_ROCK, name="cliff", roughness=0.95, coat=0.0)  # planes this large would flash in the sun
_WHITE = Material("falling water", (0.62, 0.76, 0.83), "water", roughness=0.35, coat=0.3, emission=0.06)
_FOAM = Material("foam", (0.86, 0.91, 0.93), "water", roughness=0.9, emission=0.05)


class Waterfall(Place):
    """A waterfall between rocks and firs, a pool before it."""

    words = ("waterfall", "waterfalls", "falls", "cascade", "mountain stream", "gorge", "rapids", "ravine")
    dressing = ("falling water", "pool", "rocks", "ferns", "firs", "mist")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "waterfall")
        snow = snowy(setting)
        height = _land(setting)
        grass = trees.SNOW if snow else under.turf(setting.season)
        items = [scatter.solid("ground", terrain.ground(height, grass, (-80, -50, 80, 60), (150, 140)))]
        items += distance.still_water(setting, _LEVEL, (-40, 2.0))
        items += [scatter.solid("cliff", _cliff(setting.seed)), scatter.solid("sheet", _sheet())]
        items += _boulders(setting, snow, height, chance)
        items += _growth(setting, snow, height, chance)
        items += peaks(setting)
        return SetModel(
            tuple(items), height, lambda x, y: "snow" if snow else "stone" if y > 1.4 else "grass", _FREE,
            Room(outdoor_echo=0.5), ("waterfall", "forest_day"),
            {"water": Spot((0.0, 5.0, _BED)), "shore": Spot((0.0, 1.8, 0.0), np.pi / 2),
             "rock": Spot((3.6, 2.2, 0.0)), "tree": Spot((6.4, 1.8, 0.0))},
            {"waterfall": "", "fall": "", "falls": "", "cascade": "", "pool": "", "water": "", "rock": "rock",
             "cliff": "", "mountain": "", "stream": "", "river": "", "mist": ""},
            horizon=air(setting).horizon, water=_LEVEL,
            falls=(Fall((0.0, _FACE - 0.9, _LIP), _LEVEL, _WIDE, 1.0),),
        )


def _land(setting: Setting) -> Height:
    """A bank before the pool; the land climbs at both sides and behind the wall of rock."""
    calm = terrain.rolling(setting.seed + 1, 0.05, 5)

    def height(x: object, y: object) -> object:
        x, y = np.asarray(x, float), np.asarray(y, float)
        edge = 3.0 + 0.3 * np.sin(x * 0.8) + 0.2 * np.sin(x * 1.9 + 1)
        pool = smoothstep((y - edge) / 1.6) * (1 - smoothstep((np.abs(x) - 6.5) / 2.5)) * (1 - smoothstep((y - 14) / 2))
        side = 6.0 * smoothstep((np.abs(x) - 8.5) / 9) * smoothstep((y + 2) / 9)
        behind = (_LIP - 0.2) * smoothstep((y - _FACE - 0.2) / 2.0)
        return calm(x, y) + np.maximum(side, behind) * (1 - pool) + _BED * pool

    return height


def _cliff(seed: int) -> Mesh:
    """A wall of rock broken into blocks, each a plane of its own, with a notch where the water leaves it."""
    chance = rng(seed, "cliff")
    x, z = np.linspace(-16, 16, 161), np.linspace(_BED - 0.2, _LIP + 1.8, 47)
    gx, gz = (g.ravel() for g in np.meshgrid(x, z, indexing="ij"))
    middles = chance.uniform((-17, _BED - 1), (17, _LIP + 3), (190, 2))
    away = (gx[:, None] - middles[:, 0]) ** 2 + 1.7 * (gz[:, None] - middles[:, 1]) ** 2
    block = away.argmin(1)
    out, lean = chance.uniform(-0.5, 0.55, 190), chance.uniform(-0.28, 0.28, (190, 2))
    depth = out[block] + (lean[block] * (np.column_stack([gx, gz]) - middles[block])).sum(1)
    notch = 1 - smoothstep((np.abs(gx) - 0.34 * _WIDE) / 0.3)
    y = _FACE + 0.16 * gz - depth * (1 - 0.8 * notch) + 0.1 * notch
    top = (_LIP + 1.3 + 0.7 * out[block]) * (1 - notch) + (_LIP + 0.05) * notch
    up = z[0] + (gz - z[0]) / (z[-1] - z[0]) * (top - z[0])  # every column ends at its top
    v = np.stack([gx, y, up], -1).reshape(161, 47, 3)
    cap = v[:, -1:] + [0, 4.0, 0.2]  # its upper side goes back to the land behind
    v = np.concatenate([v, cap], 1)
    return solids.mesh(v.reshape(-1, 3), terrain.grid_faces(161, 48)[:, ::-1], _CLIFF, 0.35)


def _sheet() -> Mesh:
    """The water itself: folds that leave the lip in a curve and spread a little, foam where they strike."""
    u, t = np.linspace(-1, 1, 34), np.linspace(0, 1, 26)
    gu, gt = np.meshgrid(u, t, indexing="ij")
    fold = 0.16 * np.sin(gu * 15 + 2.2 * np.sin(gu * 4)) + 0.08 * np.sin(gu * 31 + gt * 5)
    out = 1.0 * np.sqrt(gt) + fold * (0.3 + 0.7 * gt)
    x = gu * (_WIDE / 2) * (0.86 + 0.24 * gt) + 0.08 * np.sin(gt * 9 + gu * 3)
    z = _LIP + 0.12 - (_LIP - _LEVEL + 0.3) * gt**1.25
    v = np.stack([x, _FACE + 0.1 - out, z], -1).reshape(-1, 3)
    parts = [solids.mesh(v, terrain.grid_faces(34, 26), _WHITE, 3.2)]
    chance = rng(3, "foam")
    for _ in range(70):
        a, r = chance.uniform(np.pi, 2 * np.pi), chance.uniform(0.2, 1.0)
        at = (1.9 * r * np.cos(a) * _WIDE / 3, _FACE - 1.0 + 1.5 * r * np.sin(a), _LEVEL)
        parts.append(solids.moved(solids.sphere(chance.uniform(0.12, 0.34), _FOAM, (1, 1, 0.55), 10), at))
    return solids.join(parts)


def _boulders(setting: Setting, snow: bool, height: Height, chance: np.random.Generator) -> list[Item]:
    """Wet stones round the pool and in it."""
    spots = [(-5.2, 3.4), (-3.6, 3.8), (3.9, 3.6), (5.4, 4.2), (-6.4, 5.4), (6.6, 6.2), (-5.6, 8.0), (5.4, 8.6),
             (-3.4, 10.4), (3.6, 10.2), (-8.4, -1.4), (8.6, -1.8), (1.9, 6.6), (-1.6, 4.4), (-7.6, 2.8), (7.4, 2.6)]
    kinds = [under.rock(setting.seed + i, snow, _ROCK, 20) for i in range(4)]
    return scatter.strewn("boulder", kinds, spots, lambda x, y: np.maximum(height(x, y), _LEVEL - 0.25), chance,
                          (0.7, 1.7), 0.12)


def _growth(setting: Setting, snow: bool, height: Height, chance: np.random.Generator) -> list[Item]:
    """Firs over the rocks and at both sides, ferns and grass along the bank."""
    seed = setting.seed
    firs = [trees.fir(seed + i, snow, 22, 4) for i in range(3)]
    near = [(-8.6, 4.4), (9.0, 4.8), (-10.6, 2.0), (11.0, 2.4), (-9.4, 8.4), (9.6, 8.8), (-12.5, -3.8), (12.6, -4.0)]
    far = scatter.spread(chance, (-40, 14, 40, 40), 90, 2.6, lambda p: np.abs(p[:, 0]) > 3.2)
    sides = scatter.spread(chance, (-40, -34, 40, 14), 70, 3.0, lambda p: (np.abs(p[:, 0]) > 13) | (p[:, 1] < -18))
    items = scatter.strewn("fir", firs, near, height, chance, (1.0, 1.5))
    items += scatter.strewn("far_fir", firs, np.concatenate([far, sides]), height, chance, (1.0, 1.8), 0.1)
    if snow:
        return items
    tufts = scatter.spread(chance, (-12, -4.4, 12, 3.4), 340, 0.28, lambda p: ~scatter.inside(p, _FREE, -0.6))
    items += scatter.strewn("grass", [under.tuft(seed + i, setting.season, 0.28, 24) for i in range(3)], tufts, height,
                            chance, (0.6, 1.4))
    blooms = scatter.spread(chance, (-9, 1.2, 9, 2.8), 40, 0.4)
    return items + scatter.strewn("flower", [under.flower(seed, under.PETALS[1], 0.2)], blooms, height, chance)
