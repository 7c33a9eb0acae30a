# SPDX-License-Identifier: Apache-2.0
"""Roads through open country, straight for sixty metres: how a motorway and a lane between fields are built."""

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
from soundstage.places._air import air, lit, snowy
from soundstage.places.base import Height, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids

_FREE = (-36.0, -2.3, 36.0, 2.3)
_LONG = 190.0
_LINE = Material("road paint", (0.74, 0.72, 0.66), "stone", roughness=0.8)
_SIGN = f.paint((0.02, 0.16, 0.34), "road sign")


def open_road(setting: Setting, narrow: bool) -> SetModel:
    """A lane between fields when narrow, else a motorway."""
    snow = snowy(setting)
    far = 2.7 if narrow else 10.0  # y where the asphalt ends
    rough = terrain.rolling(setting.seed, 1.0, 15)

    def height(x: object, y: object) -> object:
        x, y = np.asarray(x, float), np.asarray(y, float)
        off = np.maximum(np.maximum(y - far - 1.2, -2.7 - 1.2 - y), 0.0)
        return (0.10 + 0.05 * rough(x, y)) * np.minimum(off / 2.0, 1.0) + 0.02 * np.maximum(off - 18, 0.0)

    items = [_land(height, far, snow, setting)] + _road(far, snow)
    items += _verges(setting, height, far, narrow) + ([] if narrow else _motorway(setting, far))
    items += distance.hills(setting, (8.0, 13.0, 19.0), 84, 0.5) + distance.woods(setting, False, 60.0, 5.0)
    return SetModel(
        tuple(items), height, lambda x, y: "stone" if -2.7 < y < far else "snow" if snow else "grass", _FREE,
        Room(outdoor_echo=0.08), ("field" if narrow else "city", "wind"),
        {"verge": Spot((2.0, -3.3, 0.0), np.pi / 2), "sign": Spot((6.0, far + 1.0, 0.0), -np.pi / 2)},
        {"road": "", "highway": "", "lane": "", "field": "", "guard rail": "", "road sign": ""},
        horizon=air(setting).horizon,
    )


def _land(height: Height, far: float, snow: bool, setting: Setting) -> Item:
    """Turf on both sides, a little under the asphalt where that lies."""
    def under_it(x: object, y: object) -> object:
        y = np.asarray(y, float)
        return np.asarray(height(x, y)) - 0.08 * ((y > -2.9) & (y < far + 0.2))

    x = np.linspace(-120, 120, 110)
    y = np.concatenate([np.linspace(-80, -4, 34), np.linspace(-3, far + 3, 30), np.linspace(far + 4, 130, 50)])
    return scatter.solid("ground", terrain.draped(x, y, under_it, trees.SNOW if snow else under.turf(setting.season)))


def _road(far: float, snow: bool) -> list[Item]:
    """Asphalt with edge lines and dashes between lanes, flush with z = 0."""
    lanes = [0.0] if far < 4 else [0.0, 7.4]
    parts = [f.block((_LONG, far + 2.7, 0.2), out.ASPHALT, (0, (far - 2.7) / 2, -0.197), 0.0)]
    edges = [-2.45, far - 0.25, *((2.5, 4.9) if far > 4 else ())]
    parts += [f.block((_LONG, 0.11, 0.02), _LINE, (0, y, -0.0165), 0.0) for y in edges]
    dash = f.block((1.8, 0.12, 0.02), _LINE, (0, 0, -0.0165), 0.0)
    items = [scatter.solid("road", solids.join(parts))]
    dashes = [(-93 + 4.6 * k, y, 0.0, 0.0) for k in range(41) for y in lanes]
    items.append(scatter.placed_copies("dashes", dash, dashes))
    if snow:
        bank = solids.moved(solids.lathe([(0.7, -0.1), (0.5, 0.14), (0.02, 0.24)], trees.SNOW, 18, 0.05, 1, 3.2),
                            scale=(2.2, 0.7, 1))
        items.append(scatter.placed_copies("snow_bank", bank, [
            (-80 + 2.6 * k, y, 0.0, 0.1 * k) for k in range(62) for y in (-3.2, far + 0.5)]))
    return items


def _motorway(setting: Setting, far: float) -> list[Item]:
    """Steel rails along the middle and the far side, a sign bridge across the lanes, lamps in the middle."""
    post = f.block((0.10, 0.10, 0.70), f.STEEL, (0, 0, 0), 0.01)
    rails = [f.block((_LONG, 0.06, 0.26), f.STEEL, (0, y - 0.06, 0.42), 0.04) for y in (3.7, far + 0.8)]
    items = [scatter.placed_copies("rail_post", post, [
        (-92 + 3.6 * k, y, 0.0, 0.0) for k in range(52) for y in (3.7, far + 0.8)])]
    x = 15.0
    frame = [f.block((0.3, 0.3, 6.0), f.STEEL, (x, y, 0), 0.03) for y in (3.7, far + 1.3)]
    frame += [f.block((0.22, far - 2.2, 0.22), f.STEEL, (x, (far + 5) / 2, z), 0.02) for z in (4.9, 5.8)]
    board = [f.block((0.10, 3.0, 1.7), _SIGN, (x - 0.2, y, 4.5), 0.04) for y in (5.4, 8.6)]
    arrow = [f.block((0.03, 0.16, 0.7), _LINE, (x - 0.27, y, 4.75), 0.0) for y in (5.4, 8.6)]
    bar = [f.block((0.03, 1.9, 0.14), _LINE, (x - 0.27, y, 5.75), 0.0) for y in (5.4, 8.6)]
    items.append(scatter.solid("sign_bridge", solids.join([*rails, *frame, *board, *arrow, *bar])))
    bulb = f.glow((1.0, 0.8, 0.5), 2.2, "road lamp") if lit(setting) else f.WHITE
    lamp = solids.join([f.block((0.14, 0.14, 7.0), f.STEEL, (0, 0, 0), 0.03), f.block((0.08, 2.6, 0.08), f.STEEL,
                        (0, 0, 6.95), 0.02), *(f.block((0.24, 0.6, 0.1), bulb, (0, s * 1.2, 6.88), 0.03)
                                              for s in (-1, 1))])
    return [*items, scatter.placed_copies("road_lamp", lamp, [(-40 + 20.0 * k, 3.7, 0, 0) for k in range(-2, 8)])]


def _verges(setting: Setting, height: Height, far: float, narrow: bool) -> list[Item]:
    """Grass and flowers beside the asphalt, a fence and hedge trees by a lane, trees over the land."""
    chance, snow, seed = rng(setting.seed, "highway"), snowy(setting), setting.seed
    kinds = [trees.broadleaf(seed + i, setting.season, snow) for i in range(3)]
    spots = scatter.spread(chance, (-70, far + 9, 70, far + 46), 46, 5.0)
    items = scatter.strewn("tree", kinds, spots, height, chance, (0.9, 1.5), 0.1)
    if narrow:
        along = np.array([[-64.0, far + 2.6], [64.0, far + 2.6]])
        items.append(scatter.solid("fence", out.fence(along, height, out.PLANK)))
    if snow:
        return items
    ys = (-5.0, far + 2.2)
    verge = scatter.spread(chance, (-42, ys[0], 42, ys[1]), 640, 0.24,
                           lambda p: (p[:, 1] < -2.95) | (p[:, 1] > far + (0.35 if narrow else 1.3)))
    items += scatter.strewn(
        "grass", [under.tuft(seed + i, setting.season, 0.24, 22) for i in range(3)], verge, height, chance, (0.6, 1.4))
    blooms = scatter.spread(chance, (-30, far + 1.3, 30, far + 4.0), 60, 0.5)
    return items + scatter.strewn(
        "flower", [under.flower(seed + i, under.PETALS[k]) for i, k in enumerate((1, 3))], blooms, height, chance,
        (0.8, 1.2))
