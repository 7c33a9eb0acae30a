# SPDX-License-Identifier: Apache-2.0
"""A museum hall: paintings in gold frames, busts and vases on plinths, rope barriers, an arch to the next room."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _halls as halls
from soundstage.places import _props as props
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_SHELL = rooms.Shell(6.6, 5.4, -8.5, 5.0)
_FREE = (-3.8, -2.0, 3.8, 1.6)
_PARQUET = Material(
    "parquet",
    (0.36, 0.20, 0.09),
    "wood",
    roughness=0.3,
    grain="planks",
    grain_size=0.5,
    grain_depth=0.15,
    second_color=(0.28, 0.15, 0.065),
    coat=0.4,
)
_ROPE = f.cloth((0.44, 0.02, 0.03), "barrier rope")


_SPOTS = {
    "painting": Spot((0.0, 3.3, 0.0), np.pi / 2),
    "statue": Spot((3.1, 3.4, 0.0), np.pi / 2),
    "case": Spot((-4.2, 2.6, 0.0), np.pi),
    "table": Spot((1.5, 0.3, 0.0)),
    "seat": Spot((-4.9, -0.6, 0.46), 0.0),
    "bench": Spot((-4.6, -0.6, 0.0), 0.0),
    "wall": Spot((0.0, 3.3, 0.0), np.pi / 2),
}
_HAS = {
    "painting": "painting",
    "picture": "painting",
    "portrait": "painting",
    "artwork": "painting",
    "exhibit": "case",
    "display case": "case",
    "wall": "wall",
    "rope": "",
    "sculpture": "statue",
}  # what the set shows already -> its spot


class Museum(Place):
    """A museum hall with paintings and statues."""

    words = (
        "museum",
        "gallery",
        "art gallery",
        "art museum",
        "museum hall",
        "exhibition",
        "exhibition hall",
        "picture gallery",
        "history museum",
        "natural history museum",
        "exhibit",
        "auction house",
    )
    indoors = True
    dressing = ("paintings", "busts", "vases", "rope barriers", "display cases", "arch")

    def build(self, setting: Setting) -> SetModel:
        items = rooms.shell_items(
            _SHELL,
            (),
            setting,
            rooms.plaster((0.27, 0.36, 0.34)),
            _PARQUET,
            f.CREAM,
            dado=f.paint((0.17, 0.24, 0.23), "dado"),
        )
        items += [
            Item("set/paintings", _paintings(setting.seed)),
            Item("set/barriers", _barriers()),
            Item("set/arch", _arch()),
            Item("set/cases", _cases()),
            Item("set/picture_lamps", _picture_lamps()),
            scatter.placed_copies("bust", _bust(), [(-3.1, 4.3, 0, 0), (3.1, 4.3, 0, 0.2)]),
            scatter.placed_copies("couch", _couch(), [(-4.9, -0.6, 0, np.pi / 2), (4.9, -3.0, 0, np.pi / 2)]),
            scatter.placed_copies("column", halls.column(5.0, 0.24), [(s * 6.15, 5.0, 0, 0) for s in (-1, 1)]),
        ]
        lamps = (
            halls.glare("skylight_left", (-3.0, 1.6, 4.9), 150, 2.6, (1.0, 0.96, 0.88)),
            halls.glare("skylight_right", (3.0, 1.6, 4.9), 150, 2.6, (1.0, 0.96, 0.88)),
            *(rooms.bulb(f"picture_{k}", (x, 4.6, 4.1), 22, (1.0, 0.84, 0.60)) for k, x in enumerate((-4.9, 0.0, 4.9))),
        )
        return SetModel(
            tuple(items),
            terrain.flat,
            lambda px, py: "wood",
            _FREE,
            Room((13.2, 13.9, 5.0), 0.16),
            ("hall", "room"),
            _SPOTS,
            _HAS,
            lamps=lamps,
            indoors=True,
        )


def _paintings(seed: int) -> Mesh:
    """Framed pictures on three walls: a great one in the middle of the back wall."""
    y, x = _SHELL.back, _SHELL.half
    parts = [
        solids.moved(_framed(w, h, seed + k), (px, y, z))
        for k, (w, h, px, z) in enumerate(
            ((2.9, 1.9, 0.0, 2.55), (1.15, 1.5, -2.45, 2.5), (1.2, 0.9, 2.5, 2.75), (1.0, 0.7, 2.5, 1.75))
        )
    ]
    for k, (w, h, py, z) in enumerate(((1.6, 2.0, 2.0, 2.5), (2.2, 1.4, -1.6, 2.5), (1.4, 1.8, -5.0, 2.5))):
        parts += [
            solids.moved(_framed(w, h, seed + 7 + 2 * k + (s > 0)), (s * x, py, z), -s * np.pi / 2) for s in (-1, 1)
        ]
    return solids.join(parts)


def _framed(wide: float, tall: float, seed: int) -> Mesh:
    """A painting in a carved gold frame, facing -Y, its back at y = 0: a portrait, shapes, or a landscape."""
    parts = [f.picture(wide, tall, seed, halls.GOLD)]
    if tall > wide or seed % 3 == 1:
        parts = [_canvas(wide, tall, seed), *(_portrait(tall) if tall > wide else _shapes(wide, tall, seed))]
    for s in (-1, 1):
        parts += [
            f.block((wide + 0.16, 0.08, 0.1), halls.GOLD, (0, -0.04, s * (tall / 2 + 0.02) - 0.05), 0.03),
            f.block((0.1, 0.08, tall + 0.16), halls.GOLD, (s * (wide / 2 + 0.02), -0.04, -tall / 2 - 0.08), 0.03),
        ]
        parts.append(
            solids.moved(solids.sphere(0.1, halls.GOLD, (1.4, 0.5, 0.7), 12), (0, -0.07, s * (tall / 2 + 0.06)))
        )
    parts.append(f.block((0.22, 0.02, 0.1), f.BRASS, (0, -0.02, -tall / 2 - 0.34), 0.005))
    return solids.join(parts)


def _canvas(wide: float, tall: float, seed: int) -> Mesh:
    """A frame round a canvas of one colour."""
    tones = ((0.09, 0.13, 0.12), (0.62, 0.52, 0.36), (0.16, 0.10, 0.07))
    return solids.join(
        [
            f.block((wide, 0.03, tall), halls.GOLD, (0, -0.015, -tall / 2), 0.008),
            f.block(
                (wide * 0.88, 0.02, tall * 0.9),
                f.paint(tones[seed % 3 if tall < wide else 2], "canvas"),
                (0, -0.03, -tall * 0.45),
                0.0,
            ),
        ]
    )


def _portrait(tall: float) -> list[Mesh]:
    """A lady painted in flat tones: dress, collar, face, hair; her middle at the origin."""
    u, flat = tall / 2, (1.0, 0.12, 1.0)
    tones = (
        ((0.40, 0.06, 0.08), 0.52, (0, -0.62), (1.0, 0.08, 0.9)),
        ((0.06, 0.035, 0.02), 0.30, (0, 0.26), (1.0, 0.1, 1.2)),
        ((0.70, 0.50, 0.36), 0.13, (0, -0.05), (1.0, 0.2, 1.6)),
        ((0.72, 0.52, 0.38), 0.22, (0, 0.24), (0.86, 0.2, 1.15)),
        ((0.76, 0.72, 0.62), 0.17, (0, -0.2), (1.3, 0.26, 0.4)),
    )
    parts = [
        solids.moved(solids.sphere(r * u, f.paint(c, "portrait"), s, 20), (x * u, -0.042, z * u))
        for c, r, (x, z), s in tones
    ]
    dark = f.paint((0.03, 0.02, 0.02), "portrait dark")
    parts += [
        solids.moved(solids.sphere(0.03 * u, dark, flat, 8), (s * 0.08 * u, -0.042 - 0.046 * u, 0.28 * u))
        for s in (-1, 1)
    ]
    mouth = f.paint((0.55, 0.10, 0.08), "portrait mouth")
    return [*parts, solids.moved(solids.sphere(0.05 * u, mouth, (1, 0.1, 0.4), 8), (0, -0.042 - 0.046 * u, 0.12 * u))]


def _shapes(wide: float, tall: float, seed: int) -> list[Mesh]:
    """Circles and bars of plain colour, as painters of a later time made them."""
    parts = []
    for k in range(6):
        x, z = 0.34 * wide * np.sin(2.1 * k + seed), 0.3 * tall * np.cos(3.7 * k + seed)
        paint, y = f.paint(f.CHEERFUL[(k + seed) % 7], f"shape {k}"), -0.041 - 0.002 * k
        if k % 2:
            parts.append(solids.moved(solids.sphere((0.16 - 0.02 * k) * tall, paint, (1, 0.02, 1), 24), (x, y, z)))
        else:
            parts.append(f.block((0.07 * wide, 0.004, 0.5 * tall), paint, (x, y, -0.25 * tall), 0.0))
    return parts


def _picture_lamps() -> Mesh:
    """A brass lamp over each picture of the back wall."""
    shine = f.glow((1.0, 0.86, 0.6), 2.0, "picture lamp")
    parts = []
    for x, z in ((0.0, 3.78), (-2.45, 3.5), (2.5, 3.45)):
        parts += [
            solids.tube(np.array([[x, 5.36, z - 0.1], [x, 5.2, z + 0.05], [x, 5.05, z]]), 0.014, f.BRASS, 6),
            f.block((0.5, 0.08, 0.06), f.BRASS, (x, 5.04, z - 0.03), 0.02),
            f.block((0.44, 0.05, 0.02), shine, (x, 5.03, z - 0.05), 0.0),
        ]
    return solids.join(parts)


def _barriers() -> Mesh:
    """Brass posts with a red rope that hangs between them before the pictures."""
    posts = [(x, 3.85) for x in (-2.1, -0.7, 0.7, 2.1)]
    parts = [
        f.round_block(
            [(0.17, 0), (0.16, 0.03), (0.03, 0.06), (0.025, 0.92), (0.05, 0.95), (0.05, 0.99)], f.BRASS, (x, y, 0)
        )
        for x, y in posts
    ]
    for (a, y), (b, _) in pairwise(posts):
        t = np.linspace(0, 1, 13)
        rope = np.column_stack([a + (b - a) * t, np.full(13, y), 0.88 - 0.24 * 4 * t * (1 - t)])
        parts.append(solids.tube(rope, 0.028, _ROPE, 8))
    return solids.join(parts)


def _bust() -> Mesh:
    """A marble head and shoulders on a plinth, its face to -Y."""
    stone, m = halls.MARBLE, solids.moved
    plinth = Material("plinth", (0.16, 0.13, 0.12), "stone", roughness=0.35, coat=0.3)
    parts = [
        f.block((0.62, 0.62, 0.12), plinth, (0, 0, 0), 0.02),
        f.block((0.5, 0.5, 0.92), plinth, (0, 0, 0.12), 0.02),
        f.block((0.6, 0.6, 0.07), plinth, (0, 0, 1.04), 0.02),
        f.round_block([(0.12, 1.11), (0.13, 1.15), (0.07, 1.2), (0.08, 1.28)], stone),
        m(solids.sphere(0.25, stone, (1.15, 0.62, 0.62), 24), (0, 0, 1.42)),
        f.round_block([(0.1, 1.45), (0.075, 1.58), (0.09, 1.72)], stone),
        m(solids.sphere(0.155, stone, (0.86, 1.0, 1.16), 24), (0, -0.01, 1.82)),
        m(solids.sphere(0.17, stone, (0.9, 0.9, 0.7), 20), (0, 0.035, 1.93)),
        m(solids.sphere(0.035, stone, (0.7, 1.0, 1.5), 10), (0, -0.165, 1.8)),
    ]
    parts += [m(solids.sphere(0.04, stone, (0.5, 0.8, 1.2), 10), (s * 0.138, 0.01, 1.81)) for s in (-1, 1)]
    parts += [m(solids.sphere(0.05, stone, (1.1, 0.5, 0.35), 10), (s * 0.06, -0.135, 1.865)) for s in (-1, 1)]
    parts.append(m(solids.sphere(0.05, stone, (1.0, 0.5, 0.35), 10), (0, -0.14, 1.735)))
    return solids.join(parts)


def _couch() -> Mesh:
    """A long leather bench without a back, along X."""
    leather = Material("leather", (0.20, 0.07, 0.04), "leather", roughness=0.45, coat=0.2)
    parts = [f.block((1.7, 0.6, 0.16), leather, (0, 0, 0.3), 0.06)]
    parts += [f.block((0.06, 0.5, 0.3), f.STEEL, (x, 0, 0), 0.01) for x in (-0.7, 0.7)]
    return solids.join(parts)


def _cases() -> Mesh:
    """Two cases: a dark foot, a thing on cloth, four brass edges and a lid in place of glass that would mirror."""
    dark = f.paint((0.08, 0.07, 0.07), "case")
    things = (props.prop("vase", "blue"), props.prop("crown", "gold"))
    parts = []
    for (x, y), thing, size in zip(((-5.1, 3.0), (5.1, 2.0)), things, (2.0, 1.6), strict=True):
        parts += [
            f.block((0.8, 0.8, 0.95), dark, (x, y, 0), 0.02),
            f.block((0.7, 0.7, 0.04), f.cloth((0.40, 0.05, 0.06), "case cloth"), (x, y, 0.95), 0.01),
            f.block((0.8, 0.8, 0.04), f.BRASS, (x, y, 1.78), 0.01),
            solids.moved(thing, (x, y, 0.99), -np.pi / 2, (size,) * 3),
        ]
        parts += [
            f.block((0.025, 0.025, 0.84), f.BRASS, (x + a * 0.38, y + b * 0.38, 0.95), 0.0)
            for a in (-1, 1)
            for b in (-1, 1)
        ]
    return solids.join(parts)


def _arch() -> Mesh:
    """A marble arch in each side of the back wall; behind it the next room's bright wall and a picture."""
    parts = []
    for x in (-4.85, 4.85):
        room = f.glow((0.52, 0.40, 0.26), 0.5, "next room")
        parts += [
            solids.moved(halls.upright(halls.arched(2.1, 3.5), 0.06, halls.MARBLE), (x, 5.4, 0)),
            solids.moved(halls.upright(halls.arched(1.7, 3.25), 0.03, room), (x, 5.36, 0)),
            f.block((1.7, 0.02, 0.5), f.glow((0.20, 0.12, 0.06), 0.4, "next floor"), (x, 5.315, 0), 0.0),
            solids.moved(f.picture(0.8, 0.9, 30 + int(x), halls.GOLD), (x, 5.33, 1.75)),
        ]
    return solids.join(parts)
