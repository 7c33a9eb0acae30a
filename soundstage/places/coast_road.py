# SPDX-License-Identifier: Apache-2.0
"""A road along a cliff above the sea: barrier, verge, far capes; long enough to drive sixty metres."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import Item, Material
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

_FREE = (-36.0, -2.3, 36.0, 2.3)
_SEA = -9.0


class CoastRoad(Place):
    """A road on the cliffs, the sea on its far side."""

    words = (
        "coast road", "coastal road", "seaside road", "road", "mountain road", "ocean drive",
    )
    dressing = ("barrier", "sea", "rocks", "road signs")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "coast road")
        snow = snowy(setting)
        rough = terrain.rolling(setting.seed, 1.0, 13)

        def height(x: object, y: object) -> object:
            x, y = np.asarray(x, float), np.asarray(y, float)
            edge = 4.6 + 0.5 * np.sin(x * 0.27)
            drop = smoothstep((y - edge) / 2.6)
            bank = smoothstep((-y - 15) / 26) * (9 + 2 * rough(x, y)) + 0.06 * rough(x, y) * smoothstep(
                (np.abs(y) - 2.8) / 2
            )
            return bank * (1 - drop) + drop * (_SEA - 1.5 + 0.4 * rough(x, y))

        grass = trees.SNOW if snow else under.turf(setting.season)
        x, y = (
            np.linspace(-95, 95, 180),
            np.concatenate([np.linspace(-70, -8, 30), np.linspace(-6, 8, 48), [10, 14, 20]]),
        )
        def turf(x: object, y: object) -> object:  # clear of the asphalt that lies on it, or the two would flicker
            asphalt = 1 - smoothstep((np.abs(np.asarray(y, float)) - 2.1) / 0.4)
            return np.asarray(height(x, y)) - 0.06 * asphalt

        items = [scatter.solid("ground", terrain.draped(x, y, turf, grass))]
        items += _road(height, snow) + _sides(setting, snow, height, chance)
        items += distance.sea(setting, _SEA, (-420, 5.0)) + distance.waves(setting, _SEA, (13.0, 18.0, 26.0, 38.0), 90)
        items += distance.sails(setting, _SEA, ((-30, 95, 2.4), (18, 130, 2.4), (52, 88, 2.0)))
        items += distance.hills(setting, (10.0, 16.0), 78, 0.6, arc=(-1.75, -0.55)) + distance.hills(
            setting, (13.0,), 120, 0.6, arc=(0.75, 1.6)
        )
        return SetModel(
            tuple(items), height, lambda px, py: "stone" if abs(py) < 2.7 else "snow" if snow else "grass", _FREE,
            Room(outdoor_echo=0.15), ("sea", "wind"),
            {
                "verge": Spot((2.0, 3.0, 0.0), np.pi), "barrier": Spot((0.0, 3.1, 0.0), np.pi / 2),
                "sign": Spot((6.0, 3.3, 0.0), -np.pi / 2),
            },
            {"road": "", "barrier": "barrier", "sea": ""}, horizon=air(setting).horizon,
        )


def _road(height: Height, snow: bool) -> list[Item]:
    """Asphalt with edge lines and dashes, flush with z = 0."""
    line = Material("road paint", (0.74, 0.72, 0.66), "stone", roughness=0.8)
    length = 190.0
    parts = [f.block((length, 5.4, 0.2), out.ASPHALT, (0, 0, -0.197), 0.0)]
    parts += [f.block((length, 0.10, 0.02), line, (0, s * 2.45, -0.0165), 0.0) for s in (-1, 1)]
    items = [scatter.solid("road", solids.join(parts))]
    dash = f.block((1.6, 0.12, 0.02), line, (0, 0, -0.0165), 0.0)
    items.append(scatter.placed_copies("dashes", dash, [(-93 + 3.4 * k, 0.0, 0.0, 0.0) for k in range(55)]))
    if snow:
        bank = solids.moved(
            solids.lathe([(0.7, -0.1), (0.5, 0.14), (0.02, 0.24)], trees.SNOW, 18, 0.05, 1, 3.2), scale=(2.2, 0.7, 1)
        )
        items.append(
            scatter.placed_copies(
                "snow_bank", bank, [(-80 + 2.6 * k, s * 3.1, 0.0, 0.1 * k) for k in range(62) for s in (-1, 1)]
            )
        )
    return items


def _sides(setting: Setting, snow: bool, height: Height, chance: np.random.Generator) -> list[Item]:
    """The barrier's posts and rail, marker stones, boulders, grass, flowers, pines on the bank behind the camera."""
    seed = setting.seed
    white = Material("barrier", (0.78, 0.76, 0.70), "metal", roughness=0.5)
    red = Material("reflector", (0.66, 0.05, 0.03), "metal", roughness=0.4)
    post = solids.join(
        [f.block((0.14, 0.12, 0.62), white, (0, 0, 0), 0.02), f.block((0.145, 0.125, 0.08), red, (0, 0, 0.46), 0.01)]
    )
    items = [
        scatter.placed_copies("barrier_post", post, [(-90 + 2.4 * k, 3.55, -0.02, 0.0) for k in range(76)]),
        scatter.solid("barrier_rail", solids.join([f.block((180, 0.05, 0.14), white, (0, 3.47, 0.30), 0.02)])),
    ]
    stone = Material(
        "cliff rock", (0.34, 0.27, 0.22), "stone", roughness=0.95, grain="noise", grain_size=0.4, grain_depth=0.5,
        second_color=(0.24, 0.19, 0.16),
    )
    rocks = scatter.spread(chance, (-70, 4.6, 70, 9), 60, 2.0)
    items += scatter.strewn(
        "rock", [under.rock(seed + i, snow, stone, 16) for i in range(3)], rocks, height, chance, (0.5, 2.2), 0.1
    )
    near = scatter.spread(chance, (-60, -14, 60, -9.5), 22, 2.5)
    items += scatter.strewn("bank_rock", [under.rock(seed + 4, snow, stone, 16)], near, height, chance, (0.5, 1.2), 0.1)
    pines = scatter.spread(chance, (-80, -58, 80, -22), 60, 3.4)
    items += scatter.strewn(
        "pine", [trees.fir(seed + i, snow, 16, 4) for i in range(3)], pines, height, chance, (1.2, 2.0), 0.1
    )
    if snow:
        return items
    verge = scatter.spread(chance, (-42, -4.6, 42, 4.7), 620, 0.22, lambda p: np.abs(p[:, 1]) > 2.95)
    items += scatter.strewn(
        "grass", [under.tuft(seed + i, setting.season, 0.24, 22) for i in range(3)], verge, height, chance, (0.6, 1.3)
    )
    blooms = scatter.spread(chance, (-30, 2.9, 30, 4.8), 60, 0.5)
    return items + scatter.strewn(
        "flower", [under.flower(seed + i, c) for i, c in enumerate((under.PETALS[1], under.PETALS[3]))], blooms, height,
        chance, (0.8, 1.2),
    )
