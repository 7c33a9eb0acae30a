# SPDX-License-Identifier: Apache-2.0
"""A theatre stage: boards, red curtains, painted flats, footlights and beams from above."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.nodes import Item, Light, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_FREE = (-3.6, -1.9, 3.6, 1.6)
_VELVET = Material("velvet", (0.42, 0.018, 0.022), "cloth", roughness=0.9, sheen=0.4)
_FRONT = -2.9


class Theatre(Place):
    """A theatre stage seen from the stalls."""

    words = (
        "theatre", "theater", "stage", "concert hall", "opera", "cabaret", "circus", "show", "spotlight", "concert",
        "club",
    )
    indoors = True
    dressing = ("curtains", "painted flats", "footlights", "seats")

    def build(self, setting: Setting) -> SetModel:
        sides = [
            solids.moved(f.curtain(2.6, 6.4, _VELVET), (s * x, y, 6.4))
            for s in (-1, 1)
            for x, y in ((4.7, -1.9), (5.0, 0.6), (5.3, 3.0))
        ]
        rows = [(x, y, -0.95, 0.0) for y in (-16.5, -18.0, -19.5, -21.0, -22.5) for x in np.arange(-10, 10.1, 0.75)]
        items = [
            scatter.solid("boards", solids.join(_house())),
            scatter.solid("backcloth", _backcloth()),
            scatter.solid("curtains", solids.join(sides)),
            scatter.solid("valance", solids.join(_valance())),
            scatter.solid("footlights", solids.join(_footlights())),
            scatter.placed_copies("seat", _seat(), rows),
        ]
        return SetModel(
            tuple(items), terrain.flat, lambda x, y: "wood", _FREE, Room((26.0, 34.0, 12.0), 0.45),
            ("room", "crowd") if "empty" not in setting.words else ("room",),
            {
                "stage": Spot((0.0, 0.0, 0.0), -np.pi / 2), "table": Spot((1.6, 0.5, 0.0)),
                "seat": Spot((-1.6, 0.4, 0.0), -0.6), "curtain": Spot((4.6, 0.6, 0.0), np.pi),
                "door": Spot((5.2, 0.8, 0.0), np.pi),
            },
            {"curtain": "curtain", "stage": "stage", "spotlight": ""}, lamps=_beams(), indoors=True,
        )


def _seat() -> Mesh:
    """A velvet seat facing +Y."""
    return solids.join(
        [
            f.block((0.56, 0.5, 0.16), _VELVET, (0, 0, 0.36), 0.05),
            f.block((0.56, 0.14, 0.6), _VELVET, (0, -0.26, 0.42), 0.06),
            f.block((0.6, 0.4, 0.36), f.WALNUT, (0, 0, 0), 0.02),
        ]
    )


def _house() -> list[Mesh]:
    """The boards, the stalls floor, and the walls of the house."""
    floor = f.block((15, 8.6, 0.9), rooms.BOARDS, (0, 1.4, -0.9), 0.02)
    pit = f.block((30, 26, 0.1), f.cloth((0.10, 0.012, 0.014), "stalls carpet"), (0, -16, -1.0), 0.0)
    parts = [
        floor,
        pit,
        f.block((15, 0.1, 0.86), f.paint((0.30, 0.05, 0.03)), (0, _FRONT - 0.05, -0.9), 0.01),
        f.block((15, 0.14, 0.10), f.BRASS, (0, _FRONT - 0.06, -0.08), 0.03),
    ]
    parts += [
        f.block((34, 0.3, 12), f.paint((0.05, 0.012, 0.014), "house wall"), (0, y, -1), 0.0) for y in (6.2, -28.0)
    ]
    parts += [
        f.block((0.3, 36, 12), f.paint((0.07, 0.014, 0.014), "house wall"), (x, -11, -1), 0.0)
        for x in (-13.0, 13.0)
    ]
    return parts


def _valance() -> list[Mesh]:
    """Swags of velvet with a gold fringe across the top."""
    parts = [f.block((16, 0.3, 1.4), _VELVET, (0, -2.1, 4.9), 0.1)]
    for k in range(7):
        x = np.linspace(-1.08, 1.08, 15)
        drop = 4.75 - 0.75 * (1 - (x / 1.08) ** 2)
        v = np.stack(
            [
                np.stack([x + (k - 3) * 2.1, np.full(15, -2.4 + b), z], -1)
                for b, z in ((0.1, np.full(15, 5.6)), (-0.12, (drop + 5.6) / 2), (0.0, drop))
            ],
            1,
        )
        parts.append(solids.mesh(v.reshape(-1, 3), terrain.grid_faces(15, 3)[:, ::-1], _VELVET, 3.2))
        parts.append(solids.tube(np.column_stack([x + (k - 3) * 2.1, np.full(15, -2.4), drop]), 0.05, f.BRASS, 8))
    return parts


def _backcloth() -> Mesh:
    """A painted cloth: night-blue sky, a big moon, hills and a little castle, cut as layered flats."""
    parts = [f.block((15, 0.05, 7.5), f.paint((0.05, 0.13, 0.30), "painted sky"), (0, 4.6, 0), 0.0)]
    disc = solids.lathe([(1.1, -0.02), (1.1, 0.02)], f.paint((0.86, 0.76, 0.46), "painted moon"), 48)
    parts.append(solids.moved(disc, matrix=space.translation((-2.0, 4.52, 3.7)) @ space.turn("x", np.pi / 2)))
    star = f.paint((0.86, 0.78, 0.54), "painted star")
    parts += [
        solids.moved(
            solids.sphere(0.06 + 0.03 * (k % 2), star, (1, 0.3, 1), 8),
            (-5.6 + 1.13 * k, 4.55, 3.2 + 1.4 * abs(np.sin(k * 2.3))),
        )
        for k in range(11)
    ]
    for k, (tone, base, y) in enumerate(
        (((0.06, 0.22, 0.28), 1.9, 4.2), ((0.07, 0.28, 0.20), 1.25, 3.8), ((0.12, 0.36, 0.14), 0.7, 3.4))
    ):
        x = np.linspace(-7, 7, 60)
        top = base + 0.45 * np.sin(x * (0.55 + 0.2 * k) + 2 * k) + 0.16 * np.sin(x * 1.7 + k)
        v = np.stack([np.stack([x, np.full(60, y), np.zeros(60)], -1), np.stack([x, np.full(60, y), top], -1)], 1)
        parts.append(solids.mesh(v.reshape(-1, 3), terrain.grid_faces(60, 2), f.paint(tone, f"painted hill {k}"), 3.2))
    wall = f.paint((0.62, 0.44, 0.36), "painted castle")
    for left, w, h in ((2.6, 0.9, 1.2), (2.05, 0.42, 1.8), (3.2, 0.42, 2.0)):
        parts += [
            f.block((w, 0.05, h), wall, (left, 4.3, 1.3), 0.0),
            solids.moved(
                solids.lathe([(w * 0.7, 0), (0.01, 0.6)], f.paint((0.52, 0.10, 0.10), "painted roof"), 16),
                (left, 4.3, 1.3 + h),
                scale=(1, 0.1, 1),
            ),
        ]
    return solids.join(parts)


def _footlights() -> list[Mesh]:
    """A row of shell-shaped lamps along the edge of the stage, low enough to look over."""
    shine = f.glow((1.0, 0.74, 0.40), 1.5, "footlight")
    parts = []
    for k in range(13):
        x = -6.0 + k
        parts += [
            solids.moved(solids.sphere(0.06, shine, segments=10), (x, _FRONT + 0.14, 0.05)),
            solids.moved(solids.sphere(0.12, f.BRASS, (1, 0.5, 1), 12), (x, _FRONT + 0.04, 0.02)),
        ]
    return parts


def _beams() -> tuple[Item, ...]:
    """Warm and cool spots from the flies, and a wash on the painted cloth."""
    plan = (
        (-4.2, -1.6, 5.6, (1.0, 0.80, 0.52), 420.0), (4.2, -1.4, 5.6, (0.52, 0.68, 1.0), 300.0),
        (0.0, 3.2, 5.8, (1.0, 0.62, 0.40), 260.0),
    )
    lamps = []
    for k, (x, y, z, color, power) in enumerate(plan):
        aim = space.aimed(np.array([-x, -y, -z + 0.6]), axis="-z")
        lamps.append(
            Item(
                f"set/spot_{k}",
                Light("spot", color, power, 0.3, 0.75),
                (space.translation((x, y, z)) @ aim)[None],
                seen_by_camera=False,
            )
        )
    wash = space.translation((0, 1.8, 5.6)) @ space.aimed(np.array([0, 2.6, -2.6]), axis="-z")
    return (
        *lamps,
        Item("set/cloth_wash", Light("area", (0.70, 0.80, 1.0), 160.0, 3.0), wash[None], seen_by_camera=False),
    )
