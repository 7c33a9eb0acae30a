# SPDX-License-Identifier: Apache-2.0
"""A cemetery: rows of headstones and crosses in the grass, a gravel path, an iron fence, bare old trees, a chapel."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import Instances, Item, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _furniture as f
from soundstage.places import _outdoors as out
from soundstage.places import _props as props
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, lit, snowy
from soundstage.places._halls import arched_pane
from soundstage.places.base import Height, Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids
from soundstage.space import placed

_FREE = (-5.0, -2.4, 5.0, 1.8)
_SPOTS = {
    "tombstone": Spot((-2.4, 2.5, 0.0), np.pi / 2),
    "grave": Spot((-2.4, 2.5, 0.0), np.pi / 2),
    "chapel": Spot((6.0, 9.0, 0.0), np.pi / 2),
    "gate": Spot((0.0, 12.0, 0.0), np.pi / 2),
    "bench": Spot((4.6, 2.4, 0.0), -np.pi / 2),
    "tree": Spot((-6.6, 4.4, 0.0)),
    "table": Spot((1.6, 0.6, 0.0)),
}
_HAS = {
    "tombstone": "tombstone",
    "gravestone": "tombstone",
    "headstone": "tombstone",
    "grave": "grave",
    "tomb": "grave",
    "chapel": "chapel",
    "gate": "gate",
    "tree": "tree",
    "cross": "",
    "fence": "",
    "bench": "bench",
}


class Cemetery(Place):
    """An old cemetery."""

    words = (
        "cemetery",
        "graveyard",
        "churchyard",
        "burial ground",
        "necropolis",
        "memorial park",
        "graveside",
        "pet cemetery",
        "memorial garden",
        "boneyard",
    )
    dressing = ("headstones", "crosses", "path", "iron fence", "gate", "bare trees", "chapel")

    def build(self, setting: Setting) -> SetModel:
        chance, snow = rng(setting.seed, "cemetery"), snowy(setting)
        height = terrain.levelled(
            terrain.rolling(setting.seed, 0.9, 18), (-12, -8, 12, 14), 12, terrain.rolling(setting.seed + 1, 0.03, 5)
        )
        path = np.column_stack([0.5 * np.sin(np.linspace(0, 3, 40)), np.linspace(2.2, 16.0, 40)])
        items = [
            scatter.solid(
                "ground",
                terrain.ground(
                    height, trees.SNOW if snow else under.turf("autumn" if setting.season == "autumn" else "summer")
                ),
            ),
            scatter.solid("path", terrain.way(path, 1.7, height, trees.SNOW if snow else out.GRAVEL)),
            scatter.solid("chapel", solids.moved(_chapel(setting), (7.6, 13.0, 0), 0.25)),
            scatter.solid("gate", solids.moved(_gate(), (0.0, 15.0, 0))),
            scatter.solid("bench", solids.moved(out.bench(f.WALNUT), (4.9, 3.2, 0), 0.1)),
            _fence(height),
        ]
        items += _graves(setting.seed, height, chance) + _growth(setting, snow, height, chance)
        items += distance.woods(setting, near=38, high=5.5) + distance.hills(setting, (9.0, 15.0), 84)
        return SetModel(
            tuple(items),
            height,
            lambda x, y: "snow" if snow else "grass",
            _FREE,
            Room(outdoor_echo=0.06),
            ("night_crickets", "wind") if setting.hour == "night" and not snow else ("wind", "park"),
            _SPOTS,
            _HAS,
            horizon=air(setting).horizon,
        )


def _graves(seed: int, height: Height, chance: np.random.Generator) -> list[Item]:
    """Rows of stones on both sides of the path, each a little out of true, flowers before some."""
    kinds = [
        solids.moved(props.prop("tombstone", seed=seed + k), heading=-np.pi / 2, scale=(1.25, 1.25, s))
        for k, s in enumerate((1.2, 1.45))
    ]
    kinds += [_cross(), _slab(0.74, 1.0), _obelisk()]
    spots = [
        (s * (1.5 + 1.55 * i) + 0.06 * np.sin(9 * i + j), 3.3 + 1.9 * j, 0.0)
        for s in (-1, 1)
        for i in range(5)
        for j in range(5)
        if not (s > 0 and i > 1 and (j > 2 or j == 0))
    ]
    spots += [(s * (7.4 + 1.7 * i), -2.5 + 1.9 * j, 0.0) for s in (-1, 1) for i in range(3) for j in range(3)]
    deal = np.array([(3 * k + k // 4) % 5 for k in range(len(spots))])
    poses = np.array([placed((x, y, float(height(x, y)) - 0.04), 0.0) for x, y, _ in spots])
    tilt = np.array([placed((0, 0, 0), float(chance.normal(0, 0.08))) for _ in spots])
    from soundstage.space import turn

    lean = np.array(
        [turn("y", float(chance.normal(0, 0.035))) @ turn("x", float(chance.normal(0, 0.03))) for _ in spots]
    )
    poses = poses @ tilt @ lean
    items = [Item(f"set/grave_{k}", Instances(kind, poses[deal == k])) for k, kind in enumerate(kinds)]
    flowers = [under.flower(seed + k, under.PETALS[k % len(under.PETALS)], 0.24) for k in range(3)]
    laid = [(x + 0.1, y - 0.35) for n, (x, y, _) in enumerate(spots) if n % 3 == 0]
    return items + scatter.strewn("laid_flower", flowers, laid, height, chance, (0.9, 1.2), 0.0)


def _slab(wide: float, tall: float) -> Mesh:
    """A plain square stone with a step."""
    parts = [
        f.block((wide + 0.2, 0.36, 0.14), out.STONE, (0, 0, 0), 0.02),
        f.block((wide, 0.16, tall), out.STONE, (0, 0, 0.1), 0.03),
    ]
    dark = f.paint((0.16, 0.15, 0.14), "carving")
    parts += [f.block((w, 0.01, 0.03), dark, (0, -0.083, z), 0.0) for w, z in ((0.44, 0.85), (0.36, 0.74), (0.4, 0.63))]
    return solids.join(parts)


def _cross() -> Mesh:
    """A stone cross on two steps, 1.5 m."""
    return solids.join(
        [
            f.block((0.7, 0.5, 0.16), out.STONE, (0, 0, 0), 0.02),
            f.block((0.5, 0.36, 0.16), out.STONE, (0, 0, 0.16), 0.02),
            f.block((0.19, 0.15, 1.25), out.STONE, (0, 0, 0.3), 0.03),
            f.block((0.78, 0.15, 0.19), out.STONE, (0, 0, 1.05), 0.03),
        ]
    )


def _obelisk() -> Mesh:
    """A tapering pillar on a block, 2 m."""
    shaft = solids.moved(solids.lathe([(0.24, 0.0), (0.17, 1.3), (0.01, 1.5)], out.STONE, 4), (0, 0, 0.55), np.pi / 4)
    return solids.join(
        [
            f.block((0.7, 0.7, 0.2), out.STONE, (0, 0, 0), 0.02),
            f.block((0.5, 0.5, 0.4), out.STONE, (0, 0, 0.18), 0.02),
            shaft,
        ]
    )


def _fence(height: Height) -> Item:
    """Iron palings with points along the back and down both sides."""
    paling = [solids.tube(np.array([[0.14 * k, 0, 0], [0.14 * k, 0, 1.35]]), 0.014, f.BLACK, 5) for k in range(15)]
    paling += [
        solids.moved(solids.lathe([(0.03, 0), (0.002, 0.12)], f.BLACK, 5), (0.14 * k, 0, 1.34)) for k in range(15)
    ]
    paling += [f.block((2.1, 0.03, 0.04), f.BLACK, (1.0, 0, z), 0.0) for z in (0.2, 1.15)]
    paling.append(f.block((0.24, 0.24, 1.5), out.STONE, (-0.05, 0, 0), 0.02))
    run = [(-14.7 + 2.1 * k, 15.0) for k in range(14) if not 5 < k < 8]
    spots = [(x, y, float(height(x, y)) - 0.06, 0.0) for x, y in run]
    for s in (-1, 1):
        spots += [
            (s * 14.7, 15.0 - 2.1 * k, float(height(s * 14.7, 15.0 - 2.1 * k)) - 0.06, -np.pi / 2) for k in range(13)
        ]
    return scatter.placed_copies("fence", solids.join(paling), spots)


def _gate() -> Mesh:
    """Two stone posts and an arch of iron between them."""
    parts = [f.block((0.5, 0.5, 2.3), out.STONE, (s * 1.6, 0, 0), 0.03) for s in (-1, 1)]
    parts += [solids.moved(solids.sphere(0.24, out.STONE, segments=16), (s * 1.6, 0, 2.5)) for s in (-1, 1)]
    turn = np.linspace(0, np.pi, 21)
    for r in (1.5, 1.25):
        parts.append(
            solids.tube(np.column_stack([r * np.cos(turn), 0 * turn, 2.1 + 0.7 * r * np.sin(turn)]), 0.03, f.BLACK, 6)
        )
    return solids.join(parts)


def _chapel(setting: Setting) -> Mesh:
    """A small stone chapel facing -Y: arched door, arched windows lit at night, a bell turret with a cross."""
    pane = f.glow((1.0, 0.62, 0.24), 0.9, "chapel window") if lit(setting) else f.GLASS
    roof = f.paint((0.13, 0.14, 0.17), "chapel slate") if not snowy(setting) else trees.SNOW
    parts = [
        f.block((5.0, 7.0, 3.6), out.STONE, (0, 3.5, 0), 0.0),
        distance.gable(5.5, 7.4, 2.6, roof, (0, 3.5, 3.6)),
        f.block((5.3, 0.3, 0.3), out.STONE, (0, 0, 0), 0.0),
        solids.moved(arched_pane(1.2, 2.3, out.STONE, f.WALNUT, 1), (0, 0.02, 0)),
        f.block((0.9, 0.9, 1.6), out.STONE, (0, 0.6, 5.7), 0.0),
        solids.moved(solids.lathe([(0.75, 0), (0.02, 1.3)], roof, 4), (0, 0.6, 7.3), np.pi / 4),
        f.block((0.08, 0.08, 0.7), f.BLACK, (0, 0.6, 8.5), 0.0),
        f.block((0.4, 0.08, 0.08), f.BLACK, (0, 0.6, 8.9), 0.0),
    ]
    parts += [solids.moved(arched_pane(0.6, 1.5, out.STONE, pane, 2), (s * 1.65, 0.02, 1.2)) for s in (-1, 1)]
    parts += [
        solids.moved(arched_pane(0.6, 1.7, out.STONE, pane, 2), (-2.5, y, 1.2), -np.pi / 2) for y in (1.6, 3.6, 5.6)
    ]
    parts.append(solids.moved(arched_pane(0.5, 0.9, out.STONE, pane, 1), (0, 0.02, 3.3)))
    return solids.join(parts)


def _growth(setting: Setting, snow: bool, height: Height, chance: np.random.Generator) -> list[Item]:
    """Bare old trees near, leafy ones behind, ivy bushes at the fence, long grass between the stones."""
    bare = [trees.bare_tree(setting.seed + k, snow, height=5.0) for k in range(2)]
    items = scatter.strewn(
        "old_tree", bare, [(-7.2, 5.4), (11.5, 6.5), (-12.5, 11.0), (-12.0, -3.5)], height, chance, (1.0, 1.2), 0.05
    )
    full = [trees.broadleaf(setting.seed + k, setting.season, snow, 16, height=5.0) for k in range(2)]
    items += scatter.strewn(
        "tree", full, [(-5, 19), (-16, 18), (15, 20), (2, 22), (18, 4), (-18, 3)], height, chance, (0.9, 1.3), 0.05
    )
    if snow:
        return items
    spots = scatter.spread(
        chance,
        (-13, -5, 13, 13),
        420,
        0.3,
        lambda p: ~scatter.inside(p, (-4.8, -2.2, 4.8, 1.4)) & ~scatter.inside(p, (-1.1, 1.4, 1.3, 15.0)),
    )
    return items + scatter.strewn(
        "grass",
        [under.tuft(setting.seed + k, setting.season, 0.2, 20) for k in range(3)],
        spots,
        height,
        chance,
        (0.6, 1.3),
    )
