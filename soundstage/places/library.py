# SPDX-License-Identifier: Apache-2.0
"""A library: walls of books to the ceiling, a ladder, reading lamps, a round window."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.nodes import Item, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _parlour as parlour
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_SHELL = rooms.Shell(4.4, 3.6)
_FREE = (-3.0, -1.8, 3.0, 1.4)


class Library(Place):
    """A library with tall bookcases and a ladder."""

    words = ("library", "bookshop", "bookstore", "archive", "reading room")
    indoors = True
    dressing = ("bookcases", "ladder", "reading lamps", "globe")

    def build(self, setting: Setting) -> SetModel:
        view = rooms.Opening("back", 0.0, 1.3, 2.0, 0.85, (2, 4))
        side = rooms.Opening("left", _SHELL.along("left", -0.8), 1.4, 2.0, 0.9, (2, 4))
        way = rooms.Opening("right", _SHELL.along("right", 0.4), 1.0, 2.2, 0.0)
        items = rooms.shell_items(
            _SHELL,
            (view, side, way),
            setting,
            rooms.plaster((0.30, 0.15, 0.10)),
            rooms.BOARDS,
            f.WALNUT,
            f.cloth((0.12, 0.28, 0.22), "curtain"),
            leaf=f.WALNUT,
        )
        on = rooms.night(setting)
        things = _things(on)
        lamps = [rooms.daylight(_SHELL, view, setting, 0.9), rooms.daylight(_SHELL, side, setting)]
        if on:
            lamps += [rooms.bulb("lamp_light", (1.85, 2.5, 1.3), 22), rooms.bulb("pendant_light", (0.0, 1.4, 2.5), 24)]
        return SetModel(
            (*items, *_cases(setting), Item("set/things", solids.join(things))), terrain.flat,
            lambda px, py: "carpet" if abs(px) < 1.5 and abs(py - 0.1) < 0.9 else "wood", _FREE,
            Room((8.8, 10.6, 3.5), 0.6), ("room",),
            {
                "seat": Spot((0.0, 2.8, 0.46), -np.pi / 2), "shelf": Spot((-2.6, 2.7, 0.0), np.pi / 2),
                "ladder": Spot((-2.3, 2.4, 0.0), np.pi / 2), "table": Spot((1.4, 0.4, 0.0)),
                "door": Spot((3.8, 0.4, 0.0), np.pi), "window": Spot((0.0, 2.6, 0.0), np.pi / 2),
                "sill": rooms.sill(_SHELL, view),
            },
            {
                "bookcase": "shelf", "bookshelf": "shelf", "shelf": "shelf", "ladder": "ladder", "armchair": "seat",
                "window": "window", "door": "door", "clock": "",
            },
            lamps=tuple(lamps), indoors=True,
        )


def _things(on: bool) -> list[Mesh]:
    """The ladder on its rail, seats, lamps, a rug, a clock."""
    y = _SHELL.back
    rail = solids.tube(np.array([[-4.3, y - 0.42, 2.6], [-1.05, y - 0.42, 2.6]]), 0.02, f.BRASS, 8)
    things = [
        rail,
        solids.moved(_ladder(), (-2.3, y - 0.98, 0)),
        *_piles(),
        solids.moved(f.rug(3.0, 1.8, (0.42, 0.08, 0.06), (0.62, 0.46, 0.20)), (0, 0.1, 0)),
        solids.moved(f.floor_lamp((0.20, 0.46, 0.28), on, 1.5), (1.85, 2.5, 0)),
        solids.moved(f.plant(5, 0.9), (-0.95, 3.2, 0)),
        solids.moved(parlour.sofa((0.30, 0.14, 0.07), 1.0), (0.0, 3.35, 0)),
        solids.moved(f.pendant((0.16, 0.36, 0.24), on, 1.2), (0.0, 1.4, 2.6)),
    ]
    top = _SHELL.frame("back") @ space.translation((0, 0, 3.0))
    return [*things, solids.moved(f.clock(), matrix=top)]


def _cases(setting: Setting) -> list[Item]:
    """Bookcases along three walls."""
    y = _SHELL.back
    return [
        scatter.placed_copies(
            "case_a",
            parlour.bookcase(setting.seed, 1.55, 8),
            [(-3.55, y, 0, 0), (1.45, y, 0, 0), (4.4, 2.6, 0, -np.pi / 2), (-4.4, -3.3, 0, np.pi / 2)],
        ),
        scatter.placed_copies(
            "case_b",
            parlour.bookcase(setting.seed + 1, 1.55, 8),
            [
                (-1.95, y, 0, 0), (3.05, y, 0, 0), (-4.4, 1.7, 0, np.pi / 2), (4.4, -2.4, 0, -np.pi / 2),
                (4.4, -4.1, 0, -np.pi / 2),
            ],
        ),
    ]


def _piles() -> list[Mesh]:
    """Books piled on the floor."""
    return [
        f.block(
            (0.3, 0.22, 0.05),
            f.paint(f.CHEERFUL[(k * 2) % 7], f"tome {(k * 2) % 7}"),
            (x + 0.02 * (k % 3), 2.3, 0.05 * k),
            0.008,
            0.3 * k,
        )
        for x, n in ((1.25, 5), (-1.2, 3))
        for k in range(n)
    ]


def _ladder() -> Mesh:
    """A library ladder, leaning towards +Y from its foot at the origin."""
    return solids.join(
        [
            *[solids.tube(np.array([[s * 0.22, 0, 0], [s * 0.22, 0.55, 2.65]]), 0.025, f.OAK, 8) for s in (-1, 1)],
            *[
                solids.tube(
                    np.array([[-0.22, 0.55 * k / 9, 2.65 * k / 9], [0.22, 0.55 * k / 9, 2.65 * k / 9]]),
                    0.018,
                    f.OAK,
                    8,
                )
                for k in range(1, 9)
            ],
        ]
    )
