# SPDX-License-Identifier: Apache-2.0
"""A suburban drive: a house with a garage door and a porch, a lawn, a mailbox, a hedge, neighbours' houses, a car."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.nodes import RGB, Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _furniture as f
from soundstage.places import _outdoors as out
from soundstage.places import _props as props
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, hazed, lit, snowy
from soundstage.places._rooms import bulb
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids

_FREE = (-6.0, -2.4, 6.0, 2.2)
_DRIVE = Material(
    "drive",
    (0.50, 0.49, 0.46),
    "stone",
    roughness=0.9,
    grain="tiles",
    grain_size=1.8,
    grain_depth=0.12,
    second_color=(0.42, 0.41, 0.39),
)
_BOARDS = Material("clapboard", (0.6, 0.6, 0.6), "wood", roughness=0.8, grain="planks", grain_size=0.3, grain_depth=0.2)
_SHINGLES = Material(
    "shingles",
    (0.16, 0.13, 0.13),
    "clay",
    roughness=0.9,
    grain="bricks",
    grain_size=0.25,
    grain_depth=0.3,
    second_color=(0.12, 0.10, 0.10),
)
_CHIMNEY = Material(
    "chimney brick",
    (0.42, 0.17, 0.11),
    "clay",
    roughness=0.9,
    grain="bricks",
    grain_size=0.2,
    grain_depth=0.4,
    second_color=(0.33, 0.13, 0.085),
)
_SPOTS = {
    "car": Spot((4.4, 4.6, 0.0), -np.pi / 2),
    "door": Spot((-2.2, 6.2, 0.0), np.pi / 2),
    "house": Spot((-1.6, 6.0, 0.0), np.pi / 2),
    "garage": Spot((2.6, 6.4, 0.0), np.pi / 2),
    "mailbox": Spot((-4.6, 2.6, 0.0), -np.pi / 2),
    "tree": Spot((-7.0, 4.4, 0.0)),
    "table": Spot((1.4, 0.4, 0.0)),
    "porch": Spot((-2.2, 6.4, 0.0), np.pi / 2),
}
_HAS = {
    "house": "house",
    "door": "door",
    "front door": "door",
    "garage": "garage",
    "garage door": "garage",
    "porch": "porch",
    "lawn": "",
    "hedge": "",
    "tree": "tree",
}


class Driveway(Place):
    """The drive and front lawn of a suburban house."""

    words = (
        "driveway",
        "suburb",
        "suburbs",
        "suburban street",
        "neighborhood",
        "neighbourhood",
        "front lawn",
        "front porch",
        "porch",
        "cul-de-sac",
        "residential street",
        "suburban house",
        "suburbia",
        "front of the house",
        "carport",
        "residential area",
    )
    dressing = ("house", "garage door", "porch", "lawn", "hedge", "mailbox", "neighbours' houses")

    def build(self, setting: Setting) -> SetModel:
        snow, chance, on = snowy(setting), rng(setting.seed, "driveway"), lit(setting)
        turf = trees.SNOW if snow else under.turf(setting.season)
        items = [
            scatter.solid(
                "ground",
                terrain.draped(
                    terrain.lines(-90, 90, 60),
                    terrain.lines(-60, 90, 60),
                    lambda x, y: np.full(np.broadcast(x, y).shape, -0.02),
                    turf,
                ),
            ),
            *_paved(snow),
            scatter.solid("house", solids.moved(_house((0.62, 0.70, 0.72), on, snow), (0, 8.6, 0))),
            scatter.placed_copies("mailbox", props.prop("mailbox"), [(-5.2, 3.1, 0, -np.pi / 2)]),
            *_neighbours(setting, on, snow),
        ]
        items += _green(setting, snow, chance)
        items += distance.woods(setting, pointed=False, near=52, high=5.6)
        lights = (
            [
                bulb(f"porch_{k}", at, 34, (1.0, 0.72, 0.40), 0.2)
                for k, at in enumerate(((-2.2, 7.2, 2.5), (3.0, 7.6, 2.9)))
            ]
            if on
            else []
        )
        return SetModel(
            tuple(items),
            terrain.flat,
            lambda x, y: "snow" if snow else "stone" if abs(x - 3.0) < 2.5 else "grass",
            _FREE,
            Room(outdoor_echo=0.15),
            ("night_crickets" if setting.hour == "night" else "park", "city"),
            _SPOTS,
            _HAS,
            lamps=tuple(lights),
            horizon=air(setting).horizon,
        )


def _paved(snow: bool) -> list[Item]:
    """The drive, the path to the door, the pavement and the road."""
    paved, road = (trees.SNOW, trees.SNOW) if snow else (_DRIVE, out.ASPHALT)
    slabs = ((5.0, 14.0, 3.0, 1.2), (1.3, 4.6, -2.2, 6.0), (9.0, 1.2, -2.2, 3.4), (180.0, 1.8, 0.0, -6.4))
    drive = [f.block((w, d, 0.1), paved, (x, y, -0.1), 0.0) for w, d, x, y in slabs]
    return [
        scatter.solid("drive", solids.join(drive)),
        scatter.solid("road", f.block((180.0, 7.0, 0.1), road, (0, -11.4, -0.11), 0.0)),
    ]


def _pane(x: float, z: float, wide: float, glass: Material) -> list[Mesh]:
    """A white-framed window on the wall at y = 0."""
    return [
        f.block((wide + 0.24, 0.1, 1.5), f.WHITE, (x, -0.03, z - 0.12), 0.01),
        f.block((wide, 0.06, 1.24), glass, (x, -0.07, z), 0.0),
        f.block((0.05, 0.05, 1.24), f.WHITE, (x, -0.09, z), 0.0),
        f.block((wide, 0.05, 0.05), f.WHITE, (x, -0.09, z + 0.6), 0.0),
    ]


def _porch(roof: Material) -> list[Mesh]:
    """The red door under a little roof on two posts."""
    parts = [
        f.block((1.1, 0.1, 2.2), f.enamel((0.56, 0.05, 0.05)), (-2.2, -0.03, 0.2), 0.02),
        f.block((1.4, 0.08, 2.45), f.WHITE, (-2.2, 0.0, 0.15), 0.02),
        solids.moved(solids.sphere(0.045, f.BRASS, segments=10), (-1.8, -0.1, 1.2)),
        f.block((3.4, 1.9, 0.2), out.STONE, (-2.2, -0.9, 0), 0.03),
        f.block((3.7, 2.2, 0.14), roof, (-2.2, -0.9, 2.85), 0.03),
        f.block((3.5, 2.0, 0.2), f.WHITE, (-2.2, -0.9, 2.65), 0.02),
    ]
    parts += [
        f.round_block([(0.1, 0.2), (0.08, 0.3), (0.08, 2.55), (0.1, 2.65)], f.WHITE, (x, -1.75, 0), 14)
        for x in (-3.75, -0.65)
    ]
    return parts


def _house(color: RGB, on: bool, snow: bool) -> Mesh:
    """A clapboard house facing -Y: a gable, a porch with posts and a red door, a wing with a garage door."""
    wall = replace(_BOARDS, color=color, second_color=(color[0] * 0.9, color[1] * 0.9, color[2] * 0.9))
    roof = trees.SNOW if snow else _SHINGLES
    glass = (
        f.glow((1.0, 0.66, 0.30), 0.75, "house light")
        if on
        else Material("house pane", (0.09, 0.13, 0.17), "glass", roughness=0.1, coat=0.8)
    )
    shutter = f.paint((0.08, 0.18, 0.22), "shutter")
    parts = [
        f.block((7.4, 6.0, 5.0), wall, (-3.2, 3.0, 0), 0.0),
        distance.gable(8.0, 6.6, 2.7, roof, (-3.2, 3.0, 5.0)),
        f.block((5.6, 6.0, 3.1), wall, (3.2, 3.4, 0), 0.0),
        distance.gable(6.2, 6.6, 1.7, roof, (3.2, 3.4, 3.1)),
        f.block((4.3, 0.1, 2.5), f.WHITE, (3.1, 0.36, 0), 0.02),
        f.block((0.9, 0.6, 2.4), _CHIMNEY, (-6.0, 3.6, 5.6), 0.02),
    ]
    parts += [
        f.block((1.25, 0.04, 0.5), f.CREAM, (1.75 + 1.35 * i, 0.29, 0.12 + 0.6 * j), 0.02)
        for i in range(3)
        for j in range(4)
    ]
    parts += _porch(roof)
    for x, z, w in ((-5.2, 1.1, 1.4), (-5.2, 3.5, 1.2), (-3.2, 3.5, 1.2), (-1.2, 3.5, 1.2)):
        parts += _pane(x, z, w, glass)
        parts += [f.block((0.34, 0.05, 1.4), shutter, (x + s * (w / 2 + 0.3), -0.04, z - 0.06), 0.01) for s in (-1, 1)]
    return solids.join(parts)


def _neighbours(setting: Setting, on: bool, snow: bool) -> list[Item]:
    """Houses of other colours to both sides, and across the road behind the camera."""
    colors: tuple[RGB, ...] = ((0.72, 0.58, 0.36), (0.66, 0.62, 0.58))
    spots = [
        [(-20.0, 9.6, 0.0, 0.1), (36.0, 11.0, 0.0, -0.2), (8.0, -22.0, 0.0, np.pi), (-28.0, -23.0, 0.0, np.pi)],
        [(18.6, 9.4, 0.0, -0.08), (-37.0, 12.0, 0.0, 0.2), (-10.0, -22.0, 0.0, np.pi), (27.0, -23.0, 0.0, np.pi)],
    ]
    return [
        scatter.placed_copies(
            f"neighbour_{k}", _house(hazed(Material("n", c, "wood"), setting, 14).color, on, snow), spots[k]
        )
        for k, c in enumerate(colors)
    ]


def _hedges(setting: Setting, snow: bool) -> list[Item]:
    """A hedge on either side of the lawn."""
    kinds = [out.hedge(setting.seed + k, 8.0, 1.0, setting.season, snow) for k in range(2)]
    return [
        scatter.solid(f"hedge_{k}", solids.moved(kind, (s * 9.4, 4.4, 0), np.pi / 2))
        for k, (s, kind) in enumerate(zip((-1, 1), kinds, strict=True))
    ]


_TREES = (
    (-7.6, 5.4),
    (-13.0, 4.0),
    (12.4, 4.6),
    (-12.5, -4.6),
    (12.0, -5.0),
    (26.0, 7.0),
    (-27.5, 7.0),
    (-9.5, 17.0),
    (9.5, 18.0),
)
_BARE = ((-5.8, -2.2, 5.8, 1.8), (0.3, -6, 5.7, 9), (-7, 2.6, 3, 4.2), (-3.1, 2, -1.3, 8))  # where no long grass grows


def _green(setting: Setting, snow: bool, chance: np.random.Generator) -> list[Item]:
    """Hedges, trees on the lawns, bushes and flowers under the windows."""
    seed, season, flat = setting.seed, setting.season, terrain.flat
    kinds = [trees.broadleaf(seed + k, season, snow, 18, height=5.0) for k in range(2)]
    items = _hedges(setting, snow) + scatter.strewn("tree", kinds, _TREES, flat, chance, (0.9, 1.2), 0.05)
    bushes = [trees.bush(seed + k, season, snow, 14) for k in range(2)]
    beds = [(-6.3, 8.0), (-5.4, 8.0), (-4.5, 8.0), (0.2, 8.2)]
    items += scatter.strewn("bush", bushes, beds, flat, chance, (0.8, 1.1), 0.02)
    if snow:
        return items
    blooms = [under.flower(seed + k, c, 0.26) for k, c in enumerate(under.PETALS[:3])]
    row = [(-6.8 + 0.3 * k, 7.4) for k in range(10)]
    items += scatter.strewn("flower", blooms, row, flat, chance, (0.9, 1.3), 0.0)
    lawn = scatter.spread(
        chance, (-9, -4, 9, 8), 300, 0.32, lambda p: ~np.any([scatter.inside(p, box) for box in _BARE], axis=0)
    )
    tufts = [under.tuft(seed + k, season, 0.1, 18) for k in range(2)]
    return items + scatter.strewn("grass", tufts, lawn, flat, chance, (0.6, 1.1), 0.03)
