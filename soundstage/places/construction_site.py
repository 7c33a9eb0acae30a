# SPDX-License-Identifier: Apache-2.0
"""A construction site: a half-built concrete house in scaffolding, a tower crane, an excavator, bricks, barriers."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from soundstage.nodes import RGB, Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _furniture as f
from soundstage.places import _outdoors as out
from soundstage.places import _props as props
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places._air import air, hazed, snowy
from soundstage.places.base import Height, Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids

_FREE = (-6.0, -2.6, 6.0, 2.6)
_YELLOW: RGB = (0.86, 0.52, 0.02)
_EARTH = Material(
    "site earth",
    (0.40, 0.29, 0.18),
    "gravel",
    roughness=1.0,
    grain="noise",
    grain_size=0.4,
    grain_depth=0.35,
    second_color=(0.31, 0.22, 0.14),
)
_CONCRETE = Material(
    "raw concrete",
    (0.46, 0.45, 0.43),
    "stone",
    roughness=0.9,
    grain="noise",
    grain_size=0.5,
    grain_depth=0.12,
    second_color=(0.38, 0.37, 0.36),
)
_BRICK = Material(
    "new brick",
    (0.50, 0.18, 0.10),
    "clay",
    roughness=0.9,
    grain="bricks",
    grain_size=0.2,
    grain_depth=0.4,
    second_color=(0.40, 0.13, 0.07),
)
_SPOTS = {
    "excavator": Spot((-6.4, 4.0, 0.0), 0.0),
    "wall": Spot((0.0, 5.4, 0.0), np.pi / 2),
    "pile": Spot((5.6, 3.2, 0.0), np.pi / 2),
    "bricks": Spot((5.6, 3.2, 0.0), np.pi / 2),
    "building": Spot((0.0, 6.0, 0.0), np.pi / 2),
    "table": Spot((1.6, 0.4, 0.0)),
}
_HAS = {
    "excavator": "excavator",
    "digger": "excavator",
    "crane": "",
    "scaffolding": "",
    "scaffold": "",
    "bricks": "bricks",
    "brick wall": "wall",
    "building": "building",
    "concrete mixer": "",
    "cement mixer": "",
    "bulldozer": "excavator",
}


class ConstructionSite(Place):
    """A construction site with scaffolding, crane and excavator."""

    words = (
        "construction site",
        "building site",
        "construction zone",
        "construction",
        "demolition site",
        "scaffolding",
        "scaffold",
        "excavation",
        "excavation site",
        "roadworks",
        "quarry",
        "half-built house",
        "unfinished building",
        "construction area",
    )
    dressing = ("half-built house", "scaffolding", "tower crane", "excavator", "bricks", "barriers", "cones")

    def build(self, setting: Setting) -> SetModel:
        snow, chance = snowy(setting), rng(setting.seed, "construction site")
        height = terrain.levelled(
            terrain.rolling(setting.seed, 0.5, 14), (-14, -10, 14, 18), 10, terrain.rolling(setting.seed + 1, 0.025, 4)
        )
        items = [
            scatter.solid("ground", terrain.ground(height, trees.SNOW if snow else _EARTH)),
            scatter.solid("house", solids.moved(_house(), (-4.6, 19.0, 0))),
            scatter.solid("scaffold", solids.moved(_scaffold(), (-4.6, 14.9, 0))),
            scatter.solid("crane", solids.moved(_crane(setting), (12.0, 40.0, 0), 2.7)),
            scatter.solid("excavator", solids.moved(_excavator(), (-7.8, 5.4, 0), -0.35)),
            scatter.solid("heaps", solids.join(_heaps())),
            scatter.solid("mixer", solids.moved(_mixer(), (3.9, 4.6, 0), 0.5)),
            *_small_things(height, chance),
        ]
        items += distance.skyline(setting, 66, 20, 80)
        return SetModel(
            tuple(items),
            height,
            lambda x, y: "snow" if snow else "gravel",
            _FREE,
            Room(outdoor_echo=0.35),
            ("wind", "city") if setting.hour == "night" else ("construction", "city"),
            _SPOTS,
            _HAS,
            horizon=air(setting).horizon,
        )


def _small_things(height: Height, chance: np.random.Generator) -> list[Item]:
    """Barriers, cones, a wheelbarrow, rubble on the ground."""
    barriers = [(x, 4.0, 0, 0.05 * x) for x in (-3.4, -1.6)]
    barriers += [(9.2, 1.4 - 2.0 * k, 0, np.pi / 2) for k in range(4)]
    barriers += [(-9.6, 0.6 - 2.0 * k, 0, np.pi / 2) for k in range(4)]
    cones = [(-4.5, 3.6, 0, 0), (-0.5, 4.1, 0, 0), (7.2, 1.6, 0, 0), (-7.0, 1.2, 0, 0), (8.4, -3.4, 0, 0)]
    stones = scatter.spread(chance, (-13, -8, 13, 9), 90, 0.7, lambda p: ~scatter.inside(p, (-5.5, -2.2, 5.5, 2.2)))
    lump = solids.box((0.2, 0.16, 0.12), _CONCRETE, 0.02)
    return [
        scatter.placed_copies("barrier", _barrier(), barriers),
        scatter.placed_copies("cone", props.prop("traffic_cone"), cones),
        scatter.placed_copies("wheelbarrow", props.prop("wheelbarrow"), [(2.2, 4.6, 0, 2.5)]),
        *scatter.strewn("rubble", [lump], stones, height, chance, (0.5, 1.4), 0.02, 0.2),
    ]


def _house() -> Mesh:
    """Two storeys of slabs on pillars, brick half laid between some, steel rods standing out on top."""
    parts, rod = [], f.paint((0.34, 0.14, 0.07), "rusty rod")
    xs, ys = np.linspace(-7.0, 7.0, 6), (-3.0, 0.6, 4.2)
    for floor in range(2):
        z = 3.1 * floor
        parts.append(f.block((15.2, 8.6, 0.28), _CONCRETE, (0, 0.6, z + 2.85), 0.0))
        parts += [f.block((0.42, 0.42, 2.85), _CONCRETE, (x, y, z), 0.0) for x in xs for y in ys]
        parts.append(f.block((15.0, 0.1, 2.85), f.paint((0.10, 0.095, 0.09), "inside dark"), (0, 4.4, z), 0.0))
    for k, floor, share in ((0, 0, 1.0), (1, 0, 0.55), (3, 0, 1.0), (4, 0, 0.3), (0, 1, 1.0), (2, 1, 0.4)):
        parts.append(f.block((2.4, 0.24, 2.85 * share), _BRICK, (float(xs[k] + xs[k + 1]) / 2, -3.0, 3.1 * floor), 0.0))
    for x in xs:
        for y in ys:
            parts += [
                solids.tube(np.array([[x + a, y + b, 6.1], [x + a, y + b, 7.0]]), 0.03, rod, 5)
                for a in (-0.13, 0.13)
                for b in (-0.13, 0.13)
            ]
    return solids.join(parts)


def _scaffold() -> Mesh:
    """Poles, planks, braces and a ladder before the house."""
    pole = Material("scaffold pole", (0.52, 0.54, 0.56), "metal", roughness=0.4, metallic=0.6)
    plank = f.paint((0.62, 0.42, 0.20), "scaffold plank")
    xs = np.linspace(-7.6, 7.6, 8)
    parts = [solids.tube(np.array([[x, y, 0], [x, y, 5.8]]), 0.04, pole, 6) for x in xs for y in (-0.55, 0.55)]
    for z in (2.1, 4.2):
        parts += [f.block((15.4, 0.3, 0.06), plank, (0, y, z), 0.0) for y in (-0.36, 0.0, 0.36)]
        parts += [
            solids.tube(np.array([[-7.7, -0.55, z + h], [7.7, -0.55, z + h]]), 0.035, pole, 6) for h in (0.5, 1.0)
        ]
        parts.append(f.block((15.4, 0.04, 0.2), f.paint(_YELLOW, "toe board"), (0, -0.55, z + 0.06), 0.0))
    parts += [
        solids.tube(np.array([[a, -0.58, z], [b, -0.58, z + 2.1]]), 0.03, pole, 5)
        for k, (a, b) in enumerate(pairwise(xs))
        for z in (0.0, 2.1)
        if k % 3 == 0
    ]
    for x in (-2.75, -2.35):
        parts.append(solids.tube(np.array([[x, -1.1, 0], [x, -0.6, 3.2]]), 0.03, plank, 6))
    parts += [
        solids.tube(
            np.array([[-2.75, -1.1 + 0.155 * k, 0.25 + z], [-2.35, -1.1 + 0.155 * k, 0.25 + z]]), 0.02, plank, 5
        )
        for k, z in ((n * 0.32 / 0.155 * 0.155, n * 0.32) for n in range(9))
    ]
    return solids.join(parts)


def _crane(setting: Setting) -> Mesh:
    """A yellow tower crane: lattice mast, jib, counterweight, cab, a hook on its cable."""
    paint = hazed(f.enamel(_YELLOW), setting, 20)
    tall, half = 13.5, 0.6
    parts = [
        solids.tube(np.array([[x, y, 0], [x, y, tall]]), 0.09, paint, 5) for x in (-half, half) for y in (-half, half)
    ]
    for k, z in enumerate(np.arange(0, tall - 1, 1.3)):
        s = 1 if k % 2 else -1
        parts += [
            solids.tube(np.array([[-s * half, y, z], [s * half, y, z + 1.3]]), 0.05, paint, 4) for y in (-half, half)
        ]
    parts += [solids.tube(np.array([[-7, y, tall], [22, y, tall]]), 0.1, paint, 5) for y in (-0.5, 0.5)]
    parts.append(solids.tube(np.array([[-3, 0, tall + 1.2], [21, 0, tall + 1.2]]), 0.1, paint, 5))
    for x in np.arange(-2, 21, 1.4):
        parts += [
            solids.tube(np.array([[x, y, tall], [x + 0.7, 0, tall + 1.2], [x + 1.4, y, tall]]), 0.05, paint, 4)
            for y in (-0.5, 0.5)
        ]
    parts += [
        solids.tube(np.array([[0, 0, tall], [0, 0, tall + 4]]), 0.16, paint, 5),
        solids.tube(np.array([[-6.5, 0, tall + 0.2], [0, 0, tall + 4], [14, 0, tall + 1.3]]), 0.05, f.BLACK, 4),
        f.block((2.2, 1.6, 1.6), hazed(_CONCRETE, setting, 20), (-6, 0, tall - 1.6), 0.0),
        f.block((1.4, 1.3, 1.5), hazed(f.WHITE, setting, 20), (1.2, 0, tall - 1.7), 0.05),
        solids.tube(np.array([[12, 0, tall], [12, 0, tall - 5]]), 0.04, f.BLACK, 4),
        f.block((2.4, 0.5, 0.5), hazed(_BRICK, setting, 20), (12, 0, tall - 5.6), 0.0),
    ]
    return solids.join(parts)


def _excavator() -> Mesh:
    """A yellow excavator facing +X: crawlers, a cab, boom, arm and bucket on the ground."""
    body, dark = f.enamel(_YELLOW), f.paint((0.05, 0.05, 0.055), "crawler")
    glass = Material("cab glass", (0.10, 0.16, 0.20), "glass", roughness=0.1, coat=0.8)
    parts = [f.block((2.8, 0.5, 0.7), dark, (0, s * 0.85, 0), 0.24) for s in (-1, 1)]
    parts += [
        solids.moved(solids.sphere(0.24, f.STEEL, (1, 0.25, 1), 14), (x, s * 1.1, 0.35))
        for x in (-0.95, 0, 0.95)
        for s in (-1, 1)
    ]
    parts += [
        f.block((1.2, 1.2, 0.25), dark, (0, 0, 0.62), 0.05),
        f.block((2.6, 2.0, 0.75), body, (-0.35, 0, 0.85), 0.1),
        f.block((1.1, 0.95, 1.35), body, (0.35, -0.5, 1.5), 0.1),
        f.block((0.9, 0.98, 0.75), glass, (0.38, -0.5, 1.88), 0.05),
        f.block((1.14, 0.7, 0.75), glass, (0.36, -0.5, 1.88), 0.05),
        f.block((0.9, 1.9, 0.45), body, (-1.2, 0, 1.55), 0.08),
    ]
    boom = np.array([[0.6, 0.25, 1.5], [1.4, 0.25, 3.1], [2.7, 0.25, 3.5], [3.9, 0.25, 2.7]])
    parts += [
        solids.tube(boom, [0.22, 0.24, 0.2, 0.15], body, 10),
        solids.tube(np.array([[3.9, 0.25, 2.9], [3.5, 0.25, 1.0]]), [0.18, 0.11], body, 10),
        solids.tube(np.array([[1.2, 0.25, 1.6], [1.9, 0.25, 3.1]]), 0.07, f.STEEL, 8),
        solids.tube(np.array([[2.5, 0.25, 3.75], [3.7, 0.25, 3.15]]), 0.07, f.STEEL, 8),
    ]
    bucket = np.array(
        [[(3.7, z0, 1.1), (3.1, z0, 0.75), (3.0, z0, 0.25), (3.5, z0, 0.03), (3.75, z0, 0.5)] for z0 in (-0.2, 0.7)]
    )
    return solids.join([*parts, solids.loft(bucket, dark, 0.5)])


def _heaps() -> list[Mesh]:
    """A heap of sand, pallets of bricks, stacked planks, a bundle of pipes, a blue portable toilet."""
    parts = [f.round_block([(2.0, -0.1), (1.5, 0.4), (0.7, 0.95), (0.1, 1.2)], out.SAND, (8.8, 5.6, 0), 24)]
    for x, y, turn in ((5.9, 4.6, 0.1), (7.0, 3.6, -0.3)):
        stack = [
            f.block((1.1, 1.0, 0.1), out.PLANK, (0, 0, 0), 0.01),
            f.block((1.0, 0.9, 0.75), _BRICK, (0, 0, 0.1), 0.01),
        ]
        parts.append(solids.moved(solids.join(stack), (x, y, 0), turn))
    parts += [
        f.block((3.0, 0.22, 0.07), out.PLANK, (-3.8, 5.0 + 0.24 * (k % 4), 0.1 + 0.08 * (k // 4)), 0.01, 0.02 * k)
        for k in range(12)
    ]
    pipe = f.paint((0.70, 0.28, 0.05), "orange pipe")
    for y, z in ((0, 0.16), (0.34, 0.16), (0.17, 0.45)):
        parts.append(solids.tube(np.array([[-12.6, 2.2 + y, z], [-9.9, 2.2 + y, z]]), 0.16, pipe, 14))
    cabin = f.enamel((0.06, 0.30, 0.52))
    parts += [
        f.block((1.15, 1.15, 2.2), cabin, (11.2, 7.2, 0), 0.05),
        f.block((1.25, 1.25, 0.18), f.WHITE, (11.2, 7.2, 2.2), 0.05),
        f.block((0.75, 0.04, 1.85), f.enamel((0.10, 0.40, 0.62)), (11.2, 6.61, 0.1), 0.02),
    ]
    return parts


def _mixer() -> Mesh:
    """An orange cement mixer on two wheels, its drum's mouth up and to +X."""
    from soundstage import space

    orange = f.enamel((0.80, 0.24, 0.03))
    drum = f.round_block([(0.2, -0.45), (0.42, -0.2), (0.44, 0.15), (0.25, 0.5), (0.27, 0.54), (0.2, 0.5)], orange)
    parts = [solids.moved(drum, matrix=space.translation((0, 0, 1.0)) @ space.turn("y", 0.8))]
    for s in (-1, 1):
        parts += [
            solids.tube(np.array([[-0.5, s * 0.4, 0.2], [0, s * 0.5, 1.0], [0.5, s * 0.35, 0.0]]), 0.035, f.BLACK, 8),
            solids.moved(solids.sphere(0.22, f.BLACK, (1, 0.35, 1), 16), (-0.5, s * 0.48, 0.22)),
        ]
    return solids.join(
        [*parts, f.block((0.4, 0.3, 0.35), f.paint((0.10, 0.11, 0.12), "engine"), (-0.4, 0, 0.55), 0.03)]
    )


def _barrier() -> Mesh:
    """A red and white barrier on two feet along X, 1.7 m wide."""
    red, white = f.enamel((0.74, 0.06, 0.04)), f.enamel((0.84, 0.84, 0.82))
    parts = [
        f.block((0.28, 0.04, 0.22), red if k % 2 else white, (-0.7 + 0.28 * k, 0, z), 0.0)
        for k in range(6)
        for z in (0.78, 0.4)
    ]
    for x in (-0.6, 0.6):
        parts += [
            f.block((0.06, 0.05, 1.05), white, (x, 0.03, 0), 0.01),
            f.block((0.1, 0.6, 0.06), f.BLACK, (x, 0, 0), 0.01),
        ]
    lamp = f.glow((1.0, 0.5, 0.05), 1.5, "warning lamp")
    return solids.join([*parts, solids.moved(solids.sphere(0.07, lamp, segments=12), (0.6, 0.03, 1.1))])
