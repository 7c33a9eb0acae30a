# SPDX-License-Identifier: Apache-2.0
"""A classroom: a chalk board, desks in rows, a globe, paintings on a line, tall windows."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import Item, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _parlour as parlour
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_SHELL = rooms.Shell(4.6, 3.4)
_FREE = (-3.4, -1.6, 3.4, 1.5)


class Classroom(Place):
    """A classroom with a blackboard and desks."""

    words = ("classroom", "school", "schoolroom", "class", "lecture hall", "kindergarten", "university", "auditorium")
    indoors = True
    dressing = ("blackboard", "desks", "globe", "paintings")

    def build(self, setting: Setting) -> SetModel:
        sides = [rooms.Opening("left", _SHELL.along("left", y), 1.6, 1.9, 0.95, (2, 3)) for y in (1.4, -1.0, -3.4)]
        way = rooms.Opening("right", _SHELL.along("right", 1.6), 1.0, 2.15, 0.0)
        items = rooms.shell_items(
            _SHELL,
            (*sides, way),
            setting,
            rooms.plaster((0.78, 0.64, 0.36)),
            rooms.BOARDS,
            f.OAK,
            leaf=f.paint((0.16, 0.36, 0.34)),
            dado=f.paint((0.20, 0.42, 0.40), "dado"),
        )
        on = rooms.night(setting)
        things = _things(setting, on)
        rows = [(x, row, 0.0, 0.0) for row in (-2.6, -4.0, -5.4) for x in (-3.3, 3.3)] + [
            (x, -7.2, 0.0, 0.0) for x in (-1.2, 1.2)
        ]
        pupils = scatter.placed_copies("pupil_desk", _pupils_desk(), rows)
        lamps = [rooms.daylight(_SHELL, o, setting, 0.8) for o in sides[:2]]
        if on:
            lamps += [
                rooms.bulb(f"pendant_light_{k}", (x, 0.8, 2.5), 24, (1.0, 0.80, 0.56))
                for k, x in enumerate((-2.2, 0.0, 2.2))
            ]
        return SetModel(
            (*items, Item("set/things", solids.join(things)), pupils),
            terrain.flat, lambda px, py: "wood", _FREE, Room((9.2, 10.4, 3.5), 0.2),
            ("room", "crowd") if "empty" not in setting.words and setting.hour not in ("night",) else ("room",),
            {
                "board": Spot((-0.3, 2.6, 0.0), np.pi / 2), "desk": Spot((2.7, 2.3, 0.74), np.pi / 2),
                "door": Spot((3.9, 1.6, 0.0), np.pi), "window": Spot((-3.9, 1.2, 0.0), np.pi),
                "table": Spot((1.0, 0.6, 0.0)), "seat": Spot((-1.2, 0.4, 0.0)),
            },
            {
                "blackboard": "board", "board": "board", "desk": "desk", "door": "door", "window": "window",
                "globe": "desk", "clock": "", "bookshelf": "",
            },
            lamps=tuple(lamps), indoors=True,
        )


def _pupils_desk() -> Mesh:
    """A small desk with its chair and an exercise book."""
    return solids.join(
        [
            f.table(0.95, 0.5, f.OAK, 0.66),
            solids.moved(f.chair(f.OAK), (0, -0.5, 0), np.pi / 2, 0.9),
            f.block((0.2, 0.28, 0.02), f.paint((0.70, 0.20, 0.12), "exercise book"), (-0.12, 0, 0.66), 0.004, 0.2),
        ]
    )


def _things(setting: Setting, on: bool) -> list[Mesh]:
    """The board, the teacher's desk, shelves, paintings and lamps."""
    y = _SHELL.back
    things = [
        solids.moved(parlour.blackboard(3.4, 1.35), (-0.3, y, 1.05)),
        solids.moved(_teachers_desk(), (2.7, 2.35, 0), -0.2),
        solids.moved(f.clock(), (2.3, y, 2.55)),
        solids.moved(parlour.bookcase(setting.seed, 1.4, 3, f.OAK), (-3.5, y, 0)),
        solids.moved(f.plant(3, 0.5), (-3.2, y - 0.18, 1.18)),
        solids.moved(f.plant(5, 0.9), (4.1, 2.9, 0)),
    ]
    things += [
        solids.moved(
            f.picture(0.5, 0.4, setting.seed + k, f.PAPER), (-3.55 + 0.62 * (k % 2), y, 1.75 + 0.55 * (k // 2))
        )
        for k in range(4)
    ]
    things += [solids.moved(f.picture(0.62, 0.8, setting.seed + 9, f.OAK), (3.15, y, 1.85))]
    things += [solids.moved(f.pendant((0.80, 0.76, 0.66), on, 1.0), (x, 0.8, 2.55)) for x in (-2.2, 0.0, 2.2)]
    return things


def _teachers_desk() -> Mesh:
    """A desk with a globe and an apple."""
    globe = solids.join(
        [
            f.round_block([(0.12, 0), (0.10, 0.03), (0.02, 0.06), (0.015, 0.14)], f.BRASS),
            solids.moved(solids.sphere(0.17, f.enamel((0.10, 0.32, 0.50))), (0, 0, 0.30)),
            *[
                solids.moved(solids.sphere(0.09, f.enamel((0.30, 0.46, 0.16)), s, 12), p)
                for s, p in (((1, 0.4, 1.2), (0.02, -0.15, 0.33)), ((0.7, 0.4, 0.6), (-0.09, -0.12, 0.22)))
            ],
        ]
    )
    return solids.join(
        [
            parlour.desk(1.6, f.OAK, 2, False),
            solids.moved(globe, (0.30, 0.05, 0.74)),
            solids.moved(solids.sphere(0.045, f.enamel((0.62, 0.05, 0.03))), (-0.55, -0.2, 0.78)),
        ]
    )
