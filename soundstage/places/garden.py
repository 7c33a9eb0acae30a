# SPDX-License-Identifier: Apache-2.0
"""A cottage garden: lawn, stepping stones, a cottage, flower borders, a picket fence, washing on a line, a shed."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _fronts as fronts
from soundstage.places import _furniture as f
from soundstage.places import _outdoors as out
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, snowy
from soundstage.places.base import Height, Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids

_FREE = (-6.0, -2.2, 6.0, 2.0)


class Garden(Place):
    """A garden behind a cottage."""

    words = (
        "garden", "backyard", "back yard", "yard", "front yard", "orchard", "patio", "courtyard", "terrace",
        "greenhouse",
    )
    dressing = ("cottage", "borders", "picket fence", "washing line", "apple trees")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "garden")
        snow = snowy(setting)
        height = terrain.levelled(
            terrain.rolling(setting.seed, 0.5, 18), (-14, -8, 14, 10), 10, terrain.rolling(setting.seed + 1, 0.03, 5)
        )
        items = [scatter.solid("lawn", terrain.ground(height, trees.SNOW if snow else under.turf(setting.season)))]
        house = fronts.front(setting.seed + 1, 6.2, 1, (0.82, 0.68, 0.46), setting)
        items.append(scatter.solid("cottage", solids.moved(house, (-4.8, 6.8, 0.0))))
        stones = [
            solids.moved(
                solids.lathe([(0.3, -0.06), (0.3, 0.02), (0.26, 0.03)], out.STONE, 14, 0.05, k),
                (-6.0 + 0.25 * k, 6.2 - 0.55 * k, 0.0),
            )
            for k in range(7)
        ]
        items.append(scatter.solid("stepping_stones", solids.join(stones)))
        items += _border(setting, snow, height, chance) + _things(setting, snow, height)
        items += distance.woods(setting, pointed=False, near=34, high=4.4) + distance.hills(setting, (11.0, 17.0), 76)
        kinds = [trees.broadleaf(setting.seed + i, setting.season, snow, 18, height=3.4) for i in range(2)]
        spots = [
            (4.4, 5.4), (8.6, 3.8), (-11, 3.4), (1.3, 8.8), (10.5, -5), (-11.5, -6), (13, 8), (-13, 11), (6, 14),
            (-2, 17),
        ]
        items += scatter.strewn("apple_tree", kinds, spots, height, chance, (0.9, 1.3), 0.05)
        return SetModel(
            tuple(items), height, lambda x, y: "snow" if snow else "grass", _FREE, Room(outdoor_echo=0.08),
            ("night_crickets" if setting.hour == "night" else "park", "wind"),
            {
                "door": Spot((-6.3, 5.6, 0.0), -np.pi / 2), "bench": Spot((2.3, 2.4, 0.0), -np.pi / 2),
                "tree": Spot((4.0, 4.0, 0.0)), "fence": Spot((0.0, 4.5, 0.0), np.pi / 2),
                "table": Spot((1.8, 0.8, 0.0)), "house": Spot((-4.8, 5.6, 0.0), np.pi / 2),
            },
            {"house": "house", "cottage": "house", "door": "door", "fence": "fence", "tree": "tree"},
            horizon=air(setting).horizon,
        )


def _border(setting: Setting, snow: bool, height: Height, chance: np.random.Generator) -> list[Item]:
    """Beds along the fence and the cottage; bushes between the flowers."""
    seed = setting.seed
    earth = Material(
        "earth", (0.13, 0.075, 0.04), "gravel", roughness=1.0, grain="noise", grain_size=0.1, grain_depth=0.4
    )
    beds = [(1.8, 4.35, 8.4, 0.9), (-2.4, 6.3, 1.2, 0.7), (-8.2, 3.4, 1.0, 3.0), (7.6, 2.6, 1.2, 2.6)]
    items = [
        scatter.solid(f"bed_{k}", f.block((w, d, 0.12), trees.SNOW if snow else earth, (x, y, -0.04), 0.05))
        for k, (x, y, w, d) in enumerate(beds)
    ]
    spots = np.concatenate(
        [
            scatter.spread(chance, (x - w / 2 + 0.1, y - d / 2 + 0.1, x + w / 2 - 0.1, y + d / 2 - 0.1), 60, 0.22)
            for x, y, w, d in beds
        ]
    )
    deal = chance.random(len(spots))
    items += scatter.strewn(
        "bush", [trees.bush(seed + i, "winter" if snow else setting.season, snow, 14) for i in range(2)],
        spots[deal < 0.07], height, chance, (0.6, 0.9),
    )
    if snow:
        return items
    kinds = [under.flower(seed + i, c, 0.22 + 0.10 * i) for i, c in enumerate(under.PETALS)]
    items += scatter.strewn("flower", kinds, spots[deal >= 0.07], height, chance, (0.9, 1.4), -0.05)
    lawn = scatter.spread(chance, (-10, -4, 10, 6), 330, 0.3, lambda p: ~scatter.inside(p, (-6, -1.4, 6, 1.3)))
    return items + scatter.strewn(
        "grass", [under.tuft(seed + i, setting.season, 0.12, 20) for i in range(3)], lawn, height, chance, (0.6, 1.2)
    )


def _things(setting: Setting, snow: bool, height: Height) -> list[Item]:
    """Picket fence, washing, a bird house, a watering can, pots by the door."""
    picket = solids.join(
        [
            f.block((0.09, 0.03, 0.85), f.WHITE, (0, 0, 0.05), 0.008),
            solids.moved(solids.lathe([(0.06, 0), (0.002, 0.08)], f.WHITE, 4), (0, 0, 0.9), np.pi / 4, (1.1, 0.35, 1)),
        ]
    )
    run = [(-1.8 + 0.19 * k, 5.0, 0.0, 0.0) for k in range(70)] + [
        (-9.4, -2.0 + 0.19 * k, 0.0, np.pi / 2) for k in range(44)
    ]
    rails = [f.block((13.4, 0.03, 0.07), f.WHITE, (4.8, 5.03, z), 0.0) for z in (0.25, 0.68)] + [
        f.block((0.03, 8.4, 0.07), f.WHITE, (-9.43, 2.2, z), 0.0) for z in (0.25, 0.68)
    ]
    parts = [
        *rails,
        *_washing(snow),
        solids.moved(_watering_can(), (-3.5, 3.0, 0), 0.5),
        solids.moved(_bird_house(), (-1.2, 4.3, 0)),
        solids.moved(out.bench(f.paint((0.16, 0.36, 0.42))), (2.3, 3.2, 0)),
        *[solids.moved(out.tub(setting.seed + k, snow), (x, 6.3, 0)) for k, x in enumerate((-5.4, -7.3))],
    ]
    return [scatter.placed_copies("picket", picket, run), scatter.solid("things", solids.join(parts))]


def _bird_house() -> Mesh:
    """A little red house on a post."""
    return solids.join(
        [
            solids.tube(np.array([[0, 0, -0.1], [0, 0, 1.7]]), 0.04, out.PLANK, 8),
            f.block((0.32, 0.28, 0.34), f.paint((0.62, 0.16, 0.10)), (0, 0, 1.7), 0.01),
            distance.gable(0.44, 0.42, 0.2, f.WALNUT, (0, 0, 2.04)),
            solids.moved(solids.sphere(0.06, f.BLACK, (1, 0.2, 1), 12), (0, -0.14, 1.9)),
        ]
    )


def _watering_can() -> Mesh:
    """An enamel watering can with its spout to +X."""
    can = f.enamel((0.16, 0.36, 0.30))
    return solids.join(
        [
            f.round_block([(0.13, 0), (0.12, 0.24), (0.10, 0.25)], can),
            solids.tube(np.array([[0.1, 0, 0.06], [0.28, 0, 0.24], [0.36, 0, 0.30]]), [0.03, 0.02, 0.02], can, 8),
            solids.tube(
                np.stack(
                    [
                        -0.10 - 0.09 * np.sin(np.linspace(0, np.pi, 9)),
                        0 * np.linspace(0, 1, 9),
                        np.linspace(0.05, 0.25, 9),
                    ],
                    -1,
                ),
                0.012,
                can,
                6,
            ),
        ]
    )


def _washing(snow: bool) -> list[Mesh]:
    """A line between two posts, with cloths on it unless it snows."""
    x = np.linspace(0, 3.4, 15)
    line = np.column_stack([5.2 + x, 3.5 + 0.1 * x, 1.9 - 0.16 * np.sin(x / 3.4 * np.pi)])
    washing: list[Mesh] = [
        solids.tube(line, 0.008, f.PAPER, 5),
        *[
            solids.tube(np.array([[p[0], p[1], -0.1], [p[0], p[1], 2.0]]), 0.04, out.PLANK, 8)
            for p in (line[0], line[-1])
        ],
    ]
    for k in range(3 if not snow else 0):
        cloth = f.cloth(((0.78, 0.74, 0.66), (0.20, 0.42, 0.56), (0.74, 0.24, 0.16))[k], f"washing {k}")
        washing.append(solids.moved(f.curtain(0.66, 0.85 - 0.12 * k, cloth), (5.75 + 1.0 * k, 3.56 + 0.1 * k, 1.78)))
    return washing
