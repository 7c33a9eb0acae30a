# SPDX-License-Identifier: Apache-2.0
"""The inside of a church: pews, stone columns, tall coloured windows, an altar with a cross and candles."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.nodes import RGB, Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _halls as halls
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_SHELL = rooms.Shell(6.2, 7.0, -10.0, 7.5)
_FREE = (-2.9, -2.2, 2.9, 2.2)
_STONE = Material(
    "church stone",
    (0.56, 0.50, 0.42),
    "stone",
    roughness=0.85,
    grain="bricks",
    grain_size=0.7,
    grain_depth=0.12,
    second_color=(0.48, 0.42, 0.35),
)
_FLOOR = Material(
    "flagstones",
    (0.40, 0.36, 0.32),
    "stone",
    roughness=0.6,
    grain="tiles",
    grain_size=0.9,
    grain_depth=0.2,
    second_color=(0.31, 0.28, 0.25),
    coat=0.15,
)
_GLASS: tuple[RGB, ...] = (
    (0.75, 0.06, 0.05),
    (0.05, 0.16, 0.70),
    (0.85, 0.55, 0.05),
    (0.05, 0.45, 0.20),
    (0.40, 0.08, 0.50),
    (0.10, 0.50, 0.65),
)
_SPOTS = {
    "altar": Spot((0.0, 4.2, 0.36), np.pi / 2),
    "cross": Spot((0.0, 4.2, 0.0), np.pi / 2),
    "pew": Spot((3.9, 0.8, 0.0), np.pi),
    "seat": Spot((4.2, -0.5, 0.46), np.pi / 2),
    "bench": Spot((3.9, 0.8, 0.0), np.pi),
    "candle": Spot((-1.8, 4.0, 0.36), np.pi / 2),
    "window": Spot((-2.6, 4.8, 0.0), np.pi / 2),
    "table": Spot((1.4, 0.6, 0.0)),
    "door": Spot((5.0, -3.0, 0.0), np.pi),
}
_HAS = {
    "altar": "altar",
    "cross": "cross",
    "crucifix": "cross",
    "pew": "pew",
    "pews": "pew",
    "bench": "bench",
    "window": "window",
    "stained glass": "window",
    "stained glass window": "window",
    "candles": "",
    "column": "",
    "door": "door",
    "aisle": "",
}


class ChurchInterior(Place):
    """The nave of a church."""

    words = (
        "church", "church interior",
        "cathedral",
        "inside a church",
        "chapel",
        "nave",
        "abbey",
        "basilica",
        "monastery",
        "cloister",
        "altar",
        "church hall",
        "cathedral interior",
        "pulpit",
        "sanctuary",
        "choir loft",
        "convent",
    )
    indoors = True
    dressing = ("pews", "columns", "coloured windows", "altar", "cross", "candles")

    def build(self, setting: Setting) -> SetModel:
        on = rooms.night(setting)
        way = rooms.Opening("right", _SHELL.along("right", -3.0), 1.5, 2.8, 0.0)
        items = rooms.shell_items(_SHELL, (way,), setting, _STONE, _FLOOR, halls.MARBLE, leaf=f.WALNUT)
        rows = [(s * 4.35, y, 0.0, 0.0) for s in (-1, 1) for y in (-5.2, -4.0, -2.8, -1.6, -0.4, 0.8)]
        pillars = [(s * 3.35, y, 0.0, 0.0) for s in (-1, 1) for y in (-6.6, 3.6)] + [
            (s * 6.1, y, 0, 0) for s in (-1, 1) for y in (-4.6, -1.4, 1.8)
        ]
        items += [
            scatter.placed_copies("pew", _pew(), rows),
            scatter.placed_copies("pillar", halls.column(7.5, 0.3, _STONE), pillars),
            Item("set/windows", _windows(on)),
            Item("set/choir", _choir()),
            Item("set/vault", _vault()),
            Item(
                "set/carpet",
                f.block((1.5, 15.0, 0.012), f.cloth((0.36, 0.02, 0.03), "aisle carpet"), (0, -3.6, 0), 0.0),
            ),
        ]
        candles = [(x, 4.75, 1.7) for x in (-1.1, 1.1)] + [(s * 2.0, 4.4, 1.8) for s in (-1, 1)]
        lamps = [rooms.bulb(f"candle_{k}", p, 9, (1.0, 0.62, 0.28)) for k, p in enumerate(candles)]
        lamps += [
            halls.glare(
                "nave_lamp", (0.0, -0.5, 6.8), 150 if on else 110, 2.6, (1.0, 0.80, 0.56) if on else (0.95, 0.94, 1.0)
            ),
            rooms.bulb("choir_lamp", (0.0, 4.6, 5.4), 120, (1.0, 0.82, 0.58), 0.6),
        ]
        return SetModel(
            tuple(items),
            terrain.flat,
            lambda px, py: "stone" if abs(px) > 0.75 else "carpet",
            _FREE,
            Room((12.4, 17.0, 7.5), 0.06),
            ("hall", "room"),
            _SPOTS,
            _HAS,
            lamps=tuple(lamps),
            indoors=True,
        )


def _pew() -> Mesh:
    """A wooden bench 2.6 m long facing +Y."""
    parts = [
        f.block((2.6, 0.42, 0.05), f.WALNUT, (0, 0, 0.42), 0.015),
        f.block((2.6, 0.06, 0.62), f.WALNUT, (0, -0.24, 0.35), 0.015),
        f.block((2.6, 0.16, 0.04), f.WALNUT, (0, -0.28, 0.95), 0.01),
    ]
    return solids.join(parts + [f.block((0.07, 0.56, 1.02), f.WALNUT, (x, -0.06, 0), 0.02) for x in (-1.3, 1.3)])


def _lancet(wide: float, tall: float, strength: float, shift: int) -> Mesh:
    """A tall window of coloured panes in lead, facing -Y, its foot at z = 0."""
    parts = [
        halls.upright(halls.arched(wide + 0.34, tall + 0.17), 0.1, halls.MARBLE),
        solids.moved(halls.upright(halls.arched(wide, tall), 0.02, f.BLACK), (0, -0.095, 0.02)),
    ]
    columns, rows = 3, round(tall / 0.34)
    for i in range(columns):
        for j in range(rows):
            x, z = wide * ((i + 0.5) / columns - 0.5), tall * (j + 0.5) / rows
            over = z - (tall - wide / 2)
            if over > 0 and np.hypot(x, over + 0.12) > wide / 2 - 0.05:
                continue
            pane = f.glow(
                _GLASS[(i * 2 + j * 3 + shift + (i == 1) * (j % 3)) % 6],
                strength,
                f"pane {(i * 2 + j * 3 + shift) % 6}",
            )
            parts.append(
                f.block(
                    (wide / columns - 0.045, 0.02, tall / rows - 0.045),
                    pane,
                    (x, -0.115, z - tall / rows / 2 + 0.04),
                    0.0,
                )
            )
    return solids.join(parts)


def _windows(on: bool) -> Mesh:
    """Two lancets and a rose window in the back wall, four lancets at each side."""
    strength, y, parts = 0.45 if on else 1.25, _SHELL.back, []
    for k, x in enumerate((-2.35, 2.35)):
        parts.append(solids.moved(_lancet(1.15, 3.6, strength, k), (x, y, 1.4)))
    for k, yy in enumerate((-6.2, -3.0, 0.2, 3.4)):
        parts += [
            solids.moved(_lancet(1.2, 3.4, strength, k + 2), (s * _SHELL.half, yy, 2.4), -s * np.pi / 2)
            for s in (-1, 1)
            if not (s > 0 and k == 1)
        ]
    upright = space.turn("x", np.pi / 2)
    rose = [
        solids.moved(solids.lathe([(1.3, 0), (1.3, 0.1)], halls.MARBLE, 48), matrix=upright),
        solids.moved(solids.moved(solids.lathe([(1.14, 0), (1.14, 0.02)], f.BLACK, 48), matrix=upright), (0, -0.1, 0)),
    ]
    for ring, n, r, size in ((0, 1, 0.0, 0.26), (1, 8, 0.52, 0.19), (2, 12, 0.92, 0.19)):
        for k in range(n):
            a = 2 * np.pi * k / n
            pane = f.glow(_GLASS[(k * 5 + ring * 2) % 6], strength, f"pane {(k * 5 + ring * 2) % 6}")
            rose.append(solids.moved(solids.sphere(size, pane, (1, 0.1, 1), 14), (r * np.cos(a), -0.13, r * np.sin(a))))
    return solids.join([*parts, solids.moved(solids.join(rose), (0, y, 5.35))])


def _choir() -> Mesh:
    """Two steps, the altar with its cloth, candles and flowers, a golden cross over it, tall candlesticks."""
    white, flame = f.cloth((0.82, 0.80, 0.74), "altar cloth"), f.glow((1.0, 0.66, 0.26), 4.0, "candle flame")
    parts = [
        f.block((9.0, 4.4, 0.18), _FLOOR, (0, 5.2, 0), 0.02),
        f.block((7.4, 3.6, 0.18), halls.MARBLE, (0, 5.6, 0.18), 0.02),
        f.block((2.4, 0.9, 0.95), halls.MARBLE, (0, 5.0, 0.36), 0.03),
        f.block((2.6, 1.0, 0.06), halls.MARBLE, (0, 5.0, 1.31), 0.02),
        f.block((1.5, 1.02, 0.03), white, (0, 5.0, 1.37), 0.01),
        f.block((1.5, 0.02, 0.6), white, (0, 4.49, 0.8), 0.01),
        f.block((0.12, 0.03, 0.4), halls.GOLD, (0, 4.47, 0.9), 0.0),
        f.block((0.34, 0.03, 0.1), halls.GOLD, (0, 4.47, 1.1), 0.0),
        f.block((0.16, 0.12, 2.3), halls.GOLD, (0, 6.7, 1.75), 0.03),
        f.block((1.25, 0.12, 0.16), halls.GOLD, (0, 6.7, 3.25), 0.03),
    ]
    for x, y, foot, tall in (
        (-1.1, 5.0, 1.37, 0.34),
        (1.1, 5.0, 1.37, 0.34),
        (-2.0, 4.6, 0.36, 1.25),
        (2.0, 4.6, 0.36, 1.25),
    ):
        parts += [
            f.round_block([(0.1, 0), (0.03, 0.05), (0.03, tall - 0.05), (0.07, tall)], f.BRASS, (x, y, foot)),
            f.round_block([(0.035, 0), (0.035, 0.26)], f.PAPER, (x, y, foot + tall), 12),
            solids.moved(solids.sphere(0.035, flame, (1, 1, 1.9), 10), (x, y, foot + tall + 0.31)),
        ]
    from soundstage.places._undergrowth import flower

    for k, x in enumerate((-0.85, 0.85)):
        parts += [
            f.round_block([(0.06, 0), (0.1, 0.2), (0.07, 0.24)], halls.GOLD, (x, 4.95, 1.37)),
            solids.moved(flower(k + 3, (0.82, 0.78, 0.70) if k else (0.78, 0.20, 0.26), 0.3), (x, 4.95, 1.58)),
        ]
    return solids.join(parts)


def _vault() -> Mesh:
    """Pointed ribs of stone across the nave between the pillars, a wooden roof over them."""
    turns, parts = np.linspace(0, np.pi, 21), []
    for y in (-6.6, -1.5, 3.6):
        rib = np.column_stack([3.35 * np.cos(turns), np.full(21, y), 7.0 + 1.5 * np.sin(turns)])
        parts.append(solids.tube(rib, 0.17, _STONE, 8))
    parts.append(f.block((12.6, 17.2, 0.2), f.WALNUT, (0, -1.5, 8.7), 0.0))
    return solids.join(
        [
            *parts,
            *[f.block((0.16, 17.2, 1.3), _STONE, (s * 6.2, -1.5, 7.4), 0.0) for s in (-1, 1)],
            f.block((12.6, 0.16, 1.3), _STONE, (0, 7.08, 7.4), 0.0),
        ]
    )
