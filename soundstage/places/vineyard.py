# SPDX-License-Identifier: Apache-2.0
"""A vineyard: long rows of vines with dark grapes that lead to hills, a stone house, barrels, baskets, roses."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _fronts as fronts
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

_FREE = (-4.6, -2.3, 4.6, 1.8)
_EARTH = Material(
    "vineyard earth",
    (0.40, 0.29, 0.17),
    "gravel",
    roughness=1.0,
    grain="noise",
    grain_size=0.3,
    grain_depth=0.25,
    second_color=(0.32, 0.24, 0.13),
)
_GRAPE = Material("grape", (0.13, 0.02, 0.14), "clay", roughness=0.35, coat=0.3)
_SPOTS = {
    "vine": Spot((-2.0, 2.8, 0.0), np.pi / 2),
    "grapes": Spot((-2.0, 2.8, 0.0), np.pi / 2),
    "barrel": Spot((4.6, 2.8, 0.0), np.pi / 2),
    "house": Spot((9.0, 10.0, 0.0), np.pi / 2),
    "table": Spot((1.4, 0.4, 0.0)),
    "basket": Spot((3.2, 2.9, 0.0), np.pi / 2),
}
_HAS = {"vine": "vine", "vines": "vine", "grapevine": "vine", "house": "house", "row": "", "rows": "", "hill": ""}


class Vineyard(Place):
    """Rows of vines on a gentle slope."""

    words = (
        "vineyard",
        "vineyards",
        "winery",
        "grapevines",
        "vine rows",
        "wine country",
        "wine estate",
        "plantation",
        "olive grove",
        "hop field",
    )
    dressing = ("rows of vines", "grapes", "stone house", "barrels", "baskets", "roses", "hills")

    def build(self, setting: Setting) -> SetModel:
        chance, snow = rng(setting.seed, "vineyard"), snowy(setting)

        def height(x: object, y: object) -> object:
            x, y = np.asarray(x, float), np.asarray(y, float)
            return calm(x, y) + 0.055 * np.maximum(y - 5.0, 0.0) * np.exp(-np.maximum(y - 45.0, 0.0) / 40)

        calm = terrain.levelled(
            terrain.rolling(setting.seed, 0.7, 24), (-14, -10, 14, 12), 14, terrain.rolling(setting.seed + 1, 0.03, 5)
        )
        items = [scatter.solid("ground", terrain.ground(height, trees.SNOW if snow else _EARTH, count=(150, 150)))]
        items += _rows(setting, snow, height) + _things(setting, snow, height, chance)
        items += distance.hills(setting, (9.0, 15.0, 22.0), 74) + distance.woods(
            setting, pointed=False, near=60, high=4.0
        )
        return SetModel(
            tuple(items),
            height,
            lambda x, y: "snow" if snow else "gravel",
            _FREE,
            Room(outdoor_echo=0.05),
            ("night_crickets" if setting.hour == "night" else "field", "wind"),
            _SPOTS,
            _HAS,
            horizon=air(setting).horizon,
        )


def _vine(seed: int, season: str, bare: bool) -> Mesh:
    """One stock on its post, 1.2 m along Y of a row: two arms on the wires, leaves, bunches of grapes."""
    chance, parts = rng(seed, "vine"), []
    parts += [
        solids.tube(
            np.array([[0, 0, 0], [0.05, 0.02, 0.35], [-0.03, 0, 0.7], [0, 0, 0.95]]),
            [0.06, 0.05, 0.045, 0.03],
            trees.BARK,
            7,
        )
    ]
    parts += [
        solids.tube(np.array([[0, 0, 0.8], [0.02, s * 0.3, 0.95], [0, s * 0.62, 0.98]]), 0.025, trees.BARK, 6)
        for s in (-1, 1)
    ]
    parts += [solids.tube(np.array([[0, -0.6, z], [0, 0.6, z]]), 0.008, f.STEEL, 4) for z in (0.9, 1.35)]
    parts.append(f.block((0.07, 0.07, 1.6), out.PLANK, (0, 0.5, 0), 0.01))
    if bare:
        return solids.join(parts)
    centre = np.column_stack(
        [chance.uniform(-0.14, 0.14, 26), chance.uniform(-0.6, 0.6, 26), chance.uniform(0.75, 1.55, 26)]
    )
    parts += [
        solids.moved(solids.sphere(0.24, trees.leaf(season, 0), (0.7, 1.1, 0.9), 10), (0, y, z))
        for y in (-0.4, 0, 0.4)
        for z in (0.98, 1.3)
    ]
    parts += [trees.leaf_coat(chance, centre, np.full(26, 0.2), 120, 0.1, trees.leaf(season, tone)) for tone in (1, 2)]
    for _ in range(5):
        at = (float(chance.choice([-0.24, 0.24])), float(chance.uniform(-0.5, 0.5)), float(chance.uniform(0.78, 1.0)))
        parts.append(solids.moved(_bunch(), at))
    return solids.join(parts)


def _bunch() -> Mesh:
    """A bunch of grapes that hangs from the origin."""
    berries = (
        (0, 0, 0),
        (0.035, 0.02, 0.02),
        (-0.03, 0.03, 0.02),
        (0.0, -0.04, 0.02),
        (0.01, 0.01, 0.06),
        (-0.02, -0.02, 0.06),
        (0, 0, 0.1),
    )
    return solids.join([solids.moved(solids.sphere(0.032, _GRAPE, segments=8), (x, y, -z)) for x, y, z in berries])


def _rows(setting: Setting, snow: bool, height: Height) -> list[Item]:
    """Rows that lead away from the camera behind who acts, and rows to both sides."""
    bare = snow or setting.season == "winter"
    kinds = [_vine(setting.seed + k, setting.season, bare) for k in range(3)]
    spots = [
        (2.3 * i + 1.15, 3.6 + 1.2 * j) for i in range(-8, 8) for j in range(24) if not (i in (3, 4, 5) and 4 < j < 10)
    ]
    spots += [(s * (7.2 + 2.3 * i), 3.0 - 1.2 * j) for s in (-1, 1) for i in range(4) for j in range(8)]
    grass = [(x + 0.5 * np.sin(7 * y), y) for x, y in spots[::2]]
    poses = [
        [
            (x, y, float(np.asarray(height(x, y))) - 0.03, 0.0 if (n // 3) % 2 else np.pi)
            for n, (x, y) in enumerate(spots)
            if n % 3 == k
        ]
        for k in range(3)
    ]
    items = [scatter.placed_copies(f"vines_{k}", kind, poses[k]) for k, kind in enumerate(kinds)]
    if snow:
        return items
    chance = rng(setting.seed, "vineyard grass")
    return items + scatter.strewn(
        "grass",
        [under.tuft(setting.seed + k, setting.season, 0.2, 20) for k in range(2)],
        grass,
        height,
        chance,
        (0.8, 1.4),
    )


def _things(setting: Setting, snow: bool, height: Height, chance: np.random.Generator) -> list[Item]:
    """A stone house among the rows, barrels, baskets of grapes, roses at the rows' heads, cypresses."""
    house = fronts.front(setting.seed + 2, 6.4, 1, (0.70, 0.56, 0.38), setting)
    base = float(np.asarray(height(9.4, 13.0)))
    basket = [f.round_block([(0.22, 0), (0.28, 0.28), (0.3, 0.3), (0.26, 0.28)], out.PLANK)]
    basket += [
        solids.moved(
            solids.sphere(0.05, _GRAPE, segments=8),
            (0.2 * np.cos(2.4 * k) * (k % 3) / 2, 0.2 * np.sin(2.4 * k) * (k % 3) / 2, 0.29),
        )
        for k in range(16)
    ]
    items = [
        scatter.solid("house", solids.moved(house, (9.4, 13.0, base - 0.1))),
        scatter.placed_copies("barrel", out.barrel(), [(5.0, 3.3, 0, 0), (5.7, 3.5, 0, 1.0)]),
        scatter.placed_copies("basket", solids.join(basket), [(3.5, 3.2, 0, 0), (-4.4, 3.1, 0, 1)]),
    ]
    tall = solids.sphere(1.0, trees.leaf("summer", 2), (0.55, 0.55, 2.6), 14)
    spots = [(5.0, 14.5), (13.8, 14.5), (-13.0, 18.0), (-15.0, 19.0), (-17.0, 20.5), (17.5, 20.0)]
    items.append(
        scatter.placed_copies("cypress", tall, [(x, y, float(np.asarray(height(x, y))) + 2.4, 0) for x, y in spots])
    )
    if snow:
        return items
    roses = [(2.3 * i + 1.15 + 0.25 * s, 2.85) for i in range(-4, 4) for s in (-1, 1)]
    return items + scatter.strewn(
        "rose",
        [under.flower(setting.seed + k, (0.74, 0.05, 0.09), 0.5) for k in range(2)],
        roses,
        height,
        chance,
        (1.0, 1.4),
        0.02,
    )
