# SPDX-License-Identifier: Apache-2.0
"""A kitchen someone cooks in: counter with sink and oven, tiled splashback, shelves of pots, a window with light."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _rooms as rooms
from soundstage.places import _terrain as terrain
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_SHELL = rooms.Shell()
_FREE = (-3.2, -1.6, 3.2, 1.7)
_BODY = f.paint((0.30, 0.47, 0.43), "cabinet")
_TILES = Material(
    "tiles", (0.80, 0.80, 0.74), "tile", roughness=0.25, coat=0.5, grain="tiles", grain_size=0.14, grain_depth=0.25,
    second_color=(0.60, 0.62, 0.58),
)


class Kitchen(Place):
    """A kitchen with a counter, a sink under the window, an oven, shelves and a clock."""

    words = ("kitchen", "kitchenette", "galley", "cookery", "pantry", "scullery")
    indoors = True
    at_tables = True
    dressing = ("counter", "sink", "oven", "fridge", "shelves", "clock")

    def build(self, setting: Setting) -> SetModel:
        view = rooms.Opening("back", -1.75, 1.5, 1.25, 1.12)
        side = rooms.Opening("left", _SHELL.along("left", 0.2), 1.5, 1.5, 1.0)
        way = rooms.Opening("right", _SHELL.along("right", 0.5), 1.0, 2.15, 0.0)
        items = rooms.shell_items(
            _SHELL,
            (view, side, way),
            setting,
            rooms.plaster((0.72, 0.62, 0.44)),
            rooms.BOARDS,
            f.WHITE,
            f.cloth((0.72, 0.24, 0.16), "curtain"),
            leaf=f.paint((0.24, 0.40, 0.40), "door"),
        )
        on = rooms.night(setting)
        items += _counter() + _above(setting, on) + _round(setting)
        lamps = [rooms.daylight(_SHELL, view, setting), rooms.daylight(_SHELL, side, setting)]
        if on:
            lamps += [rooms.bulb("pendant_light", (x, 1.9, 2.02), 26) for x in (-0.6, 2.2)]
        return SetModel(
            tuple(items), terrain.flat, lambda x, y: "wood", _FREE, Room((8.4, 10.2, 3.5), 0.25), ("kitchen", "room"),
            {
                "table": Spot((1.6, 0.9, 0.0)), "door": Spot((3.6, 0.5, 0.0), np.pi),
                "seat": Spot((-1.5, 1.0, 0.0), -0.6), "counter": Spot((0.4, 2.9, 0.90), -np.pi / 2),
                "window": Spot((-1.75, 2.2, 0.0), np.pi / 2),
                "sill": rooms.sill(_SHELL, view), "oven": Spot((1.3, 2.2, 0.0), np.pi / 2),
                "sink": Spot((-1.75, 2.2, 0.0), np.pi / 2), "fridge": Spot((3.4, 2.1, 0.0), np.pi / 2),
            },
            {
                "counter": "counter", "window": "window", "oven": "oven", "stove": "oven", "sink": "sink",
                "door": "door", "fridge": "fridge", "refrigerator": "fridge", "clock": "", "shelf": "", "pot": "",
            },
            lamps=tuple(lamps), indoors=True,
        )


def _counter() -> list[Item]:
    """Cabinets along the back wall with sink, oven and what stands on them."""
    y = _SHELL.back
    left = f.cabinet(4.55, _BODY, f.OAK, 6)
    right = f.cabinet(0.95, _BODY, f.OAK, 2)
    splash = f.block((7.1, 0.02, 0.62), _TILES, (-0.6, y - 0.01, 0.90), 0.0)
    parts = [solids.moved(left, (-1.88, y, 0)), solids.moved(right, (2.34, y, 0)), splash]
    parts += [
        solids.moved(_sink(), (-1.75, y - 0.32, 0.90)),
        solids.moved(_oven(), (1.25, y, 0)),
        solids.moved(_fridge(), (3.55, y, 0)),
    ]
    tops: tuple[tuple[float, float, Mesh], ...] = (
        (-3.6, 0.25, f.plant(4, 0.46)),
        (-3.15, 0.28, f.jar(f.CHEERFUL[4], 0.24)),
        (-2.95, 0.22, f.jar(f.CHEERFUL[0], 0.19)),
        (-0.55, 0.26, f.bowl((0.06, 0.22, 0.38))),
        (0.05, 0.20, f.jar((0.80, 0.52, 0.12), 0.26)),
        (0.27, 0.24, f.jar((0.62, 0.16, 0.10), 0.21)),
        (-0.1, 0.45, f.mug(f.CHEERFUL[5])),
        (2.1, 0.25, _board()),
        (2.55, 0.27, f.mug(f.CHEERFUL[1])),
        (2.68, 0.20, f.mug(f.CHEERFUL[2])),
    )
    parts += [solids.moved(m, (x, y - d, 0.90), 0.3) for x, d, m in tops]
    return [Item("set/counter", solids.join(parts))]


def _sink() -> Mesh:
    a = np.linspace(0, np.pi, 12)
    neck = np.concatenate(
        [[[0, 0.2, 0], [0, 0.2, 0.2]], np.stack([0 * a, 0.1 + 0.1 * np.cos(a), 0.22 + 0.1 * np.sin(a)], -1)]
    )
    basin = [f.block((0.74, 0.03, 0.05), f.WHITE, (0, s * 0.215, -0.03), 0.01) for s in (-1, 1)]
    basin += [f.block((0.03, 0.46, 0.05), f.WHITE, (s * 0.365, 0, -0.03), 0.01) for s in (-1, 1)]
    basin.append(f.block((0.72, 0.42, 0.012), f.STEEL, (0, 0, -0.008), 0.003))
    taps = [f.round_block([(0.03, 0), (0.025, 0.05), (0.012, 0.07)], f.STEEL, (s * 0.1, 0.2, 0)) for s in (-1, 1)]
    return solids.join([solids.tube(neck, 0.016, f.STEEL, 10), *basin, *taps])


def _oven() -> Mesh:
    body = f.enamel((0.72, 0.66, 0.52))
    parts = [
        f.block((0.72, 0.62, 0.90), body, (0, -0.31, 0), 0.02),
        f.block((0.56, 0.03, 0.34), f.GLASS, (0, -0.63, 0.22), 0.02),
        solids.tube(np.array([[-0.27, -0.68, 0.62], [0.27, -0.68, 0.62]]), 0.014, f.STEEL, 10),
        f.block((0.66, 0.5, 0.02), f.BLACK, (0, -0.31, 0.90), 0.008),
        f.block((0.72, 0.06, 0.18), body, (0, -0.03, 0.90), 0.02),
    ]
    parts += [
        solids.moved(solids.lathe([(0.03, 0), (0.03, 0.03)], f.BLACK, 14), matrix=_knob(x))
        for x in (-0.24, -0.08, 0.08, 0.24)
    ]
    parts += [
        solids.moved(f.pot((0.62, 0.06, 0.04), 0.14), (-0.16, -0.22, 0.92)),
        solids.moved(f.pot((0.06, 0.20, 0.34), 0.10), (0.19, -0.36, 0.92)),
    ]
    return solids.join(parts)


def _knob(x: float) -> space.Array:
    return space.translation((x, -0.615, 0.77)) @ space.turn("x", np.pi / 2)


def _fridge() -> Mesh:
    body = f.enamel((0.66, 0.26, 0.20))
    return solids.join(
        [
            f.block((0.8, 0.66, 1.75), body, (0, -0.34, 0.03), 0.09),
            f.block((0.78, 0.03, 0.02), f.BLACK, (0, -0.665, 1.2), 0.003),
            *[f.block((0.03, 0.05, h), f.STEEL, (-0.31, -0.70, z), 0.012) for z, h in ((0.75, 0.36), (1.27, 0.22))],
            *[f.block((0.10, 0.006, 0.13), f.PAPER, (x, -0.675, z), 0.001, 0) for x, z in ((0.1, 1.35), (0.2, 0.95))],
            solids.moved(f.bowl((0.75, 0.70, 0.58), False), (0.0, -0.34, 1.78)),
        ]
    )


def _board() -> Mesh:
    """A chopping board with a loaf of bread, one slice cut."""
    crust = Material("bread", (0.50, 0.24, 0.08), "clay", roughness=0.9)
    crumb = Material("crumb", (0.80, 0.64, 0.40), "clay", roughness=0.95)
    loaf = solids.moved(solids.sphere(0.1, crust, (1.5, 0.8, 0.75), 18), (-0.03, 0, 0.085))
    slice_ = solids.moved(solids.sphere(0.085, crumb, (0.14, 0.9, 0.8), 16), (0.165, 0, 0.082))
    return solids.join([f.block((0.46, 0.28, 0.022), f.WALNUT, (0, 0, 0), 0.008), loaf, slice_])


def _above(setting: Setting, on: bool) -> list[Item]:
    """Shelves, hanging pans, clock and lamps."""
    y = _SHELL.back
    c = f.CHEERFUL
    first = f.shelf(
        2.0,
        f.OAK,
        [
            (-0.85, f.jar(c[1], 0.2)),
            (-0.62, f.jar(c[3], 0.26)),
            (-0.36, f.mug(c[0])),
            (-0.22, f.mug(c[4])),
            (-0.04, f.books(setting.seed, 0.34)),
            (0.52, f.pot(c[2], 0.11)),
            (0.84, f.plant(9, 0.3)),
        ],
    )
    second = f.shelf(
        1.5,
        f.OAK,
        [
            (-0.6, f.bowl(c[6], False)),
            (-0.25, f.jar(c[0], 0.22)),
            (0.0, f.jar(c[4], 0.17)),
            (0.25, f.pot((0.58, 0.34, 0.14), 0.10)),
            (0.58, f.jar(c[2], 0.25)),
        ],
    )
    wall = [
        solids.moved(first, (-0.0, y, 1.86)),
        solids.moved(second, (2.6, y, 1.92)),
        solids.moved(f.clock(), (-0.05, y, 2.62)),
        _hood(),
        solids.moved(f.picture(0.5, 0.62, setting.seed + 3), (-3.4, y, 2.0)),
    ]
    lamps = [solids.moved(f.pendant((0.10, 0.30, 0.28), on, 1.4), (x, 1.9, 2.05)) for x in (-0.6, 2.2)]
    return [Item("set/shelves", solids.join(wall)), Item("set/pendants", solids.join(lamps))]


def _hood() -> Mesh:
    """A steel hood over the oven."""
    y = _SHELL.back
    return solids.join(
        [
            f.block((0.8, 0.5, 0.10), f.STEEL, (1.25, y - 0.25, 1.72), 0.02),
            f.round_block([(0.34, 1.80), (0.14, 2.1), (0.12, 3.5)], f.STEEL, (1.25, y - 0.2, 0), 24),
        ]
    )


def _round(setting: Setting) -> list[Item]:
    """A rug, a stool, a basket and the sides of the room."""
    stool = solids.join(
        [
            f.round_block([(0.17, 0.56), (0.175, 0.59), (0.16, 0.60)], f.OAK),
            *[
                solids.tube(
                    np.array([[0.16 * np.cos(a), 0.16 * np.sin(a), 0], [0.10 * np.cos(a), 0.10 * np.sin(a), 0.57]]),
                    0.016,
                    f.OAK,
                    8,
                )
                for a in (0.5, 2.07, 3.64, 5.2)
            ],
        ]
    )
    dresser = solids.join(
        [
            f.cabinet(1.7, f.CREAM, f.OAK, 3, 0.5),
            solids.moved(f.plant(2, 0.7), (0.45, -0.25, 0.9)),
            solids.moved(f.books(setting.seed + 5, 0.4), (-0.6, -0.25, 0.9)),
            solids.moved(f.picture(0.7, 0.5, setting.seed + 8), (0, 0, 1.9)),
        ]
    )
    frame = _SHELL.frame("left")
    parts = [
        solids.moved(f.rug(2.6, 1.5, (0.62, 0.30, 0.16), (0.78, 0.66, 0.46)), (-0.2, 0.3, 0.0)),
        solids.moved(stool, (-3.6, 1.2, 0)),
        solids.moved(f.plant(6, 1.1), (-3.75, 2.2, 0)),
        solids.moved(dresser, matrix=frame @ space.translation((_SHELL.along("left", -2.6), 0, 0))),
    ]
    return [Item("set/around", solids.join(parts))]
