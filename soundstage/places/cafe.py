# SPDX-License-Identifier: Apache-2.0
"""A cafe: a counter with cakes and a coffee machine, little tables, a menu board, lamps on cords."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_SHELL = rooms.Shell(4.6, 3.5)
_FREE = (-3.3, -1.7, 3.3, 1.1)
_FLOOR = Material(
    "tile floor", (0.62, 0.56, 0.46), "tile", roughness=0.35, coat=0.3, grain="tiles", grain_size=0.35,
    grain_depth=0.15, second_color=(0.30, 0.34, 0.33),
)


class Cafe(Place):
    """A cafe with a counter and small tables."""

    words = (
        "cafe", "café", "coffee shop", "restaurant", "diner", "bistro", "canteen",
        "tea room", "ice cream parlour", "cafeteria", "food court", "canteen hall", "dining hall",
    )
    indoors = True
    at_tables = True
    dressing = ("counter", "cakes", "tables", "menu board", "lamps")

    def build(self, setting: Setting) -> SetModel:
        sides = [rooms.Opening("left", _SHELL.along("left", y), 2.0, 2.0, 0.8, (3, 2)) for y in (1.0, -2.2)]
        way = rooms.Opening("right", _SHELL.along("right", 0.0), 1.1, 2.2, 0.0)
        items = rooms.shell_items(
            _SHELL,
            (*sides, way),
            setting,
            rooms.plaster((0.56, 0.24, 0.17)),
            _FLOOR,
            f.WALNUT,
            leaf=f.paint((0.14, 0.32, 0.28)),
            dado=f.WALNUT,
        )
        on = rooms.night(setting)
        lamps = [rooms.daylight(_SHELL, o, setting, 0.8) for o in sides]
        spots = [(x, 1.9, 2.15) for x in (-1.1, 0.3, 1.7)]
        if on:
            lamps += [rooms.bulb(f"pendant_light_{k}", (x, y, z - 0.05), 15) for k, (x, y, z) in enumerate(spots)]
        pendants = solids.join([solids.moved(f.pendant((0.72, 0.48, 0.12), on, 1.4), s) for s in spots])
        tables = [
            (-3.6, 1.9, 0.0, 0.4), (-3.7, -2.2, 0.0, 1.2), (3.7, -2.4, 0.0, 1.9), (3.75, 2.2, 0.0, 2.0),
            (-3.6, -4.6, 0.0, 0.2), (3.6, -4.8, 0.0, 1.0),
        ]
        items += [
            Item("set/counter", _counter(setting)), Item("set/pendants", pendants),
            scatter.placed_copies("small_table", _small_table(), tables),
        ]
        return SetModel(
            tuple(items), terrain.flat, lambda px, py: "tile", _FREE, Room((9.2, 10.5, 3.5), 0.3),
            ("crowd", "room") if "empty" not in setting.words else ("room",),
            {
                "counter": Spot((0.3, 1.95, 1.06), -np.pi / 2), "bar": Spot((0.3, 1.95, 1.06), -np.pi / 2),
                "table": Spot((1.6, 0.2, 0.0)), "seat": Spot((-3.05, 1.9, 0.46), np.pi),
                "door": Spot((4.0, 0.0, 0.0), np.pi), "window": Spot((-3.9, 0.4, 0.0), np.pi),
            },
            {"counter": "counter", "bar": "bar", "door": "door", "window": "window", "menu": ""},
            lamps=tuple(lamps), indoors=True,
        )


def _small_table() -> Mesh:
    """A round table for two."""
    return solids.join(
        [
            f.round_block([(0.24, 0), (0.22, 0.03), (0.03, 0.06), (0.03, 0.70), (0.12, 0.72)], f.BLACK),
            f.round_block([(0.34, 0.72), (0.35, 0.735), (0.34, 0.75)], f.OAK, segments=32),
            solids.moved(f.mug(f.CHEERFUL[2]), (0.12, 0.08, 0.75)),
            solids.moved(f.jar(f.CHEERFUL[4], 0.1), (-0.1, 0.05, 0.75)),
            solids.moved(f.chair(f.WALNUT), (-0.55, 0, 0)),
            solids.moved(f.chair(f.WALNUT), (0.55, 0, 0), np.pi),
        ]
    )


def _counter(setting: Setting) -> Mesh:
    """The bar with a glass case of cakes, a coffee machine, shelves of bottles and a menu board behind."""
    y, front = _SHELL.back, f.paint((0.10, 0.30, 0.28), "counter front")
    parts = [
        f.block((4.6, 0.6, 1.0), front, (0.3, 2.1, 0), 0.02),
        f.block((4.8, 0.75, 0.06), f.OAK, (0.3, 2.1, 1.0), 0.02),
    ]
    parts += [f.block((0.62, 0.03, 0.7), front, (-1.55 + 0.74 * k, 1.79, 0.16), 0.02) for k in range(6)]
    parts += _cakes()
    parts += [
        f.block((0.7, 0.45, 0.42), f.STEEL, (1.7, 2.15, 1.10), 0.05),
        f.block((0.72, 0.2, 0.10), f.enamel((0.62, 0.08, 0.05)), (1.7, 1.98, 1.46), 0.03),
        f.block((0.6, 0.3, 0.05), f.BLACK, (1.7, 1.95, 1.06), 0.01),
        *[f.round_block([(0.03, 0), (0.04, 0.08)], f.BLACK, (1.7 + s, 1.96, 1.26)) for s in (-0.16, 0.16)],
    ]
    parts += [solids.moved(f.mug(f.CHEERFUL[k % 7]), (0.5 + 0.13 * k, 2.0 + 0.08 * (k % 2), 1.06)) for k in range(5)]
    for row in range(3):
        bottles = [
            (
                -1.1 + 0.16 * k,
                f.round_block(
                    [(0.04, 0), (0.042, 0.02), (0.042, 0.17), (0.015, 0.23), (0.015, 0.29), (0.018, 0.30)],
                    f.enamel(f.CHEERFUL[(k * 3 + row) % 7]),
                    segments=12,
                ),
            )
            for k in range(15)
        ]
        parts.append(solids.moved(f.shelf(2.5, f.OAK, bottles), (-0.6, y, 1.45 + 0.48 * row)))
    return solids.join(
        [
            *parts,
            *_menu(y),
            solids.moved(f.plant(3, 0.8), (4.0, 3.0, 0)),
            solids.moved(f.picture(0.7, 0.9, setting.seed + 2, f.WALNUT), (-3.3, y, 2.1)),
        ]
    )


def _menu(y: float) -> list[Mesh]:
    """A slate with lines of chalk on the back wall."""
    board = f.block(
        (1.5, 0.05, 1.3), Material("slate", (0.03, 0.035, 0.035), "stone", roughness=0.9), (1.75, y - 0.03, 1.5), 0.015
    )
    chalk = Material("chalk", (0.78, 0.76, 0.70), "paper", roughness=1.0)
    lines = [
        f.block((w, 0.01, 0.035), chalk, (1.75 + x, y - 0.062, 2.55 - 0.16 * k), 0.0)
        for k, (w, x) in enumerate(((0.7, 0), (0.5, -0.3), (0.6, -0.25), (0.4, -0.35), (0.55, -0.28), (0.5, -0.3)))
    ]
    prices = [f.block((0.16, 0.01, 0.035), chalk, (2.25, y - 0.062, 2.39 - 0.16 * k), 0.0) for k in range(5)]
    return [board, *lines, *prices]


def _cakes() -> list[Mesh]:
    """Six little cakes with a cherry, each on a plate."""
    parts = []
    for k in range(6):
        cake = [
            f.round_block(
                [(0.11, 0), (0.11, 0.08), (0.10, 0.09)], Material("sponge", (0.62, 0.40, 0.18), "clay"), segments=18
            ),
            f.round_block(
                [(0.115, 0.07), (0.112, 0.105), (0.02, 0.11)],
                f.enamel(((0.82, 0.40, 0.46), (0.30, 0.13, 0.06), (0.84, 0.78, 0.66))[k % 3]),
                segments=18,
            ),
            solids.moved(solids.sphere(0.025, f.enamel((0.66, 0.03, 0.05)), segments=8), (0, 0, 0.125)),
        ]
        parts += [
            solids.moved(solids.join(cake), (-1.7 + 0.27 * k, 2.05 + 0.06 * (k % 2), 1.08)),
            f.round_block([(0.10, 0), (0.13, 0.02)], f.WHITE, (-1.7 + 0.27 * k, 2.05 + 0.06 * (k % 2), 1.06)),
        ]
    return parts
