# SPDX-License-Identifier: Apache-2.0
"""A playground: a climbing tower with a slide, swings, a seesaw, a sandpit, a dome of bars, a coloured floor."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import RGB, Item, Material, Mesh
from soundstage.places import _distance as distance
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

_FREE = (-5.5, -2.4, 5.5, 2.0)
_RED: RGB = (0.72, 0.06, 0.04)
_BLUE: RGB = (0.04, 0.26, 0.62)
_YELLOW: RGB = (0.86, 0.58, 0.03)
_GREEN: RGB = (0.12, 0.46, 0.10)
_RUBBER = Material(
    "rubber floor",
    (0.40, 0.20, 0.13),
    "rubber",
    roughness=0.95,
    grain="speckle",
    grain_size=0.05,
    grain_depth=0.2,
    second_color=(0.34, 0.16, 0.10),
)
_SPOTS = {
    "slide": Spot((-0.6, 3.6, 0.0), np.pi / 2),
    "swing": Spot((5.4, 4.0, 0.0), np.pi / 2),
    "sandpit": Spot((-5.6, 3.2, 0.0), np.pi / 2),
    "bench": Spot((8.6, 1.4, 0.0), np.pi),
    "table": Spot((1.6, 0.4, 0.0)),
    "tree": Spot((-8.6, 6.0, 0.0)),
}
_HAS = {
    "sandbox": "sandpit",
    "sandpit": "sandpit",
    "climbing frame": "slide",
    "jungle gym": "slide",
    "bench": "bench",
    "tree": "tree",
    "monkey bars": "",
    "swings": "swing",
}


class Playground(Place):
    """A children's playground."""

    words = (
        "playground",
        "children's playground",
        "play area",
        "schoolyard",
        "school yard",
        "play park",
        "sandbox",
        "sandpit",
        "kids' playground",
        "school playground",
        "jungle gym",
    )
    dressing = ("climbing tower", "slide", "swings", "seesaw", "sandpit", "climbing dome", "fence", "trees")

    def build(self, setting: Setting) -> SetModel:
        chance, snow = rng(setting.seed, "playground"), snowy(setting)
        height = terrain.levelled(terrain.rolling(setting.seed, 0.9, 18), (-13, -8, 13, 12), 10)
        floor = trees.SNOW if snow else _RUBBER
        turf = trees.SNOW if snow else under.turf(setting.season)
        items = [
            scatter.solid("ground", terrain.ground(lambda x, y: height(x, y) - 0.02, turf)),
            scatter.solid("floor", f.round_block([(9.4, -0.1), (9.4, 0.0)], floor, (0, 0.5, 0), 64)),
            scatter.solid("rounds", _rounds(snow)),
            scatter.solid("tower", solids.moved(_tower(), (-0.4, 6.8, 0))),
            scatter.solid("swings", solids.moved(_swings(), (5.8, 5.0, 0), -0.2)),
            scatter.solid("dome", solids.moved(_dome(), (9.6, 8.6, 0))),
            scatter.solid("sandpit", solids.moved(_sandpit(snow), (-5.8, 5.0, 0))),
            scatter.solid("seesaw", solids.moved(_seesaw(), (-7.4, 0.8, 0), 1.2)),
            scatter.solid("bench", solids.moved(out.bench(), (9.4, 1.6, 0), -np.pi / 2 + 0.1)),
            _fence(height),
        ]
        items += _green(setting, snow, height, chance) + distance.woods(setting, pointed=False, near=36, high=4.6)
        items += distance.skyline(setting, 86, 14, 80)
        return SetModel(
            tuple(items),
            height,
            lambda x, y: "snow" if snow else "stone" if np.hypot(x, y - 0.5) < 9.4 else "grass",
            _FREE,
            Room(outdoor_echo=0.12),
            ("night_crickets" if setting.hour == "night" else "park", "wind"),
            _SPOTS,
            _HAS,
            horizon=air(setting).horizon,
        )


def _rounds(snow: bool) -> Mesh:
    """Coloured rounds in the floor, a hair above it."""
    plan = ((1.5, -3.6, -0.6, (0.10, 0.36, 0.42)), (1.0, 3.0, -1.2, _YELLOW), (1.3, 3.9, 1.5, (0.12, 0.40, 0.18)))
    return solids.join(
        [
            f.round_block([(r, -0.1), (r, 0.004)], trees.SNOW if snow else f.paint(c, "floor"), (x, y, 0), 40)
            for r, x, y, c in plan
        ]
    )


def _tower() -> Mesh:
    """Two decks with roofs, a bridge between, a slide down to the front, a tube slide, a ladder, bars."""
    red, blue, yellow, green = (f.enamel(c) for c in (_RED, _BLUE, _YELLOW, _GREEN))
    parts = []
    for x, roof in ((-1.6, red), (1.6, green)):
        parts += [f.block((0.12, 0.12, 2.9), blue, (x + a * 0.65, b * 0.65, 0), 0.02) for a in (-1, 1) for b in (-1, 1)]
        parts += [
            f.block((1.4, 1.4, 0.1), f.OAK, (x, 0, 1.35), 0.02),
            solids.moved(solids.lathe([(1.25, 0), (0.04, 0.9)], roof, 4), (x, 0, 2.85), np.pi / 4),
        ]
        parts += [f.block((0.06, 1.2, 0.5), yellow, (x + a * 0.65, 0, 1.6), 0.02) for a in (-1, 1) if a * x > 0]
        parts.append(f.block((1.2, 0.06, 0.5), yellow, (x, 0.65, 1.6), 0.02))
    parts += [f.block((1.9, 0.9, 0.08), f.OAK, (0, 0, 1.36), 0.02)]
    for s in (-1, 1):
        parts += [solids.tube(np.array([[-1.0, s * 0.5, z], [1.0, s * 0.5, z]]), 0.03, red, 8) for z in (1.75, 2.05)]
    parts += [solids.tube(np.array([[x, -0.5, 1.4], [x, -0.5, 2.05]]), 0.02, red, 6) for x in np.linspace(-0.9, 0.9, 7)]
    u = np.linspace(0, 1, 15)
    y, z = -0.7 - 2.3 * u, 0.22 + 1.2 * (1 - u) ** 1.35
    section = [
        (-0.34, 0.24),
        (-0.3, 0.0),
        (0.3, 0.0),
        (0.34, 0.24),
        (0.26, 0.24),
        (0.24, 0.06),
        (-0.24, 0.06),
        (-0.26, 0.24),
    ]
    rings = np.array([[(-1.6 + a, yy, zz + b) for a, b in section] for yy, zz in zip(y, z, strict=True)])
    parts += [solids.loft(rings[:, ::-1], yellow, 0.6), f.block((0.5, 0.1, 0.24), yellow, (-1.6, -2.9, 0), 0.02)]
    tube = solids.curve(
        np.array([[2.2, 0, 1.7], [3.0, 0, 1.55], [3.5, -0.5, 1.1], [3.2, -1.2, 0.6], [2.6, -1.5, 0.42]]), 6
    )
    parts.append(solids.tube(tube, 0.38, blue, 18))
    parts += [solids.tube(np.array([[x, -1.25, 0], [x, -0.65, 1.6]]), 0.035, red, 8) for x in (1.3, 1.9)]
    parts += [
        solids.tube(np.array([[1.3, -1.25 + 0.13 * k, 0.34 * k], [1.9, -1.25 + 0.13 * k, 0.34 * k]]), 0.025, red, 6)
        for k in range(1, 5)
    ]
    return solids.join(parts)


def _swings() -> Mesh:
    """An A-frame along X with two swings."""
    red, seat = f.enamel(_RED), f.paint((0.05, 0.05, 0.06), "swing seat")
    parts = [solids.tube(np.array([[-1.8, 0, 2.4], [1.8, 0, 2.4]]), 0.055, red, 10)]
    for s in (-1, 1):
        parts += [solids.tube(np.array([[s * 2.0, y, 0], [s * 1.75, 0, 2.42]]), 0.05, red, 10) for y in (-0.8, 0.8)]
        parts.append(f.block((0.5, 0.24, 0.04), seat, (s * 0.8, 0, 0.5), 0.02))
        parts += [
            solids.tube(np.array([[s * 0.8 + t, 0, 0.52], [s * 0.8 + t, 0, 2.4]]), 0.012, f.STEEL, 5)
            for t in (-0.22, 0.22)
        ]
    return solids.join(parts)


def _dome() -> Mesh:
    """A climbing dome of bars."""
    parts = []
    paints = [f.enamel(c) for c in (_BLUE, _YELLOW, _RED)]
    rings = [(1.7 * np.cos(t), 1.7 * np.sin(t), 0.3 * k) for k, t in enumerate(np.linspace(0.0, 1.25, 5))]
    turns = np.linspace(0, 2 * np.pi, 13)
    for k, (r, z, twist) in enumerate(rings):
        here = np.column_stack([r * np.cos(turns + twist), r * np.sin(turns + twist), np.full(13, z)])
        parts.append(solids.tube(here, 0.03, paints[k % 3], 6))
        if k + 1 < len(rings):
            q, w, other = rings[k + 1]
            above = np.column_stack([q * np.cos(turns + other), q * np.sin(turns + other), np.full(13, w)])
            pairs = [(n, m) for n in range(12) for m in (n, n - 1 if n else 11)]
            parts += [solids.tube(np.stack([here[n], above[m]]), 0.025, paints[(k + 1) % 3], 5) for n, m in pairs]
    return solids.join(parts)


def _sandpit(snow: bool) -> Mesh:
    """A square of sand in a frame of beams, a castle, a bucket and a spade."""
    sand = trees.SNOW if snow else out.SAND
    parts = [f.block((3.0, 2.4, 0.16), sand, (0, 0, 0), 0.03)]
    parts += [f.block((3.4, 0.22, 0.26), f.OAK, (0, s * 1.25, 0), 0.03) for s in (-1, 1)]
    parts += [f.block((0.22, 2.4, 0.26), f.OAK, (s * 1.6, 0, 0), 0.03) for s in (-1, 1)]
    parts += [
        f.round_block([(0.2, 0.1), (0.16, 0.42), (0.12, 0.42)], sand, (x, y, 0))
        for x, y in ((-0.3, 0.2), (0.15, 0.35), (0.0, -0.1))
    ]
    parts += [
        f.round_block([(0.1, 0.15), (0.14, 0.4), (0.145, 0.42)], f.enamel(_RED), (0.8, -0.4, 0)),
        f.block((0.1, 0.36, 0.03), f.enamel(_BLUE), (1.0, 0.3, 0.16), 0.01, 0.5),
    ]
    return solids.join(parts)


def _seesaw() -> Mesh:
    """A seesaw along X, one end down."""
    from soundstage import space

    plank = [f.block((2.8, 0.26, 0.07), f.enamel(_YELLOW), (0, 0, 0), 0.02)]
    for s in (-1, 1):
        plank += [
            f.block((0.36, 0.34, 0.05), f.enamel(_RED), (s * 1.2, 0, 0.07), 0.02),
            solids.tube(
                np.array(
                    [[s * 0.9, -0.16, 0.05], [s * 0.9, -0.16, 0.34], [s * 0.9, 0.16, 0.34], [s * 0.9, 0.16, 0.05]]
                ),
                0.02,
                f.STEEL,
                6,
            ),
        ]
    board = solids.moved(solids.join(plank), matrix=space.translation((0, 0, 0.5)) @ space.turn("y", 0.3))
    return solids.join([board, f.round_block([(0.3, 0), (0.12, 0.1), (0.1, 0.52)], f.enamel(_BLUE))])


def _fence(height: Height) -> Item:
    """A low fence of coloured pickets behind the playground."""
    parts = []
    for k in range(9):
        color = (_RED, _YELLOW, _BLUE, _GREEN)[k % 4]
        parts += [f.block((0.13, 0.04, 0.85), f.paint(color, f"picket {k % 4}"), (0.22 * k, 0, 0.05), 0.02)]
    parts += [f.block((2.0, 0.04, 0.07), f.WHITE, (0.88, 0.03, z), 0.0) for z in (0.25, 0.65)]
    turns = np.linspace(-1.35, 1.35, 17)
    spots = [
        (12.2 * np.sin(a), 0.5 + 11.2 * np.cos(a), float(height(12.2 * np.sin(a), 0.5 + 11.2 * np.cos(a))) - 0.02, -a)
        for a in turns
    ]
    return scatter.placed_copies("fence", solids.join(parts), spots)


def _green(setting: Setting, snow: bool, height: Height, chance: np.random.Generator) -> list[Item]:
    """Trees and bushes behind the fence."""
    kinds = [trees.broadleaf(setting.seed + k, setting.season, snow, 18, height=4.6) for k in range(2)]
    spots = [
        (-9.5, 7.5),
        (-13.5, 6),
        (-5, 14.5),
        (1.5, 15),
        (8, 14.5),
        (13.8, 7.5),
        (15, 1),
        (-15, 0),
        (-11, 14),
        (14, 14),
        (-14, -7),
        (14, -7),
    ]
    items = scatter.strewn("tree", kinds, spots, height, chance, (0.9, 1.25), 0.05)
    bushes = [(12.5 * np.sin(a), 0.5 + 12.6 * np.cos(a)) for a in np.linspace(-1.2, 1.2, 12)]
    return items + scatter.strewn(
        "bush",
        [trees.bush(setting.seed + k, setting.season, snow, 14) for k in range(2)],
        bushes,
        height,
        chance,
        (0.8, 1.2),
    )
