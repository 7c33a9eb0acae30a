# SPDX-License-Identifier: Apache-2.0
"""A bedroom: a quilted bed, a night table with its lamp, a wardrobe, a desk by the window, toys."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.nodes import Item, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _parlour as parlour
from soundstage.places import _rooms as rooms
from soundstage.places import _terrain as terrain
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_SHELL = rooms.Shell(3.9, 3.0)
_FREE = (-3.0, -1.8, 2.6, 0.5)


class Bedroom(Place):
    """A bedroom with a bed, a lamp and a window."""

    words = (
        "bedroom", "nursery", "child's room", "children's room", "kid's room", "hotel room", "dormitory", "attic",
        "sleeping room",
    )
    indoors = True
    dressing = ("bed", "night table", "wardrobe", "desk", "toys")

    def build(self, setting: Setting) -> SetModel:
        view = rooms.Opening("back", -0.75, 1.3, 1.35, 1.0)
        side = rooms.Opening("left", _SHELL.along("left", -0.3), 1.4, 1.5, 0.95)
        way = rooms.Opening("right", _SHELL.along("right", -1.2), 0.95, 2.1, 0.0)
        items = rooms.shell_items(
            _SHELL,
            (view, side, way),
            setting,
            rooms.plaster((0.38, 0.48, 0.62)),
            rooms.BOARDS,
            f.WHITE,
            f.cloth((0.82, 0.66, 0.36), "curtain"),
            leaf=f.CREAM,
        )
        on, y = rooms.night(setting), _SHELL.back
        things = _things(setting, on)
        lamps = [rooms.daylight(_SHELL, view, setting, 0.7), rooms.daylight(_SHELL, side, setting)]
        if on:
            lamps += [
                rooms.bulb("bedside_light", (0.62, y - 0.25, 0.95), 14),
                rooms.bulb("fairy_light", (2.0, y - 0.4, 2.5), 6),
            ]
        bed = Spot((1.95, y - 1.1, 0.56), np.pi / 2)
        return SetModel(
            (*items, Item("set/things", solids.join(things))), terrain.flat,
            lambda px, py: "carpet" if abs(px + 0.4) < 1.3 and abs(py + 0.3) < 0.75 else "wood", _FREE,
            Room((7.8, 10.0, 3.5), 0.55), ("room", "night_crickets") if setting.hour == "night" else ("room",),
            {
                "bed": bed, "seat": Spot((1.25, y - 1.5, 0.54), np.pi), "door": Spot((3.3, -1.2, 0.0), np.pi),
                "window": Spot((-0.75, 2.1, 0.0), np.pi / 2),
                "sill": rooms.sill(_SHELL, view), "table": Spot((-1.8, 0.2, 0.0)),
                "wardrobe": Spot((-3.0, 2.0, 0.0), np.pi / 2),
            },
            {
                "bed": "bed", "window": "window", "door": "door", "wardrobe": "wardrobe", "pillow": "",
                "nightstand": "", "rug": "",
            },
            lamps=tuple(lamps), indoors=True,
        )


def _things(setting: Setting, on: bool) -> list[Mesh]:
    """The furniture, the toys and what hangs on the walls."""
    y = _SHELL.back
    star = f.glow((1.0, 0.80, 0.40), 1.2 if on else 0.15, "fairy light")
    string = np.column_stack(
        [np.linspace(0.2, 3.7, 15), np.full(15, y - 0.04), 2.75 - 0.25 * np.sin(np.linspace(0, 3 * np.pi, 15)) ** 2]
    )
    things = [
        solids.moved(parlour.bed((0.62, 0.16, 0.14)), (1.95, y, 0)),
        solids.moved(_night_table(setting, on), (0.72, y, 0)),
        solids.moved(parlour.wardrobe(f.paint((0.70, 0.58, 0.40))), (-3.1, y, 0)),
        solids.moved(f.rug(2.6, 1.5, (0.16, 0.34, 0.38), (0.78, 0.68, 0.48)), (-0.4, -0.3, 0)),
        solids.moved(f.picture(0.7, 0.5, setting.seed + 6), (1.6, y, 2.0)),
        solids.moved(f.picture(0.4, 0.5, setting.seed + 7, f.WHITE), (2.5, y, 2.05)),
        *_toys(),
        solids.moved(
            f.shelf(1.0, f.OAK, [(-0.4, f.books(setting.seed + 2, 0.5)), (0.3, f.plant(5, 0.3))]), (3.1, y, 1.75)
        ),
        solids.tube(string, 0.006, f.BLACK, 5),
        *[solids.moved(solids.sphere(0.035, star, segments=10), p - [0, 0.02, 0.04]) for p in string],
    ]
    left = _SHELL.frame("left") @ space.translation((_SHELL.along("left", -2.6), -0.4, 0))
    things += [
        solids.moved(parlour.desk(1.3, f.OAK, setting.seed, False), matrix=left),
        solids.moved(f.chair(f.OAK), (-2.7, -2.5, 0), np.pi),
    ]
    return things


def _night_table(setting: Setting, on: bool) -> Mesh:
    """A chest with a drawer, books and a lamp; its back at y = 0."""
    return solids.join(
        [
            f.block((0.5, 0.42, 0.5), f.CREAM, (0, -0.22, 0), 0.02),
            f.block((0.4, 0.02, 0.18), f.CREAM, (0, -0.44, 0.26), 0.01),
            solids.moved(solids.sphere(0.02, f.BRASS, segments=10), (0, -0.46, 0.35)),
            solids.moved(f.books(setting.seed, 0.12, 0.2), (0.08, -0.22, 0.5)),
            solids.moved(f.floor_lamp((0.86, 0.56, 0.34), on, 0.48), (-0.1, -0.22, 0.5)),
        ]
    )


def _toys() -> list[Mesh]:
    """Blocks, a ball and a small bear on the floor at the sides."""
    fur = f.cloth((0.46, 0.26, 0.11), "bear")
    bear = solids.join(
        [
            solids.moved(solids.sphere(r, fur, s, 16), p)
            for r, s, p in (
                (0.15, (1, 0.9, 1.1), (0, 0, 0.16)), (0.12, (1, 0.95, 0.95), (0, 0, 0.40)),
                (0.045, (1, 0.6, 1), (-0.09, 0, 0.50)), (0.045, (1, 0.6, 1), (0.09, 0, 0.50)),
                (0.06, (0.8, 1.6, 0.8), (-0.1, -0.13, 0.06)), (0.06, (0.8, 1.6, 0.8), (0.1, -0.13, 0.06)),
                (0.05, (0.8, 0.8, 1.7), (-0.16, -0.03, 0.2)), (0.05, (0.8, 0.8, 1.7), (0.16, -0.03, 0.2)),
            )
        ]
    )
    face = [
        solids.moved(solids.sphere(r, f.BLACK, segments=8), p)
        for r, p in ((0.014, (-0.045, -0.11, 0.43)), (0.014, (0.045, -0.11, 0.43)), (0.02, (0, -0.125, 0.39)))
    ]
    blocks = [
        f.block((0.16,) * 3, f.paint(f.CHEERFUL[k], f"toy {k}"), p, 0.02, 0.4 * k)
        for k, p in enumerate(((-2.5, 1.7, 0), (-2.28, 1.75, 0), (-2.4, 1.72, 0.16)))
    ]
    ball = solids.moved(solids.sphere(0.17, f.enamel((0.80, 0.20, 0.08))), (-1.95, 1.9, 0.17))
    return [solids.moved(solids.join([bear, *face]), (1.45, 2.45, 0.55)), *blocks, ball]
