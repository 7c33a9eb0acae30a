# SPDX-License-Identifier: Apache-2.0
"""A gym: a rack of dumbbells before mirrors, treadmills, benches with barbells, a punching bag, wall bars, balls."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import RGB, Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _props as props
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places._halls import glare
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_SHELL = rooms.Shell(5.4, 4.0, -7.5, 3.8)
_FREE = (-3.4, -1.9, 3.4, 1.4)
_MAT = Material(
    "gym floor",
    (0.10, 0.105, 0.12),
    "rubber",
    roughness=0.8,
    grain="speckle",
    grain_size=0.04,
    grain_depth=0.2,
    second_color=(0.20, 0.21, 0.23),
)
_RED: RGB = (0.66, 0.08, 0.04)
_STEEL = Material("machine steel", (0.30, 0.31, 0.33), "metal", roughness=0.4, metallic=0.5)
_BLACK = Material("gym black", (0.03, 0.03, 0.035), "leather", roughness=0.5)
_SPOTS = {
    "rack": Spot((0.0, 2.9, 0.0), np.pi / 2),
    "mirror": Spot((0.0, 2.8, 0.0), np.pi / 2),
    "punching bag": Spot((3.7, 1.3, 0.0), 0.0),
    "bench": Spot((3.6, -1.0, 0.0), 0.0),
    "table": Spot((1.4, 0.4, 0.0)),
    "seat": Spot((4.4, -1.2, 0.46), np.pi),
    "door": Spot((4.6, -3.6, 0.0), np.pi),
    "window": Spot((-4.6, 0.0, 0.0), np.pi),
}
_HAS = {
    "mirror": "mirror",
    "punching bag": "punching bag",
    "heavy bag": "punching bag",
    "rack": "rack",
    "bench": "bench",
    "weight bench": "bench",
    "door": "door",
    "window": "window",
}


class Gym(Place):
    """A fitness gym with weights and machines."""

    words = (
        "gym", "gymnasium", "sports hall",
        "fitness center",
        "fitness centre",
        "fitness studio",
        "weight room",
        "health club",
        "boxing gym",
        "workout room",
        "training room",
        "fitness gym",
        "home gym",
        "exercise room",
        "crossfit gym",
        "boxing ring",
        "dojo",
        "yoga studio",
        "dance studio",
    )
    indoors = True
    dressing = ("dumbbells", "mirrors", "treadmills", "bench", "barbell", "punching bag", "wall bars")

    def build(self, setting: Setting) -> SetModel:
        panes = tuple(rooms.Opening("left", _SHELL.along("left", y), 2.2, 1.7, 1.4, (3, 1)) for y in (1.6, -2.0))
        way = rooms.Opening("right", _SHELL.along("right", -3.6), 1.3, 2.2, 0.0)
        wall, trim = rooms.plaster((0.58, 0.60, 0.60)), f.paint((0.14, 0.15, 0.17))
        items = rooms.shell_items(_SHELL, (*panes, way), setting, wall, _MAT, trim, leaf=f.paint(_RED))
        items += [
            Item("set/mirrors", _mirrors()),
            Item("set/rack", solids.moved(_rack(), (0.0, 3.5, 0))),
            Item("set/band", _band()),
            scatter.placed_copies(
                "treadmill", _treadmill(), [(-4.2, 2.2, 0, -0.35), (-4.35, 0.1, 0, -0.25), (-4.4, -2.0, 0, -0.2)]
            ),
            Item("set/press", solids.moved(_press(), (4.2, -0.4, 0), np.pi)),
            Item("set/bag", solids.moved(_bag(), (4.2, 2.1, 0))),
            Item("set/wall_bars", solids.moved(_wall_bars(), (4.3, 4.0, 0))),
            Item("set/balls", _balls()),
            Item("set/ceiling", _ceiling()),
        ]
        lamps = [
            *(rooms.daylight(_SHELL, o, setting, 0.7) for o in panes),
            *(glare(f"gym_lamp_{k}", (x, 0.6, 3.6), 100, 1.8, (0.96, 0.98, 1.0)) for k, x in enumerate((-2.4, 2.4))),
        ]
        return SetModel(
            tuple(items),
            terrain.flat,
            lambda px, py: "carpet",
            _FREE,
            Room((10.8, 11.5, 3.8), 0.3),
            ("room",),
            _SPOTS,
            _HAS,
            lamps=tuple(lamps),
            indoors=True,
        )


def _mirrors() -> Mesh:
    """Panels of mirror glass along the back wall that show a pale blur of the room."""
    glass, edge = Material("mirror glass", (0.40, 0.44, 0.47), "glass", roughness=0.16, coat=1.0), f.STEEL
    parts = []
    for k, x in enumerate((-2.7, -0.9, 0.9, 2.7)):
        parts += [
            f.block((1.74, 0.03, 2.1), glass, (x, 3.985, 0.35), 0.0),
            f.block((0.04, 0.05, 2.1), edge, (x - 0.9, 3.975, 0.35), 0.0),
        ]
        shine = f.glow((0.62, 0.66, 0.70), 0.5, "mirror shine")
        v = np.array(
            [
                (x - 0.5 + 0.1 * k, 3.965, 0.6),
                (x - 0.3 + 0.1 * k, 3.965, 0.6),
                (x + 0.35, 3.965, 2.3),
                (x + 0.15, 3.965, 2.3),
            ]
        )
        parts.append(solids.mesh(v, [(0, 1, 2), (0, 2, 3)], shine, 0.5))
    return solids.join([*parts, f.block((7.3, 0.06, 0.06), edge, (0, 3.97, 2.45), 0.0)])


def _band() -> Mesh:
    """A red stripe along the walls over the mirrors, a clock."""
    red = f.paint(_RED, "gym stripe")
    parts = [f.block((10.8, 0.02, 0.28), red, (0, 3.99, 2.75), 0.0)]
    parts += [f.block((0.02, 11.4, 0.28), red, (s * 5.39, -1.75, 2.75 + (3.1 - 2.75) * (s < 0)), 0.0) for s in (-1, 1)]
    return solids.join([*parts, solids.moved(f.clock(), (0.0, 3.98, 3.3))])


def _dumbbell(size: float) -> Mesh:
    """A dumbbell along Y."""
    parts = [solids.tube(np.array([[0, -0.14, 0], [0, 0.14, 0]]), 0.018, f.STEEL, 8)]
    turned = solids.bent(
        solids.turned([(size, -0.05), (size, 0.05)], _BLACK, 0.01, 6), lambda v: v[:, [0, 2, 1]] * [1, 1, -1]
    )
    return solids.join([*parts, *[solids.moved(turned, (0, s * 0.15, 0)) for s in (-1, 1)]])


def _rack() -> Mesh:
    """A three-tier rack of dumbbells facing -Y, the largest below."""
    red = f.enamel(_RED)
    parts = [f.block((0.09, 0.6, 1.15), red, (x, 0, 0), 0.02) for x in (-2.3, 0.0, 2.3)]
    for z, y, size in ((0.3, -0.16, 0.1), (0.68, 0.02, 0.085), (1.06, 0.18, 0.07)):
        parts.append(f.block((4.7, 0.34, 0.05), _STEEL, (0, y, z), 0.01))
        parts += [
            solids.moved(_dumbbell(size), (-2.05 + 0.3 * k + (0.1 if k > 6 else 0), y, z + 0.05 + size))
            for k in range(14)
        ]
    return solids.join(parts)


def _treadmill() -> Mesh:
    """A treadmill whose runner faces +Y, its console lit."""
    shine = f.glow((0.15, 0.70, 0.85), 1.2, "console")
    parts = [
        f.block((0.8, 1.9, 0.16), _BLACK, (0, 0, 0), 0.05),
        f.block((0.56, 1.75, 0.03), Material("belt", (0.07, 0.07, 0.075), "rubber"), (0, -0.05, 0.15), 0.01),
        f.block((0.8, 0.14, 0.28), f.enamel(_RED), (0, 0.78, 0.12), 0.05),
        f.block((0.8, 0.16, 0.36), _BLACK, (0, 0.8, 1.22), 0.05),
        f.block((0.5, 0.02, 0.2), shine, (0, 0.71, 1.32), 0.0),
    ]
    for s in (-1, 1):
        parts += [
            solids.tube(np.array([[s * 0.36, 0.72, 0.15], [s * 0.36, 0.8, 1.3]]), 0.035, _STEEL, 8),
            solids.tube(np.array([[s * 0.36, 0.75, 1.1], [s * 0.36, 0.2, 1.02]]), 0.03, _STEEL, 8),
        ]
    return solids.join(parts)


def _press() -> Mesh:
    """A bench along X with a barbell on its stand over the head at -X."""
    parts = [
        f.block((1.35, 0.34, 0.1), _BLACK, (0.15, 0, 0.38), 0.04),
        f.block((0.1, 0.3, 0.38), _STEEL, (0.7, 0, 0), 0.01),
        f.block((0.1, 0.3, 0.38), _STEEL, (-0.35, 0, 0), 0.01),
    ]
    parts += [f.block((0.08, 0.08, 1.05), f.enamel(_RED), (-0.55, s * 0.45, 0), 0.01) for s in (-1, 1)]
    return solids.join([*parts, solids.moved(props.prop("barbell", "black"), (-0.55, 0, 0.86))])


def _bag() -> Mesh:
    """A red punching bag on chains from the ceiling."""
    parts = [
        f.round_block(
            [(0.02, 0.75), (0.2, 0.78), (0.21, 1.2), (0.21, 1.95), (0.19, 2.05), (0.02, 2.06)],
            Material("bag", (0.50, 0.03, 0.03), "leather", roughness=0.5, coat=0.2),
            segments=28,
        ),
        f.round_block([(0.213, 1.0), (0.213, 1.08)], _BLACK, segments=28),
        f.round_block([(0.213, 1.75), (0.213, 1.83)], _BLACK, segments=28),
    ]
    parts += [
        solids.tube(np.array([[0.16 * np.cos(a), 0.16 * np.sin(a), 2.04], [0, 0, 2.5]]), 0.012, f.STEEL, 6)
        for a in (0.3, 2.4, 4.5)
    ]
    return solids.join([*parts, solids.tube(np.array([[0, 0, 2.5], [0, 0, 3.75]]), 0.02, f.STEEL, 6)])


def _wall_bars() -> Mesh:
    """Wooden wall bars, back at y = 0."""
    parts = [f.block((0.08, 0.14, 2.4), f.OAK, (x, -0.07, 0), 0.01) for x in (-0.85, 0.0, 0.85)]
    return solids.join(
        parts
        + [
            solids.tube(np.array([[-0.85, -0.12, z], [0.85, -0.12, z]]), 0.022, f.OAK, 8)
            for z in np.arange(0.25, 2.4, 0.2)
        ]
    )


def _balls() -> Mesh:
    """Two large balls, a kettlebell row, rolled mats in the corner."""
    parts = [
        solids.moved(solids.sphere(0.34, f.enamel((0.05, 0.34, 0.55)), segments=28), (-2.9, 3.4, 0.34)),
        solids.moved(solids.sphere(0.28, f.enamel((0.80, 0.44, 0.04)), segments=28), (-3.45, 3.55, 0.28)),
    ]
    for k in range(3):
        at = (2.75 + 0.32 * k, 3.2, 0.11)
        parts += [
            solids.moved(solids.sphere(0.11, _BLACK, segments=16), at),
            solids.tube(
                np.array([[at[0] - 0.06, at[1], 0.2], [at[0], at[1], 0.3], [at[0] + 0.06, at[1], 0.2]]),
                0.018,
                _BLACK,
                8,
            ),
        ]
    return solids.join(parts)


def _ceiling() -> Mesh:
    """Beams and long lamps under the ceiling."""
    shine = f.glow((0.94, 0.97, 1.0), 2.4, "gym tube")
    parts = [f.block((10.8, 0.16, 0.24), f.paint((0.14, 0.15, 0.17), "beam"), (0, y, 3.62), 0.0) for y in (-1.6, 2.2)]
    return solids.join(parts + [f.block((0.14, 2.0, 0.06), shine, (x, 0.3, 3.55), 0.0) for x in (-2.4, 0.0, 2.4)])
