# SPDX-License-Identifier: Apache-2.0
"""A swimming pool: blue water with lane ropes, a tiled deck, a diving tower, stands with flags."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import RGB, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _furniture as f
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places import _undergrowth as under
from soundstage.places._air import air
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids

_FREE = (-6.5, -2.4, 6.5, 1.6)
_EDGE, _FAR, _HALF = 2.6, 13.6, 8.0  # metres: the near and far edge of the water, half its width
_LEVEL, _BED = -0.22, -1.7
_DECK = Material(
    "pool deck", (0.66, 0.62, 0.54), "tile", roughness=0.5, coat=0.15, grain="tiles", grain_size=0.4, grain_depth=0.12,
    second_color=(0.58, 0.54, 0.47),
)
_TILES = Material("pool tiles", (0.10, 0.50, 0.62), "tile", roughness=0.3, coat=0.3, grain="tiles", grain_size=0.3,
                  grain_depth=0.1, second_color=(0.16, 0.58, 0.68))
_WATER = Material("pool water", (0.06, 0.46, 0.60), "water", roughness=0.3, coat=0.2, grain="ripple", grain_size=0.5,
                  grain_depth=0.25, second_color=(0.16, 0.62, 0.72))
_RED: RGB = (0.70, 0.06, 0.05)
_WHITE: RGB = (0.84, 0.84, 0.82)


class Pool(Place):
    """An open-air swimming pool with a diving tower."""

    words = (
        "pool", "swimming pool", "poolside", "pool deck", "diving pool", "lido", "water park", "olympic pool",
        "swimming hall", "pool party",
    )
    dressing = ("water", "lane ropes", "diving tower", "ladders", "stands")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "pool")
        items = [scatter.solid("water", _water()), scatter.solid("lanes", _lanes()),
                 scatter.solid("deck", _deck()), scatter.solid("stands", _stands(setting.seed)),
                 scatter.solid("tower", solids.moved(_tower(), (-5.2, 11.8, 0), -0.35)),
                 scatter.solid("edge", _edge())]
        grass = under.turf(setting.season)
        items.append(scatter.solid("ground", terrain.draped(
            terrain.lines(-90, 90, 40), terrain.lines(-50, 90, 40), lambda x, y: np.zeros(np.shape(x)) - 1.9, grass)))
        round_trees = [trees.broadleaf(setting.seed + i, setting.season, False, 16) for i in range(2)]
        spots = [(-14, 6), (14, 7), (-16, 12), (16, 13), (-13, -2), (13.5, -1.5), (-18, 18), (18, 19)]
        items += scatter.strewn("tree", round_trees, spots, lambda x, y: 0.0 * np.asarray(x) - 0.2, chance, (0.9, 1.3))
        items += distance.woods(setting, False, 40, 5.0)
        items += distance.hills(setting)

        return SetModel(
            tuple(items), _height, lambda x, y: "tile", _FREE, Room(outdoor_echo=0.3),
            ("crowd", "park") if "empty" not in setting.words else ("park",),
            {"water": Spot((0.0, 6.5, _BED)), "edge": Spot((0.0, 2.2, 0.0), np.pi / 2),
             "tower": Spot((-4.6, 2.1, 0.0), np.pi / 2), "ladder": Spot((3.2, 2.1, 0.0), np.pi / 2)},
            {"pool": "", "water": "", "lane": "", "platform": "", "diving board": "", "stands": "", "ladder": "ladder",
             "deck": "", "tower": ""},
            horizon=air(setting).horizon, water=_LEVEL,
        )


def _height(x: object, y: object) -> object:
    """The deck is level; in the pool is its bottom."""
    x, y = np.asarray(x, float), np.asarray(y, float)
    return np.where((y > _EDGE) & (y < _FAR) & (np.abs(x) < _HALF), _BED, 0.0)


def _deck() -> Mesh:
    """Slabs round the basin."""
    long, wide = _FAR - _EDGE, 14.0
    return solids.join([
        f.block((2 * wide, 14.0 + _EDGE, 0.3), _DECK, (0, (_EDGE - 14.0) / 2, -0.3), 0.0),
        f.block((2 * wide, 8.0, 0.3), _DECK, (0, _FAR + 4.0, -0.3), 0.0),
        *[f.block((wide - _HALF, long, 0.3), _DECK, (s * (wide + _HALF) / 2, _EDGE + long / 2, -0.3), 0.0)
          for s in (-1, 1)],
    ])


def _edge() -> Mesh:
    """The pale rim with its blue line, the inner walls, two steel ladders, starting blocks."""
    rim, line = f.paint(_WHITE, "rim"), f.enamel((0.05, 0.26, 0.55))
    middle, long = (_EDGE + _FAR) / 2, _FAR - _EDGE
    parts = []
    for y, s in ((_EDGE, 1), (_FAR, -1)):
        parts.append(f.block((2 * _HALF + 0.5, 0.34, 0.05), rim, (0, y - 0.12 * s, 0), 0.015))
        parts.append(f.block((2 * _HALF, 0.06, 1.7), _TILES, (0, y + 0.02 * s, -1.7), 0.0))
        parts.append(f.block((2 * _HALF, 0.02, 0.10), line, (0, y + 0.06 * s, -0.16), 0.0))
    for s in (-1, 1):
        parts.append(f.block((0.34, long, 0.05), rim, (s * (_HALF + 0.12), middle, 0), 0.015))
        parts.append(f.block((0.06, long, 1.7), _TILES, (s * _HALF, middle, -1.7), 0.0))
        for dx in (-0.22, 0.22):
            a = np.linspace(0, np.pi, 9)
            bow = np.column_stack([np.full(9, s * 3.2 + dx), _EDGE - 0.05 + 0.24 * np.cos(a), 0.62 + 0.22 * np.sin(a)])
            rail = np.vstack([[[bow[0, 0], bow[-1, 1], 0.0]], bow[::-1], [[bow[0, 0], bow[0, 1], -0.7]]])
            parts.append(solids.tube(rail, 0.022, f.STEEL, 8))
    for k in range(6):
        x = (k - 2.5) * 2 * _HALF / 6
        parts.append(f.block((0.55, 0.55, 0.55), f.paint(_WHITE, "block"), (x, _FAR + 0.5, 0), 0.03))
        parts.append(f.block((0.57, 0.57, 0.05), f.enamel(_RED), (x, _FAR + 0.5, 0.55), 0.02))
    return solids.join(parts)


def _water() -> Mesh:
    """The water's surface and the tiled bottom under it."""
    middle, long = (_EDGE + _FAR) / 2, _FAR - _EDGE
    return solids.join([
        f.block((2 * _HALF, long, 0.02), _WATER, (0, middle, _LEVEL - 0.02), 0.0),
        f.block((2 * _HALF, long, 0.1), _TILES, (0, middle, _BED - 0.1), 0.0),
    ])


def _lanes() -> Mesh:
    """Five ropes of red and white floats, away from the near edge."""
    parts = []
    for k in range(5):
        x = (k - 2) * 2 * _HALF / 6
        for n in range(34):
            color = f.enamel(_RED if (n // 4) % 2 else _WHITE)
            parts.append(solids.moved(solids.sphere(0.065, color, (0.8, 1.6, 0.8), 8), (x, 3.0 + 0.31 * n, _LEVEL)))
    return solids.join(parts)


def _tower() -> Mesh:
    """A concrete diving tower with two platforms over the water, rails and stairs; its front to -Y."""
    grey = Material("concrete", (0.62, 0.61, 0.58), "stone", roughness=0.85, grain="noise", grain_size=0.2,
                    grain_depth=0.15)
    parts = [f.block((0.5, 0.6, 7.4), grey, (s * 0.75, 2.2, 0), 0.03) for s in (-1, 1)]
    for z, out in ((3.4, 2.6), (6.8, 3.2)):
        parts.append(f.block((2.0, out + 1.4, 0.22), grey, (0, 2.5 - out / 2, z), 0.03))
        parts.append(f.block((2.0, 0.06, 0.24), f.enamel(_RED), (0, 1.8 - out, z - 0.01), 0.0))
        for s in (-0.95, 0.95):
            y0, y1 = 3.1, 2.3 - out
            for high in (0.55, 1.0):
                rail = np.array([[s, y0, z + 0.2 + high], [s, y1, z + 0.2 + high]])
                parts.append(solids.tube(rail, 0.025, f.STEEL, 8))
            parts += [solids.tube(np.array([[s, y, z + 0.2], [s, y, z + 1.2]]), 0.025, f.STEEL, 8)
                      for y in np.linspace(y1, y0, 4)]
    for k in range(26):
        parts.append(f.block((0.9, 0.24, 0.05), f.STEEL, (1.6, 5.6 - 0.11 * k, 0.26 * (k + 1)), 0.005))
    parts += [solids.tube(np.array([[x, 5.7, 0.9], [x, 2.85, 7.7]]), 0.03, f.STEEL, 8) for x in (1.15, 2.05)]
    return solids.join(parts)


def _stands(seed: int) -> Mesh:
    """Rows of seats on steps behind the pool, a string of flags over them."""
    chance = rng(seed, "stands")
    grey = Material("step", (0.55, 0.55, 0.54), "stone", roughness=0.9)
    parts = [f.block((18.0, 0.9, 0.45 * (k + 1)), grey, (1.5, 17.0 + 0.9 * k, 0), 0.0) for k in range(5)]
    feet = np.array([(-6.6 + 0.62 * n, 16.9 + 0.9 * k, 0.45 * (k + 1)) for k in range(5) for n in range(27)])
    colors = ((0.05, 0.24, 0.55), (0.78, 0.62, 0.08), _WHITE)
    for number, color in enumerate(colors):
        mine = feet[(np.arange(len(feet)) + chance.integers(0, 3)) % 3 == number]
        seat = f.paint(color, "seat")
        parts += [f.blocks((0.46, 0.4, 0.08), mine + [0, 0, 0.2], seat),
                  f.blocks((0.46, 0.06, 0.4), mine + [0, 0.2, 0.24], seat)]
    rope = np.array([[-8.0, 16.2, 3.2], [1.5, 16.2, 2.8], [11.0, 16.2, 3.2]])
    parts.append(solids.tube(rope, 0.02, f.BLACK, 6))
    parts += [solids.tube(np.array([[x, 16.2, 0], [x, 16.2, 3.3]]), 0.05, f.STEEL, 8) for x in (-8.0, 11.0)]
    for n in range(24):
        color = f.CHEERFUL[n % 4]
        x = -7.6 + 0.78 * n
        z = 2.8 + 0.4 * abs(x - 1.5) / 9.5
        v = np.array([(x - 0.2, 16.19, z), (x + 0.2, 16.19, z), (x, 16.19, z - 0.45)])
        parts.append(solids.mesh(v, [(0, 2, 1), (0, 1, 2)], f.cloth(color, "flag"), 0.5))
    return solids.join(parts)
