# SPDX-License-Identifier: Apache-2.0
"""A living room: sofa, bookcase, hearth, rug, lamps, and a window with the hour's light."""

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

_SHELL = rooms.Shell()
_FREE = (-3.2, -1.8, 3.2, 1.2)


class LivingRoom(Place):
    """A living room with a sofa and a hearth."""

    words = (
        "living room", "lounge", "sitting room", "parlour", "parlor", "house", "home", "apartment", "flat", "cottage",
        "cabin", "room", "indoors", "inside", "hall", "mansion",
    )
    indoors = True
    at_tables = True
    dressing = ("sofa", "bookcase", "fireplace", "rug", "plants")

    def build(self, setting: Setting) -> SetModel:
        view = rooms.Opening("back", -2.75, 1.25, 1.5, 0.95)
        side = rooms.Opening("left", _SHELL.along("left", 0.0), 1.7, 1.7, 0.85)
        way = rooms.Opening("right", _SHELL.along("right", -0.4), 1.0, 2.15, 0.0)
        items = rooms.shell_items(
            _SHELL,
            (view, side, way),
            setting,
            rooms.plaster((0.20, 0.34, 0.35)),
            rooms.BOARDS,
            f.CREAM,
            f.cloth((0.76, 0.50, 0.20), "curtain"),
            leaf=f.OAK,
        )
        on = rooms.night(setting)
        y = _SHELL.back
        things = _things(setting, on)
        lamps = [rooms.daylight(_SHELL, view, setting, 0.7), rooms.daylight(_SHELL, side, setting)]
        lamps.append(rooms.bulb("fire_light", (2.95, y - 0.75, 0.45), 16 if on else 6, (1.0, 0.48, 0.18), 0.3))
        if on:
            lamps.append(rooms.bulb("lamp_light", (0.66, y - 0.38, 1.35), 22))
        seat = Spot((-0.55, y - 0.78, 0.46), -np.pi / 2)
        return SetModel(
            (*items, Item("set/things", solids.join(things))), terrain.flat,
            lambda px, py: "carpet" if abs(px + 0.2) < 1.5 and abs(py - 0.2) < 0.85 else "wood", _FREE,
            Room((8.4, 10.2, 3.5), 0.45), ("room", "wind") if setting.weather == "wind" else ("room",),
            {
                "sofa": seat, "couch": seat, "seat": seat, "door": Spot((3.6, -0.4, 0.0), np.pi),
                "window": Spot((-2.75, 2.2, 0.0), np.pi / 2),
                "sill": rooms.sill(_SHELL, view), "table": Spot((1.3, 0.5, 0.0)),
                "fireplace": Spot((2.6, 1.7, 0.0), np.pi / 2),
            },
            {
                "sofa": "sofa", "couch": "sofa", "window": "window", "door": "door", "bookcase": "", "bookshelf": "",
                "fireplace": "fireplace", "rug": "", "armchair": "",
            },
            lamps=tuple(lamps), indoors=True,
        )


def _things(setting: Setting, on: bool) -> list[Mesh]:
    """Sofa, armchair, bookcases, the hearth, a rug, a lamp, plants and pictures."""
    y = _SHELL.back
    things = [
        solids.moved(parlour.sofa((0.62, 0.22, 0.12)), (-0.55, y - 0.25, 0)),
        parlour.cushion((0.80, 0.56, 0.18), (-1.33, y - 0.66, 0.68), 0.2),
        parlour.cushion((0.12, 0.34, 0.36), (0.23, y - 0.66, 0.68), -0.2),
        solids.moved(parlour.bookcase(setting.seed, 1.1, 6), (1.35, y, 0)),
        solids.moved(parlour.fireplace(True), (2.95, y, 0)),
        solids.moved(f.rug(3.0, 1.7, (0.70, 0.56, 0.36), (0.50, 0.14, 0.09)), (-0.2, 0.2, 0)),
        solids.moved(f.floor_lamp((0.84, 0.66, 0.38), on), (0.66, y - 0.38, 0)),
        solids.moved(f.plant(3, 1.2), (-3.75, y - 0.45, 0)),
        solids.moved(f.picture(0.8, 0.6, setting.seed + 1), (-0.9, y, 1.95)),
        solids.moved(f.picture(0.5, 0.66, setting.seed + 2, f.WALNUT), (0.05, y, 2.0)),
        solids.moved(parlour.sofa((0.74, 0.58, 0.34), 1.0), (3.75, 0.95, 0), -np.pi / 2 - 0.25),
    ]
    left = _SHELL.frame("left") @ space.translation((_SHELL.along("left", -3.2), 0, 0))
    things += [
        solids.moved(parlour.bookcase(setting.seed + 4, 1.8, 3), matrix=left),
        solids.moved(f.plant(8, 0.6), (-3.95, -3.2, 1.2)),
    ]
    return things
