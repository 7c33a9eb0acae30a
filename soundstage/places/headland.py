# SPDX-License-Identifier: Apache-2.0
"""A grassy headland with rocks above the sea; room for a lighthouse on its knoll."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import Item, Material
from soundstage.places import _distance as distance
from soundstage.places import _outdoors as out
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, snowy
from soundstage.places.base import Height, Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.space import smoothstep

_FREE = (-7.0, -2.2, 7.0, 2.4)
_SEA = -5.0
_OFFING = 33.0  # metres out, clear of the rocks in the surf, where ships pass
_KNOLL = (4.2, 13.5)


class Headland(Place):
    """Rocks and grass high above the sea."""

    words = (
        "headland", "cliff", "cliffs", "cliff top", "clifftop", "cape", "coast", "island", "lighthouse", "rocky shore",
        "bluff", "seaside cliff",
    )
    dressing = ("rocks", "grass", "fence", "waves", "sails")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "headland")
        snow = snowy(setting)
        soft = terrain.levelled(
            terrain.rolling(setting.seed, 0.8, 15), _FREE, 6, terrain.rolling(setting.seed + 1, 0.05, 6)
        )

        def height(x: object, y: object) -> object:
            x, y = np.asarray(x, float), np.asarray(y, float)
            edge = 18.5 + 2.2 * np.sin(x * 0.21) + 1.1 * np.sin(x * 0.53 + 1) - 0.020 * x * x
            knoll = 1.1 * np.exp(-((x - _KNOLL[0]) ** 2 + (y - _KNOLL[1]) ** 2) / 16.0)
            land = smoothstep((edge - y) / 3.2)
            return (soft(x, y) + knoll) * land + (_SEA - 2.5) * (1 - land)

        grass = trees.SNOW if snow else under.turf(setting.season)
        items = [scatter.solid("ground", terrain.ground(height, grass, (-90, -60, 90, 44), (150, 130), 12))]
        items += _cover(setting, snow, height, chance)
        items += distance.sea(setting, _SEA, (-420, 10)) + distance.waves(setting, _SEA, (25.0, 29.0, 36.0, 47.0))
        items += distance.sails(setting, _SEA, ((-22, 80, 2.2), (34, 120, 2.4)))
        items += distance.hills(setting, (9.0, 15.0), 62, arc=(0.62 * np.pi, 1.38 * np.pi))
        items += distance.hills(setting, (8.0,), 150, 0.7, arc=(-1.25, -0.62))
        z = float(np.asarray(height(*_KNOLL)))
        return SetModel(
            tuple(items),
            height,
            lambda x, y: "snow" if snow else "grass",
            _FREE,
            Room(outdoor_echo=0.1),
            ("storm" if setting.weather == "storm" else "sea", "wind"),
            {
                "lighthouse": Spot((*_KNOLL, z)),
                "far": Spot((*_KNOLL, z)),
                "rock": Spot((3.2, 2.6, float(np.asarray(height(3.2, 2.6))))),
                "edge": Spot((-2.0, 2.2, 0.0), np.pi / 2),
                "water": Spot((0.0, _OFFING, _SEA - 2.5)),
            },
            {"rock": "rock", "sea": "", "fence": ""},
            horizon=air(setting).horizon,
            water=_SEA,
        )


def _cover(setting: Setting, snow: bool, height: Height, chance: np.random.Generator) -> list[Item]:
    """Boulders, cliff rocks in the surf, grass in the wind, thrift flowers, a leaning fence."""
    seed = setting.seed
    stone = Material(
        "cliff rock", (0.30, 0.27, 0.25), "stone", roughness=0.95, grain="noise", grain_size=0.4, grain_depth=0.5,
        second_color=(0.20, 0.185, 0.18),
    )
    kinds = [under.rock(seed + i, snow, stone, 22) for i in range(4)]
    by_eye = [
        (3.2, 3.2), (-5.2, 3.4), (7.8, 3.0), (-8.4, -0.4), (-3.0, 6.2), (6.4, 9.0), (-9.0, 8.0), (9.6, -3.0),
        (-9.8, -4.4), (1.6, 11.5), (6.8, 12.4),
    ]
    items = scatter.strewn("boulder", kinds, by_eye, height, chance, (0.7, 1.7), 0.12)
    surf = scatter.spread(chance, (-34, 16, 34, 27), 46, 1.6)
    transforms = scatter.standing(
        surf, lambda x, y: np.maximum(np.asarray(height(x, y)), _SEA), chance, (1.6, 4.2), 0.6
    )
    items += scatter.copies(
        "cliff_rock", [under.rock(seed + 7 + i, False, stone, 16) for i in range(2)], transforms, chance
    )
    x = np.linspace(-16, 2.0, 9)
    items.append(
        scatter.solid("fence", out.fence(np.column_stack([x, 8.0 + 0.8 * np.sin(x * 0.4)]), height, out.PLANK, 2, 0.95))
    )
    if snow:
        return items
    tufts = scatter.spread(chance, (-14, -4, 14, 17), 420, 0.26, lambda p: ~scatter.inside(p, _FREE, -0.3))
    items += scatter.strewn(
        "grass", [under.tuft(seed + i, setting.season, 0.34, 26) for i in range(3)], tufts, height, chance, (0.6, 1.3)
    )
    low = scatter.spread(chance, (-7, -2.4, 7, 2.4), 60, 0.5)
    items += scatter.strewn(
        "short_grass", [under.tuft(seed + 5, setting.season, 0.10, 18)], low, height, chance, (0.5, 1.1)
    )
    thrift = scatter.spread(chance, (-11, 2.6, 11, 12), 46, 0.5)
    kinds = [under.flower(seed + i, c, 0.2) for i, c in enumerate((under.PETALS[4], under.PETALS[2]))]
    return items + scatter.strewn("flower", kinds, thrift, height, chance, (0.8, 1.2))
