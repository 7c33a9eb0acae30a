# SPDX-License-Identifier: Apache-2.0
"""A farmyard: a red barn with open doors, a stable with half-doors, hay, a trough, a hen-house, fields beyond."""

from __future__ import annotations

import itertools

import numpy as np

from soundstage import space
from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _furniture as f
from soundstage.places import _outdoors as out
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, lit, snowy
from soundstage.places.base import Height, Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids

_FREE = (-8.0, -2.4, 8.0, 2.2)
_RED = Material("barn red", (0.42, 0.055, 0.035), "wood", roughness=0.85, grain="planks", grain_size=0.3,
                grain_depth=0.3, second_color=(0.34, 0.04, 0.03))
_TRIM = f.paint((0.82, 0.78, 0.68), "barn trim")
_STRAW = Material("straw", (0.72, 0.50, 0.16), "grass", roughness=1.0, grain="noise", grain_size=0.07, grain_depth=0.5,
                  second_color=(0.58, 0.38, 0.10))
_EARTH = Material("farm earth", (0.40, 0.29, 0.18), "gravel", roughness=1.0, grain="noise", grain_size=0.4,
                  grain_depth=0.3, second_color=(0.33, 0.235, 0.14))
_SHADE = Material("barn inside", (0.045, 0.026, 0.016), "wood", roughness=1.0)


class Farmyard(Place):
    """A yard between a barn, a stable and a hen-house."""

    words = (
        "farm", "farmyard", "farmhouse", "barn", "barnyard", "stable", "stables", "stall", "ranch", "corral", "paddock",
        "chicken coop", "hen house", "henhouse", "pigsty", "cowshed", "homestead", "hayloft", "old barn",
    )
    dressing = ("barn", "stable", "hay", "trough", "hen-house", "fence", "fields")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "farmyard")
        snow, on = snowy(setting), lit(setting)
        height = terrain.levelled(terrain.rolling(setting.seed, 0.9, 19), (-13, -8, 13, 13), 10)
        items = [scatter.solid("ground", terrain.ground(height, trees.SNOW if snow else under.turf(setting.season)))]
        if not snow:
            x = np.linspace(-30, 30, 120)
            middle = np.column_stack([x, -0.3 + 0.25 * np.sin(x * 0.7)])
            yard = terrain.way(middle, 10.6 + 0.5 * np.sin(x * 1.1), height, _EARTH, 0.006)
            items.append(scatter.solid("yard", yard))
        items.append(scatter.solid("barn", solids.moved(_barn(snow, on), (-5.0, 7.2, 0), 0.16)))
        items.append(scatter.solid("stable", solids.moved(_stable(snow, on), (6.6, 6.6, 0), -0.14)))
        items += _yard(snow) + _round(setting, snow, height, chance)
        items += distance.woods(setting, pointed=False, near=52, high=4.4)[:2]
        items += distance.hills(setting, (9.0, 15.0, 22.0), 74, 0.4)
        lights = [_lantern(x, y, 2.7) for x, y in ((-2.2, 6.1), (6.3, 5.7))] if on else []

        def underfoot(x: float, y: float) -> str:
            return "snow" if snow else "gravel" if -5.2 < y < 4.6 else "grass"

        night = setting.hour == "night"
        return SetModel(
            tuple(items), height, underfoot, _FREE, Room(outdoor_echo=0.1),
            ("night_crickets",) if night else ("snow_wind",) if snow else ("field", "park"),
            {
                "barn": Spot((-4.4, 2.4, 0.0), np.pi / 2), "stable": Spot((5.4, 2.3, 0.0), np.pi / 2),
                "hay": Spot((0.9, 2.3, 0.0), np.pi / 2), "trough": Spot((2.9, 2.2, 0.0), np.pi / 2),
                "coop": Spot((-7.2, 2.2, 0.0), np.pi / 2), "door": Spot((-4.6, 2.6, 0.0), np.pi / 2),
            },
            {"barn": "barn", "stable": "stable", "hay": "hay", "haystack": "hay", "trough": "trough", "door": "door",
             "coop": "coop", "stall": "stable", "fence": "", "straw": "", "bale": "hay"},
            lamps=tuple(lights), horizon=air(setting).horizon,
        )


def _lantern(x: float, y: float, z: float) -> Item:
    from soundstage.places._rooms import bulb

    return bulb(f"lantern_{x:.0f}", (x, y - 0.4, z), 34)


def _barn(snow: bool, on: bool) -> Mesh:
    """A gambrel barn at y >= 0 facing -Y: tall open doors with hay within, a loft hatch, white trim."""
    w, deep, low = 3.6, 7.0, 3.4
    outline = [(-w, 0), (w, 0), (w, low), (w * 0.62, low + 1.75), (0, low + 2.6), (-w * 0.62, low + 1.75), (-w, low)]
    v = np.array([(x, y, z) for y in (0.0, deep) for x, z in outline])
    wall = [(0, 1, 2), (0, 2, 6), (6, 2, 3), (6, 3, 5), (5, 3, 4)]
    back = [(a + 7, c + 7, b + 7) for a, b, c in wall]
    sides = [(1, 8, 9), (1, 9, 2), (0, 6, 13), (0, 13, 7)]
    parts = [solids.mesh(v, [*wall, *back, *sides], _RED, 0.5)]
    tiles = trees.SNOW if snow else f.paint((0.15, 0.155, 0.18), "barn roof")
    line = [(-w - 0.3, low - 0.25), (-w, low), (-w * 0.62, low + 1.75), (0, low + 2.6),
            (w * 0.62, low + 1.75), (w, low), (w + 0.3, low - 0.25)]
    for (x0, z0), (x1, z1) in itertools.pairwise(line):
        long, tilt = float(np.hypot(x1 - x0, z1 - z0)), float(np.arctan2(z1 - z0, x1 - x0))
        plate = solids.box((long + 0.06, deep + 0.8, 0.14 if not snow else 0.26), tiles, 0.03)
        middle = space.translation(((x0 + x1) / 2, deep / 2, (z0 + z1) / 2 + 0.02)) @ space.turn("y", -tilt)
        parts.append(solids.moved(plate, matrix=middle))
        parts.append(solids.tube(np.array([[x0, -0.06, z0], [x1, -0.06, z1]]), 0.09, _TRIM, 6))
    glow = f.glow((1.0, 0.58, 0.24), 0.32, "barn light") if on else _SHADE
    parts += [f.block((2.5, 0.1, 2.9), glow, (0, -0.02, 0), 0.0)]
    parts += [f.block((1.0, 0.1, 1.1), _SHADE, (0, -0.03, 3.9), 0.0)]
    parts += [f.block((0.14, 0.12, 2.95), _TRIM, (s * 1.3, -0.06, 0), 0.01) for s in (-1, 1)]
    parts += [f.block((2.74, 0.12, 0.16), _TRIM, (0, -0.06, 2.9), 0.01), _leaf(1.25, 2.8, -2.0), _leaf(1.25, 2.8, 2.0)]
    parts += [f.block((0.12, 0.1, 1.2), _TRIM, (s * 0.56, -0.06, 3.85), 0.01) for s in (-1, 1)]
    parts += [f.block((1.24, 0.1, 0.12), _TRIM, (0, -0.06, z), 0.01) for z in (3.82, 5.0)]
    heap = ((-0.6, 0, 0.1), (0.45, 0, -0.1), (-0.1, 0.46, 0.05))
    parts += [solids.moved(_bale(), (x, -0.25, z), a) for x, z, a in heap]
    return solids.join(parts)


def _leaf(wide: float, tall: float, x: float) -> Mesh:
    """A door leaf with a white cross brace, slid aside along the front."""
    parts = [f.block((wide, 0.08, tall), _RED, (x, -0.1, 0.05), 0.01)]
    parts += [f.block((wide, 0.04, 0.13), _TRIM, (x, -0.16, z), 0.01) for z in (0.08, tall - 0.1)]
    parts += [f.block((0.13, 0.04, tall), _TRIM, (x + s * (wide / 2 - 0.07), -0.16, 0.05), 0.01) for s in (-1, 1)]
    for s in (-1, 1):
        ends = np.array([[x - s * wide * 0.44, -0.16, 0.15], [x + s * wide * 0.44, -0.16, tall - 0.1]])
        parts.append(solids.tube(ends, 0.05, _TRIM, 4))
    return solids.join(parts)


def _stable(snow: bool, on: bool) -> Mesh:
    """A low timber stable facing -Y: three stalls with half-doors, their upper halves open."""
    wide, deep, high = 7.4, 3.0, 2.5
    parts = [f.block((wide, deep, high), out.PLANK, (0, deep / 2, 0), 0.0)]
    parts += [f.block((wide, 0.12, 0.4), out.STONE, (0, -0.03, 0), 0.02)]
    glow = f.glow((1.0, 0.58, 0.24), 0.32, "stable light") if on else _SHADE
    for k in range(3):
        x = -2.4 + 2.4 * k
        parts += [f.block((1.3, 0.1, 2.15), glow, (x, -0.04, 0), 0.0),
                  f.block((1.26, 0.1, 1.1), f.OAK, (x, -0.1, 0.06), 0.015),
                  f.block((1.3, 0.14, 0.1), f.WALNUT, (x, -0.1, 1.14), 0.01),
                  f.block((1.6, 0.14, 0.14), f.WALNUT, (x, -0.08, 2.15), 0.01)]
        parts += [f.block((0.14, 0.14, 2.2), f.WALNUT, (x + s * 0.72, -0.08, 0), 0.01) for s in (-1, 1)]
        parts.append(f.block((0.62, 0.05, 0.95), f.OAK, (x + 1.1, -0.12, 1.2), 0.015))
        parts.append(solids.tube(np.array([[x - 0.55, -0.17, 0.12], [x + 0.55, -0.17, 1.1]]), 0.04, f.WALNUT, 4))
    roof = trees.SNOW if snow else f.paint((0.34, 0.13, 0.075), "stable roof")
    top = solids.box((wide + 0.8, deep + 1.7, 0.2 if snow else 0.14), roof, 0.03)
    tilt = space.translation((0, deep / 2 - 0.35, high + 0.25)) @ space.turn("x", 0.2)
    parts.append(solids.moved(top, matrix=tilt))
    parts += [f.block((0.13, 0.13, 2.4), f.WALNUT, (x, -0.95, 0), 0.015) for x in (-3.6, -1.2, 1.2, 3.6)]
    return solids.join(parts)


def _bale() -> Mesh:
    """A bound bale of straw, 0.9 m long."""
    bands = [f.block((0.03, 0.52, 0.47), f.BLACK, (s * 0.22, 0, 0), 0.01) for s in (-1, 1)]
    return solids.join([f.block((0.9, 0.5, 0.46), _STRAW, (0, 0, 0), 0.04), *bands])


def _trough() -> Mesh:
    """A wooden trough of water on two blocks, with a pump behind it."""
    water = Material("trough water", (0.05, 0.12, 0.15), "water", roughness=0.08, coat=0.8)
    parts = [f.block((1.7, 0.06, 0.34), out.PLANK, (0, s * 0.27, 0.12), 0.012) for s in (-1, 1)]
    parts += [f.block((0.06, 0.56, 0.34), out.PLANK, (s * 0.84, 0, 0.12), 0.012) for s in (-1, 1)]
    parts += [f.block((1.66, 0.5, 0.2), water, (0, 0, 0.16), 0.0)]
    parts += [f.block((0.16, 0.6, 0.14), f.WALNUT, (s * 0.55, 0, 0), 0.01) for s in (-1, 1)]
    iron = f.enamel((0.06, 0.24, 0.14))
    parts += [solids.tube(np.array([[0.3, 0.55, 0], [0.3, 0.55, 1.05]]), 0.075, iron, 12),
              solids.tube(np.array([[0.3, 0.55, 0.9], [0.3, 0.26, 0.86], [0.3, 0.18, 0.7]]), 0.045, iron, 8),
              solids.tube(np.array([[0.3, 0.5, 1.08], [0.3, 1.0, 1.0], [0.3, 1.12, 0.6]]), 0.025, iron, 6)]
    return solids.join(parts)


def _coop(snow: bool) -> Mesh:
    """A hen-house on legs with a ramp."""
    parts = [f.block((1.5, 1.1, 0.95), f.paint((0.20, 0.42, 0.44), "coop"), (0, 0, 0.5), 0.02)]
    parts += [f.block((0.09, 0.09, 0.55), out.PLANK, (x, y, 0), 0.01) for x in (-0.68, 0.68) for y in (-0.48, 0.48)]
    roof = distance.gable(1.4, 1.8, 0.5, trees.SNOW if snow else f.paint((0.34, 0.13, 0.075), "coop roof"), (0, 0, 0))
    parts += [solids.moved(roof, (0, 0, 1.44), np.pi / 2), f.block((0.4, 0.05, 0.5), _SHADE, (-0.3, -0.55, 0.55), 0.02)]
    parts += [f.block((0.46, 0.04, 0.4), _TRIM, (0.38, -0.55, 0.85), 0.01),
              f.block((0.36, 0.05, 0.3), f.GLASS, (0.38, -0.56, 0.9), 0)]
    leaning = space.translation((-0.3, -0.98, 0.27)) @ space.turn("x", 0.55)
    ramp = solids.moved(f.block((0.36, 1.0, 0.03), out.PLANK), matrix=leaning)
    return solids.join([*parts, ramp])


def _yard(snow: bool) -> list[Item]:
    """Bales, the trough, the hen-house, a cart wheel, milk churns, a barrel."""
    churn = f.round_block([(0.19, 0), (0.2, 0.4), (0.11, 0.55), (0.12, 0.66), (0.15, 0.68), (0.02, 0.72)], f.STEEL)
    bales = [(1.2, 4.0, 0.0, 0.1), (2.15, 4.15, 0.0, -0.15), (1.6, 4.1, 0.46, 0.05), (-9.8, 3.4, 0.0, 0.7),
             (9.0, -3.4, 0, 0.4)]
    wheel = [solids.ring(0.55, 0.05, f.WALNUT, 30, 8), solids.lathe([(0.1, -0.08), (0.1, 0.08)], f.WALNUT, 14)]
    wheel += [solids.tube(np.array([[0, 0, 0], [0.55 * np.cos(a), 0.55 * np.sin(a), 0]]), 0.025, f.WALNUT, 6)
              for a in np.arange(10) * np.pi / 5]
    leaning = space.translation((2.85, 5.9, 0.56)) @ space.turn("x", np.pi / 2 - 0.2)
    things = [*[solids.moved(_bale(), (x, y, z), a) for x, y, z, a in bales], solids.moved(_trough(), (3.1, 3.6, 0)),
              solids.moved(_coop(snow), (-9.6, 5.2, 0), 0.35), solids.moved(churn, (-0.9, 4.6, 0)),
              solids.moved(churn, (-0.4, 4.9, 0)), solids.moved(solids.join(wheel), matrix=leaning),
              solids.moved(out.barrel(), (9.8, 4.9, 0))]
    return [scatter.solid("things", solids.join(things))]


def _round(setting: Setting, snow: bool, height: Height, chance: np.random.Generator) -> list[Item]:
    """Fences, trees, and what lies on the ground."""
    seed = setting.seed
    items: list[Item] = []
    x = np.linspace(-44, 44, 46)
    for k, y in enumerate((14.5, 24.0)):
        rails = out.fence(np.column_stack([x, y + 0.02 * x]), height, _TRIM, 3, 1.05, 2.0)
        items.append(scatter.solid(f"fence_{k}", rails))
    for k, side in enumerate((-1, 1)):
        line = np.array([[side * 12.5, -10.0], [side * 12.5, 4.5], [side * 13.0, 14.2]])
        items.append(scatter.solid(f"side_fence_{k}", out.fence(line, height, _TRIM, 3, 1.05, 2.0)))
    kinds = [trees.broadleaf(seed + i, setting.season, snow, 16) for i in range(2)]
    near = [(0.9, 11.5), (13.5, 9.0), (-13.5, 9.5), (-15, -4), (15.5, -5), (-18, 18), (10, 19), (22, 16), (-26, 12)]
    items += scatter.strewn("tree", kinds, near, height, chance, (1.0, 1.4), 0.05)
    behind = scatter.spread(chance, (-34, -40, 34, -19), 30, 4.0)
    items += scatter.strewn("far_tree", [trees.broadleaf(seed + 9, setting.season, snow, 10)], behind, height, chance,
                            (1.2, 1.8))
    if snow:
        heaps = scatter.spread(chance, (-11, 2.6, 11, 4.8), 8, 1.6)
        return items + scatter.strewn("drift", [under.drift(seed)], heaps, height, chance, (0.4, 0.8))
    return items + _straw(setting, height, chance)


def _straw(setting: Setting, height: Height, chance: np.random.Generator) -> list[Item]:
    """Wisps of straw lying about, grass round the yard."""
    seed = setting.seed
    wisps = scatter.spread(chance, (-9, -3.2, 9, 4.8), 120, 0.35)
    roots = chance.normal(0, 0.1, (14, 3)) * [1, 1, 0]
    wisp = under.blades(rng(seed, "wisp"), roots, 0.12, 0.008, _STRAW, 2.4)
    items = scatter.strewn("wisp", [wisp], wisps, height, chance, (0.5, 1.1), -0.01)
    tufts = scatter.spread(chance, (-14, -6, 14, 13), 420, 0.3, lambda p: (p[:, 1] < -5.2) | (p[:, 1] > 4.8))
    return items + scatter.strewn("grass", [under.tuft(seed + i, setting.season, 0.22, 22) for i in range(3)], tufts,
                                  height, chance, (0.6, 1.3))
