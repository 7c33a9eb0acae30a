# SPDX-License-Identifier: Apache-2.0
"""An amusement park: a Ferris wheel, a carousel with horses, striped booths, strings of lamps, balloons."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import RGB, Item, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _furniture as f
from soundstage.places import _outdoors as out
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places._air import air, lit, snowy
from soundstage.places._halls import deserted
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids
from soundstage.space import turn

_FREE = (-5.5, -2.5, 5.5, 2.2)
_RED: RGB = (0.70, 0.05, 0.05)
_SPOTS = {
    "ferris wheel": Spot((2.0, 7.0, 0.0), np.pi / 2),
    "carousel": Spot((-5.0, 6.4, 0.0), np.pi / 2),
    "booth": Spot((5.6, 3.6, 0.0), np.pi / 2),
    "stall": Spot((5.6, 3.6, 0.0), np.pi / 2),
    "table": Spot((1.6, 0.4, 0.0)),
    "bench": Spot((0.0, 4.0, 0.0), -np.pi / 2),
}
_HAS = {
    "ferris wheel": "ferris wheel",
    "carousel": "carousel",
    "merry-go-round": "carousel",
    "booth": "booth",
    "stall": "stall",
    "stand": "stall",
    "tent": "stall",
    "popcorn stand": "stall",
    "ticket booth": "booth",
}


class AmusementPark(Place):
    """A fairground with a Ferris wheel and a carousel."""

    words = (
        "amusement park",
        "theme park",
        "fairground",
        "funfair",
        "carnival",
        "fair",
        "carousel",
        "carrousel",
        "merry-go-round",
        "ferris wheel",
        "carousel",
        "merry-go-round",
        "county fair",
        "midway",
        "carnival booth",
        "fun fair",
        "street fair",
        "state fair",
    )
    dressing = ("ferris wheel", "carousel", "striped booths", "lamps", "pennants", "balloons")

    def build(self, setting: Setting) -> SetModel:
        snow, on, chance = snowy(setting), lit(setting), rng(setting.seed, "amusement park")
        paving = trees.SNOW if snow else out.PAVING
        items = [
            scatter.solid(
                "ground", terrain.draped(terrain.lines(-90, 90, 40), terrain.lines(-60, 90, 40), terrain.flat, paving)
            ),
            scatter.solid("wheel", solids.moved(_wheel(on), (5.5, 40.0, 0), -0.2)),
            scatter.solid("carousel", solids.moved(_carousel(on), (-8.6, 14.5, 0))),
            scatter.solid("lamps", _strings(on)),
            scatter.solid("balloons", solids.moved(_balloons(), (3.1, 4.2, 0))),
        ]
        items += _booths(on)
        kinds = [trees.broadleaf(setting.seed + k, setting.season, snow, 16, height=4.6) for k in range(2)]
        spots = [(-16, 14), (-11, 17), (16, 15), (19, 9), (-20, 4), (20, -3), (17, 24), (-15, 25), (-17, -6), (17, -8)]
        items += scatter.strewn("tree", kinds, spots, terrain.flat, chance, (0.9, 1.3), 0.0)
        items += distance.woods(setting, pointed=False, near=40, high=5.0) + distance.skyline(setting, 80, 18, 80)
        return SetModel(
            tuple(items),
            terrain.flat,
            lambda x, y: "snow" if snow else "stone",
            _FREE,
            Room(outdoor_echo=0.2),
            ("wind",) if deserted(setting) else ("crowd", "wind"),
            _SPOTS,
            _HAS,
            lamps=_lights() if on else (),
            horizon=air(setting).horizon,
        )


def _booths(on: bool) -> list[Item]:
    """Six booths in three colours round the place."""
    places = (
        [(7.2, 4.8, 0, -0.6), (-13.5, 2.0, 0, 1.2)],
        [(11.2, 8.4, 0, -0.5), (13.0, -1.0, 0, -1.4)],
        [(-13.5, 8.0, 0, 0.9), (-0.6, 15.4, 0, 0.0)],
    )
    colors: tuple[RGB, ...] = (_RED, (0.05, 0.28, 0.58), (0.82, 0.54, 0.04))
    return [scatter.placed_copies(f"booth_{k}", _booth(c, k, on), places[k]) for k, c in enumerate(colors)]


def _lights() -> tuple[Item, ...]:
    """What the strings of lamps and the booths light by night."""
    spots = ((-6.0, 5.5), (5.6, 3.6), (0.0, 7.0))
    return tuple(rooms.bulb(f"fair_{k}", (x, y, 3.0), 60, (1.0, 0.70, 0.36), 0.4) for k, (x, y) in enumerate(spots))


def _wheel(on: bool) -> Mesh:
    """A Ferris wheel facing -Y: two rims with spokes and lamps, twelve coloured cabins, its two legs."""
    r, hub, white = 5.9, 6.9, f.enamel((0.80, 0.80, 0.78))
    lamp = f.glow((1.0, 0.76, 0.36), 2.6 if on else 0.2, "wheel lamp")
    upright, parts = turn("x", np.pi / 2), []
    for y in (-0.6, 0.6):
        for radius in (r, 0.62 * r):
            parts.append(
                solids.moved(solids.moved(solids.ring(radius, 0.09, white, 64, 6), matrix=upright), (0, y, hub))
            )
        parts += [
            solids.tube(np.array([[s * 3.6, y * 2.4, 0], [0, y * 1.5, hub]]), 0.2, f.enamel((0.06, 0.24, 0.52)), 8)
            for s in (-1, 1)
        ]
    parts.append(
        solids.moved(
            solids.moved(f.round_block([(0.7, -1.0), (0.7, 1.0)], f.enamel(_RED)), matrix=upright), (0, 0, hub)
        )
    )
    for k in range(12):
        a = k * np.pi / 6 + 0.13
        end = np.array([r * np.cos(a), 0, r * np.sin(a)])
        parts += [solids.tube(np.array([[0, y, hub], [end[0], y, hub + end[2]]]), 0.05, white, 5) for y in (-0.6, 0.6)]
        parts += [
            solids.moved(
                solids.sphere(0.13, lamp, segments=8), (0.97 * r * np.cos(a + t), -0.68, hub + 0.97 * r * np.sin(a + t))
            )
            for t in (0.0, 0.17, 0.35)
        ]
        cabin = f.enamel(f.CHEERFUL[k % 4])
        x, z = end[0], hub + end[2] - 0.75
        parts += [
            f.round_block([(0.4, 0), (0.62, 0.15), (0.62, 0.55)], cabin, (x, 0, z - 0.7), 16),
            f.round_block([(0.66, 1.25), (0.5, 1.5), (0.05, 1.65)], cabin, (x, 0, z - 0.7), 16),
        ]
        parts += [
            solids.tube(np.array([[x + 0.5 * c, 0.5 * s, z - 0.2], [x + 0.5 * c, 0.5 * s, z + 0.6]]), 0.03, white, 5)
            for c, s in ((1, 0), (-1, 0), (0, 1), (0, -1))
        ]
    return solids.join([*parts, f.block((8.4, 4.6, 0.5), f.enamel((0.06, 0.24, 0.52)), (0, 0, 0), 0.05)])


def _carousel(on: bool) -> Mesh:
    """A round platform with a striped roof, a ring of lamps, golden poles and little horses."""
    gold, lamp = f.enamel((0.78, 0.50, 0.10)), f.glow((1.0, 0.78, 0.40), 2.4 if on else 0.25, "carousel lamp")
    parts = [
        f.round_block([(3.4, 0), (3.4, 0.3), (3.3, 0.34)], f.enamel(_RED), (0, 0, 0), 40),
        f.round_block([(0.9, 0.3), (0.9, 3.0)], f.enamel((0.82, 0.74, 0.58)), (0, 0, 0), 12),
        f.round_block([(3.55, 3.0), (3.55, 3.45), (3.4, 3.5)], gold, (0, 0, 0), 40),
    ]
    n = 20
    for k in range(n):
        a = np.linspace(k, k + 1, 3) * 2 * np.pi / n
        rows = [
            np.stack([rr * np.cos(a), rr * np.sin(a), np.full(3, z)], -1)
            for rr, z in ((0.05, 5.2), (1.8, 4.3), (3.6, 3.45))
        ]
        cloth = f.cloth(_RED if k % 2 else (0.84, 0.80, 0.70), f"carousel roof {k % 2}")
        parts.append(solids.mesh(np.stack(rows, 1).reshape(-1, 3), terrain.grid_faces(3, 3)[:, ::-1], cloth, 0.6))
        parts.append(
            solids.moved(solids.sphere(0.09, lamp, segments=8), (3.6 * np.cos(a[0]), 3.6 * np.sin(a[0]), 3.22))
        )
    parts.append(solids.moved(solids.sphere(0.16, gold, segments=14), (0, 0, 5.3)))
    for k in range(9):
        way = k * 2 * np.pi / 9 + 0.2
        at = (2.45 * np.cos(way), 2.45 * np.sin(way), 0.75 + 0.3 * (k % 2))
        parts += [
            solids.tube(np.array([[at[0], at[1], 0.3], [at[0], at[1], 3.1]]), 0.03, gold, 8),
            solids.moved(_horse(k), at, way + np.pi / 2),
        ]
    return solids.join(parts)


def _horse(kind: int) -> Mesh:
    """A carousel horse facing +X, about 0.9 m long, its belly near z = 0.3."""
    coat = f.enamel(((0.80, 0.76, 0.68), (0.36, 0.18, 0.08), (0.10, 0.09, 0.09))[kind % 3])
    dress, gold = f.enamel(f.CHEERFUL[kind % 4]), f.enamel((0.78, 0.50, 0.10))
    parts = [
        solids.moved(solids.sphere(0.2, coat, (1.9, 0.85, 0.95), 16), (0, 0, 0.42)),
        solids.tube(np.array([[0.26, 0, 0.48], [0.42, 0, 0.78], [0.5, 0, 0.92]]), [0.14, 0.1, 0.09], coat, 10),
        solids.tube(np.array([[0.46, 0, 0.92], [0.7, 0, 0.78]]), [0.1, 0.06], coat, 10),
        f.block((0.34, 0.36, 0.1), dress, (-0.02, 0, 0.56), 0.04),
        solids.tube(np.array([[0.3, 0, 0.72], [0.42, 0, 0.98], [0.5, 0, 1.04]]), 0.05, gold, 8),
        solids.tube(np.array([[-0.34, 0, 0.48], [-0.52, 0, 0.4], [-0.56, 0, 0.12]]), [0.05, 0.06, 0.02], gold, 8),
    ]
    for x, s, reach in ((0.26, 1, 0.3), (0.24, -1, 0.1), (-0.26, 1, -0.1), (-0.28, -1, -0.28)):
        parts.append(
            solids.tube(
                np.array([[x, s * 0.1, 0.34], [x + 0.6 * reach, s * 0.1, 0.14], [x + reach, s * 0.1, -0.06]]),
                [0.07, 0.05, 0.04],
                coat,
                8,
            )
        )
    return solids.join(parts)


def _booth(color: RGB, kind: int, on: bool) -> Mesh:
    """A stall facing -Y with a striped awning, a counter, prizes in rows, a lit board."""
    wood, pale = f.paint(color, "booth"), f.cloth((0.84, 0.80, 0.70), "awning pale")
    lamp = f.glow((1.0, 0.80, 0.44), 2.2 if on else 0.2, "booth lamp")
    inside = f.glow((0.72, 0.46, 0.20), 0.7, "booth inside") if on else f.paint((0.44, 0.30, 0.18), "booth inside")
    parts = [
        f.block((3.0, 0.5, 0.95), wood, (0, -0.9, 0), 0.03),
        f.block((3.2, 0.65, 0.06), f.OAK, (0, -0.9, 0.95), 0.02),
        f.block((3.0, 0.1, 2.5), inside, (0, 0.9, 0), 0.0),
        *[f.block((0.1, 1.9, 2.5), wood, (s * 1.5, 0, 0), 0.0) for s in (-1, 1)],
        f.block((3.0, 0.14, 0.55), wood, (0, -0.95, 2.75), 0.04),
    ]
    parts += [
        f.block((0.3, 0.03, 0.7), f.enamel((0.84, 0.84, 0.80)) if k % 2 else wood, (-1.05 + 0.3 * k, -1.16, 0.12), 0.0)
        for k in range(8)
    ]
    for k in range(10):
        x = -1.5 + 0.3 * (k + 0.5)
        v = np.array(
            [
                (x - 0.15, 1.0, 3.3),
                (x + 0.15, 1.0, 3.3),
                (x + 0.15, -1.45, 2.6),
                (x - 0.15, -1.45, 2.6),
                (x, -1.46, 2.42),
            ]
        )
        cloth = f.cloth(color, f"awning {kind}") if k % 2 else pale
        parts.append(solids.mesh(v, [(0, 2, 1), (0, 3, 2), (3, 4, 2), (0, 1, 2), (0, 2, 3), (3, 2, 4)], cloth, 0.5))
        parts.append(solids.moved(solids.sphere(0.05, lamp, segments=8), (x, -1.05, 3.28)))
    for row in range(2):
        parts.append(f.block((2.8, 0.3, 0.04), f.OAK, (0, 0.7, 1.2 + 0.6 * row), 0.0))
        parts += [
            _bear((-1.2 + 0.4 * k, 0.66, 1.24 + 0.6 * row), f.CHEERFUL[(k + 2 * row + kind) % 7]) for k in range(7)
        ]
    return solids.join(parts)


def _bear(at: tuple[float, float, float], color: RGB) -> Mesh:
    """A soft bear as a prize."""
    fur, (x, y, z) = f.cloth(color, "prize"), at
    balls = ((0.13, 0, 0.13), (0.1, 0, 0.32), (0.045, -0.08, 0.4), (0.045, 0.08, 0.4))
    return solids.join([solids.moved(solids.sphere(r, fur, segments=10), (x + a, y, z + c)) for r, a, c in balls])


def _strings(on: bool) -> Mesh:
    """Posts with strings of lamps and pennants across the place."""
    lamp, parts = f.glow((1.0, 0.74, 0.36), 2.6 if on else 0.3, "string lamp"), []
    posts = [(-9.2, 3.4), (-5.0, 9.6), (5.2, 9.6), (9.0, 5.6), (-8.6, -4.5), (9.6, -4.0)]
    parts += [solids.tube(np.array([[x, y, 0], [x, y, 4.2]]), 0.05, f.BLACK, 8) for x, y in posts]
    for a, b in ((0, 1), (1, 2), (2, 3), (0, 4), (3, 5)):
        t = np.linspace(0, 1, 15)
        p, q = np.array([*posts[a], 4.1]), np.array([*posts[b], 4.1])
        line = p + (q - p) * t[:, None] - np.array([0, 0, 3.0])[None] * (t * (1 - t))[:, None]
        parts.append(solids.tube(line, 0.012, f.BLACK, 5))
        parts += [
            solids.moved(
                solids.sphere(0.07, lamp if k % 2 else f.enamel(f.CHEERFUL[k % 4]), segments=8), point - [0, 0, 0.09]
            )
            for k, point in enumerate(line[1:-1])
        ]
    return solids.join(parts)


def _balloons() -> Mesh:
    """A bunch of balloons tied to a weight."""
    parts = [f.round_block([(0.14, 0), (0.12, 0.14)], f.BLACK)]
    for k in range(8):
        a, h = k * 2.4, 1.75 + 0.16 * (k % 4)
        at = (0.3 * np.cos(a) * (k > 0), 0.3 * np.sin(a) * (k > 0), h + 0.16)
        parts += [
            solids.moved(solids.sphere(0.17, f.enamel(f.CHEERFUL[k % 7]), (1, 1, 1.2), 16), at),
            solids.tube(
                np.array([[0, 0, 0.14], [0.4 * at[0], 0.4 * at[1], 0.9], [at[0], at[1], h - 0.04]]), 0.006, f.PAPER, 4
            ),
        ]
    return solids.join(parts)
