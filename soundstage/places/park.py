# SPDX-License-Identifier: Apache-2.0
"""A town park: a gravel path across lawns, a bench, lamps, flower beds, trees and the town beyond the hedge."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
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
from soundstage.shape import solids

_FREE = (-8.0, -2.2, 8.0, 2.0)
_WIDE = 2.3


def _bend(x: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Where the path's middle runs: y at x."""
    x = np.asarray(x, float)
    return np.asarray(-0.2 + 0.35 * np.sin(x * 0.16) + 0.012 * np.maximum(np.abs(x) - 8, 0) ** 2)


class Park(Place):
    """A park with a path, a bench, lawns and trees, the town in the distance."""

    words = ("park", "city park", "lawn", "public garden", "common", "green", "avenue", "promenade", "campus")
    dressing = ("bench", "lamps", "flower beds", "hedge", "trees")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "park")
        snow = snowy(setting)
        wild = terrain.levelled(terrain.rolling(setting.seed, 0.5, 17), _FREE, 8)
        path = trees.SNOW if snow else out.GRAVEL
        x = np.linspace(-60, 60, 160)

        def height(px: object, py: object) -> object:
            on = np.abs(np.asarray(py, float) - _bend(np.asarray(px, float))) < _WIDE / 2
            return wild(px, py) + np.where(on, 0.015, 0.0)

        items = [
            scatter.solid("ground", terrain.ground(wild, trees.SNOW if snow else under.turf(setting.season))),
            scatter.solid("path", terrain.way(np.column_stack([x, _bend(x)]), _WIDE, wild, path)),
        ]
        items += _growth(setting, snow, wild, chance)
        posts, lights = out.lamps("lamp_post", [(-2.9, 1.9), (4.3, 1.9), (-11, 2.4), (13, 2.8)], wild, setting)
        items += posts
        items += distance.woods(setting, pointed=False, near=40, high=5.0) + distance.skyline(setting, 92, 26, 80)

        def underfoot(px: float, py: float) -> str:
            return "snow" if snow else "gravel" if abs(py - float(_bend(px))) < _WIDE / 2 else "grass"

        return SetModel(
            tuple(items),
            height,
            underfoot,
            _FREE,
            Room(outdoor_echo=0.05),
            ("night_crickets" if setting.hour == "night" else "park", "city"),
            {
                "bench": Spot((1.9, 1.55, float(wild(1.9, 1.55))), -np.pi / 2),
                "seat": Spot((1.9, 1.55, float(wild(1.9, 1.55))), -np.pi / 2),
                "tree": Spot((-3.4, 3.4, float(wild(-3.4, 3.4)))),
            },
            {"tree": "tree", "lamp": "", "path": ""},
            tuple(lights),
            horizon=air(setting).horizon,
        )


def _growth(setting: Setting, snow: bool, height: Height, chance: np.random.Generator) -> list[Item]:
    """Trees round the lawn, a hedge behind, beds of flowers, grass at the path's edges."""
    seed = setting.seed
    kinds = [
        trees.broadleaf(seed + i, setting.season, snow, 18, trees.BIRCH if i == 1 else trees.BARK) for i in range(3)
    ]
    near = [
        (-3.4, 4.4), (6.6, 5.2), (-8.6, 5.6), (11.5, 3.8), (-12.6, 1.0), (2.6, 9.8), (-6.4, 10.4), (12.8, -4.6),
        (-13.2, -6.2), (9.4, 10.6),
    ]
    items = scatter.strewn("tree", kinds, near, height, chance, (1.0, 1.35), 0.05)
    far = scatter.spread(chance, (-34, -34, 34, 34), 46, 4.2, lambda p: ~scatter.inside(p, (-14, -19, 14, 12.5)))
    items += scatter.strewn(
        "far_tree", [trees.broadleaf(seed + 9 + i, setting.season, snow, 10) for i in range(2)], far, height, chance,
        (1.2, 1.9), 0.1,
    )
    hedge = out.hedge(seed, 6.0, 0.9, setting.season, snow)
    spots = [(-12.5 + 6.2 * k, 7.4, float(height(-12.5 + 6.2 * k, 7.4)) - 0.1, 0.0) for k in range(5) if k != 2]
    items.append(scatter.placed_copies("hedge", hedge, spots))
    if snow:
        mounds = scatter.spread(chance, (-10, 2.4, 10, 7), 12, 1.2)
        return items + scatter.strewn(
            "drift", [under.drift(seed + i) for i in range(3)], mounds, height, chance, (0.5, 1.1)
        )
    items += _beds(setting, height, chance)
    edge = scatter.spread(
        chance,
        (-13, -3.6, 13, 7),
        300,
        0.26,
        lambda p: (
            (np.abs(p[:, 1] - _bend(p[:, 0])) > _WIDE / 2 + 0.05)
            & ((np.abs(p[:, 1] - _bend(p[:, 0])) < 1.75) | (p[:, 1] > 3))
        ),
    )
    items += scatter.strewn(
        "grass", [under.tuft(seed + i, setting.season, 0.14, 22) for i in range(3)], edge, height, chance, (0.6, 1.2)
    )
    return items


def _beds(setting: Setting, height: Height, chance: np.random.Generator) -> list[Item]:
    """Two round beds edged with stones, full of flowers in two colours each."""
    items: list[Item] = []
    earth = Material(
        "earth", (0.13, 0.075, 0.04), "gravel", roughness=1.0, grain="noise", grain_size=0.1, grain_depth=0.4
    )
    for k, (x, y, r) in enumerate(((-0.9, 3.3, 0.95), (4.9, 3.3, 0.85), (-6.2, 2.9, 0.8))):
        z = float(height(x, y))
        bed = solids.moved(
            solids.lathe([(r, -0.1), (r, 0.03), (r * 0.6, 0.12), (0.01, 0.15)], earth, 28, crease=3.2), (x, y, z)
        )
        a = np.linspace(0, 2 * np.pi, int(r * 26), endpoint=False)
        stones = space.translation(
            np.column_stack([x + (r + 0.05) * np.cos(a), y + (r + 0.05) * np.sin(a), np.full(len(a), z - 0.02)])
        )
        items.append(scatter.solid(f"bed_{k}", bed))
        items += scatter.copies(
            f"edging_{k}", [under.rock(setting.seed + k, detail=10)], stones @ space.scaling((0.17,) * 3), chance
        )
        spots = scatter.spread(
            chance,
            (x - r, y - r, x + r, y + r),
            46,
            0.17,
        )
        spots = spots[np.hypot(spots[:, 0] - x, spots[:, 1] - y) < r * 0.9]
        lifted = scatter.standing(spots, terrain.flat, chance, (0.9, 1.3), -z - 0.08)
        kinds = [under.flower(setting.seed + k, under.PETALS[(k + j) % len(under.PETALS)]) for j in range(2)]
        items += scatter.copies(f"flowers_{k}", kinds, lifted, chance)
    return items
