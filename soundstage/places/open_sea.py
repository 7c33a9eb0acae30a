# SPDX-License-Identifier: Apache-2.0
"""Out on the open sea: rollers all round, a rocky islet that a lighthouse may stand on, sails and a coast far off."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import Item, Material
from soundstage.places import _distance as distance
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, snowy
from soundstage.places.base import Height, Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.space import smoothstep

_FREE = (-9.0, -1.0, 9.0, 5.0)
_BED = -1.6  # so deep that a keel is clear of it; nobody sees it
_ISLET = (8.5, 31.0)
_WIDE, _HIGH = 5.2, 1.7  # metres of the islet: half its width at the water, and over the water
_ROCK = Material(
    "sea rock", (0.30, 0.27, 0.25), "stone", roughness=0.95, grain="noise", grain_size=0.4, grain_depth=0.5,
    second_color=(0.20, 0.185, 0.18),
)


class OpenSea(Place):
    """Nothing but water around, and an islet."""

    words = (
        "open sea", "high seas", "open ocean", "open water", "middle of the sea", "middle of the ocean", "rough sea",
        "stormy sea", "ocean waves", "offshore waters",
    )
    dressing = ("waves", "rollers", "islet", "rocks", "sails", "horizon")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "open sea")
        snow = snowy(setting)
        height = _seabed(setting)
        top = trees.SNOW if snow else under.turf(setting.season)
        near = (_ISLET[0] - 13, _ISLET[1] - 13, _ISLET[0] + 13, _ISLET[1] + 13)
        x, y = np.linspace(near[0], near[2], 70), np.linspace(near[1], near[3], 70)
        items = [scatter.solid("islet", terrain.draped(x, y, height, top))]
        items += _rocks(setting, snow, height, chance)
        items += distance.sea(setting, 0.0, (-420.0, -420.0))
        items += distance.hills(setting, (1.6,), 395, 0.2, air(setting).horizon, substance="water")  # haze at its edge
        items += distance.waves(setting, 0.0, (9.0, 14.5, 21.0, 38.0, 52.0), 80.0)
        items += distance.sails(setting, 0.0, ((-26, 84, 2.2), (40, 130, 2.4)))
        items += distance.hills(setting, (8.0, 13.0), 150, 0.6, arc=(-1.1, -0.25))
        z = float(np.asarray(height(*_ISLET)))
        return SetModel(
            tuple(items), height, lambda x, y: "stone", _FREE, Room(outdoor_echo=0.05),
            ("storm" if setting.weather == "storm" else "sea", "wind"),
            {
                "water": Spot((0.0, 1.6, _BED)), "lighthouse": Spot((*_ISLET, z)), "far": Spot((*_ISLET, z)),
                "island": Spot((*_ISLET, z)), "rock": Spot((_ISLET[0] - 3.0, _ISLET[1] - 3.0, z)),
            },
            {"sea": "", "ocean": "", "water": "", "wave": "", "island": "island", "islet": "island", "rock": "rock",
             "coast": "", "horizon": "", "sail": ""},
            horizon=air(setting).horizon, water=0.0,
        )


def _seabed(setting: Setting) -> Height:
    """A level bed, and the islet that comes out of it with a flat top."""
    uneven = terrain.rolling(setting.seed, 0.5, 7)

    def height(x: object, y: object) -> object:
        x, y = np.asarray(x, float), np.asarray(y, float)
        away = np.hypot((x - _ISLET[0]) / 1.5, y - _ISLET[1]) / _WIDE
        islet = smoothstep((1.3 - away) / 0.55)
        return _BED + (_HIGH - _BED + uneven(x, y) * np.minimum(1, away)) * islet

    return height


def _rocks(setting: Setting, snow: bool, height: Height, chance: np.random.Generator) -> list[Item]:
    """Rocks round the islet's foot in the surf, tufts of grass on its top."""
    kinds = [under.rock(setting.seed + i, snow, _ROCK, 20) for i in range(3)]
    angle = np.linspace(0, 2 * np.pi, 26, endpoint=False) + chance.uniform(-0.1, 0.1, 26)
    out = _WIDE * chance.uniform(0.92, 1.25, 26)
    spots = np.column_stack([_ISLET[0] + 1.5 * out * np.cos(angle), _ISLET[1] + out * np.sin(angle)])
    stands = scatter.standing(spots, lambda x, y: np.maximum(np.asarray(height(x, y)), -0.2), chance, (1.2, 2.9), 0.4)
    items = scatter.copies("islet_rock", kinds, stands, chance)
    if snow:
        return items
    tufts = scatter.spread(chance, (_ISLET[0] - 5, _ISLET[1] - 4, _ISLET[0] + 5, _ISLET[1] + 4), 60, 0.4)
    grass = [under.tuft(setting.seed + i, setting.season, 0.34, 22) for i in range(2)]
    return items + scatter.strewn("islet_grass", grass, tufts, height, chance, (0.7, 1.4))
