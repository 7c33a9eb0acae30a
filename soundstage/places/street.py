# SPDX-License-Identifier: Apache-2.0
"""An old town street: house and shop fronts over a pavement, lamps, cobbles, a lane that leads away to a tower."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import RGB, Item
from soundstage.places import _distance as distance
from soundstage.places import _fronts as fronts
from soundstage.places import _furniture as f
from soundstage.places import _outdoors as out
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places._air import air, lit, snowy
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids

_FREE = (-9.0, -2.4, 9.0, 1.7)
_KERB, _FRONT = 2.0, 4.3
_PAINTS: tuple[RGB, ...] = (
    (0.84, 0.50, 0.17), (0.66, 0.20, 0.13), (0.30, 0.52, 0.44), (0.82, 0.70, 0.46), (0.20, 0.38, 0.56),
    (0.80, 0.38, 0.28),
)
_SHOPS = ("bread", "", "book", "flower", "", "cup")
_WIDE = (5.2, 4.6, 5.6, 5.0, 4.4, 5.4)


class Street(Place):
    """A cobbled street with shops and lamps."""

    words = (
        "street", "town", "village", "alley", "pavement", "sidewalk", "old town", "shopping street",
        "market street", "high street", "bus stop", "village street", "phone booth", "telephone booth",
    )
    dressing = ("houses", "shops", "lamps", "flower tubs", "bench")

    def build(self, setting: Setting) -> SetModel:
        snow = snowy(setting)
        items = _ground(snow)
        
        def height(x: object, y: object) -> object:
            x, y = np.asarray(x, float), np.asarray(y, float)
            return np.where((y > _KERB - 0.08) & (y < _FRONT) & ((x < 1.5) | (x > 4.7)), 0.10, 0.0)

        items += _fronts(setting)
        posts, lights = out.lamps(
            "lamp_post", [(-3.3, 2.35), (5.6, 2.35), (-12.5, 2.35), (14.5, 2.35), (1.7, 17.0)], height, setting, 3.3, 75
        )
        items += posts + _things(setting, snow)
        items += distance.skyline(setting, 66, 15, 70) + [_tower(setting)]
        return SetModel(
            tuple(items), height, lambda x, y: "snow" if snow else "stone", _FREE, Room(outdoor_echo=0.5),
            ("city", "rain" if setting.weather == "rain" else "wind"),
            {
                "door": Spot((-1.7, 3.2, 0.10), -np.pi / 2), "bench": Spot((-5.4, 2.7, 0.10), -np.pi / 2),
                "lamp": Spot((-3.3, 2.0, 0.10)), "shop": Spot((-2.0, 3.0, 0.10), np.pi / 2),
            },
            {"lamp": "lamp", "shop": "shop", "door": "door", "bench": "bench", "house": ""}, tuple(lights),
            horizon=air(setting).horizon,
        )


def _ground(snow: bool) -> list[Item]:
    """Cobbles, and a pavement with its kerb on both sides of the lane."""
    ground = trees.SNOW if snow else out.COBBLES
    items = [
        scatter.solid(
            "cobbles", terrain.draped(terrain.lines(-90, 90, 40), terrain.lines(-60, 80, 40), terrain.flat, ground)
        )
    ]
    paving = trees.SNOW if snow else out.PAVING
    for k, (x0, x1) in enumerate(((-70.0, 1.5), (4.7, 70.0))):
        slab = solids.join(
            [
                f.block(
                    (x1 - x0, _FRONT - _KERB + 0.3, 0.22),
                    paving,
                    ((x0 + x1) / 2, (_KERB + _FRONT + 0.3) / 2, -0.12),
                    0.0,
                ),
                f.block((x1 - x0, 0.16, 0.24), out.STONE, ((x0 + x1) / 2, _KERB, -0.125), 0.03),
            ]
        )
        items.append(scatter.solid(f"pavement_{k}", slab))
    return items


def _fronts(setting: Setting) -> list[Item]:
    """Six kinds of house, set along both sides, down the lane, and across the street behind the camera."""
    kinds = [fronts.front(setting.seed + i, _WIDE[i], 2 + i % 2, _PAINTS[i], setting, _SHOPS[i]) for i in range(6)]
    places: list[list[tuple[float, float, float, float]]] = [[] for _ in kinds]
    left, right, back = 1.5, 4.7, -60.0
    for n in range(13):
        i, j = (n * 5) % 6, (n * 5 + 3) % 6
        places[i].append((left - _WIDE[i] / 2, _FRONT, 0.0, 0.0))
        places[j].append((right + _WIDE[j] / 2, _FRONT, 0.0, 0.0))
        left, right = left - _WIDE[i], right + _WIDE[j]
    for n in range(23):
        i = (n * 5 + 1) % 6
        places[i].append((back + _WIDE[i] / 2, -19.0, 0.0, np.pi))
        back += _WIDE[i]
    a = b = _FRONT + 5.2
    for n in range(7):
        i, j = (1, 4, 3, 1, 4, 3, 1)[n], (4, 1, 4, 3, 1, 4, 3)[n]
        places[i].append((1.3, a + _WIDE[i] / 2, 0.0, np.pi / 2))
        places[j].append((4.9, b + _WIDE[j] / 2, 0.0, -np.pi / 2))
        a, b = a + _WIDE[i], b + _WIDE[j]
    return [scatter.placed_copies(f"house_{i}", kind, places[i]) for i, kind in enumerate(kinds)]


def _tower(setting: Setting) -> Item:
    """A clock tower at the end of the lane."""
    from soundstage.places._air import hazed

    stone = hazed(out.STONE, setting, 36)
    roof = hazed(f.paint((0.12, 0.22, 0.22), "tower roof"), setting, 36)
    face = f.glow((1.0, 0.84, 0.55), 1.4, "clock face") if lit(setting) else f.PAPER
    parts = [
        f.block((5.0, 5.0, 15.0), stone, (0, 0, 0), 0.0),
        f.block((5.5, 5.5, 0.5), stone, (0, 0, 15), 0.05),
        solids.moved(solids.lathe([(3.6, 0), (2.4, 1.4), (0.9, 4.6), (0.05, 6.6)], roof, 8), (0, 0, 15.4)),
    ]
    from soundstage import space

    disc = solids.lathe([(1.5, 0), (1.5, 0.12), (0.01, 0.12)], face, 32)
    parts.append(solids.moved(disc, matrix=space.translation((0, -2.5, 12.4)) @ space.turn("x", np.pi / 2)))
    parts += [
        f.block(s, f.BLACK, p, 0.0)
        for s, p in (((0.14, 0.06, 1.2), (0, -2.66, 12.4)), ((0.8, 0.06, 0.14), (0.35, -2.66, 12.35)))
    ]
    return scatter.solid("tower", solids.moved(solids.join(parts), (3.1, 40, 0)))


def _things(setting: Setting, snow: bool) -> list[Item]:
    """Tubs of flowers, a bench, crates and a barrel, a bicycle stand, cafe chairs, a string of pennants."""
    chance = rng(setting.seed, "street things")
    tub = [out.tub(setting.seed + i, snow) for i in range(2)]
    items = [
        scatter.placed_copies(f"tub_{i}", t, [(x, 3.7, 0.1, 0.0) for x in xs])
        for i, (t, xs) in enumerate(zip(tub, ((0.9, -8.6, 6.2), (5.2, -4.4, 11.0)), strict=True))
    ]
    things = [
        solids.moved(out.bench(), (-5.4, 3.3, 0.1)),
        solids.moved(out.crate(), (7.6, 3.6, 0.1), 0.2),
        solids.moved(out.crate(0.5), (7.65, 3.6, 0.72), 0.5),
        solids.moved(out.barrel(), (8.5, 3.7, 0.1)),
    ]
    n = 15
    x = np.linspace(-6.5, 11.5, n)
    sag = 5.3 - 0.9 * (1 - ((x - 2.5) / 9.0) ** 2)
    line = np.column_stack([x, np.full(n, 3.4), sag])
    things.append(solids.tube(line, 0.01, f.BLACK, 5))
    if not snow:
        for k in range(n - 1):
            color = f.cloth(f.CHEERFUL[int(chance.integers(len(f.CHEERFUL)))], f"pennant {k % 7}")
            p = (line[k] + line[k + 1]) / 2
            v = [p + [-0.16, 0, 0], p + [0.16, 0, 0], p + [0, 0.05, -0.42]]
            things.append(solids.mesh(np.array([*v, *(q + [0, 0.01, 0] for q in v)]), [(0, 2, 1), (3, 4, 5)], color))
    return [*items, scatter.solid("things", solids.join(things))]
