# SPDX-License-Identifier: Apache-2.0
"""The ice at the end of the world: a snowy floe before dark water, drifting floes, icebergs, white hills."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, hazed
from soundstage.places.base import Height, Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids
from soundstage.space import smoothstep

_FREE = (-8.0, -2.4, 8.0, 2.4)
_SEA = -0.55
ICE = Material(
    "blue ice", (0.42, 0.66, 0.80), "stone", roughness=0.25, coat=0.5, subsurface=0.15, grain="noise", grain_size=0.5,
    grain_depth=0.2, second_color=(0.66, 0.83, 0.90),
)


class Arctic(Place):
    """Snow and ice by a cold sea, icebergs behind."""

    words = (
        "arctic", "antarctica", "antarctic", "north pole", "south pole", "iceberg", "icebergs", "ice floe", "ice field",
        "ice sheet", "ice cap", "pack ice", "polar ice", "glacier", "tundra", "polar landscape", "greenland",
    )
    dressing = ("icebergs", "floes", "drifts", "blocks of ice")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "arctic")
        white = replace(setting, season="winter")
        height = _floe(setting)
        items = [scatter.solid("ground", terrain.ground(height, trees.SNOW, (-110, -60, 110, 46), (150, 140)))]
        items += distance.still_water(setting, _SEA, (-420, 4.0), (0.008, 0.085, 0.14))
        items += _bergs(setting, chance) + _blocks(setting, height, chance)
        items += distance.hills(white, (9.0, 17.0), 92, 0.75, substance="snow")
        return SetModel(
            tuple(items), height, lambda x, y: "snow", _FREE, Room(outdoor_echo=0.15), ("snow_wind", "sea"),
            {
                "water": Spot((0.0, 15.0, float(height(0.0, 15.0)))), "edge": Spot((0.0, 2.4, 0.0), np.pi / 2),
                "ice": Spot((-4.6, 2.3, 0.0), np.pi / 2),
            },
            {"sea": "", "water": "", "iceberg": "", "ice": "ice", "snow": "", "floe": ""},
            horizon=air(setting).horizon, water=_SEA,
        )


def _floe(setting: Setting) -> Height:
    """Wind-swept snow with a steep edge to the water; hills of snow to both sides and at the back."""
    calm = terrain.rolling(setting.seed + 1, 0.05, 5)
    wild = terrain.levelled(terrain.rolling(setting.seed, 0.8, 16), _FREE, 7, calm)

    def height(x: object, y: object) -> object:
        x, y = np.asarray(x, float), np.asarray(y, float)
        edge = 6.4 + 0.7 * np.sin(x * 0.42) + 0.35 * np.sin(x * 1.1 + 2) + 20 * smoothstep((np.abs(x) - 16) / 24)
        land = smoothstep((edge - y) / 1.1)
        rise = 3.0 * smoothstep((np.abs(x) - 13) / 18) + 3.2 * smoothstep((-y - 12) / 18)
        return (wild(x, y) + rise) * land + (_SEA - 2.0) * (1 - land)

    return height


def _berg(seed: int, material: Material) -> Mesh:
    """An iceberg about 1 m across: steep broken faces, a slanting top with snow."""
    chance = rng(seed, "berg")
    ball = solids.sphere(0.5, material, segments=26)
    v = np.asarray(ball.vertices, float)
    away = chance.normal(size=(13, 3)) * [1, 1, 0.35]
    for normal in away / np.linalg.norm(away, axis=1, keepdims=True):
        over = np.maximum(v @ normal - chance.uniform(0.2, 0.4), 0)
        v = v - 0.97 * over[:, None] * normal
    peak = 0.55 * np.exp(-(((v[:, 0] - chance.uniform(-0.2, 0.2)) / 0.22) ** 2))
    v[:, 2] = v[:, 2] * (1.0 + 1.5 * peak)
    body = Mesh(v, ball.faces, ball.face_materials, ball.materials, 0.45)
    cap = np.where(v[:, 2:] > 0.16, v * [0.985, 0.985, 1.0] + [0, 0, 0.025], v * [0.9, 0.9, 1.0] - [0, 0, 0.05])
    return solids.join([body, Mesh(cap, ball.faces, ball.face_materials, (trees.SNOW,), 3.2)])


def _bergs(setting: Setting, chance: np.random.Generator) -> list[Item]:
    """Great bergs far out, floes drifting between."""
    items = []
    great = ((-15.0, 44.0, 15.0), (17.0, 38.0, 11.0), (4.0, 64.0, 17.0), (-36.0, 60.0, 20.0), (38.0, 66.0, 22.0),
             (-7.0, 25.0, 3.6), (9.5, 21.0, 2.6))
    for k, (x, y, size) in enumerate(great):
        one = _berg(setting.seed + k, hazed(ICE, setting, 0.7 * y))
        items.append(scatter.solid(f"berg_{k}", solids.moved(one, (x, y, _SEA + 0.02 * size), 0.7 * k, (size,) * 3)))
    flat = solids.join([
        solids.lathe([(0.98, -0.3), (1.0, 0.06), (0.9, 0.12)], ICE, 11, 0.1, 3),
        solids.lathe([(0.95, 0.09), (0.86, 0.19), (0.01, 0.22)], trees.SNOW, 11, 0.1, 3),
    ])
    spots = scatter.spread(chance, (-26, 8.6, 26, 40), 46, 2.4, lambda p: (np.abs(p[:, 0]) > 5) | (p[:, 1] > 19))
    return items + scatter.strewn("floe", [flat], spots, lambda x, y: _SEA + 0 * x, chance, (0.5, 1.7), 0.0, 0.0)


def _blocks(setting: Setting, height: Height, chance: np.random.Generator) -> list[Item]:
    """Broken blue blocks along the edge and at the sides, ridges of drifted snow."""
    block = [under.rock(setting.seed + i, True, ICE, 14) for i in range(3)]
    by_eye = [(-4.6, 3.6), (-5.6, 4.2), (4.9, 4.0), (7.4, 3.6), (-8.6, 3.2), (9.6, 2.4), (-9.8, -3.2), (9.4, -3.4),
              (1.9, 5.0), (-1.6, 5.2), (6.3, 4.6)]
    items = scatter.strewn("block", block, by_eye, height, chance, (0.5, 1.3), 0.1)
    drifts = scatter.spread(chance, (-12, 2.6, 12, 5.4), 16, 1.2)
    items += scatter.strewn("drift", [under.drift(setting.seed + i) for i in range(3)], drifts, height, chance,
                            (0.4, 1.0))
    near = scatter.spread(chance, (-11, -5.2, 11, -2.8), 10, 1.6, lambda p: np.abs(p[:, 0]) > 2.3)
    return items + scatter.strewn("near_drift", [under.drift(setting.seed + 5)], near, height, chance, (0.3, 0.6))
