# SPDX-License-Identifier: Apache-2.0
"""A corridor that runs away from the camera: lockers and doors down both sides, lamps in a row, a window at its end."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import RGB, Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places._halls import glare
from soundstage.places._lettering import lettering
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_HALF, _END, _FRONT, _HIGH = 3.1, 15.0, -8.0, 3.3  # metres: half its width, where it ends, where it begins, its height
_SHELL = rooms.Shell(_HALF, _END, _FRONT, _HIGH)
_FREE = (-2.1, -2.2, 2.1, 3.0)
_FLOOR = Material(
    "polished floor",
    (0.46, 0.47, 0.44),
    "tile",
    roughness=0.18,
    coat=0.5,
    grain="tiles",
    grain_size=0.6,
    grain_depth=0.08,
    second_color=(0.38, 0.40, 0.38),
)
_BLUE: RGB = (0.06, 0.24, 0.42)
_DOORS = (("right", 3.2), ("right", 7.2), ("right", 11.2), ("left", 6.4), ("left", 11.6), ("right", -3.6))
_SPOTS = {
    "door": Spot((2.6, 3.2, 0.0), 0.0),
    "locker": Spot((-2.3, 1.0, 0.0), np.pi),
    "window": Spot((0.0, 13.8, 0.0), np.pi / 2),
    "bench": Spot((2.4, 0.2, 0.0), np.pi),
    "seat": Spot((2.62, 0.2, 0.46), np.pi),
    "wall": Spot((2.5, 1.6, 0.0), 0.0),
    "stairs": Spot((0.0, 11.0, 0.0), np.pi / 2),
    "table": Spot((1.0, 0.6, 0.0)),
}
_HAS = {
    "door": "door",
    "locker": "locker",
    "lockers": "locker",
    "window": "window",
    "bench": "bench",
    "wall": "wall",
    "exit sign": "",
}


class Corridor(Place):
    """A long corridor with lockers and doors."""

    words = (
        "corridor",
        "hallway",
        "school corridor",
        "school hallway",
        "hospital corridor",
        "hotel corridor",
        "passage",
        "passageway",
        "stairwell",
        "stair hall",
        "office corridor",
        "locker room",
        "long corridor",
        "long hallway",
        "entrance hall",
        "vestibule",
        "hotel hallway",
        "backstage",
        "backstage corridor",
    )
    indoors = True
    dressing = ("lockers", "doors", "lamps", "notice boards", "exit sign", "window")

    def build(self, setting: Setting) -> SetModel:
        pane = rooms.Opening("back", 0.0, 2.6, 1.9, 0.9, (3, 2))
        doors = [rooms.Opening(side, _SHELL.along(side, y), 1.1, 2.2, 0.0) for side, y in _DOORS]
        wall, dado = rooms.plaster((0.70, 0.66, 0.54)), f.paint((0.24, 0.42, 0.44), "corridor dado")
        leaf = f.paint((0.44, 0.24, 0.10), "corridor door")
        items = rooms.shell_items(_SHELL, (pane, *doors), setting, wall, _FLOOR, f.WHITE, dado=dado, leaf=leaf)
        rows = [(-_HALF + 0.02, y, 0.0, np.pi / 2) for y in (-6.0, -4.2, -2.4, -0.6, 1.2, 3.0, 4.8, 8.2, 10.0)]
        items += [
            scatter.placed_copies("lockers", _lockers(), rows),
            Item("set/ceiling", _ceiling()),
            scatter.placed_copies(
                "notices", _notices(), [(_HALF - 0.01, y, 1.25, -np.pi / 2) for y in (0.9, 5.2, 9.2)]
            ),
            Item("set/bench", solids.moved(_bench(), (2.72, 0.2, 0), -np.pi / 2)),
            Item("set/exit", _exit()),
            Item("set/plant", solids.moved(f.plant(4, 1.0), (2.5, 13.9, 0))),
            Item("set/clock", solids.moved(f.clock(), (-2.2, _END, 2.6))),
        ]
        lamps = [
            glare(f"corridor_lamp_{k}", (0.0, y, _HIGH - 0.15), 62, 1.3, (1.0, 0.96, 0.86))
            for k, y in enumerate((-2.0, 2.4, 6.8, 11.2))
        ]
        return SetModel(
            tuple(items),
            terrain.flat,
            lambda px, py: "tile",
            _FREE,
            Room((2 * _HALF, 14.0, _HIGH), 0.14),
            ("hall", "room"),
            _SPOTS,
            _HAS,
            lamps=(rooms.daylight(_SHELL, pane, setting, 1.2), *lamps),
            indoors=True,
        )


def _lockers() -> Mesh:
    """Six steel lockers facing -Y, 1.8 m wide, their back at y = 0."""
    parts = [
        f.block((1.8, 0.42, 0.1), f.BLACK, (0, -0.21, 0), 0.0),
        f.block((1.8, 0.45, 1.95), f.enamel((0.05, 0.20, 0.36)), (0, -0.225, 0.1), 0.01),
    ]
    for k in range(6):
        x = -0.75 + 0.3 * k
        parts += [
            f.block((0.28, 0.02, 1.85), f.enamel(_BLUE), (x, -0.455, 0.15), 0.008),
            f.block((0.03, 0.03, 0.14), f.STEEL, (x + 0.09, -0.475, 1.0), 0.005),
        ]
        parts += [f.block((0.16, 0.01, 0.015), f.BLACK, (x, -0.468, z), 0.0) for z in (1.72, 1.78, 1.84)]
        parts.append(f.block((0.08, 0.01, 0.05), f.PAPER, (x, -0.468, 1.55), 0.0))
    return solids.join(parts)


def _notices() -> Mesh:
    """A cork board with papers, facing -Y, its foot at z = 0."""
    cork = Material(
        "cork", (0.48, 0.30, 0.15), "paper", roughness=1.0, grain="speckle", grain_size=0.03, grain_depth=0.2
    )
    parts = [
        f.block((1.5, 0.04, 0.95), f.OAK, (0, -0.02, 0), 0.01),
        f.block((1.4, 0.03, 0.85), cork, (0, -0.035, 0.05), 0.0),
    ]
    plan = (
        (-0.5, 0.5, 0.24, 0.3, f.PAPER),
        (-0.16, 0.42, 0.3, 0.38, f.paint((0.80, 0.62, 0.10), "poster")),
        (0.22, 0.55, 0.22, 0.26, f.PAPER),
        (0.5, 0.4, 0.26, 0.4, f.paint((0.62, 0.14, 0.10), "poster red")),
        (-0.5, 0.12, 0.26, 0.28, f.paint((0.14, 0.40, 0.36), "poster green")),
        (0.2, 0.14, 0.26, 0.3, f.PAPER),
        (-0.14, 0.1, 0.2, 0.26, f.PAPER),
    )
    return solids.join([*parts, *[f.block((w, 0.01, h), paper, (x, -0.055, z), 0.0) for x, z, w, h, paper in plan]])


def _bench() -> Mesh:
    """A plain bench facing -Y, 1.6 m."""
    parts = [f.block((1.6, 0.4, 0.05), f.OAK, (0, 0, 0.42), 0.015)]
    return solids.join(parts + [f.block((0.05, 0.36, 0.42), f.BLACK, (x, 0, 0), 0.01) for x in (-0.65, 0.65)])


def _ceiling() -> Mesh:
    """A pale ceiling with lamps in a row."""
    shine = f.glow((1.0, 0.97, 0.88), 2.2, "corridor lamp")
    parts = [
        f.block(
            (2 * _HALF, _END - _FRONT, 0.1),
            f.paint((0.62, 0.62, 0.58), "ceiling"),
            (0, (_END + _FRONT) / 2, _HIGH),
            0.0,
        )
    ]
    return solids.join(
        parts + [f.block((1.3, 0.5, 0.05), shine, (0, y, _HIGH - 0.05), 0.01) for y in np.arange(-4.2, _END, 2.2)]
    )


def _exit() -> Mesh:
    """A green sign that hangs under the ceiling down the corridor."""
    green = f.glow((0.02, 0.42, 0.14), 0.7, "exit sign")
    return solids.join(
        [
            f.block((0.9, 0.06, 0.34), green, (0, 8.0, _HIGH - 0.55), 0.01),
            solids.moved(
                lettering("EXIT", 0.2, f.glow((0.9, 0.95, 0.9), 1.6, "exit letters"), 0.09), (0, 7.95, _HIGH - 0.48)
            ),
            *[
                solids.tube(np.array([[x, 8.0, _HIGH - 0.22], [x, 8.0, _HIGH]]), 0.01, f.BLACK, 5)
                for x in (-0.35, 0.35)
            ],
        ]
    )
