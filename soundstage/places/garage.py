# SPDX-License-Identifier: Apache-2.0
"""A garage workshop: a wall of tools over a bench with a vice, a red tool chest, a car, tyres, cans."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import RGB, Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _props as props
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _workbench as workbench
from soundstage.places._halls import glare
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_SHELL = rooms.Shell(5.2, 3.8, -7.5, 3.6)
_FREE = (-2.6, -1.9, 3.2, 1.2)
_FLOOR = Material(
    "garage floor",
    (0.36, 0.36, 0.35),
    "stone",
    roughness=0.5,
    coat=0.2,
    grain="noise",
    grain_size=0.6,
    grain_depth=0.08,
    second_color=(0.29, 0.29, 0.285),
)
_RED: RGB = (0.62, 0.05, 0.04)
_SPOTS = {
    "counter": Spot((0.4, 3.2, workbench.TOP + 0.02), -np.pi / 2),
    "workbench": Spot((0.4, 3.2, workbench.TOP + 0.02), -np.pi / 2),
    "bench": Spot((0.4, 3.2, workbench.TOP + 0.02), -np.pi / 2),
    "car": Spot((1.0, 1.0, 0.0), np.pi),
    "table": Spot((1.5, 0.2, 0.0)),
    "door": Spot((4.4, -2.4, 0.0), np.pi),
    "seat": Spot((2.6, 2.2, 0.5), np.pi),
    "window": Spot((0.0, 2.4, 0.0), np.pi / 2),
    "toolbox": Spot((2.9, 2.4, 0.0), np.pi / 2),
}
_HAS = {
    "workbench": "workbench",
    "counter": "counter",
    "tool chest": "toolbox",
    "toolbox": "toolbox",
    "tool": "",
    "tools": "",
    "vice": "",
    "garage door": "door",
    "door": "door",
}


class Garage(Place):
    """A garage and workshop."""

    words = (
        "garage",
        "workshop",
        "auto repair shop",
        "repair shop",
        "car workshop",
        "mechanic shop",
        "mechanic's garage",
        "body shop",
        "woodshop",
        "tool shed",
        "shed",
        "carpenter's workshop",
        "toolshed",
        "car garage",
        "wood shop",
        "smithy",
        "blacksmith's shop",
        "auto shop",
        "repair garage",
        "maker space",
    )
    indoors = True
    dressing = ("tool wall", "workbench", "tool chest", "car", "tyres", "cans", "lamps")

    def build(self, setting: Setting) -> SetModel:
        gate = rooms.Opening("right", _SHELL.along("right", -2.4), 2.6, 2.6, 0.0)
        pane = rooms.Opening("right", _SHELL.along("right", 1.6), 1.6, 1.0, 1.5, (3, 1))
        wall, trim = rooms.plaster((0.54, 0.52, 0.45)), f.paint((0.16, 0.17, 0.18))
        dado, leaf = f.paint((0.30, 0.34, 0.36)), f.paint((0.50, 0.54, 0.56))
        items = rooms.shell_items(_SHELL, (gate, pane), setting, wall, _FLOOR, trim, dado=dado, leaf=leaf)
        items += [
            Item("set/bench", solids.moved(workbench.bench(), (0.4, 3.8, 0))),
            Item("set/tools", solids.moved(workbench.tool_wall(), (0.4, 3.78, 1.2))),
            Item("set/chest", solids.moved(_chest(), (3.3, 3.3, 0))),
            Item("set/shelves", solids.moved(_shelves(), (-5.2, -3.2, 0), np.pi / 2)),
            scatter.placed_copies("car", props.prop("car", "yellow"), [(-3.65, 1.5, 0.0, -np.pi / 2 + 0.25)]),
            Item("set/tyres", _tyres()),
            Item("set/lamps", _lamps()),
            Item("set/stains", _stains()),
            Item("set/stool", solids.moved(_stool(), (2.3, 2.3, 0))),
            Item("set/cans", _cans()),
        ]
        lamps = [
            rooms.daylight(_SHELL, pane, setting, 0.9),
            *(glare(f"tube_{k}", (x, 1.2, 3.25), 80, 1.5, (0.98, 0.97, 0.90)) for k, x in enumerate((-2.2, 2.0))),
        ]
        return SetModel(
            tuple(items),
            terrain.flat,
            lambda px, py: "stone",
            _FREE,
            Room((10.4, 11.3, 3.6), 0.2),
            ("room",),
            _SPOTS,
            _HAS,
            lamps=tuple(lamps),
            indoors=True,
        )


def _chest() -> Mesh:
    """A red tool chest on wheels, its drawers to -Y."""
    red = f.enamel(_RED)
    parts = [f.block((1.0, 0.55, 0.85), red, (0, 0, 0.12), 0.03), f.block((0.9, 0.5, 0.45), red, (0, 0, 0.97), 0.03)]
    parts += [f.block((0.9, 0.02, 0.01), f.BLACK, (0, -0.28, z), 0.0) for z in (0.35, 0.55, 0.75)]
    parts += [f.block((0.6, 0.03, 0.03), f.STEEL, (0, -0.29, z), 0.008) for z in (0.25, 0.45, 0.65, 0.85, 1.1, 1.28)]
    return solids.join(
        parts
        + [
            solids.moved(solids.sphere(0.06, f.BLACK, (0.5, 1, 1), 10), (x, y, 0.06))
            for x in (-0.4, 0.4)
            for y in (-0.2, 0.2)
        ]
    )


def _shelves() -> Mesh:
    """A steel rack with paint cans, boxes and bottles, back at y = 0."""
    parts = [f.block((0.05, 0.45, 2.3), f.STEEL, (x, -0.24, 0), 0.0) for x in (-1.2, 1.2)]
    for row in range(4):
        z = 0.3 + 0.6 * row
        parts.append(f.block((2.4, 0.45, 0.04), f.STEEL, (0, -0.24, z), 0.0))
        for k in range(6):
            x, c = -1.0 + 0.4 * k, f.CHEERFUL[(k * 2 + row * 3) % 7]
            parts.append(
                f.round_block([(0.13, 0), (0.13, 0.3), (0.135, 0.31)], f.enamel(c), (x, -0.25, z + 0.04))
                if (k + row) % 3
                else f.block((0.34, 0.32, 0.3), f.paint((0.56, 0.38, 0.20), "box"), (x, -0.25, z + 0.04), 0.01)
            )
    return solids.join(parts)


def _tyres() -> Mesh:
    """Tyres in a stack and against the wall."""
    rubber = Material("tyre", (0.035, 0.035, 0.04), "rubber", roughness=0.85)
    parts = [solids.moved(solids.ring(0.27, 0.11, rubber, 28, 10), (4.6, 3.1, 0.11 + 0.21 * k)) for k in range(5)]
    return solids.join(
        [
            *parts,
            *[solids.moved(solids.ring(0.27, 0.11, rubber, 28, 10), (-2.3, 3.3, 0.11 + 0.21 * k)) for k in range(3)],
        ]
    )


def _lamps() -> Mesh:
    """Two long tube lamps on chains."""
    shine, parts = f.glow((0.97, 0.98, 0.94), 2.6, "tube lamp"), []
    for x in (-2.2, 2.0):
        parts += [
            f.block((1.7, 0.16, 0.05), f.STEEL, (x, 1.2, 3.1), 0.01),
            f.block((1.6, 0.1, 0.04), shine, (x, 1.2, 3.06), 0.01),
        ]
        parts += [
            solids.tube(np.array([[x + s * 0.7, 1.2, 3.1], [x + s * 0.7, 1.2, 3.7]]), 0.008, f.BLACK, 4)
            for s in (-1, 1)
        ]
    return solids.join(parts)


def _stains() -> Mesh:
    """Old oil on the floor, a yellow line before the bench."""
    oil = Material("oil", (0.16, 0.16, 0.16), "stone", roughness=0.25, coat=0.4)
    parts = [
        f.round_block([(r, 0.0), (r, 0.003)], oil, (x, y, 0), 24)
        for x, y, r in ((-2.6, -1.8, 0.34), (-2.2, -1.4, 0.16), (2.5, -2.4, 0.22))
    ]
    return solids.join(
        [*parts, f.block((5.4, 0.08, 0.003), f.paint((0.80, 0.58, 0.05), "floor line"), (1.0, 2.0, 0), 0.0)]
    )


def _stool() -> Mesh:
    """A round stool, 0.5 m."""
    legs = [
        solids.tube(
            np.array([[0.2 * np.cos(a), 0.2 * np.sin(a), 0], [0.1 * np.cos(a), 0.1 * np.sin(a), 0.46]]),
            0.016,
            f.STEEL,
            6,
        )
        for a in (0.5, 2.6, 4.7)
    ]
    return solids.join([*legs, f.round_block([(0.17, 0.46), (0.18, 0.48), (0.16, 0.5)], f.enamel(_RED))])


def _cans() -> Mesh:
    """A petrol can, an oil drum, a broom of sorts by the wall."""
    drum = f.round_block(
        [
            (0.3, 0),
            (0.3, 0.3),
            (0.315, 0.31),
            (0.3, 0.33),
            (0.3, 0.6),
            (0.315, 0.61),
            (0.3, 0.63),
            (0.3, 0.9),
            (0.28, 0.92),
        ],
        f.enamel((0.05, 0.22, 0.44)),
        (4.5, 1.7, 0),
        28,
    )
    return solids.join(
        [
            drum,
            f.block((0.36, 0.2, 0.4), f.enamel(_RED), (3.9, 2.2, 0), 0.04, 0.5),
            f.round_block([(0.03, 0.4), (0.03, 0.5)], f.BLACK, (3.8, 2.15, 0), 10),
        ]
    )
