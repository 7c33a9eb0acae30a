# SPDX-License-Identifier: Apache-2.0
"""A jail cell: a wall of iron bars with its gate, a corridor behind, brick, a bunk, a basin, a high barred window."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _props as props
from soundstage.places import _rooms as rooms
from soundstage.places import _terrain as terrain
from soundstage.places._halls import glare
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_SHELL = rooms.Shell(3.5, 2.5, -6.5, 3.5)
_FREE = (-2.3, -1.8, 2.3, 1.4)
_BRICK = Material(
    "painted brick",
    (0.56, 0.57, 0.52),
    "stone",
    roughness=0.8,
    grain="bricks",
    grain_size=0.24,
    grain_depth=0.5,
    second_color=(0.44, 0.45, 0.42),
)
_FLOOR = Material(
    "concrete",
    (0.40, 0.40, 0.38),
    "stone",
    roughness=0.75,
    grain="noise",
    grain_size=0.5,
    grain_depth=0.1,
    second_color=(0.34, 0.34, 0.33),
)
_IRON = Material("cell iron", (0.11, 0.12, 0.125), "metal", roughness=0.4, metallic=0.3)


_SPOTS = {
    "bed": Spot((-2.95, 0.2, 0.56), np.pi / 2),
    "bunk": Spot((-2.95, 0.2, 0.56), np.pi / 2),
    "seat": Spot((-2.75, 0.1, 0.54), 0.0),
    "door": Spot((0.0, 1.7, 0.0), np.pi / 2),
    "bars": Spot((-1.2, 1.9, 0.0), np.pi / 2),
    "window": Spot((-2.3, -0.4, 0.0), np.pi),
    "table": Spot((1.0, 0.3, 0.0)),
    "toilet": Spot((2.5, 0.7, 0.0), 0.0),
}
_HAS = {
    "bed": "bed",
    "bunk": "bunk",
    "cot": "bunk",
    "bars": "bars",
    "bar": "bars",
    "door": "door",
    "gate": "door",
    "cell door": "door",
    "toilet": "toilet",
    "sink": "",
    "window": "window",
    "mattress": "bed",
}  # what the set shows already -> its spot


class JailCell(Place):
    """A jail cell behind bars."""

    words = (
        "jail cell",
        "prison cell",
        "jail",
        "prison",
        "cell",
        "jailhouse",
        "holding cell",
        "lockup",
        "penitentiary",
        "cell block",
        "prison corridor",
        "behind bars",
        "detention cell",
    )
    indoors = True
    dressing = ("bars", "gate", "bunk", "toilet", "basin", "barred window")

    def build(self, setting: Setting) -> SetModel:
        pane = rooms.Opening("left", _SHELL.along("left", -0.4), 1.1, 0.75, 1.95, (1, 1))
        shell = rooms.shell_items(_SHELL, (pane,), setting, _BRICK, _FLOOR, _IRON)
        items = [i for i in shell if i.id != "set/wall_back"]
        items += [
            Item("set/bars", _bars()),
            Item("set/corridor", _corridor()),
            Item("set/bunk", _bunk()),
            Item("set/window_bars", _window_bars(pane)),
            Item("set/tally", _tally()),
            Item("set/toilet", solids.moved(props.prop("toilet", "grey"), (3.05, 0.7, 0), np.pi)),
            Item("set/basin", solids.moved(_basin(), (3.5, -0.5, 0), -np.pi / 2)),
        ]
        lamps = [
            rooms.daylight(_SHELL, pane, setting, 1.6),
            glare("cell_lamp", (0.0, -0.2, 2.9), 46, 0.9, (1.0, 0.92, 0.76)),
            rooms.bulb("corridor_left", (-2.2, 3.7, 2.7), 110, (1.0, 0.84, 0.56), 0.3),
            rooms.bulb("corridor_right", (2.2, 3.7, 2.7), 110, (1.0, 0.84, 0.56), 0.3),
        ]
        return SetModel(
            tuple(items),
            terrain.flat,
            lambda px, py: "stone",
            _FREE,
            Room((7.0, 9.0, 3.5), 0.12),
            ("hall", "room"),
            _SPOTS,
            _HAS,
            lamps=tuple(lamps),
            indoors=True,
        )


def _bars() -> Mesh:
    """Bars from floor to ceiling along the back, two crossbars, a gate in the middle with its lock."""
    y, high, half = _SHELL.back, _SHELL.height, _SHELL.half
    xs = np.arange(-half + 0.12, half, 0.155)
    parts = [solids.tube(np.array([[x, y, 0], [x, y, high]]), 0.021, _IRON, 8) for x in xs]
    parts += [f.block((2 * half, 0.05, 0.08), _IRON, (0, y, z), 0.008) for z in (0.04, 1.0, 2.25, high - 0.12)]
    parts += [f.block((0.09, 0.09, high), _IRON, (x, y, 0), 0.01) for x in (-0.62, 0.62, -half + 0.04, half - 0.04)]
    parts += [f.block((1.24, 0.08, 0.1), _IRON, (0, y - 0.01, z), 0.01) for z in (0.0, 2.25)]
    parts += [
        f.block((0.24, 0.12, 0.34), f.STEEL, (0.48, y - 0.04, 0.92), 0.02),
        f.block((0.03, 0.02, 0.09), f.BLACK, (0.48, y - 0.11, 1.04), 0.0),
        *[f.round_block([(0.05, 0), (0.05, 0.16)], _IRON, (-0.62, y - 0.04, z)) for z in (0.4, 1.9)],
    ]
    parts.append(f.block((2 * half, 0.3, 0.12), _FLOOR, (0, y, high - 0.02), 0.0))
    return solids.join(parts)


def _corridor() -> Mesh:
    """The corridor beyond: its floor, brick wall with a stripe, two shut steel doors and lamps in cages."""
    stripe = f.paint((0.16, 0.26, 0.30), "corridor stripe")
    shine = f.glow((1.0, 0.86, 0.58), 1.6, "caged lamp")
    parts = [
        f.block((11, 2.4, 0.2), _FLOOR, (0, 3.7, -0.2), 0.0),
        f.block((11, 0.2, 4.4), _BRICK, (0, 4.9, 0), 0.0),
        f.block((11, 0.02, 1.0), stripe, (0, 4.79, 0), 0.0),
        f.block((11, 2.4, 0.2), _FLOOR, (0, 3.7, 4.2), 0.0),
    ]
    for x in (-2.1, 2.1):
        parts += [
            f.block((1.2, 0.08, 2.3), _IRON, (x, 4.77, 0), 0.02),
            f.block((1.04, 0.05, 2.16), f.STEEL, (x, 4.73, 0.03), 0.02),
            f.block((0.34, 0.03, 0.2), f.BLACK, (x, 4.70, 1.62), 0.01),
            f.block((0.5, 0.03, 0.12), _IRON, (x, 4.70, 0.95), 0.01),
            solids.moved(solids.sphere(0.1, shine, (1, 1, 1.3), 12), (x, 4.6, 2.7)),
            f.block((0.26, 0.12, 0.05), _IRON, (x, 4.7, 2.85), 0.01),
        ]
    return solids.join(parts)


def _bunk() -> Mesh:
    """Two bunks on chains at the left wall, a striped mattress, a grey blanket."""
    sheet, wool = f.cloth((0.60, 0.58, 0.50), "ticking"), f.cloth((0.24, 0.28, 0.30), "prison blanket")
    parts = []
    for z in (0.36, 1.5):
        parts += [
            f.block((0.85, 1.95, 0.06), _IRON, (-3.05, 0.2, z), 0.01),
            f.block((0.8, 1.9, 0.14), sheet, (-3.05, 0.2, z + 0.06), 0.05),
            f.block((0.84, 1.0, 0.16), wool, (-3.05, -0.2, z + 0.06), 0.05),
            solids.moved(
                solids.sphere(0.24, f.cloth((0.68, 0.66, 0.6), "pillow"), (1.2, 0.7, 0.4), 14), (-3.05, 0.92, z + 0.26)
            ),
        ]
        parts += [
            solids.tube(np.array([[-2.64, y, z + 0.03], [-3.48, y, z + 0.85]]), 0.012, _IRON, 6) for y in (-0.72, 1.12)
        ]
    return solids.join(parts)


def _basin() -> Mesh:
    """A steel basin on the wall with a tap and a metal mirror; its back at y = 0, facing -Y."""
    bowl = f.round_block([(0.12, 0), (0.2, 0.14), (0.24, 0.2), (0.2, 0.2), (0.1, 0.08)], f.STEEL)
    return solids.join(
        [
            solids.moved(bowl, (0, -0.26, 0.68)),
            f.block((0.3, 0.3, 0.1), f.STEEL, (0, -0.14, 0.72), 0.02),
            solids.tube(np.array([[0, -0.03, 0.95], [0, -0.1, 1.05], [0, -0.2, 1.0]]), 0.016, f.STEEL, 8),
            f.block((0.4, 0.02, 0.5), f.STEEL, (0, -0.01, 1.35), 0.01),
            solids.tube(np.array([[0, -0.2, 0.68], [0, -0.15, 0.4], [0, 0, 0.36]]), 0.025, f.STEEL, 8),
        ]
    )


def _window_bars(pane: rooms.Opening) -> Mesh:
    """Upright bars in the high window."""
    from soundstage import space

    parts = [
        solids.tube(np.array([[x, 0.02, -0.02], [x, 0.02, pane.height + 0.02]]), 0.018, _IRON, 8)
        for x in np.linspace(-0.42, 0.42, 6)
    ]
    return solids.moved(solids.join(parts), matrix=_SHELL.frame("left") @ space.translation((pane.u, 0, pane.sill)))


def _tally() -> Mesh:
    """Days counted in chalk on the right wall."""
    chalk = Material("chalk", (0.74, 0.73, 0.68), "paper", roughness=1.0)
    parts = []
    for k in range(4):
        x, z = -0.5 + 0.34 * (k % 2), 1.75 - 0.3 * (k // 2)
        parts += [
            solids.tube(np.array([[x + 0.05 * n, 0, z], [x + 0.05 * n + 0.01, 0, z + 0.2]]), 0.008, chalk, 4)
            for n in range(4)
        ]
        parts.append(solids.tube(np.array([[x - 0.03, 0, z + 0.04], [x + 0.2, 0, z + 0.15]]), 0.008, chalk, 4))
    return solids.moved(solids.join(parts), (3.49, -1.9, 0), -np.pi / 2)
