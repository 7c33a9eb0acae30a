# SPDX-License-Identifier: Apache-2.0
"""A harbour: a stone quay with bollards and crates, moored fishing boats, houses and a crane across the water."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.nodes import RGB, Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _fronts as fronts
from soundstage.places import _furniture as f
from soundstage.places import _outdoors as out
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places._air import air, lit, snowy
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.places.beach import rowing_boat
from soundstage.rng import rng
from soundstage.shape import solids

_FREE = (-8.0, -2.4, 8.0, 2.2)
_EDGE = 3.7  # y where the quay ends
_LEVEL = -1.15
_ROPE = Material("rope", (0.55, 0.42, 0.24), "cloth", roughness=1.0)


class Harbour(Place):
    """A quay with boats on the water beyond it."""

    words = (
        "harbour", "harbor", "port", "seaport", "marina", "dock", "docks", "dockside", "pier", "wharf", "quay",
        "quayside", "boardwalk", "shipyard", "fishing village", "jetty", "fishing port", "waterside",
    )
    dressing = ("bollards", "moored boats", "houses", "crane", "crates", "lobster pots", "lamps")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "harbour")
        snow = snowy(setting)
        paving = trees.SNOW if snow else out.COBBLES

        def height(x: object, y: object) -> object:
            x, y = np.asarray(x, float), np.asarray(y, float)
            return np.where(y < _EDGE, 0.0, _LEVEL - 2.2) + 0 * x

        quay = f.block((240, 60, 4.0), paving, (0, _EDGE - 30, -4.0), 0.0)
        kerb = f.block((240, 0.5, 0.5), out.STONE, (0, _EDGE - 0.2, -0.46), 0.03)
        items = [scatter.solid("quay", solids.join([quay, kerb]))]
        items += distance.still_water(setting, _LEVEL, (-420, _EDGE - 0.3), (0.014, 0.10, 0.125))
        items += _moored(setting, chance) + _quayside(setting, snow, chance) + _town(setting)
        posts, lights = out.lamps("lamp_post", [(-5.6, 2.9), (4.9, 2.9), (-14, 2.9), (15, 2.9)], terrain.flat, setting)
        items += posts
        items += distance.hills(setting, (11.0, 19.0), 96, 0.5)
        return SetModel(
            tuple(items), height, lambda x, y: "snow" if snow else "stone", _FREE, Room(outdoor_echo=0.25),
            ("sea", "beach"),
            {
                "water": Spot((0.0, 12.5, _LEVEL - 2.2)), "edge": Spot((0.0, 2.3, 0.0), np.pi / 2),
                "boat": Spot((2.4, 2.2, 0.0), np.pi / 2), "crate": Spot((-7.0, 2.2, 0.0)),
                "bollard": Spot((0.9, 2.3, 0.0), np.pi / 2),
            },
            {"sea": "", "water": "", "quay": "", "crane": "", "ship": "", "bollard": "bollard", "crate": "crate",
             "lamp": "", "harbour": "", "harbor": ""},
            lamps=tuple(lights), horizon=air(setting).horizon, water=_LEVEL,
        )


def trawler(color: RGB, on: bool, snow: bool = False) -> Mesh:
    """A small fishing boat along x, 6 m long, its waterline at z = 0: wheelhouse, mast with a boom, tyres."""
    hull, band = f.enamel(color), f.enamel((0.80, 0.76, 0.66))
    x = np.linspace(-1, 1, 25)
    beam = 1.15 * np.sqrt(np.maximum(1 - np.maximum(x, -0.55) ** 4 * np.where(x > 0, 1, 0.4), 0))
    beam = beam * (1 - 0.12 * (x < -0.6))
    sheer = 0.85 + 0.5 * np.maximum(x, 0) ** 2 + 0.12 * x**2
    rows = [(0.50, -0.5), (0.86, 0.0), (1.0, 0.75), (1.03, 1.0), (0.95, 1.0), (0.93, 0.8), (0.0, 0.8)]
    parts = []
    for s in (-1, 1):
        v = np.stack([np.stack([x * 3.0 + 0.25 * w * (x > 0) * x**2, s * np.maximum(beam, 0.02) * w, h * sheer], -1)
                      for w, h in rows], 1)
        for a, b, paint in ((0, 2, hull), (2, 4, band), (4, 7, f.OAK)):
            faces = terrain.grid_faces(25, min(b + 1, 7) - a)
            part = v[:, a:min(b + 1, 7)].reshape(-1, 3)
            parts.append(solids.mesh(part, faces if s > 0 else faces[:, ::-1], paint, 0.8))
    flat = [(0, 4, 5), (0, 5, 1), (1, 5, 6), (1, 6, 2), (2, 6, 7), (2, 7, 3)]
    stern = [(-3.0, s * float(beam[0]) * w, h * float(sheer[0])) for s in (-1, 1) for w, h in rows[:4]]
    parts.append(solids.mesh(np.array(stern), flat, hull, 0.5))
    glass = f.glow((1.0, 0.72, 0.4), 1.6, "cabin light") if on else f.GLASS
    parts += [
        f.block((1.5, 1.35, 1.45), f.WHITE, (-0.9, 0, 0.66), 0.06),
        f.block((1.7, 1.6, 0.12), trees.SNOW if snow else f.enamel(color), (-0.9, 0, 2.1), 0.04),
        f.block((1.1, 1.38, 0.5), glass, (-0.9, 0, 1.42), 0.02),
        f.block((1.53, 1.0, 0.46), glass, (-0.9, 0, 1.44), 0.02),
        *_rig(),
        f.block((0.9, 0.8, 0.36), out.PLANK, (1.3, 0, 0.7), 0.03),
    ]
    ring = solids.ring(0.22, 0.075, f.BLACK, 20, 10)
    upright = space.turn("x", np.pi / 2)
    parts += [solids.moved(ring, matrix=space.translation((px, s * 1.13, 0.5)) @ upright)
              for px in (-1.6, -0.3, 1.0) for s in (-1, 1)]
    return solids.join(parts)


def _rig() -> list[Mesh]:
    """A mast, its boom and the stays."""
    masthead = [0.35, 0, 3.8]
    spars = (([0.35, 0, 0.6], [0.35, 0, 3.9], 0.06), ([0.35, 0, 1.6], [2.2, 0, 2.7], 0.045))
    stays = ([2.2, 0, 2.7], [3.1, 0, 1.35], [-2.9, 0, 0.95])
    return [*[solids.tube(np.array([a, b]), r, f.OAK, 10) for a, b, r in spars],
            *[solids.tube(np.array([masthead, to]), 0.012, f.BLACK, 5) for to in stays]]


def _moored(setting: Setting, chance: np.random.Generator) -> list[Item]:
    """Fishing boats along the quay and farther out, a dinghy, buoys, sails beyond."""
    on, snow = lit(setting), snowy(setting)
    boats = (((0.62, 0.10, 0.06), -5.2, 6.6, 0.10), ((0.06, 0.26, 0.42), 6.6, 6.8, np.pi - 0.15),
             ((0.10, 0.36, 0.26), 13.6, 7.4, 0.2), ((0.75, 0.50, 0.10), -13.4, 7.0, np.pi + 0.1),
             ((0.10, 0.28, 0.44), -9.0, 21.0, 0.5), ((0.60, 0.12, 0.10), 11.0, 23.0, 2.7))
    items = [scatter.solid(f"trawler_{k}", solids.moved(trawler(c, on, snow), (x, y, _LEVEL), a))
             for k, (c, x, y, a) in enumerate(boats)]
    items.append(scatter.solid("dinghy", solids.moved(rowing_boat(), (1.0, 5.2, _LEVEL - 0.1), 0.3)))
    buoy = solids.join([
        solids.lathe([(0.05, -0.3), (0.34, -0.1), (0.36, 0.1), (0.12, 0.5), (0.06, 0.9), (0.01, 0.92)],
                     f.enamel((0.75, 0.10, 0.06)), 20),
        solids.lathe([(0.30, 0.16), (0.25, 0.26)], f.WHITE, 20),
    ])
    items += scatter.strewn("buoy", [buoy], [(2.6, 14.0), (-3.4, 17.0), (16.0, 16.0)],
                            lambda x, y: _LEVEL + 0 * x, chance, (0.9, 1.1), 0.0, 0.06)
    return items + distance.sails(setting, _LEVEL, ((-24, 44, 1.7), (21, 40, 1.5), (4, 46, 1.4)))


def _bollard() -> Mesh:
    """An iron bollard with a turn of rope round it."""
    turned = [(0.20, 0), (0.15, 0.06), (0.12, 0.32), (0.21, 0.38), (0.21, 0.44), (0.1, 0.48), (0.005, 0.49)]
    post = f.round_block(turned, f.BLACK, segments=22)
    turns = [solids.moved(solids.ring(0.15, 0.03, _ROPE, 22, 8), (0, 0, z)) for z in (0.13, 0.19)]
    return solids.join([post, *turns])


def _quayside(setting: Setting, snow: bool, chance: np.random.Generator) -> list[Item]:
    """Bollards, barrels, crates, lobster pots, coils of rope; a shed and houses to the sides and behind."""
    along = (-16, -9.2, -2.6, 0.9, 8.4, 15)
    items = [scatter.placed_copies("bollard", _bollard(), [(x, 3.25, 0.0, 0.0) for x in along])]
    heap = [solids.moved(out.crate(0.7), (-7.6, 2.9, 0), 0.2), solids.moved(out.crate(0.6), (-8.5, 2.8, 0), -0.3),
            solids.moved(out.crate(0.5), (-7.8, 2.9, 0.7), 0.5), solids.moved(out.barrel(), (-9.0, 3.4, 0)),
            solids.moved(out.barrel(), (6.9, 2.9, 0)), solids.moved(out.barrel(), (7.5, 3.2, 0))]
    coil = solids.join([solids.moved(solids.ring(0.32 - 0.02 * k, 0.035, _ROPE, 26, 8), (0, 0, 0.035 + 0.06 * k))
                        for k in range(4)])
    heap += [solids.moved(coil, (3.4, 2.9, 0)), solids.moved(coil, (-3.9, 2.9, 0)), solids.moved(coil, (-9.2, -3.0, 0))]
    for k, (x, y) in enumerate(((8.4, 2.6), (9.2, 3.0), (8.8, 2.8))):
        heap.append(solids.moved(_pot(), (x, y, 0.44 if k == 2 else 0.0), 0.3 * k))
    items.append(scatter.solid("cargo", solids.join(heap)))
    shop = ("fish", "", "cup", "")
    row = []
    for k, (x, wide) in enumerate(((-17.5, 7.0), (-25.5, 7.0), (17.5, 7.0), (25.5, 7.0))):
        one = fronts.front(setting.seed + k, wide, 1, f.CHEERFUL[(k + 3) % len(f.CHEERFUL)], setting, shop[k])
        row.append(solids.moved(one, (x, -8.0 - abs(x) * 0.12, 0), -np.sign(x) * np.pi / 2 * 0.85))
    for k in range(9):
        one = fronts.front(setting.seed + 10 + k, 6.4, 1 + k % 2, f.CHEERFUL[k % len(f.CHEERFUL)], setting)
        row.append(solids.moved(one, (-27 + 6.7 * k, -19.5, 0), np.pi))
    return [*items, scatter.solid("houses", solids.join(row))]


def _pot() -> Mesh:
    """A lobster pot: a half-round cage of laths."""
    parts = [f.block((0.8, 0.5, 0.03), out.PLANK, (0, 0, 0), 0.005)]
    a = np.linspace(0, np.pi, 12)
    for x in (-0.36, 0, 0.36):
        arch = np.column_stack([np.full(12, x), 0.23 * np.cos(a), 0.02 + 0.40 * np.sin(a)])
        parts.append(solids.tube(arch, 0.018, out.PLANK, 6))
    for b in np.linspace(0.25, np.pi - 0.25, 6):
        y, z = 0.24 * np.cos(b), 0.02 + 0.41 * np.sin(b)
        parts.append(solids.tube(np.array([[-0.4, y, z], [0.4, y, z]]), 0.012, _ROPE, 5))
    return solids.join(parts)


def _crane() -> Mesh:
    """A quay crane: portal, tower, a long jib with its cable and hook."""
    iron = f.enamel((0.72, 0.36, 0.05))
    parts = [f.block((0.7, 0.7, 7.0), iron, (x, y, 0), 0.05) for x in (-2, 2) for y in (-2, 2)]
    parts += [f.block((5.0, 5.0, 0.8), iron, (0, 0, 7.0), 0.05), f.block((2.4, 2.2, 2.4), f.CREAM, (0, 0, 7.8), 0.06),
              f.block((1.6, 0.06, 1.0), f.GLASS, (0, -1.12, 8.7), 0.02)]
    root, tip = np.array([0.8, 0, 9.6]), np.array([9.5, 0, 17.0])
    parts += [solids.tube(np.array([root + [0, s, 0], tip]), 0.2, iron, 6) for s in (-0.7, 0.7)]
    parts += [solids.tube(np.array([[0, 0, 10.2], [-1.2, 0, 14.5]]), 0.22, iron, 6),
              solids.tube(np.array([[-1.2, 0, 14.5], tip]), 0.06, f.BLACK, 5),
              solids.tube(np.array([tip, tip - [0, 0, 8.5]]), 0.06, f.BLACK, 5),
              f.block((0.8, 0.8, 0.9), f.BLACK, (9.5, 0, 7.7), 0.1)]
    return solids.join(parts)


def _town(setting: Setting) -> list[Item]:
    """The far side: a quay wall with a row of gabled houses, a crane, a lighthouse on the mole."""
    y, parts = 50.0, []
    wall = f.block((150, 6, 3.2), out.STONE, (0, y + 3, _LEVEL - 1.0), 0.0)
    for k in range(15):
        x = -52 + 7.1 * k
        if -13 < x < -3:
            continue  # the crane stands there
        one = fronts.front(setting.seed + 30 + k, 6.4, 1 + (k * 7) % 3, f.CHEERFUL[(k * 3) % len(f.CHEERFUL)], setting)
        parts.append(solids.moved(one, (x, y + 3.5 + (k % 3), 1.0)))
    white, red = f.enamel((0.82, 0.80, 0.74)), f.enamel((0.66, 0.08, 0.05))
    tower = [f.round_block([(1.3 - 0.1 * k, 1.7 * k), (1.2 - 0.1 * k, 1.7 * k + 1.7)], (white, red)[k % 2], segments=24)
             for k in range(5)]
    shine = f.glow((1.0, 0.84, 0.5), 4.0, "beacon") if lit(setting) else f.GLASS
    tower += [f.round_block([(0.6, 8.5), (0.6, 9.5)], shine, segments=16),
              f.round_block([(0.95, 8.4), (0.95, 8.6)], f.BLACK, segments=20),
              f.round_block([(0.8, 9.5), (0.02, 10.4)], red, segments=16)]
    mole = f.block((26, 3.0, 2.0), out.STONE, (34, 36, _LEVEL - 0.9), 0.1)
    return [
        scatter.solid("far_quay", wall), scatter.solid("far_houses", solids.join(parts)),
        scatter.solid("crane", solids.moved(_crane(), (-8.5, y + 3, 0.9), -0.2)),
        scatter.solid("mole", solids.join([mole, solids.moved(solids.join(tower), (22.5, 36, 0.0))])),
    ]
