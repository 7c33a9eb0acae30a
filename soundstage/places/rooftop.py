# SPDX-License-Identifier: Apache-2.0
"""A city rooftop: a parapet before the skyline, a water tank on legs, a stair hut, vents, a string of lamps."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _furniture as f
from soundstage.places import _outdoors as out
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places._air import air, hazed, lit, snowy
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids

_FREE = (-5.0, -2.6, 5.0, 2.4)
_EDGE = (9.5, 5.6, -12.0)  # metres: half the roof's width, its back edge, its front edge
_ROOF = Material(
    "roof felt",
    (0.24, 0.235, 0.23),
    "stone",
    roughness=0.95,
    grain="tiles",
    grain_size=2.2,
    grain_depth=0.1,
    second_color=(0.19, 0.185, 0.18),
)
_BRICK = Material(
    "parapet brick",
    (0.42, 0.17, 0.11),
    "clay",
    roughness=0.9,
    grain="bricks",
    grain_size=0.2,
    grain_depth=0.4,
    second_color=(0.33, 0.13, 0.085),
)
_SPOTS = {
    "edge": Spot((0.0, 4.8, 0.0), np.pi / 2),
    "parapet": Spot((0.0, 4.8, 0.0), np.pi / 2),
    "door": Spot((-6.2, 1.4, 0.0), np.pi),
    "tank": Spot((6.0, 3.0, 0.0), np.pi / 2),
    "seat": Spot((3.4, 2.9, 0.42), -np.pi / 2),
    "chair": Spot((3.4, 2.9, 0.0), -np.pi / 2),
    "table": Spot((1.4, 0.4, 0.0)),
}
_HAS = {
    "edge": "edge",
    "ledge": "edge",
    "parapet": "parapet",
    "railing": "parapet",
    "water tank": "tank",
    "water tower": "tank",
    "door": "door",
    "skyline": "",
    "skyscraper": "",
    "antenna": "",
    "chimney": "",
}


class Rooftop(Place):
    """A flat roof over a city."""

    words = (
        "rooftop",
        "roof",
        "roof terrace",
        "rooftop terrace",
        "rooftop bar",
        "rooftops",
        "roof top",
        "rooftop garden",
        "city rooftop",
        "skyscraper roof",
        "edge of a building",
        "helipad",
        "skyline",
    )
    dressing = ("parapet", "skyline", "water tank", "stair hut", "vents", "aerials", "lamps")

    def build(self, setting: Setting) -> SetModel:
        snow, on = snowy(setting), lit(setting)
        half, back, front = _EDGE
        items = [
            scatter.solid(
                "ground",
                f.block(
                    (2 * half, back - front, 16.0), trees.SNOW if snow else _ROOF, (0, (back + front) / 2, -16.0), 0.0
                ),
            ),
            scatter.solid("parapet", _parapet(snow)),
            scatter.solid("tank", solids.moved(_tank(), (7.4, 4.0, 0))),
            scatter.solid("hut", solids.moved(_hut(on), (-7.6, 3.2, 0))),
            scatter.solid("vents", _vents()),
            scatter.solid("lamps", _string(on)),
            scatter.solid("chairs", _chairs()),
        ]
        items += _city(setting)
        lights = (
            [rooms.bulb(f"roof_{k}", (x, 3.6, 2.4), 34, (1.0, 0.70, 0.36), 0.3) for k, x in enumerate((-2.5, 2.5))]
            if on
            else []
        )
        lights += [rooms.bulb("hut_light", (-6.1, 1.5, 2.5), 30, (1.0, 0.72, 0.40), 0.2)] if on else []
        return SetModel(
            tuple(items),
            terrain.flat,
            lambda x, y: "snow" if snow else "stone",
            _FREE,
            Room(outdoor_echo=0.15),
            ("city", "wind"),
            _SPOTS,
            _HAS,
            lamps=tuple(lights),
            horizon=air(setting).horizon,
        )


def _city(setting: Setting) -> list[Item]:
    """The town all round, its streets far below: three rings of blocks, and near roofs lower than this one."""
    items = []
    for k, (near, high, count, down) in enumerate(
        ((34.0, 20.0, 44, 15.0), (56.0, 36.0, 60, 17.0), (84.0, 52.0, 80, 18.0))
    ):
        ring = distance.skyline(replace(setting, seed=setting.seed + k), near, high, count)
        items += [Item(f"{i.id}_{k}", solids.moved(i.node, (0, 0, -down))) for i in ring if isinstance(i.node, Mesh)]
    street = hazed(Material("far street", (0.12, 0.12, 0.14), "stone", roughness=1.0), setting, 40)
    items.append(
        scatter.solid(
            "street",
            terrain.draped(np.linspace(-140, 140, 3), np.linspace(-120, 160, 3), lambda x, y: 0 * x - 15.9, street),
        )
    )
    chance, near_roofs = rng(setting.seed, "near roofs"), []
    for x, y, w, d, top in (
        (-19.0, 15.0, 12.0, 9.0, -2.6),
        (15.0, 17.0, 13.0, 11.0, -1.2),
        (-3.0, 20.0, 11.0, 9.0, -4.2),
        (21.0, 0.0, 11.0, 14.0, -2.0),
        (-21.0, -2.0, 11.0, 14.0, -1.4),
        (0.0, -24.0, 18.0, 10.0, -2.0),
    ):
        wall = Material(f"near wall {x:.0f}", (0.36 + 0.1 * float(chance.random()), 0.26, 0.21), "clay", roughness=0.9)
        near_roofs += [
            f.block((w, d, 16.0 + top), hazed(wall, setting, 14), (x, y, -16.0), 0.0),
            f.block((w + 0.3, d + 0.3, 0.5), hazed(out.STONE, setting, 14), (x, y, top), 0.0),
            f.block((2.0, 1.6, 1.4), hazed(f.STEEL, setting, 14), (x + 2.0, y, top + 0.4), 0.0),
        ]
    return [*items, scatter.solid("near_roofs", solids.join(near_roofs))]


def _parapet(snow: bool) -> Mesh:
    """A brick wall with a stone cap round the roof, 0.95 m, open where the camera stands."""
    half, back, front = _EDGE
    cap = trees.SNOW if snow else out.STONE
    parts = []
    for size, at in (
        ((2 * half, 0.3), (0, back)),
        ((0.3, back - front), (-half, (back + front) / 2)),
        ((0.3, back - front), (half, (back + front) / 2)),
    ):
        parts += [
            f.block((*size, 0.85), _BRICK, (*at, 0), 0.0),
            f.block((size[0] + 0.12, size[1] + 0.12, 0.1), cap, (*at, 0.85), 0.02),
        ]
    return solids.join(parts)


def _tank() -> Mesh:
    """A wooden water tank with hoops and a cone roof on an iron frame."""
    parts = [
        f.round_block([(1.35, 2.0), (1.4, 3.2), (1.35, 4.4)], out.PLANK, segments=28),
        f.round_block([(1.6, 4.4), (0.05, 5.4)], f.paint((0.16, 0.15, 0.15), "tank roof"), segments=28),
    ]
    parts += [solids.moved(solids.ring(1.39, 0.03, f.BLACK, 36, 6), (0, 0, z)) for z in (2.3, 2.8, 3.3, 3.8, 4.2)]
    parts += [
        solids.tube(np.array([[x * 1.1, y * 1.1, 0], [x * 0.95, y * 0.95, 2.0]]), 0.07, f.BLACK, 8)
        for x in (-1, 1)
        for y in (-1, 1)
    ]
    parts += [solids.tube(np.array([[-1.05, y, 0.5], [1.0, y, 1.7]]), 0.035, f.BLACK, 6) for y in (-1.0, 1.0)]
    return solids.join(
        [
            *parts,
            f.block((2.3, 2.3, 0.12), f.BLACK, (0, 0, 1.9), 0.0),
            solids.tube(np.array([[0, 0, 0], [0, 0, 2.0]]), 0.12, f.STEEL, 10),
        ]
    )


def _hut(on: bool) -> Mesh:
    """A brick stair hut with a steel door facing +X and a lamp over it."""
    lamp = f.glow((1.0, 0.74, 0.40), 3.0, "hut lamp") if on else f.WHITE
    door = f.paint((0.14, 0.28, 0.30), "roof door")
    parts = [
        f.block((2.6, 3.6, 2.7), _BRICK, (0, -0.6, 0), 0.0),
        f.block((2.9, 3.9, 0.16), out.STONE, (0, -0.6, 2.7), 0.02),
        f.block((0.06, 1.0, 2.1), door, (1.32, -1.6, 0.02), 0.01),
        f.block((0.1, 1.2, 0.1), f.STEEL, (1.32, -1.6, 2.12), 0.01),
        f.block((0.05, 0.06, 0.16), f.STEEL, (1.37, -1.25, 1.0), 0.01),
        solids.moved(solids.sphere(0.11, lamp, (0.8, 1, 0.8), 12), (1.38, -1.6, 2.42)),
    ]
    mast = [solids.tube(np.array([[-0.6, 0.4, 2.8], [-0.6, 0.4, 5.2]]), 0.03, f.STEEL, 6)]
    mast += [
        solids.tube(np.array([[-0.6 - w, 0.4, z], [-0.6 + w, 0.4, z]]), 0.015, f.STEEL, 5)
        for z, w in ((5.0, 0.35), (4.7, 0.5), (4.4, 0.65))
    ]
    return solids.join([*parts, *mast])


def _vents() -> Mesh:
    """Two air units with fans, pipes with hoods, a skylight."""
    grey, parts = f.paint((0.52, 0.54, 0.54), "air unit"), []
    for x, y in ((-3.6, 4.4), (-8.3, -2.6)):
        parts += [
            f.block((1.5, 0.9, 0.9), grey, (x, y, 0.12), 0.03),
            f.block((1.5, 0.9, 0.12), f.BLACK, (x, y, 0), 0.0),
            f.round_block([(0.34, 0), (0.34, 0.06), (0.3, 0.06)], f.BLACK, (x, y, 1.02), 24),
        ]
        parts += [f.block((1.3, 0.02, 0.04), f.BLACK, (x, y - 0.46, 0.3 + 0.12 * k), 0.0) for k in range(5)]
    for x, y, z in ((2.0, 4.9, 0.9), (8.4, -0.6, 1.1), (-1.9, 4.8, 0.7)):
        parts += [
            f.round_block([(0.16, 0), (0.14, 0.06), (0.12, z)], f.STEEL, (x, y, 0)),
            f.round_block([(0.24, z), (0.05, z + 0.2)], f.STEEL, (x, y, 0.06)),
        ]
    return solids.join(parts)


def _string(on: bool) -> Mesh:
    """A string of bulbs between poles along the parapet."""
    bulb, parts = f.glow((1.0, 0.74, 0.38), 2.6 if on else 0.3, "roof bulb"), []
    posts = (-5.0, 0.2, 5.0)
    parts += [solids.tube(np.array([[x, 5.2, 0], [x, 5.2, 2.75]]), 0.035, f.BLACK, 8) for x in posts]
    for a, b in ((-5.0, 0.2), (0.2, 5.0)):
        t = np.linspace(0, 1, 12)
        line = np.column_stack([a + (b - a) * t, np.full(12, 5.2), 2.7 - 1.6 * t * (1 - t)])
        parts.append(solids.tube(line, 0.01, f.BLACK, 5))
        parts += [solids.moved(solids.sphere(0.055, bulb, (1, 1, 1.2), 10), p - [0, 0, 0.07]) for p in line[1:-1]]
    return solids.join(parts)


def _chairs() -> Mesh:
    """Two deck chairs, a crate with a plant between them."""
    cloth, parts = f.cloth((0.10, 0.34, 0.42), "deck cloth"), []
    for x in (3.2, 4.8):
        line = np.array([(-0.28, -0.5, 0.34), (-0.28, 0.1, 0.26), (-0.28, 0.55, 0.95)]) + [x, 3.6, 0]
        other = line + [0.56, 0, 0]
        v = np.concatenate([line, other])
        parts += [
            solids.mesh(
                v, [(0, 3, 4), (0, 4, 1), (1, 4, 5), (1, 5, 2), (0, 4, 3), (0, 1, 4), (1, 5, 4), (1, 2, 5)], cloth, 0.9
            )
        ]
        parts += [solids.tube(side, 0.025, f.OAK, 6) for side in (line, other)]
        parts += [
            solids.tube(np.array([[x + s * 0.28, 3.15, 0], [x + s * 0.28, 4.15, 0.95]]), 0.022, f.OAK, 6)
            for s in (-1, 1)
        ]
        parts += [
            solids.tube(np.array([[x + s * 0.28, 3.9, 0], [x + s * 0.28, 3.1, 0.36]]), 0.022, f.OAK, 6) for s in (-1, 1)
        ]
    return solids.join(
        [*parts, solids.moved(out.crate(0.4), (4.0, 3.7, 0)), solids.moved(f.plant(3, 0.5), (4.0, 3.7, 0.4))]
    )
