# SPDX-License-Identifier: Apache-2.0
"""A palace ballroom: chandeliers, a chequered marble floor, columns, tall windows with red curtains, gold mirrors."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _halls as halls
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places._air import air
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_SHELL = rooms.Shell(6.8, 5.8, -9.0, 5.8)
_FREE = (-4.2, -2.2, 4.2, 2.4)
_WALL = Material(
    "silk wall",
    (0.62, 0.50, 0.30),
    "cloth",
    roughness=0.8,
    grain="noise",
    grain_size=0.4,
    grain_depth=0.05,
    second_color=(0.58, 0.46, 0.27),
)
_RED = Material("red velvet", (0.44, 0.02, 0.03), "cloth", roughness=0.9, sheen=0.4)
_PALE = Material("pale marble", (0.76, 0.72, 0.64), "stone", roughness=0.18, coat=0.5)
_DARK = Material("dark marble", (0.16, 0.10, 0.09), "stone", roughness=0.18, coat=0.5)
_SPOTS = {
    "throne": Spot((0.0, 3.4, 0.0), -np.pi / 2),
    "seat": Spot((0.0, 4.55, 0.92), -np.pi / 2),
    "window": Spot((-3.2, 4.4, 0.0), np.pi / 2),
    "mirror": Spot((5.6, 0.6, 0.0), 0.0),
    "door": Spot((-5.8, -2.4, 0.0), np.pi),
    "column": Spot((4.4, 3.8, 0.0), np.pi / 2),
    "table": Spot((1.5, 0.6, 0.0)),
    "chandelier": Spot((0.0, 0.6, 0.0)),
    "curtain": Spot((-2.3, 4.6, 0.0), np.pi / 2),
}
_HAS = {
    "chandelier": "chandelier",
    "throne": "throne",
    "window": "window",
    "mirror": "mirror",
    "door": "door",
    "column": "column",
    "pillar": "column",
    "curtain": "curtain",
    "red carpet": "",
    "candelabra": "",
}


class Ballroom(Place):
    """A ballroom or throne room in a palace."""

    words = (
        "ballroom",
        "palace",
        "palace hall",
        "throne room",
        "castle hall",
        "great hall",
        "banquet hall",
        "royal court",
        "royal palace",
        "grand hall",
        "dance hall",
        "royal hall",
        "throne",
        "castle interior",
        "opera foyer",
        "wedding hall",
    )
    indoors = True
    dressing = ("chandeliers", "chequered floor", "columns", "windows", "red curtains", "mirrors", "throne")

    def build(self, setting: Setting) -> SetModel:
        on = rooms.night(setting)
        way = rooms.Opening("left", _SHELL.along("left", -2.4), 1.7, 3.0, 0.0)
        items = rooms.shell_items(_SHELL, (way,), setting, _WALL, _PALE, f.CREAM, leaf=f.CREAM, dado=f.CREAM)
        hung = [
            (0.0, 3.6, 2.95, 0.0),
            (-3.5, 2.8, 2.7, 0.4),
            (3.5, 2.8, 2.7, 0.9),
            (-3.4, -3.4, 3.6, 0.2),
            (3.4, -3.4, 3.6, 0.2),
        ]
        items += [
            Item("set/chequer", _chequer()),
            Item("set/windows", _windows(setting)),
            Item("set/throne", _throne()),
            *_columns_and_mirrors(),
            scatter.placed_copies("chandelier", halls.chandelier(True, drop=2.8), hung),
            scatter.placed_copies("candelabra", _candelabra(), [(s * 2.5, 4.4, 0, 0) for s in (-1, 1)]),
        ]
        lamps = [
            rooms.bulb(f"chandelier_{k}", (x, y, z + 0.2), 85 if on else 55, (1.0, 0.76, 0.44), 0.5)
            for k, (x, y, z, _) in enumerate(hung)
        ]
        lamps.append(halls.glare("windows_light", (0.0, 2.0, 5.5), 30 if on else 110, 3.0, air(setting).key))
        return SetModel(
            tuple(items),
            terrain.flat,
            lambda px, py: "stone",
            _FREE,
            Room((13.6, 14.8, 5.8), 0.1),
            ("hall", "room"),
            _SPOTS,
            _HAS,
            lamps=tuple(lamps),
            indoors=True,
        )


def _columns_and_mirrors() -> list[Item]:
    """Columns along the back and the sides, mirrors between them."""
    columns = [(s * x, 5.3, 0, 0) for s in (-1, 1) for x in (1.75, 4.7)]
    columns += [(s * 6.4, y, 0, 0) for s in (-1, 1) for y in (-4.2, -0.8, 2.6)]
    mirrors = [(s * 6.78, y, 1.2, -s * np.pi / 2) for s in (-1, 1) for y in (0.9, 4.2)]
    return [
        scatter.placed_copies("column", halls.column(5.6, 0.28, halls.MARBLE, halls.GOLD), columns),
        scatter.placed_copies("mirror", _mirror(), mirrors),
    ]


def _chequer() -> Mesh:
    """Dark marble squares on the pale floor, a hair above it, and a gold inlay round them."""
    places = [(0.9 * i, 0.9 * j, 0.0) for i in range(-7, 8) for j in range(-9, 6) if (i + j) % 2]
    return solids.join([f.blocks((0.9, 0.9, 0.004), places, _DARK)])


def _windows(setting: Setting) -> Mesh:
    """Three tall arched windows in the back wall, sky behind their bars, red curtains with gold ties at their sides."""
    a, parts, y = air(setting), [], _SHELL.back
    pane = f.glow(a.middle, 1.0, "window sky")
    for x in (-3.2, 3.2):
        parts.append(solids.moved(halls.arched_pane(1.7, 3.7, f.CREAM, pane, 3), (x, y, 0.8)))
        for s in (-1, 1):
            parts.append(solids.moved(f.curtain(0.7, 4.6, _RED), (x + s * 1.15, y - 0.2, 4.9)))
            parts.append(
                solids.moved(solids.sphere(0.13, halls.GOLD, (1.5, 0.7, 0.5), 12), (x + s * 1.15, y - 0.26, 1.9))
            )
        parts.append(f.block((3.2, 0.24, 0.4), _RED, (x, y - 0.2, 4.65), 0.08))
        parts.append(f.block((3.3, 0.26, 0.1), halls.GOLD, (x, y - 0.2, 5.03), 0.03))
    parts += [
        f.block((13.4, 0.2, 0.16), halls.GOLD, (0, y - 0.06, 5.35), 0.03),
        f.block((13.4, 0.12, 0.08), halls.GOLD, (0, y - 0.06, 0.98), 0.02),
    ]
    return solids.join(parts)


def _throne() -> Mesh:
    """Two steps with a red carpet, a golden throne with velvet, a canopy of cloth with a crest behind it."""
    gold, y = halls.GOLD, 4.75
    parts = [
        f.block((3.0, 2.0, 0.2), _PALE, (0, 4.8, 0), 0.02),
        f.block((2.2, 1.5, 0.2), _PALE, (0, 5.0, 0.2), 0.02),
        f.block((1.0, 1.2, 0.012), _RED, (0, 3.5, 0), 0.0),
        f.block((0.9, 0.5, 0.012), _RED, (0, 4.0, 0.2), 0.0),
        f.block((0.8, 0.7, 0.1), gold, (0, y, 0.78), 0.03),
        f.block((0.66, 0.6, 0.1), _RED, (0, y, 0.84), 0.04),
        f.block((0.8, 0.1, 1.3), gold, (0, y + 0.34, 0.8), 0.03),
        f.block((0.6, 0.06, 0.95), _RED, (0, y + 0.28, 0.98), 0.03),
        solids.moved(solids.sphere(0.18, gold, (1.6, 0.4, 0.9), 16), (0, y + 0.34, 2.14)),
    ]
    for s in (-1, 1):
        parts += [f.block((0.1, 0.1, 0.42), gold, (s * 0.36, y + t, 0.4), 0.02) for t in (-0.3, 0.3)]
        parts += [
            f.block((0.12, 0.6, 0.08), gold, (s * 0.4, y, 1.12), 0.03),
            f.block((0.09, 0.09, 0.32), gold, (s * 0.4, y - 0.26, 0.86), 0.02),
            solids.moved(solids.sphere(0.09, gold, segments=12), (s * 0.4, y - 0.3, 1.2)),
            solids.moved(solids.sphere(0.08, gold, segments=12), (s * 0.38, y + 0.34, 2.15)),
        ]
    parts += [
        solids.moved(f.curtain(2.3, 4.4, _RED), (0, 5.66, 4.9)),
        f.block((2.7, 0.7, 0.45), _RED, (0, 5.5, 4.55), 0.1),
        f.block((2.8, 0.76, 0.1), gold, (0, 5.5, 4.98), 0.03),
        solids.moved(solids.sphere(0.34, gold, (0.9, 0.2, 1.1), 20), (0, 5.56, 3.1)),
        solids.moved(solids.sphere(0.22, f.enamel((0.05, 0.12, 0.40)), (0.9, 0.4, 1.1), 20), (0, 5.5, 3.1)),
    ]
    return solids.join(parts)


def _mirror() -> Mesh:
    """A tall gold-framed mirror that shows a pale room, facing -Y, over a little table; its foot at z = 0."""
    glass = Material("mirror glass", (0.52, 0.50, 0.44), "glass", roughness=0.12, coat=1.0)
    return solids.join(
        [
            f.block((1.5, 0.1, 2.7), halls.GOLD, (0, -0.05, 0), 0.05),
            f.block((1.2, 0.04, 2.35), glass, (0, -0.11, 0.18), 0.0),
            solids.moved(solids.sphere(0.26, halls.GOLD, (1.6, 0.4, 0.7), 16), (0, -0.08, 2.75)),
        ]
    )


def _candelabra() -> Mesh:
    """A standing gold candelabra with five lights, 1.7 m."""
    flame = f.glow((1.0, 0.70, 0.32), 3.5, "candle flame")
    parts = [f.round_block([(0.2, 0), (0.06, 0.1), (0.035, 0.3), (0.05, 0.7), (0.03, 1.3)], halls.GOLD)]
    for k, x in enumerate((-0.34, -0.17, 0.0, 0.17, 0.34)):
        z = 1.42 + 0.08 * (k % 2) + 0.1 * (x == 0)
        parts += [
            solids.tube(np.array([[0, 0, 1.2], [x, 0, 1.22], [x, 0, z]]), 0.02, halls.GOLD, 8),
            f.round_block([(0.024, 0), (0.024, 0.2)], f.PAPER, (x, 0, z), 10),
            solids.moved(solids.sphere(0.03, flame, (1, 1, 1.8), 8), (x, 0, z + 0.24)),
        ]
    return solids.join(parts)
