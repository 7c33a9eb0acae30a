# SPDX-License-Identifier: Apache-2.0
"""A supermarket: an aisle of shelves full of goods, crates of fruit, a chilled wall, a till, lamps in rows."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import RGB, Item, Light, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids
from soundstage.space import translation

_SHELL = rooms.Shell(4.3, 4.6, -7.0, 3.7)
_FREE = (-2.9, -1.9, 2.9, 1.7)
_FLOOR = Material(
    "shop tiles", (0.66, 0.67, 0.66), "tile", roughness=0.25, coat=0.4, grain="tiles", grain_size=0.6,
    grain_depth=0.06, second_color=(0.60, 0.61, 0.61),
)
_GREEN: RGB = (0.06, 0.36, 0.16)
_BRANDS: tuple[RGB, ...] = (
    (0.72, 0.05, 0.04), (0.86, 0.55, 0.05), (0.04, 0.22, 0.55), (0.10, 0.42, 0.16), (0.86, 0.84, 0.78),
    (0.46, 0.08, 0.34), (0.85, 0.26, 0.06), (0.06, 0.45, 0.50), (0.30, 0.14, 0.06),
)
_LEVELS = (0.16, 0.56, 0.96, 1.36)


class Supermarket(Place):
    """A supermarket with shelves of goods, fruit, a chilled wall and a till."""

    words = (
        "supermarket", "grocery store", "grocery", "store", "shop", "convenience store", "corner shop", "grocery aisle",
        "department store", "shopping mall", "mall", "toy store", "market hall",
    )
    indoors = True
    dressing = ("shelves of goods", "fruit", "fridges", "till", "signs")

    def build(self, setting: Setting) -> SetModel:
        pane = rooms.Opening("left", _SHELL.along("left", -3.6), 2.4, 2.2, 0.5, (2, 1))
        way = rooms.Opening("right", _SHELL.along("right", -3.4), 1.4, 2.3, 0.0)
        items = rooms.shell_items(
            _SHELL, (pane, way), setting, rooms.plaster((0.80, 0.79, 0.74)), _FLOOR, f.paint(_GREEN, "shop trim"),
            leaf=f.GLASS,
        )
        tall, low = _gondola(setting.seed, 1.9, 4), _gondola(setting.seed + 7, 1.9, 4)
        quarter = np.pi / 2
        items += [
            scatter.placed_copies("shelves_a", tall, [(-4.26, 2.3, 0, quarter), (4.26, 0.3, 0, -quarter)]),
            scatter.placed_copies("shelves_b", low, [(-4.26, 0.3, 0, quarter), (4.26, 2.3, 0, -quarter)]),
            Item("set/fridges", _chilled(setting.seed)),
            Item("set/fruit", solids.moved(_fruit(setting.seed), (0.35, 2.55, 0))),
            Item("set/till", solids.moved(_till(), (-3.5, -3.2, 0))),
            Item("set/signs", _signs()),
        ]
        return SetModel(
            tuple(items), terrain.flat, lambda px, py: "tile", _FREE, Room((8.6, 11.6, 3.7), 0.3),
            ("crowd", "room") if "empty" not in setting.words else ("room",),
            {
                "shelf": Spot((-3.98, 0.3, 0.96), 0.0), "counter": Spot((-3.5, -3.2, 0.92), 0.0),
                "till": Spot((-3.5, -3.2, 0.92), 0.0), "table": Spot((1.4, 0.2, 0.0)),
                "door": Spot((3.8, -3.4, 0.0), np.pi), "window": Spot((-3.6, -3.6, 0.0), np.pi),
                "fruit": Spot((0.35, 2.0, 0.0), quarter), "fridge": Spot((0.0, 3.4, 0.0), quarter),
            },
            {
                "shelf": "shelf", "shelves": "shelf", "aisle": "", "till": "till", "checkout": "till",
                "cash register": "till", "counter": "counter", "door": "door", "window": "window",
            },
            lamps=_lamps(setting), indoors=True,
        )


def _lamps(setting: Setting) -> tuple[Item, ...]:
    """The long ceiling lamps: shops are lit at every hour."""
    power = 150.0 if rooms.night(setting) else 120.0
    return tuple(
        Item(f"set/ceiling_{k}", Light("area", (1.0, 0.97, 0.92), power, 2.2), translation((x, y, 3.55))[None],
             seen_by_camera=False)
        for k, (x, y) in enumerate(((-1.6, 0.6), (1.6, 0.6)))
    )


def _row(seed: int, wide: float, high: float, deep: float) -> list[Mesh]:
    """Goods side by side, several of each kind: packets, tins, bottles; the middle at x = 0, their front to -Y."""
    chance = rng(seed, "goods")
    parts: list[Mesh] = []
    x = -wide / 2 + 0.03
    while x < wide / 2 - 0.12:
        color = _BRANDS[int(chance.integers(len(_BRANDS)))]
        label = _BRANDS[int(chance.integers(len(_BRANDS)))]
        kind = int(chance.integers(3))
        each = (0.15, 0.085, 0.095)[kind] * float(chance.uniform(0.9, 1.2))
        tall = high * float(chance.uniform(0.62, 0.95)) * (1.0, 0.6, 1.0)[kind]
        count = min(int(chance.integers(2, 5)), int((wide / 2 - x) / each))
        for k in range(count):
            at = (x + (k + 0.5) * each, -deep * 0.72, 0.0)
            parts += _goods(kind, (each * 0.92, deep * 0.4, tall), (color, label), at)
        x += max(1, count) * each + 0.015
    return parts


def _goods(kind: int, size: tuple[float, float, float], colors: tuple[RGB, RGB], at: tuple[float, float, float]
           ) -> list[Mesh]:
    """One packet, tin or bottle with its label."""
    wide, deep, tall = size
    body = Material("goods", colors[0], "paper", roughness=0.45, coat=0.2)
    band = Material("label", colors[1], "paper", roughness=0.5)
    if kind == 0:
        front = f.blocks((wide * 0.7, 0.006, tall * 0.3), [(at[0], at[1] - deep / 2, tall * 0.5)], band)
        return [f.blocks((wide, deep, tall), [at], body), front]
    r = wide / 2
    if kind == 1:
        return [f.round_block([(r, 0), (r, tall * 0.2)], f.STEEL, at, 10),
                f.round_block([(r * 1.01, tall * 0.12), (r * 1.01, tall * 0.9), (0.002, tall * 0.92)], body, at, 10)]
    neck = [(r * 0.35, tall * 0.8), (r * 0.35, tall), (0.002, tall)]
    return [
        f.round_block([(r, 0), (r, tall * 0.62), *neck], body, at, 10),
        f.round_block([(r * 1.03, tall * 0.2), (r * 1.03, tall * 0.48)], band, at, 10),
    ]


def _gondola(seed: int, wide: float, levels: int) -> Mesh:
    """A shelf unit full of goods: its back at y = 0, its front to -Y."""
    deep = 0.46
    parts = [
        f.block((wide, 0.04, 1.86), f.CREAM, (0, -0.02, 0), 0.005),
        f.block((wide, deep, 0.12), f.paint((0.22, 0.23, 0.24), "plinth"), (0, -deep / 2, 0), 0.005),
        f.block((wide + 0.02, 0.3, 0.05), f.paint(_GREEN, "shop trim"), (0, -0.17, 1.82), 0.005),
    ]
    parts += [f.block((0.04, deep, 1.86), f.CREAM, (s * wide / 2, -deep / 2, 0), 0.005) for s in (-1, 1)]
    price = f.paint((0.86, 0.72, 0.10), "price rail")
    for k in range(levels):
        z = _LEVELS[k]
        parts.append(f.block((wide, deep - 0.02, 0.03), f.CREAM, (0, -deep / 2, z - 0.03), 0.004))
        parts.append(f.block((wide, 0.012, 0.045), price, (0, -deep, z - 0.04), 0.002))
        parts += [solids.moved(m, (0, 0, z)) for m in _row(seed * 10 + k, wide - 0.06, 0.33, deep)]
    return solids.join(parts)


def _chilled(seed: int) -> Mesh:
    """The chilled wall at the back: white open cases that glow, rows of bottles and cartons."""
    y, wide = _SHELL.back, 7.0
    inside = f.glow((0.75, 0.88, 0.95), 0.45, "cold light")
    parts = [
        f.block((wide, 0.05, 2.0), inside, (0, y - 0.06, 0.3), 0.0),
        f.block((wide + 0.1, 0.75, 0.32), f.WHITE, (0, y - 0.38, 0), 0.02),
        f.block((wide + 0.1, 0.55, 0.28), f.paint(_GREEN, "shop trim"), (0, y - 0.28, 2.2), 0.02),
        f.block((wide + 0.1, 0.03, 0.05), f.glow((0.95, 0.98, 1.0), 2.2, "strip"), (0, y - 0.5, 2.15), 0.005),
    ]
    parts += [f.block((0.05, 0.6, 2.2), f.WHITE, (x, y - 0.3, 0.0), 0.01) for x in np.linspace(-wide / 2, wide / 2, 5)]
    for k, z in enumerate((0.34, 0.80, 1.26, 1.70)):
        parts.append(f.block((wide, 0.45, 0.025), f.STEEL, (0, y - 0.27, z - 0.025), 0.0))
        parts += [solids.moved(m, (0, y - 0.02, z)) for m in _row(seed + 50 + k, wide - 0.2, 0.36, 0.46)]
    return solids.join(parts)


def _fruit(seed: int) -> Mesh:
    """A slanted stand of crates with fruit, in the middle of the aisle's end."""
    chance = rng(seed, "fruit")
    kinds: tuple[RGB, ...] = ((0.66, 0.05, 0.03), (0.86, 0.38, 0.03), (0.42, 0.55, 0.07), (0.86, 0.66, 0.06))
    parts = [f.block((2.2, 0.8, 0.5), f.OAK, (0, 0.05, 0), 0.02)]
    for k, color in enumerate(kinds):
        x = -0.81 + 0.54 * k
        for step, (y, z) in enumerate(((-0.2, 0.5), (0.22, 0.66))):
            parts.append(f.block((0.5, 0.42, 0.16), f.WALNUT, (x, y, z), 0.01))
            shade = color if step == 0 else kinds[(k + 2) % 4]
            for row in range(12):
                at = (x - 0.17 + 0.115 * (row % 4), y - 0.13 + 0.13 * (row // 4), z + 0.17 + chance.uniform(0, 0.03))
                parts.append(solids.moved(solids.sphere(0.058, f.enamel(shade), segments=10), at))
    parts.append(f.block((2.2, 0.4, 0.66), f.OAK, (0, 0.24, 0), 0.02))
    return solids.join(parts)


def _till() -> Mesh:
    """A checkout: a belt, a till with its screen, a lamp on a post with a number."""
    dark = f.paint((0.05, 0.05, 0.055), "belt")
    return solids.join([
        f.block((0.9, 2.0, 0.86), f.paint((0.62, 0.63, 0.62), "counter"), (0, 0, 0), 0.02),
        f.block((0.5, 1.5, 0.04), dark, (0.12, 0.1, 0.87), 0.005),
        f.block((0.92, 2.02, 0.06), f.paint(_GREEN, "shop trim"), (0, 0, 0.70), 0.01),
        f.block((0.26, 0.34, 0.16), dark, (-0.24, -0.5, 0.88), 0.02),
        f.block((0.04, 0.32, 0.24), f.glow((0.35, 0.55, 0.65), 0.8, "screen"), (-0.22, -0.5, 1.06), 0.01),
        f.block((0.05, 0.05, 1.2), f.STEEL, (-0.36, 0.86, 0.86), 0.01),
        f.block((0.28, 0.2, 0.26), f.glow((0.95, 0.95, 0.85), 1.2, "lamp"), (-0.36, 0.86, 2.02), 0.02),
    ])


def _signs() -> Mesh:
    """Signs and lamp rows that hang over the aisle."""
    green, white = f.paint(_GREEN, "shop trim"), f.paint((0.86, 0.86, 0.82), "letters")
    parts = []
    for x in (-2.6, 2.6):
        parts.append(f.block((1.1, 0.05, 0.42), green, (x, 2.2, 2.55), 0.01))
        parts += [f.block((w, 0.01, 0.05), white, (x + s, 2.17, z), 0.0)
                  for w, s, z in ((0.7, -0.1, 2.80), (0.5, -0.2, 2.70), (0.6, -0.15, 2.60))]
        parts += [solids.tube(np.array([[x + s, 2.2, 2.95], [x + s, 2.2, 3.7]]), 0.008, f.STEEL, 6)
                  for s in (-0.4, 0.4)]
    lamp = f.glow((1.0, 0.98, 0.94), 2.4, "tube lamp")
    for x in (-1.6, 1.6):
        parts.append(f.block((0.16, 5.0, 0.06), lamp, (x, 1.6, 3.45), 0.01))
    return solids.join(parts)
