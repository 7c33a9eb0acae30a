# SPDX-License-Identifier: Apache-2.0
"""An office: desks with screens, shelves of files, a board of notes, big windows on the town."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _parlour as parlour
from soundstage.places import _rooms as rooms
from soundstage.places import _terrain as terrain
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids

_SHELL = rooms.Shell(4.6, 3.6)
_FREE = (-3.4, -1.8, 3.4, 1.3)


class Office(Place):
    """An office with desks, screens and tall windows."""

    words = (
        "office", "workplace", "study", "meeting room", "conference room", "police station",
        "studio office",
    )
    indoors = True
    dressing = ("desks", "screens", "shelves", "notice board", "plants")

    def build(self, setting: Setting) -> SetModel:
        views = [rooms.Opening("back", x, 1.7, 1.75, 0.95, (1, 2)) for x in (-3.1, -1.1)]
        side = rooms.Opening("left", _SHELL.along("left", 0.2), 1.9, 1.75, 0.95, (1, 2))
        way = rooms.Opening("right", _SHELL.along("right", 0.2), 1.0, 2.15, 0.0)
        carpet = Material(
            "office carpet", (0.16, 0.21, 0.24), "carpet", roughness=1.0, sheen=0.3, grain="weave", grain_size=0.03,
            grain_depth=0.3,
        )
        items = rooms.shell_items(
            _SHELL, (*views, side, way), setting, rooms.plaster((0.70, 0.64, 0.52)), carpet, f.WHITE, leaf=f.WALNUT
        )
        on = rooms.night(setting)
        things = _things(setting, on)
        lamps = [rooms.daylight(_SHELL, o, setting, 0.6) for o in views] + [rooms.daylight(_SHELL, side, setting)]
        if on:
            lamps += [
                rooms.bulb(f"pendant_light_{k}", (x, 1.6, 2.25), 20, (1.0, 0.80, 0.58))
                for k, x in enumerate((-2.3, 0.4, 3.0))
            ]
        seat = Spot((-2.4, 1.72, 0.46), np.pi / 2)
        return SetModel(
            (*items, Item("set/things", solids.join(things))), terrain.flat, lambda px, py: "carpet", _FREE,
            Room((9.2, 10.6, 3.5), 0.5), ("room", "city"),
            {
                "desk": Spot((-2.3, 2.2, 0.74), np.pi / 2), "seat": seat, "chair": seat, "table": Spot((0.9, 0.8, 0.0)),
                "door": Spot((3.9, 0.2, 0.0), np.pi), "window": Spot((-1.1, 2.6, 0.0), np.pi / 2),
                "sill": rooms.sill(_SHELL, views[1]),
                "computer": Spot((-2.3, 1.7, 0.0), np.pi / 2),
            },
            {
                "desk": "desk", "chair": "chair", "computer": "computer", "screen": "computer", "window": "window",
                "door": "door", "clock": "", "bookshelf": "",
            },
            lamps=tuple(lamps), indoors=True,
        )


def _things(setting: Setting, on: bool) -> list[Mesh]:
    """Two desks with their chairs, shelves, the notice board, plants and lamps."""
    y = _SHELL.back
    chair = f.chair(f.BLACK, f.cloth((0.70, 0.28, 0.12), "seat"))
    things = [
        solids.moved(parlour.desk(1.7, f.OAK, 1), (-2.3, 2.35, 0), 0.0),
        solids.moved(chair, (-2.4, 1.75, 0), np.pi / 2),
        solids.moved(parlour.desk(1.7, f.OAK, 4), (2.9, 2.3, 0), -0.15),
        solids.moved(chair, (2.7, 1.7, 0), np.pi / 2 + 0.3),
        solids.moved(parlour.bookcase(setting.seed, 1.5, 6, f.OAK), (3.6, y, 0)),
        solids.moved(f.plant(2, 1.3), (0.15, y - 0.4, 0)),
        solids.moved(f.clock(), (0.15, y, 2.75)),
        *_notices(setting),
    ]
    things += [solids.moved(f.pendant((0.10, 0.16, 0.19), on, 1.2), (x, 1.6, 2.3)) for x in (-2.3, 0.4, 3.0)]
    left = _SHELL.frame("left") @ space.translation((_SHELL.along("left", -3.0), 0, 0))
    things += [
        solids.moved(parlour.bookcase(setting.seed + 2, 2.0, 4, f.OAK), matrix=left),
        solids.moved(f.plant(7, 0.8), (-4.2, -4.6, 0)),
    ]
    return things


def _notices(setting: Setting) -> list[Mesh]:
    """A cork board of coloured notes on the back wall."""
    chance, y = rng(setting.seed, "office"), _SHELL.back
    parts = [
        f.block((1.8, 0.04, 1.15), f.OAK, (1.75, y - 0.02, 1.25), 0.015),
        f.block(
            (1.7, 0.03, 1.05),
            Material(
                "cork", (0.52, 0.33, 0.17), "wood", roughness=1.0, grain="speckle", grain_size=0.02, grain_depth=0.3
            ),
            (1.75, y - 0.04, 1.30),
            0.0,
        ),
    ]
    for k in range(9):
        note = f.paint(
            ((0.82, 0.70, 0.22), (0.82, 0.78, 0.66), (0.78, 0.42, 0.40), (0.46, 0.68, 0.66))[k % 4], f"note {k % 4}"
        )
        parts.append(
            f.block(
                (0.2, 0.006, 0.2 + 0.06 * (k % 2)),
                note,
                (1.15 + 0.30 * (k % 5), y - 0.058, 1.42 + 0.44 * (k // 5) + chance.uniform(-0.04, 0.04)),
                0.0,
            )
        )
    return parts
