# SPDX-License-Identifier: Apache-2.0
"""A bakery: shelves of loaves behind a counter of cakes, a brick oven that glows, baskets of loaves, a sign."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import RGB, Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _halls as halls
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places._lettering import lettering
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_SHELL = rooms.Shell(4.6, 3.6, -7.0, 3.3)
_FREE = (-3.1, -1.8, 3.1, 0.9)
_CRUSTS: tuple[RGB, ...] = ((0.56, 0.27, 0.09), (0.66, 0.38, 0.14), (0.40, 0.18, 0.07), (0.72, 0.48, 0.22))
_BRICK = Material(
    "oven brick",
    (0.46, 0.19, 0.11),
    "clay",
    roughness=0.9,
    grain="bricks",
    grain_size=0.2,
    grain_depth=0.4,
    second_color=(0.36, 0.14, 0.08),
)
_SPOTS = {
    "counter": Spot((0.2, 1.85, 1.06), -np.pi / 2),
    "oven": Spot((3.2, 2.2, 0.0), np.pi / 2),
    "shelf": Spot((-0.5, 2.6, 0.0), np.pi / 2),
    "table": Spot((1.5, 0.1, 0.0)),
    "door": Spot((3.8, -2.2, 0.0), np.pi),
    "window": Spot((-3.8, -0.8, 0.0), np.pi),
    "seat": Spot((-3.6, -3.2, 0.46), 0.0),
}
_HAS = {
    "counter": "counter",
    "oven": "oven",
    "shelf": "shelf",
    "door": "door",
    "window": "window",
    "display case": "counter",
    "bread": "shelf",
}


class Bakery(Place):
    """A baker's shop."""

    words = (
        "bakery",
        "baker's shop",
        "bake shop",
        "bread shop",
        "patisserie",
        "cake shop",
        "pastry shop",
        "confectionery",
        "sweet shop",
        "candy store",
        "chocolate shop",
        "delicatessen",
        "donut shop",
        "pizzeria",
    )
    indoors = True
    dressing = ("loaves", "glass counter", "cakes", "brick oven", "baskets", "chalk board")

    def build(self, setting: Setting) -> SetModel:
        on = rooms.night(setting)
        pane = rooms.Opening("left", _SHELL.along("left", -0.8), 2.4, 1.8, 0.8, (3, 2))
        way = rooms.Opening("right", _SHELL.along("right", -2.2), 1.1, 2.2, 0.0)
        wall = rooms.plaster((0.74, 0.60, 0.42))
        items = rooms.shell_items(
            _SHELL, (pane, way), setting, wall, rooms.BOARDS, f.WALNUT, leaf=f.paint((0.12, 0.30, 0.28)), dado=f.CREAM
        )
        hung = [(x, 1.95, 2.2) for x in (-1.4, 0.2, 1.8)]
        items += [
            Item("set/counter", _counter()),
            Item("set/shelves", _shelves()),
            Item("set/oven", solids.moved(_oven(), (3.5, 3.6, 0))),
            scatter.placed_copies("basket", _basket(), [(-4.0, 1.9, 0.0, 0), (-3.9, 2.8, 0.0, 1), (3.9, 0.9, 0.0, 2)]),
            Item("set/board", _board()),
            Item(
                "set/pendants", solids.join([solids.moved(f.pendant((0.70, 0.36, 0.08), True, 1.1), p) for p in hung])
            ),
            Item("set/sacks", _sacks()),
        ]
        warm: RGB = (1.0, 0.74, 0.44)
        lamps = [
            rooms.daylight(_SHELL, pane, setting, 0.9),
            rooms.bulb("oven_light", (3.4, 2.5, 1.3), 22, (1.0, 0.5, 0.2), 0.4),
            *(rooms.bulb(f"pendant_{k}", (x, y, z - 0.06), 16 if on else 9, warm) for k, (x, y, z) in enumerate(hung)),
        ]
        return SetModel(
            tuple(items),
            terrain.flat,
            lambda px, py: "wood",
            _FREE,
            Room((9.2, 10.6, 3.3), 0.35),
            ("room",) if halls.deserted(setting) else ("room", "crowd"),
            _SPOTS,
            _HAS,
            lamps=tuple(lamps),
            indoors=True,
        )


def _crust(kind: int) -> Material:
    return Material(
        f"crust {kind % 4}",
        _CRUSTS[kind % 4],
        "clay",
        roughness=0.7,
        grain="speckle",
        grain_size=0.03,
        grain_depth=0.15,
    )


def _loaf(kind: int) -> Mesh:
    """A round loaf with a cross, a tin loaf, a long loaf or a plait, its foot at z = 0, along X."""
    crust, pale = _crust(kind), f.paint((0.84, 0.70, 0.46), "flour")
    shape = kind % 4
    if shape == 0:
        parts = [solids.moved(solids.sphere(0.16, crust, (1, 1, 0.62), 20), (0, 0, 0.09))]
        return solids.join([*parts, *[f.block((0.2, 0.02, 0.012), pale, (0, 0, 0.178), 0.0, a) for a in (0.7, -0.87)]])
    if shape == 1:
        return solids.join(
            [
                f.block((0.3, 0.15, 0.12), crust, (0, 0, 0), 0.03),
                solids.moved(solids.sphere(0.1, crust, (1.6, 0.82, 0.6), 18), (0, 0, 0.12)),
            ]
        )
    if shape == 2:
        parts = [
            solids.noodle(
                np.array([[-0.26, 0, 0.05], [-0.1, 0, 0.06], [0.1, 0, 0.06], [0.26, 0, 0.05]]),
                [0.035, 0.058, 0.058, 0.035],
                crust,
                14,
            )
        ]
        return solids.join(
            [*parts, *[f.block((0.07, 0.015, 0.01), pale, (x, 0, 0.112), 0.0, 0.6) for x in (-0.14, -0.05, 0.05, 0.14)]]
        )
    return solids.join(
        [
            solids.moved(
                solids.sphere(0.075, crust, (1, 1.25, 0.85), 14), (-0.18 + 0.09 * k, 0, 0.06), 0.5 if k % 2 else -0.5
            )
            for k in range(5)
        ]
    )


def _shelves() -> Mesh:
    """Four slanting boards of bread on the back wall."""
    y, parts = _SHELL.back, []
    parts += [f.block((0.08, 0.4, 2.2), f.WALNUT, (x, y - 0.2, 0.7), 0.01) for x in (-3.3, -1.3, 0.7, 2.3)]
    for row in range(4):
        z = 0.98 + 0.52 * row
        parts.append(f.block((5.7, 0.42, 0.04), f.OAK, (-0.5, y - 0.21, z), 0.01))
        x, k = -3.05, row
        while x < 2.1:
            kind = k % 4
            parts.append(solids.moved(_loaf(kind), (x, y - 0.22, z + 0.04), (0.25 if kind == 2 else 0.0), (1.1,) * 3))
            x, k = x + (0.42, 0.42, 0.6, 0.54)[kind], k + 1 + (row == 2)
    return solids.join([*parts, f.block((5.9, 0.5, 0.85), f.CREAM, (-0.5, y - 0.25, 0), 0.02)])


def _counter() -> Mesh:
    """The counter: a panelled front, cakes and buns in a row on a step, a till, a cake stand."""
    front, icing = (
        f.paint((0.16, 0.36, 0.34), "counter front"),
        ((0.84, 0.44, 0.50), (0.32, 0.15, 0.07), (0.86, 0.80, 0.68), (0.60, 0.76, 0.56)),
    )
    parts = [
        f.block((4.8, 0.6, 1.0), front, (0.1, 2.0, 0), 0.02),
        f.block((5.0, 0.76, 0.06), f.OAK, (0.1, 2.0, 1.0), 0.02),
    ]
    parts += [f.block((0.66, 0.03, 0.66), f.CREAM, (-1.9 + 0.8 * k, 1.69, 0.18), 0.02) for k in range(6)]
    for k in range(5):
        x = -1.9 + 0.42 * k
        parts += [
            f.round_block([(0.15, 1.06), (0.17, 1.08)], f.WHITE, (x, 2.05, 0)),
            f.round_block([(0.12, 1.08), (0.12, 1.2)], _crust(k), (x, 2.05, 0), 20),
            f.round_block([(0.125, 1.17), (0.12, 1.23), (0.03, 1.24)], f.enamel(icing[k % 4]), (x, 2.05, 0), 20),
            solids.moved(solids.sphere(0.03, f.enamel((0.70, 0.03, 0.05)), segments=8), (x, 2.05, 1.26)),
        ]
    parts += [
        solids.moved(_loaf(k), (0.75 + 0.3 * (k % 3), 1.95 + 0.18 * (k // 3), 1.06), 0.0, (0.7,) * 3)
        for k in (0, 3, 1, 0, 3, 1)
    ]
    parts += [
        f.block((0.4, 0.36, 0.24), f.paint((0.12, 0.12, 0.13), "till"), (2.0, 2.05, 1.06), 0.04),
        f.block((0.3, 0.03, 0.14), f.glow((0.3, 0.8, 0.5), 0.9, "till light"), (2.0, 1.9, 1.3), 0.01),
    ]
    return solids.join(parts)


def _oven() -> Mesh:
    """A brick oven facing -Y, its arched mouth glowing, a peel leaning on it."""
    fire = f.glow((1.0, 0.38, 0.06), 2.2, "oven fire")
    parts = [
        f.block((1.9, 1.1, 2.1), _BRICK, (0, -0.55, 0), 0.02),
        f.block((2.0, 1.2, 0.12), f.WALNUT, (0, -0.55, 2.1), 0.02),
        f.block((0.9, 0.7, 1.2), _BRICK, (0, -0.4, 2.2), 0.02),
        solids.moved(halls.upright(halls.arched(1.15, 0.8), 0.04, halls.MARBLE), (0, -1.1, 0.92)),
        solids.moved(halls.upright(halls.arched(0.9, 0.64), 0.03, fire), (0, -1.125, 0.98)),
        f.block((1.3, 0.3, 0.08), halls.MARBLE, (0, -1.2, 0.88), 0.02),
    ]
    parts += [solids.moved(_loaf(k), (-0.25 + 0.28 * k, -1.17, 0.98), 0.0, (0.7,) * 3) for k in (0, 1)]
    return solids.join(
        [
            *parts,
            solids.tube(np.array([[-1.1, -1.1, 0], [-1.0, -0.4, 1.9]]), 0.02, f.OAK, 8),
            f.block((0.3, 0.03, 0.4), f.OAK, (-1.0, -0.42, 1.8), 0.01),
        ]
    )


def _basket() -> Mesh:
    """A tall wicker basket of long loaves, 0.9 m."""
    wicker = Material(
        "wicker", (0.42, 0.26, 0.10), "wood", roughness=0.9, grain="weave", grain_size=0.06, grain_depth=0.4
    )
    parts = [f.round_block([(0.24, 0), (0.3, 0.55), (0.32, 0.58), (0.28, 0.56)], wicker)]
    for k in range(7):
        a, r = k * 2.4, 0.14 * (k > 0)
        foot = np.array([r * np.cos(a), r * np.sin(a), 0.3])
        tip = foot * [1.7, 1.7, 1] + [0, 0, 0.55]
        parts.append(
            solids.noodle(
                np.stack([foot, (foot + tip) / 2 - [0, 0, 0.1], (foot + tip) / 2 + [0, 0, 0.1], tip]),
                [0.04, 0.06, 0.06, 0.03],
                _crust(k),
                12,
            )
        )
    return solids.join(parts)


def _board() -> Mesh:
    """A carved sign with the word over the shelves."""
    y = _SHELL.back
    return solids.join(
        [
            f.block((2.6, 0.05, 0.42), f.paint((0.16, 0.36, 0.34), "sign"), (-0.5, y - 0.03, 2.78), 0.02),
            solids.moved(
                lettering("BAKERY", 0.26, f.paint((0.86, 0.74, 0.44), "sign gold"), 0.08), (-0.5, y - 0.07, 2.86)
            ),
        ]
    )


def _sacks() -> Mesh:
    """Flour sacks by the oven."""
    sack = f.cloth((0.70, 0.62, 0.48), "flour sack")
    return solids.join(
        [
            solids.moved(solids.sphere(0.28, sack, (0.9, 0.75, 1.2), 16), (x, y, 0.3))
            for x, y in ((4.3, 1.9), (4.15, 2.4))
        ]
    )
