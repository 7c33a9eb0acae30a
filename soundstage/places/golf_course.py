# SPDX-License-Identifier: Apache-2.0
"""A golf course: a smooth green with its flag and hole, sand bunkers, a pond, striped fairways, a cart, trees."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _furniture as f
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, snowy
from soundstage.places.base import Height, Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids
from soundstage.space import smoothstep

Array = npt.NDArray[np.float64]

_FREE = (-5.5, -2.4, 5.5, 2.0)
_HOLE = (1.7, 3.4)
_GREEN = Material(
    "putting green",
    (0.20, 0.46, 0.11),
    "grass",
    roughness=0.95,
    grain="speckle",
    grain_size=0.04,
    grain_depth=0.1,
    second_color=(0.18, 0.42, 0.10),
)
_APRON = Material(
    "apron",
    (0.17, 0.40, 0.09),
    "grass",
    roughness=1.0,
    grain="noise",
    grain_size=0.2,
    grain_depth=0.2,
    second_color=(0.13, 0.32, 0.07),
)
_SAND = Material(
    "bunker sand",
    (0.80, 0.70, 0.50),
    "sand",
    roughness=1.0,
    grain="noise",
    grain_size=0.2,
    grain_depth=0.2,
    second_color=(0.74, 0.63, 0.44),
)
_WATER = Material(
    "pond",
    (0.03, 0.16, 0.22),
    "water",
    roughness=0.12,
    coat=0.6,
    ior=1.33,
    grain="ripple",
    grain_size=1.2,
    grain_depth=0.1,
)
_SPOTS = {
    "hole": Spot((*_HOLE, 0.0), np.pi / 2),
    "flag": Spot((1.5, 3.0, 0.0), np.pi / 2),
    "cart": Spot((-6.6, 4.6, 0.0), 0.0),
    "bunker": Spot((5.6, 5.4, 0.0), np.pi / 2),
    "pond": Spot((-4.0, 8.5, 0.0), np.pi / 2),
    "table": Spot((1.4, 0.2, 0.0)),
    "tree": Spot((9.0, 6.0, 0.0)),
}
_HAS = {
    "hole": "hole",
    "flag": "flag",
    "flagstick": "flag",
    "golf cart": "cart",
    "golf flag": "flag",
    "bunker": "bunker",
    "sand trap": "bunker",
    "pond": "pond",
    "green": "",
    "tree": "tree",
    "golf hole": "hole",
}


class GolfCourse(Place):
    """A putting green with its flag, bunkers and fairways."""

    words = (
        "golf course",
        "golf",
        "putting green",
        "golf green",
        "fairway",
        "golf club",
        "driving range",
        "golf links",
        "country club",
        "minigolf",
        "mini golf",
        "golf tournament",
        "tee box",
        "golf hole",
    )
    dressing = ("green", "flag", "bunkers", "pond", "fairway", "golf cart", "trees")

    def build(self, setting: Setting) -> SetModel:
        chance, snow = rng(setting.seed, "golf course"), snowy(setting)
        wild = terrain.rolling(setting.seed, 2.2, 26)

        def height(x: object, y: object) -> object:
            x, y = np.asarray(x, float), np.asarray(y, float)
            calm = terrain.outside(x, y, (-12, -9, 12, 12), 16)
            dips = sum(_dip(x, y, *b) for b in _BUNKERS) + _dip(x, y, *_POND)
            return calm * (wild(x, y) + 1.2 * smoothstep((y - 14) / 26)) - dips

        rough = trees.SNOW if snow else under.turf(setting.season)
        items = [scatter.solid("ground", terrain.ground(height, rough, count=(190, 170)))]
        items += _shapes(snow, height)
        items += [
            scatter.solid("flagstick", solids.moved(_flag(), (*_HOLE, 0))),
            scatter.solid("cart", solids.moved(_cart(), (-7.4, 5.2, 0), -0.5)),
        ]
        items += _growth(setting, snow, height, chance)
        items += distance.woods(setting, pointed=False, near=48, high=5.2) + distance.hills(setting, (10.0, 17.0), 90)
        return SetModel(
            tuple(items),
            height,
            lambda x, y: "snow" if snow else "grass",
            _FREE,
            Room(outdoor_echo=0.05),
            ("night_crickets" if setting.hour == "night" else "field", "wind"),
            _SPOTS,
            _HAS,
            horizon=air(setting).horizon,
        )


# x, y, half length, half width, depth
_BUNKERS = ((7.0, 7.2, 2.8, 2.0, 0.12), (-2.6, 7.4, 2.8, 1.7, 0.12), (9.8, 1.2, 1.5, 2.2, 0.2))
_POND = (-9.5, 13.5, 6.0, 3.4, 0.7)


def _dip(x: Any, y: Any, *box: float) -> Any:
    """How deep a hollow is at a point: box is x, y, half length, half width, depth."""
    cx, cy, a, b, deep = box
    out_of = np.hypot((np.asarray(x) - cx) / a, (np.asarray(y) - cy) / b)
    return deep * smoothstep((1.12 - out_of) / 0.4)


def _blob(at: tuple[float, float], a: float, b: float, seed: float, points: int = 72) -> Array:
    """A soft closed outline (N, 2) about at."""
    t = np.linspace(0, 2 * np.pi, points, endpoint=False)
    r = 1 + 0.07 * np.sin(3 * t + seed) + 0.05 * np.sin(5 * t + 2 * seed)
    return np.column_stack([at[0] + a * r * np.cos(t), at[1] + b * r * np.sin(t)])


def _laid(outline: Array, height: Height, material: Material, lift: float = 0.02, rings: int = 14) -> Mesh:
    """A surface that fills an outline, laid on the ground and sunk at its edge."""
    centre = outline.mean(0)
    share = np.linspace(0, 1, rings)
    p = centre + (outline[:, None] - centre) * share[None, :, None]
    z = np.asarray(height(p[..., 0], p[..., 1])) + np.where(share > 0.999, -0.03, lift)
    v = np.concatenate([p, z[..., None]], -1).reshape(-1, 3)
    return solids.mesh(v, terrain.grid_faces(len(outline), rings, loop=True)[:, ::-1], material, 3.2)


def _shapes(snow: bool, height: Height) -> list[Item]:
    """The green, its apron, the bunkers, the pond, and mown fairways that lead away."""
    if snow:
        return []
    items = [
        scatter.solid("apron", _laid(_blob((0, 0.0), 9.2, 5.6, 0.4), height, _APRON, 0.006)),
        scatter.solid("green", _laid(_blob((0.3, 0.4), 7.8, 4.6, 0.4), height, _GREEN, 0.012)),
    ]
    items += [
        scatter.solid(f"bunker_{k}", _laid(_blob((x, y), 0.98 * a, 0.98 * b, k), height, _SAND, 0.015))
        for k, (x, y, a, b, _) in enumerate(_BUNKERS)
    ]
    x, y, a, b, _ = _POND
    pool = solids.moved(f.round_block([(1.0, -0.2), (1.0, 0.0)], _WATER, (0, 0, 0), 48), scale=(0.98 * a, 0.98 * b, 1))
    items.append(scatter.solid("pond", solids.moved(pool, (x, y, -0.32))))
    t = np.linspace(0, 1, 40)
    line = np.column_stack([2.0 + 9.0 * t**1.6, 9.0 + 36 * t])
    items.append(scatter.solid("fairway", terrain.way(line, 9.0, height, _APRON, 0.03, 15)))
    return items


def _flag() -> Mesh:
    """The flagstick in the hole: a dark cup, a striped stick, a red flag that flies."""
    stick = [
        solids.tube(
            np.array([[0, 0, 0.36 * k], [0, 0, 0.36 * (k + 1)]]),
            0.016,
            f.WHITE if k % 2 else f.enamel((0.70, 0.05, 0.04)),
            8,
        )
        for k in range(6)
    ]
    u = np.linspace(0, 1, 12)
    rows = [
        np.column_stack([0.02 + 0.75 * u, 0.05 * np.sin(u * 6) * u, 2.12 - s * (0.44 - 0.3 * u * 0) + 0.04 * u])
        for s in (0, 0.5, 1.0)
    ]
    v = np.stack(rows, 1).reshape(-1, 3)
    faces = terrain.grid_faces(12, 3)
    cloth = f.cloth((0.78, 0.05, 0.04), "golf flag")
    return solids.join(
        [
            *stick,
            solids.mesh(v, np.concatenate([faces, faces[:, ::-1]]), cloth, 3.2),
            f.round_block([(0.11, -0.02), (0.11, 0.022)], f.paint((0.02, 0.03, 0.02), "cup"), (0, 0, 0), 24),
        ]
    )


def _cart() -> Mesh:
    """A white golf cart facing +X with a roof and a bag of clubs behind."""
    white, seat = f.enamel((0.82, 0.82, 0.80)), Material("cart seat", (0.50, 0.40, 0.26), "leather", roughness=0.5)
    parts = [
        f.block((2.2, 1.15, 0.3), white, (0, 0, 0.3), 0.1),
        f.block((0.6, 1.1, 0.45), white, (0.95, 0, 0.5), 0.15),
        f.block((0.55, 1.05, 0.18), seat, (-0.15, 0, 0.68), 0.05),
        f.block((0.14, 1.05, 0.5), seat, (-0.45, 0, 0.75), 0.05),
        f.block((0.5, 1.1, 0.3), white, (-0.15, 0, 0.45), 0.05),
        f.block((1.9, 1.25, 0.08), white, (0.0, 0, 1.9), 0.04),
    ]
    for s in (-1, 1):
        parts += [
            solids.tube(np.array([[0.85, s * 0.55, 0.8], [0.7, s * 0.55, 1.92]]), 0.025, f.BLACK, 8),
            solids.tube(np.array([[-0.75, s * 0.55, 0.6], [-0.8, s * 0.55, 1.92]]), 0.025, f.BLACK, 8),
        ]
        parts += [
            solids.moved(solids.sphere(0.25, f.BLACK, (1, 0.4, 1), 18), (x, s * 0.55, 0.25)) for x in (-0.75, 0.8)
        ]
    bag = f.round_block([(0.13, 0.6), (0.15, 0.9), (0.15, 1.4)], f.enamel((0.05, 0.14, 0.40)), (-0.95, 0.2, 0))
    clubs = [
        solids.tube(
            np.array([[-0.95 + 0.05 * k, 0.2, 1.3], [-1.0 + 0.08 * k, 0.2 + 0.04 * k, 1.75]]), 0.015, f.STEEL, 6
        )
        for k in (-1, 0, 1)
    ]
    wheel = solids.tube(np.array([[0.45, 0.15, 1.05], [0.45, 0.4, 1.05]]), 0.03, f.BLACK, 8)
    return solids.join([*parts, bag, *clubs, wheel])


def _growth(setting: Setting, snow: bool, height: Height, chance: np.random.Generator) -> list[Item]:
    """Trees along the fairway, rough round the green."""
    kinds = [trees.broadleaf(setting.seed + k, setting.season, snow, 18, height=5.2) for k in range(2)]
    spots = [
        (11, 8),
        (14, 13),
        (10.5, 17),
        (16, 20),
        (-14, 8),
        (-16, 15),
        (-12, 20),
        (-9, 26),
        (19, 28),
        (-16, 30),
        (-14, -4),
        (14, -5),
    ]
    items = scatter.strewn("tree", kinds, spots, height, chance, (0.9, 1.3), 0.05)
    if snow:
        return items

    def clear(p: Array) -> npt.NDArray[np.bool_]:
        off = np.hypot(p[:, 0] / 9.4, p[:, 1] / 5.8) > 1.02
        for x, y, a, b, _ in (*_BUNKERS, _POND):
            off &= np.hypot((p[:, 0] - x) / a, (p[:, 1] - y) / b) > 1.15
        return off

    rough = scatter.spread(chance, (-15, -6, 15, 11), 500, 0.3, clear)
    return items + scatter.strewn(
        "rough",
        [under.tuft(setting.seed + k, setting.season, 0.16, 22) for k in range(3)],
        rough,
        height,
        chance,
        (0.7, 1.3),
    )
