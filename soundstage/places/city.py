# SPDX-License-Identifier: Apache-2.0
"""A modern city square: glass and stone towers, a crossing, street trees, kiosks, lit windows at night."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import RGB, Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _furniture as f
from soundstage.places import _outdoors as out
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places._air import air, hazed, lit, snowy
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids

_FREE = (-10.0, -2.4, 10.0, 2.2)
_STONES: tuple[RGB, ...] = (
    (0.46, 0.50, 0.54), (0.62, 0.40, 0.26), (0.24, 0.32, 0.38), (0.66, 0.58, 0.46), (0.34, 0.22, 0.20),
)


class City(Place):
    """A city square among towers."""

    words = (
        "city", "downtown", "square", "city square", "plaza", "metropolis", "skyscrapers", "crosswalk", "crossing",
        "city street", "avenue of towers", "skyscraper", "financial district", "business district",
    )
    dressing = ("towers", "crossing", "trees", "kiosk", "traffic light")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "city")
        snow = snowy(setting)
        items = _ground(snow)
        items += _towers(setting, chance)
        items += _trees(setting, snow, chance)
        posts, lights = out.lamps(
            "lamp_post", [(-3.0, 3.4), (4.4, 3.4), (-14, 3.4), (15, 3.4)], terrain.flat, setting, 3.4, 85
        )
        things = solids.join(
            [
                solids.moved(_kiosk(lit(setting)), (-8.4, 5.4, 0)),
                solids.moved(_signal(), (8.9, -3.9, 0)),
                solids.moved(out.bench(), (1.4, 4.0, 0)),
                solids.moved(out.tub(setting.seed, snow), (2.9, 3.9, 0)),
                solids.moved(out.tub(setting.seed + 1, snow), (-0.1, 3.9, 0)),
            ]
        )
        items += [*posts, scatter.solid("things", things), *distance.skyline(setting, 78, 44, 84)]
        return SetModel(
            tuple(items), terrain.flat, lambda x, y: "snow" if snow else "stone", _FREE, Room(outdoor_echo=0.45),
            ("city", "crowd"),
            {
                "bench": Spot((1.4, 3.3, 0.0), -np.pi / 2), "kiosk": Spot((-8.0, 3.2, 0.0), np.pi / 2),
                "lamp": Spot((-3.0, 2.8, 0.0)), "door": Spot((-3.4, 6.0, 0.0), -np.pi / 2),
            },
            {"bench": "bench", "kiosk": "kiosk", "lamp": "lamp", "tree": "", "skyscraper": "", "tower": ""},
            tuple(lights), horizon=air(setting).horizon,
        )


def _trees(setting: Setting, snow: bool, chance: np.random.Generator) -> list[Item]:
    """Street trees, each in its planter."""
    kinds = [trees.broadleaf(setting.seed + i, setting.season, snow, 16, height=3.8) for i in range(2)]
    spots = [
        (-5.2, 4.2), (6.4, 4.2), (-11.5, 4.4), (12.6, 4.2), (-1.2, 9.5), (4.0, 10.0), (-12, -3.4), (12.5, -3.4),
    ]
    items = scatter.strewn("tree", kinds, spots, terrain.flat, chance, (0.9, 1.1), 0.0)
    box = solids.join(
        [
            f.block((1.1, 1.1, 0.42), out.STONE, (0, 0, 0), 0.04),
            f.block((0.9, 0.9, 0.06), out.SAND if not snow else trees.SNOW, (0, 0, 0.38), 0.02),
        ]
    )
    return [*items, scatter.placed_copies("planter", box, [(x, y, 0.0, 0.0) for x, y in spots])]


def _ground(snow: bool) -> list[Item]:
    """The paved square and a road with a crossing."""
    paving = trees.SNOW if snow else out.PAVING
    line = Material("crossing paint", (0.76, 0.75, 0.70), "stone", roughness=0.8)
    road = solids.join(
        [
            f.block((180, 7.0, 0.2), out.ASPHALT, (0, -8.2, -0.197), 0.0),
            *[f.block((0.55, 3.2, 0.02), line, (1.6 + 1.1 * k, -8.2, -0.0165), 0.0) for k in range(6)],
            *[f.block((180, 0.22, 0.10), out.STONE, (0, y, -0.06), 0.03) for y in (-4.6, -11.8)],
        ]
    )
    return [
        scatter.solid(
            "square",
            terrain.draped(
                terrain.lines(-90, 90, 40),
                terrain.lines(-60, 90, 40),
                lambda x, y: np.full(np.broadcast(x, y).shape, -0.002),
                paving,
            ),
        ),
        scatter.solid("road", road),
    ]


def _tower(seed: int, wide: float, floors: int, color: RGB, setting: Setting, far: float) -> Mesh:
    """A block of so many floors facing -Y: stone grid, glass, a lit lobby, some windows shining at night."""
    chance = rng(seed, "tower")
    on = lit(setting)
    stone = hazed(Material(f"tower {seed}", color, "stone", roughness=0.85), setting, far)
    glass = hazed(Material("tower glass", (0.10, 0.17, 0.23), "glass", roughness=0.08, coat=1.0), setting, far)
    shine = [f.glow((1.0, 0.56, 0.20), 0.6, "tower window"), f.glow((1.0, 0.74, 0.42), 0.5, "tower window pale")]
    tall = 4.2 + 3.0 * floors
    parts = [
        f.block((wide, 9.0, tall), stone, (0, 4.5, 0), 0.0),
        f.block((wide + 0.4, 9.4, 0.5), stone, (0, 4.5, 4.0), 0.0),
        f.block((wide + 0.3, 9.3, 0.6), stone, (0, 4.5, tall), 0.0),
    ]
    lobby = shine[1] if on else glass
    parts += [
        f.block((wide * 0.86, 0.1, 3.0), lobby, (0, -0.04, 0.5), 0.0),
        *[f.block((0.18, 0.2, 3.6), stone, (wide * (k / 4 - 0.5) * 0.86, -0.1, 0.4), 0.0) for k in range(5)],
    ]
    n = max(2, round(wide / 1.7))
    k, j = (g.ravel() for g in np.meshgrid(np.arange(floors), np.arange(n), indexing="ij"))
    z, share = 5.0 + 3.0 * k, (j + 0.5) / n
    kind = np.where(on & (chance.random(len(k)) < 0.45), chance.integers(1, 3, len(k)), 0)
    for which, pane in enumerate((glass, *shine)):
        now = kind == which
        if not now.any():
            continue
        front = np.column_stack([wide * (share - 0.5), np.full(len(k), -0.03), z])[now]
        parts.append(f.blocks((wide / n * 0.68, 0.1, 2.0), front, pane))
        parts += [
            f.blocks((0.1, 5.4 / n, 2.0), np.column_stack([np.full(len(k), s * wide / 2), 9.0 * share, z])[now], pane)
            for s in (-1, 1)
        ]
    return solids.join(parts)


def _towers(setting: Setting, chance: np.random.Generator) -> list[Item]:
    """Towers round the square, a gap in the middle that shows the far town."""
    kinds = [
        _tower(setting.seed + i, w, n, _STONES[i], setting, 14)
        for i, (w, n) in enumerate(((9.0, 5), (8.0, 8), (10.0, 11), (8.5, 4), (9.0, 7)))
    ]
    back = [
        (-11.6, 12.5), (-21.5, 12.5), (10.2, 13.5), (20.0, 12.5), (-31.5, 12.5), (30.5, 12.5), (-7.5, 27.0),
        (9.0, 28.0), (-16, 30), (19, 31),
    ]
    places: list[list[tuple[float, float, float, float]]] = [[] for _ in kinds]
    for n, (x, y) in enumerate(back):
        places[(n * 3 + 1) % 5].append((x, y, 0.0, 0.0))
    for n in range(9):
        places[(n * 2) % 5].append((-42 + 10.4 * n, -22.0, 0.0, np.pi))
    for n in range(3):
        places[n].append((-42, -12 + 10.5 * n, 0.0, np.pi / 2))
        places[(n + 2) % 5].append((42, -12 + 10.5 * n, 0.0, -np.pi / 2))
    return [scatter.placed_copies(f"tower_{i}", kind, places[i]) for i, kind in enumerate(kinds)]


def _kiosk(on: bool) -> Mesh:
    """A little round news-stand with papers."""
    wall, roof = f.enamel((0.08, 0.34, 0.28)), f.enamel((0.62, 0.10, 0.07))
    light = f.glow((1.0, 0.66, 0.32), 0.7, "kiosk light") if on else f.CREAM
    parts = [
        f.round_block([(1.1, 0), (1.1, 0.95), (1.16, 1.0)], wall, segments=10),
        f.round_block([(1.0, 1.0), (1.0, 2.2)], light, segments=10),
        f.round_block([(1.5, 2.2), (1.45, 2.3), (0.7, 2.75), (0.2, 2.95), (0.02, 3.3)], roof, segments=10),
        f.round_block([(1.2, 0.98), (1.22, 1.03)], f.OAK, segments=10),
    ]
    for k in range(10):
        a = -np.pi / 2 + (k - 4.5) * 0.22
        parts.append(
            f.block(
                (0.22, 0.02, 0.3),
                f.paint(f.CHEERFUL[k % 7], f"paper {k % 7}"),
                (1.14 * np.cos(a), 1.14 * np.sin(a), 0.55),
                0.0,
                a + np.pi / 2,
            )
        )
    return solids.join(parts)


def _signal() -> Mesh:
    """A traffic light."""
    parts = [
        solids.tube(np.array([[0, 0, 0], [0, 0, 2.5]]), 0.05, f.BLACK, 10),
        f.block((0.26, 0.2, 0.74), f.BLACK, (0, 0, 2.3), 0.04),
    ]
    for k, color in enumerate(((0.05, 0.62, 0.16), (0.40, 0.24, 0.02), (0.30, 0.02, 0.02))):
        parts.append(
            solids.moved(
                solids.sphere(0.08, f.glow(color, 1.2 if k == 0 else 0.1, f"signal {k}"), (1, 0.4, 1), 14),
                (0, -0.1, 2.43 + 0.23 * k),
            )
        )
    return solids.join(parts)
