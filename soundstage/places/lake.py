# SPDX-License-Identifier: Apache-2.0
"""A lake: a grassy bank with reeds and a jetty, still water, firs and hills on the far shore; or a sheet of ice."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _furniture as f
from soundstage.places import _outdoors as out
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, hazed, snowy
from soundstage.places.base import Height, Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids
from soundstage.space import smoothstep

_FREE = (-8.0, -2.4, 8.0, 2.2)
_LEVEL = -0.42
_BED = -1.7
_JETTY = (-4.9, 2.7, 8.2)  # x, its landward and its far end
_ICE = Material(
    "ice", (0.55, 0.68, 0.76), "stone", roughness=0.14, coat=0.7, grain="noise", grain_size=1.6, grain_depth=0.12,
    second_color=(0.74, 0.83, 0.88),
)


class Lake(Place):
    """Still water between a grassy bank and a wooded far shore."""

    words = (
        "lake", "lakeside", "lakeshore", "lake shore", "lakefront", "mountain lake", "pond", "loch", "tarn",
        "reservoir", "fjord", "frozen lake", "frozen pond",
    )
    dressing = ("water", "reeds", "jetty", "water lilies", "firs", "hills")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "lake")
        snow, ice = snowy(setting), bool({"frozen", "icy", "ice"} & set(setting.words))
        level = 0.0 if ice else _LEVEL
        height = _land(setting, ice)
        grass = trees.SNOW if snow else under.turf(setting.season)
        items = [scatter.solid("ground", terrain.ground(height, grass, (-110, -60, 110, 64), (150, 140)))]
        items += _sheet(setting, snow) if ice else distance.still_water(setting, level, (-300, 2.2))
        items += _far_shore(setting, snow, level)
        items += _growth(setting, snow, height, chance)
        items += [] if ice else _waterside(setting, height, chance)

        def underfoot(x: float, y: float) -> str:
            return "stone" if ice and y > -4.5 else "snow" if snow else "grass"

        sounds = "snow_wind" if snow else "night_crickets" if setting.hour == "night" else "field"
        return SetModel(
            tuple(items), (lambda x, y: np.maximum(height(x, y), 0.0)) if ice else height, underfoot, _FREE,
            Room(outdoor_echo=0.2), (sounds,) if snow else (sounds, "beach"),
            {
                "water": Spot((0.0, 14.0, float(height(0.0, 14.0)))), "jetty": Spot((_JETTY[0], 2.0, 0.0), np.pi / 2),
                "shore": Spot((1.0, 2.2, 0.0), np.pi / 2), "tree": Spot((7.4, 2.2, 0.0)),
            },
            {"lake": "", "water": "", "ice": "", "jetty": "jetty", "shore": "shore", "reed": "", "hill": "",
             "bank": ""},
            horizon=air(setting).horizon, water=None if ice else level,
        )


def _land(setting: Setting, ice: bool) -> Height:
    """A low bank before the water, its ends running out along the sides; the bed is level where boats go."""
    calm = terrain.rolling(setting.seed + 1, 0.04, 6)
    wild = terrain.levelled(terrain.rolling(setting.seed, 0.7, 15), _FREE, 7, calm)
    shore = -4.6 if ice else 5.0

    def height(x: object, y: object) -> object:
        x, y = np.asarray(x, float), np.asarray(y, float)
        edge = shore + 0.35 * np.sin(x * 0.5) + 0.2 * np.sin(x * 1.3 + 1) + 26 * smoothstep((np.abs(x) - 17) / 26)
        land = smoothstep((edge - y) / 2.4)
        rise = 1.8 * smoothstep((np.abs(x) - 15) / 20) + 2.2 * smoothstep((-y - 12) / 20)
        return (wild(x, y) + rise) * land + _BED * (1 - land)

    return height


def _sheet(setting: Setting, snow: bool) -> list[Item]:
    """Ice at z = 0 as far as the far shore, with long scratches and swept snow on it."""
    chance = rng(setting.seed, "ice")
    parts = [
        terrain.draped(np.linspace(-120, 120, 3), np.linspace(-6.2, 110, 3), lambda x, y: 0.0 * x, _ICE)
    ]
    pale = Material("scratch", (0.86, 0.91, 0.94), "snow", roughness=0.8)
    for _ in range(34):
        a, length = chance.uniform(0, np.pi), chance.uniform(0.8, 3.2)
        t = np.linspace(-0.5, 0.5, 8) * length
        x0, y0 = chance.uniform(-9, 9), chance.uniform(-3.2, 8)
        bend = 0.10 * t * t
        line = np.column_stack([x0 + t * np.cos(a) - bend * np.sin(a), y0 + t * np.sin(a) + bend * np.cos(a)])
        parts.append(terrain.way(line, 0.022, terrain.flat, pale, 0.003, 3))
    items = [scatter.solid("ice", solids.join(parts))]
    heaps = scatter.spread(chance, (-16, 3.4, 16, 16), 22, 1.6)
    return items + scatter.strewn(
        "drift", [under.drift(setting.seed + i) for i in range(2)], heaps, terrain.flat, chance, (0.5, 1.2), 0.05
    )


def _far_shore(setting: Setting, snow: bool, level: float) -> list[Item]:
    """A strip of bank, rows of firs behind each other, and hills over them."""
    bank = Material("far bank", (0.72, 0.77, 0.85) if snow else (0.20, 0.30, 0.09), "grass", roughness=1.0)
    low = terrain.ridge(setting.seed + 3, level + 1.0, 0.3)
    items = [scatter.solid("far_bank", terrain.ring(50, low, hazed(bank, setting, 30), 6, -2.0, (0.0, 8.0), 300))]
    items += distance.woods(setting, near=55, high=4.8)
    items += _islet(setting, snow, level)
    return items + distance.hills(setting, (13.0, 22.0, 32.0), 84, 0.55)


def _islet(setting: Setting, snow: bool, level: float) -> list[Item]:
    """A little island of rocks with a few firs, half-way to the far shore."""
    chance = rng(setting.seed, "islet")
    x, y = 12.5, 27.0
    earth = trees.SNOW if snow else under.turf(setting.season)
    hump = solids.lathe([(6.0, -0.8), (5.0, 0.15), (3.2, 0.75), (1.2, 1.0), (0.01, 1.05)], earth, 36, 0.12, 3, 3.2)
    items = [scatter.solid("islet", solids.moved(hump, (x, y, level), scale=(1.0, 0.6, 1.0)))]
    spots = [(x - 2.2, y), (x + 0.2, y + 0.7), (x + 1.9, y - 0.3), (x - 0.9, y - 0.8), (x + 3.1, y + 0.3)]
    items += scatter.strewn("islet_fir", [trees.fir(setting.seed + 8 + i, snow, 22) for i in range(2)], spots,
                            lambda px, py: level + 0.55 + 0 * px, chance, (1.0, 1.6), 0.1)
    a = np.linspace(0, 2 * np.pi, 15)[:-1]
    rim = np.column_stack([x + 5.2 * np.cos(a), y + 3.1 * np.sin(a)])
    return items + scatter.strewn("islet_rock", [under.rock(setting.seed + 4, snow)], rim,
                                  lambda px, py: level + 0 * px, chance, (0.5, 1.3), 0.15)


def _growth(setting: Setting, snow: bool, height: Height, chance: np.random.Generator) -> list[Item]:
    """Firs and a birch that frame the water, rocks, grass and flowers along the bank."""
    seed = setting.seed
    firs = [(-9.0, 3.6), (-11.4, 5.4), (9.6, 4.0), (12.4, 6.4), (-14.5, 2.0), (15.0, 2.6), (-12.0, -4.5), (12.5, -5.0)]
    sides = scatter.spread(chance, (-46, -36, 46, 32), 110, 2.8,
                           lambda p: (np.abs(p[:, 0]) > 17) & (height(p[:, 0], p[:, 1]) > 0.1) | (p[:, 1] < -17))
    items = scatter.strewn("fir", [trees.fir(seed + i, snow, 40) for i in range(2)], firs, height, chance, (1.1, 1.6))
    items += scatter.strewn("side_fir", [trees.fir(seed + 5 + i, snow, 16, 4) for i in range(3)], sides, height, chance,
                            (1.1, 2.0), 0.1)
    birch = trees.broadleaf(seed + 2, setting.season, snow, 18, trees.BIRCH, 4.6)
    items += scatter.strewn("birch", [birch], [(8.3, 4.4)], height, chance, (1.0, 1.1), 0.05)
    stones = [(-2.6, 4.3), (2.5, 4.7), (5.3, 4.6), (-7.4, 4.3), (6.1, 5.0), (-9.6, -2.8), (9.2, -3.2), (-1.6, 4.9)]
    items += scatter.strewn("rock", [under.rock(seed + i, snow) for i in range(3)], stones, height, chance, (0.35, 0.9))
    if snow:
        mounds = scatter.spread(chance, (-10, 2.4, 10, 4.0), 8, 1.4)
        return items + scatter.strewn("mound", [under.drift(seed + 7)], mounds, height, chance, (0.4, 0.8))
    tufts = scatter.spread(chance, (-14, -4.6, 14, 4.4), 420, 0.26, lambda p: ~scatter.inside(p, _FREE, -0.4))
    items += scatter.strewn("grass", [under.tuft(seed + i, setting.season, 0.26, 24) for i in range(3)], tufts, height,
                            chance, (0.6, 1.3))
    short = scatter.spread(chance, (-8, -2.4, 8, 2.4), 70, 0.5)
    items += scatter.strewn("short_grass", [under.tuft(seed + 5, setting.season, 0.1, 18)], short, height, chance)
    blooms = scatter.spread(chance, (-9, 2.3, 9, 3.8), 60, 0.35)
    kinds = [under.flower(seed + i, under.PETALS[i], 0.2) for i in (1, 3)]
    return items + scatter.strewn("flower", kinds, blooms, height, chance, (0.7, 1.1))


def _waterside(setting: Setting, height: Height, chance: np.random.Generator) -> list[Item]:
    """The jetty, reeds standing in the shallows to both sides, water lilies."""
    seed = setting.seed
    reeds = scatter.spread(chance, (-13, 2.8, 13, 6.2), 500, 0.16, lambda p: (
        ((np.abs(p[:, 0]) > 6.4) | (np.abs(p[:, 0] - 3.6) < 1.0) | (np.abs(p[:, 0] + 2.5) < 0.8))
        & (height(p[:, 0], p[:, 1]) > _LEVEL - 0.5) & (height(p[:, 0], p[:, 1]) < -0.08)
    ))
    items = [scatter.solid("jetty", _jetty(height))]
    aside = np.abs(reeds[:, 0]) > 6.4  # those in the middle are young: who swims is seen over them
    for name, there, sizes in (("reed", aside, (0.7, 1.2)), ("young_reed", ~aside, (0.22, 0.34))):
        items += scatter.strewn(name, [_reed(seed + i, setting.season) for i in range(3)], reeds[there],
                                lambda x, y: np.maximum(height(x, y), _LEVEL - 0.35), chance, sizes, 0.0, 0.06)
    if snowy(setting):
        return items
    pads = scatter.spread(chance, (-9, 5.4, 9, 6.9), 44, 0.34, lambda p: (
        (np.abs(p[:, 0]) > 1.2) & (np.abs(p[:, 0] - _JETTY[0]) > 1.1) & (height(p[:, 0], p[:, 1]) < _LEVEL - 0.1)
    ))
    lilies = [_lily(False), _lily(False), _lily(setting.season in ("spring", "summer"))]
    return items + scatter.strewn("lily", lilies, pads, lambda x, y: _LEVEL + 0.012 + 0 * x, chance, (0.7, 1.2), 0.0,
                                  0.0)


def _jetty(height: Height) -> Mesh:
    """Planks on posts, out over the water, two mooring posts at its end."""
    x0, y0, y1 = _JETTY
    parts = [
        f.block((1.36 + 0.05 * ((7 * k) % 3 - 1), 0.17, 0.045), out.PLANK, (x0, y0 + 0.19 * k, 0.05), 0.012,
                0.012 * ((5 * k) % 5 - 2))
        for k in range(int((y1 - y0) / 0.19))
    ]
    parts += [f.block((0.1, y1 - y0, 0.1), out.PLANK, (x0 + s * 0.5, (y0 + y1) / 2, -0.05), 0.01) for s in (-1, 1)]
    for y in (y0 + 1.2, y0 + 2.9, y1 - 0.2):
        top = 0.62 if y > y1 - 1 else 0.02
        for s in (-0.66, 0.66):
            foot = float(np.asarray(height(x0 + s, y)))
            parts.append(solids.tube(np.array([[x0 + s, y, foot - 0.2], [x0 + s, y, top]]), 0.075, out.PLANK, 10))
    return solids.join(parts)


def _reed(seed: int, season: str) -> Mesh:
    """A clump of reeds with two brown heads."""
    chance = rng(seed, "reed")
    low, high = under.GRASS[season if season in under.GRASS else "summer"]
    a = chance.uniform(0, 6.3, 16)
    roots = np.column_stack([0.12 * np.cos(a), 0.12 * np.sin(a), np.full(16, -0.05)])
    parts = [
        under.blades(chance, roots[:8], 1.35, 0.035, Material("reed low", low, "grass", sheen=0.2), 0.22),
        under.blades(chance, roots[8:], 1.35, 0.035, Material("reed high", high, "grass", sheen=0.2), 0.22),
    ]
    head = Material("reed head", (0.17, 0.085, 0.035), "cloth", roughness=1.0)
    for _ in range(2):
        x, y = chance.normal(0, 0.07, 2)
        tall = chance.uniform(1.1, 1.45)
        stem = np.array([[x, y, 0], [x * 1.3, y * 1.3, tall * 0.7], [x * 1.6, y * 1.6, tall]])
        parts.append(solids.tube(stem, 0.009, under.STALK, 5))
        parts.append(solids.tube(np.array([stem[2] - [0, 0, 0.20], stem[2]]), 0.026, head, 8))
    return solids.join(parts)


def _lily(bloom: bool) -> Mesh:
    """A round floating leaf with its slit, with a pale flower in summer."""
    green = Material("lily pad", (0.10, 0.30, 0.09), "leaf", roughness=0.4, coat=0.2)
    a = np.linspace(0.22, 2 * np.pi - 0.22, 22)
    rim = np.column_stack([0.22 * np.cos(a), 0.22 * np.sin(a), np.full(22, 0.008)])
    i = np.arange(21)
    v = np.concatenate([rim, [[0, 0, 0.0]]])
    parts = [solids.mesh(v, np.stack([np.full(21, 22), i, i + 1], -1), green, 3.2)]
    if bloom:
        petal = Material("lily", (0.88, 0.72, 0.76), "leaf", roughness=0.6, sheen=0.3)
        for ring, (n, r, tilt) in enumerate(((8, 0.075, 0.5), (6, 0.05, 1.0))):
            for k in range(n):
                leaf = solids.moved(solids.sphere(0.045, petal, (1.0, 0.45, 0.18), 10), (r, 0, 0))
                turn = space.turn("z", k * 2 * np.pi / n + ring * 0.4) @ space.turn("y", -tilt)
                parts.append(solids.moved(solids.moved(leaf, matrix=turn), (0, 0, 0.02)))
        heart = Material("lily heart", (0.8, 0.5, 0.05), "leaf")
        parts.append(solids.moved(solids.sphere(0.02, heart, segments=8), (0, 0, 0.06)))
    return solids.join(parts)
