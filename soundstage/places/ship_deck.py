# SPDX-License-Identifier: Apache-2.0
"""The deck of an old sailing ship at sea: bulwarks, shrouds, a wheel on the quarterdeck, water to the horizon.

The ship is built in its own measures, its stern at +y, and stands turned on the stage, so that one side runs away
behind those who act and the sea is seen over it.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _furniture as f
from soundstage.places import _outdoors as out
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places._air import air, lit, snowy
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

Array = npt.NDArray[np.float64]
_FREE = (-4.6, -2.4, 4.6, 2.2)
_TURN = 0.45  # radians that the ship lies turned, its stern to the left
_BOW, _BREAK, _STERN = -16.0, 4.2, 10.4  # y in the ship: its ends, and where the quarterdeck begins
_BEAM, _UP = 6.6, 0.62  # metres: half the width amidships, the quarterdeck over the deck
_RAIL = 0.82  # metres of the bulwark over the deck
_LEVEL, _BED = -2.6, -5.0
_PORT = (0.2, 1.7)  # y of the opening in the starboard bulwark, a rope across it
_WHEEL, _MAST, _FORE = 5.3, 8.0, -12.0
_DECK = Material("deck", (0.47, 0.31, 0.17), "wood", roughness=0.7, grain="wood", grain_size=0.2, grain_depth=0.14,
                 second_color=(0.39, 0.25, 0.135))
_SEAM = Material("pitch", (0.10, 0.065, 0.04), "wood", roughness=0.9)
_HULL = Material("hull planks", (0.25, 0.125, 0.06), "wood", roughness=0.65, grain="wood", grain_size=0.18,
                 grain_depth=0.15, second_color=(0.19, 0.09, 0.045))
_ROPE = Material("rope", (0.55, 0.42, 0.24), "cloth", roughness=1.0)
_TARRED = Material("tarred rope", (0.10, 0.075, 0.05), "cloth", roughness=1.0)
_CANVAS = Material("canvas", (0.78, 0.71, 0.56), "cloth", roughness=0.95, grain="weave", grain_size=0.03,
                   grain_depth=0.2)


class ShipDeck(Place):
    """On board a sailing ship, nothing but sea around."""

    words = (
        "ship deck", "ship's deck", "deck", "main deck", "upper deck", "quarterdeck", "sailing ship deck",
        "pirate ship deck",
    )
    dressing = (
        "bulwark", "railing", "rail", "mast", "shrouds", "rigging", "sail", "wheel", "helm", "hatch", "barrels",
        "ropes", "lanterns", "waves",
    )

    def build(self, setting: Setting) -> SetModel:
        on, snow = lit(setting), snowy(setting)
        parts = {
            "ground": _floor(trees.SNOW if snow else _DECK), "bulwark": _bulwark(), "quarterdeck": _break(),
            "mast": _masts(), "shrouds": _shrouds(), "wheel": _wheel(), "hatch": _hatch(), "lanterns": _lanterns(on),
        }
        items = [scatter.solid(name, solids.moved(mesh, heading=_TURN)) for name, mesh in parts.items()]
        items += _cargo() + _sea(setting)
        shine = [_stage(*at)[:2] + (at[2],) for at in _LANTERNS]
        lights = [rooms.bulb(f"lantern_{k}", at, 36, (1.0, 0.70, 0.36), 0.25) for k, at in enumerate(shine) if on]
        storm = setting.weather == "storm"
        return SetModel(
            tuple(items), _height, lambda x, y: "snow" if snow else "wood", _FREE, Room(outdoor_echo=0.04),
            ("storm" if storm else "sea", "wind"), _spots(), _HAS, lamps=tuple(lights), posts=("wheel", "helm"),
            horizon=air(setting).horizon, water=_LEVEL,
        )


_LANTERNS = ((-2.4, _BREAK + 0.1, 2.35), (2.4, _BREAK + 0.1, 2.35), (-5.9, -2.6, 2.2))  # ship's x and y, height
_HAS = {
    "sea": "", "ocean": "", "water": "", "wave": "", "horizon": "", "deck": "", "ship": "", "sail": "", "shroud": "",
    "rigging": "", "lantern": "", "hatch": "", "mast": "mast", "wheel": "wheel", "helm": "helm",
    "steering wheel": "wheel", "ship wheel": "wheel", "railing": "railing", "rail": "rail", "bulwark": "bulwark",
    "edge": "edge", "barrel": "barrel",
}


def _spots() -> dict[str, Spot]:
    """Where one stands on board: at the wheel looking ahead, at the rail looking out."""
    wheel = Spot(_stage(0.0, _WHEEL + 0.6, _UP), _TURN - np.pi / 2)
    edge = Spot(_stage(_BEAM - 1.1, -0.9), _TURN)
    return {
        "wheel": wheel, "helm": wheel, "edge": edge, "railing": edge, "rail": edge, "bulwark": edge,
        "mast": Spot(_stage(0.9, _MAST - 0.7, _UP), np.pi / 2),
        "barrel": Spot((-4.3, 1.2, 0.0), np.pi), "table": Spot((0.4, 0.4, 0.0)), "seat": Spot((-1.2, 0.6, 0.0)),
        "water": Spot((13.5, 4.5, _BED)), "far": Spot((3.0, 40.0, _BED)),
    }


def _stage(x: float, y: float, z: float = 0.0) -> tuple[float, float, float]:
    """A point of the ship on the stage."""
    c, s = float(np.cos(_TURN)), float(np.sin(_TURN))
    return (x * c - y * s, x * s + y * c, z)


def _half(y: Array) -> Array:
    """Half the ship's width at y: full amidships, narrower to the stern, pointed at the bow."""
    aft = space.smoothstep((y - 2.0) / (_STERN - 2.0))
    fore = np.clip((-8.0 - y) / (-8.0 - _BOW), 0, 1)
    return np.asarray(np.maximum((_BEAM - 1.5 * aft) * np.sqrt(1 - fore**2.4), 0.02), float)


def _height(x: object, y: object) -> object:
    """The deck, a stair in the middle up to the quarterdeck, the sea's bed around."""
    x, y = np.asarray(x, float), np.asarray(y, float)
    c, s = np.cos(_TURN), np.sin(_TURN)
    across, along = x * c + y * s, y * c - x * s
    stair = np.clip((along - _BREAK + 0.75) / 0.75, 0, 1) * (np.abs(across) < 1.0)
    deck = _UP * np.where(along >= _BREAK, 1.0, stair)
    aboard = (np.abs(across) < _half(along) + 0.2) & (along > _BOW) & (along < _STERN + 0.2)
    return np.where(aboard, deck, _BED)


def _floor(material: Material) -> Mesh:
    """Both decks of planks, the pitch in their seams."""
    parts = []
    for y0, y1, z in ((_BOW, _BREAK, 0.0), (_BREAK, _STERN, _UP)):
        y = np.linspace(y0, y1, 40)
        half = _half(y)
        v = np.stack([np.column_stack([s * half, y, np.full(40, z)]) for s in (-1, 1)], 1).reshape(-1, 3)
        sheet = solids.mesh(v, terrain.grid_faces(40, 2), material)
        parts.append(sheet if _faces_up(sheet) else solids.mesh(v, terrain.grid_faces(40, 2)[:, ::-1], material))
        if material is _DECK:
            parts.append(_seams(y0, y1, z))
    return solids.join(parts)


def _faces_up(sheet: Mesh) -> bool:
    a, b, c = np.asarray(sheet.vertices, float)[sheet.faces[0]]
    return bool(np.cross(b - a, c - a)[2] > 0)


def _seams(y0: float, y1: float, z: float) -> Mesh:
    """Lines of pitch every 28 cm between the planks, and across where two planks of a row meet."""
    sizes, feet = [], []
    grid = np.linspace(y0, y1, 120)
    for k in range(-24, 25):
        x = 0.28 * k
        inside = grid[_half(grid) > abs(x) + 0.06]
        if len(inside) < 3:
            continue
        sizes.append((0.014, inside[-1] - inside[0], 0.003))
        feet.append((x, (inside[0] + inside[-1]) / 2, z - 0.001))
        for y in np.arange(inside[0] + 0.9 + 1.7 * (k % 3), inside[-1] - 0.3, 5.1):
            sizes.append((0.28, 0.009, 0.003))
            feet.append((x - 0.14, y, z - 0.001))
    return f.blocks(sizes, feet, _SEAM)


def _bulwark() -> Mesh:
    """Planked sides with a cap rail and timbers, from under the water up; an open rail across the stern."""
    parts = []
    for side in (-1, 1):
        for y0, y1, z in ((_BOW, _BREAK, 0.0), (_BREAK, _STERN, _UP)):
            for a, b in _open(y0, y1) if side > 0 else ((y0, y1),):
                parts += _side(side, a, b, z)
        parts.append(_strake(side, _BOW, _STERN, (_LEVEL - 1.4, -0.02), 0.06, _HULL))
    half = float(_half(np.array([_STERN]))[0])
    stern = [f.block((2 * half, 0.16, _UP - _LEVEL + 1.4), _HULL, (0, _STERN, _LEVEL - 1.4), 0.0),
             f.block((2 * half + 0.3, 0.26, 0.09), f.WALNUT, (0, _STERN, _UP + _RAIL), 0.03)]
    stern += [f.round_block(_BALUSTER, f.OAK, (x, _STERN, _UP), 10) for x in np.linspace(-half, half, 25)]
    rope = np.array([[_BEAM, y, 0.78 - 0.16 * np.sin(np.pi * t)]
                     for t, y in zip(np.linspace(0, 1, 12), np.linspace(*_PORT, 12), strict=True)])
    return solids.join([*parts, *stern, solids.tube(rope, 0.025, _ROPE, 8)])


_BALUSTER = ((0.05, 0.0), (0.035, 0.12), (0.062, 0.38), (0.03, 0.7), (0.05, _RAIL))


def _open(y0: float, y1: float) -> tuple[tuple[float, float], ...]:
    """The stretches of a side from y0 to y1 without the port."""
    return ((y0, _PORT[0]), (_PORT[1], y1)) if y0 < _PORT[0] < y1 else ((y0, y1),)


def _side(side: int, y0: float, y1: float, z: float) -> list[Mesh]:
    """A stretch of bulwark on a deck at height z: planks, a pale stripe, timbers, the cap rail."""
    y = np.linspace(y0, y1, max(4, int((y1 - y0) / 0.5)))
    cap = np.column_stack([side * _half(y), y, np.full(len(y), z + _RAIL)])
    posts = np.arange(y0 + 0.1, y1, 1.15)
    feet = np.column_stack([side * (_half(posts) - 0.1), posts, np.full(len(posts), z)])
    low = [_strake(side, y0, y1, (z + a, z + b), w, m) for a, b, w, m in (
        (-0.7, 0.30, 0.0, _HULL), (0.31, 0.60, 0.01, _HULL), (0.61, 0.74, 0.0, _OCHRE), (0.75, _RAIL, 0.01, _HULL))]
    return [*low, solids.tube(cap, 0.085, f.WALNUT, 8), f.blocks((0.14, 0.14, _RAIL), feet, f.WALNUT)]


_OCHRE = f.paint((0.56, 0.33, 0.07), "ochre stripe")


def _strake(side: int, y0: float, y1: float, rise: tuple[float, float], out_by: float, material: Material) -> Mesh:
    """One broad plank of a side from y0 to y1 between two heights, 10 cm thick."""
    y = np.linspace(y0, y1, max(4, int((y1 - y0) / 0.4)))
    half, ring = _half(y) + out_by, []
    for thick, z in ((0.0, rise[0]), (0.10, rise[0]), (0.10, rise[1]), (0.0, rise[1])):
        ring.append(np.column_stack([side * (half + thick), y, np.full(len(y), z)]))
    loops = np.stack(ring, 1)
    return solids.loft(loops if side < 0 else loops[:, ::-1], material, 0.5)


def _break() -> Mesh:
    """The front of the quarterdeck with its stair of three treads, and a rail to either side of it."""
    half = float(_half(np.array([_BREAK]))[0])
    parts = [f.block((2 * half, 0.1, _UP - 0.05), _HULL, (0, _BREAK, 0), 0.0),
             f.block((2 * half, 0.2, 0.06), f.WALNUT, (0, _BREAK, _UP - 0.06), 0.02)]
    for k in range(3):
        parts.append(f.block((2.0, 0.25, 0.045), f.OAK, (0, _BREAK - 0.12 - 0.25 * k, _UP - 0.2 * (k + 1)), 0.012))
    for s in (-1, 1):
        string = np.array([[s * 1.03, _BREAK - 0.8, 0.02], [s * 1.03, _BREAK, _UP - 0.05]])
        parts.append(solids.tube(string, 0.05, f.WALNUT, 6))
        parts.append(f.block((half - 1.7, 0.13, 0.08), f.WALNUT, (s * (half + 1.7) / 2, _BREAK + 0.1, _UP + 0.8), 0.03))
        parts += [f.round_block(_BALUSTER, f.OAK, (s * x, _BREAK + 0.1, _UP), 10)
                  for x in np.arange(1.8, half - 0.1, 0.34)]
    return solids.join(parts)


def _masts() -> Mesh:
    """A mast behind the wheel and one before the camera's back, each with a furled sail and one that hangs."""
    parts = []
    for y, foot in ((_MAST, _UP), (_FORE, 0.0)):
        parts += [solids.tube(np.array([[0, y, foot - 0.1], [0, y, 7.0], [0, y, 13.0]]), (0.26, 0.21, 0.13), f.OAK, 18),
                  f.round_block([(0.42, 0), (0.40, 0.10), (0.27, 0.16)], f.WALNUT, (0, y, foot), 20)]
        parts += [solids.moved(solids.ring(0.26, 0.03, f.BLACK, 24, 6), (0, y, foot + z)) for z in (1.0, 1.7, 2.9, 4.0)]
        parts += [solids.moved(solids.ring(0.29, 0.035, _ROPE, 24, 6), (0, y, foot + 1.3 + 0.07 * k)) for k in range(4)]
        parts += [_yard(y - 0.35, 4.5, 4.4), _yard(y - 0.35, 8.4, 3.7), _sail(y - 0.42)]
    return solids.join(parts)


def _yard(y: float, z: float, half: float) -> Mesh:
    """A yard with its sail furled under it in bunches, tied with gaskets."""
    x = np.linspace(-half, half, 49)
    thick = 0.13 + 0.05 * np.abs(np.sin(x * 2.6)) + 0.07 * (1 - (x / half) ** 2)
    roll = np.column_stack([x, np.full(49, y - 0.05), z - 0.10 - 0.5 * thick])
    ties = np.arange(-half + 0.5, half - 0.3, 1.21)
    bars = [[-half - 0.3, y, z], [0, y, z], [half + 0.3, y, z]]
    upright = space.turn("y", np.pi / 2)
    gaskets = [solids.moved(solids.ring(0.21, 0.02, _ROPE, 18, 6),
                            matrix=space.translation((t, y - 0.04, z - 0.11)) @ upright) for t in ties]
    return solids.join([solids.tube(np.array(bars), (0.06, 0.12, 0.06), f.WALNUT, 10),
                        solids.noodle(roll, thick, _CANVAS, 12), *gaskets])


def _sail(y: float) -> Mesh:
    """A square sail between the yards, bellied by the wind, seen from both its sides."""
    u, w = np.meshgrid(np.linspace(-1, 1, 21), np.linspace(0, 1, 13), indexing="ij")
    belly = 0.75 * (1 - u**2) * np.sin(np.pi * np.clip(w * 0.85 + 0.08, 0, 1))
    x, z = u * (3.9 - 0.5 * w), 5.0 + 3.2 * w + 0.35 * (1 - w) * (1 - u**2)
    faces = terrain.grid_faces(21, 13)
    front = np.stack([x, y - belly, z], -1).reshape(-1, 3)
    return solids.join([solids.mesh(front, faces, _CANVAS, 3.2),
                        solids.mesh(front + [0, 0.015, 0], faces[:, ::-1], _CANVAS, 3.2)])


def _shrouds() -> Mesh:
    """Tarred ropes from the masts' heads to the sides, ratlines across them like ladders, and stays."""
    parts = []
    for mast, foot in ((_MAST, _UP), (_FORE, 0.0)):
        top = np.array([0, mast, 10.5])
        for side in (-1, 1):
            rows = mast + np.linspace(-1.5, 0.9, 5)
            low = np.column_stack([side * _half(rows), rows, np.full(5, foot + _RAIL)])
            parts += [solids.tube(np.array([p, top]), 0.022, _TARRED, 6) for p in low]
            for t in np.arange(0.05, 0.85, 0.045):
                rung = low * (1 - t) + top * t
                parts.append(solids.tube(rung[[0, -1]], 0.013, _TARRED, 5))
    stays = (((0, _MAST, 12.0), (0, _FORE, 4.0)), ((0, _FORE, 12.0), (0, _BOW, 1.4)))
    return solids.join([*parts, *[solids.tube(np.array(s, float), 0.02, _TARRED, 6) for s in stays]])


def _wheel() -> Mesh:
    """The ship's wheel between two posts on the quarterdeck, its axle along the ship."""
    upright = space.turn("x", np.pi / 2)
    parts = [solids.ring(0.37, 0.04, f.OAK, 36, 10), solids.ring(0.13, 0.03, f.BRASS, 30, 6),
             solids.moved(f.round_block([(0.12, -0.08), (0.13, 0.0), (0.12, 0.08)], f.BRASS, segments=20))]
    for k in range(8):
        way = np.array([np.cos(k * np.pi / 4), np.sin(k * np.pi / 4), 0])
        parts.append(solids.tube(np.array([way * r for r in (0.08, 0.38, 0.41, 0.52, 0.57)]),
                                 (0.022, 0.022, 0.018, 0.030, 0.020), f.OAK, 8))
    disc = solids.moved(solids.join(parts), matrix=space.translation((0, _WHEEL + 0.12, _UP + 0.78)) @ upright)
    stand = [f.block((0.20, 0.24, 0.84), f.WALNUT, (0, _WHEEL - 0.14, _UP), 0.03),
             f.block((0.5, 0.5, 0.08), f.WALNUT, (0, _WHEEL - 0.1, _UP), 0.02),
             f.block((0.3, 0.34, 0.06), f.OAK, (0, _WHEEL - 0.14, _UP + 0.84), 0.02)]
    return solids.join([disc, *stand])


def _hatch() -> Mesh:
    """A grated hatch with a coaming, on the foredeck to the left."""
    wide, deep, at = 2.0, 1.5, (-3.7, -3.4)
    parts = [f.block((wide, deep, 0.12), f.BLACK, (*at, 0.0), 0.0)]
    parts += [f.block((wide + 0.2, 0.12, 0.24), f.WALNUT, (at[0], at[1] + s * deep / 2, 0), 0.02) for s in (-1, 1)]
    parts += [f.block((0.12, deep, 0.24), f.WALNUT, (at[0] + s * wide / 2, at[1], 0), 0.02) for s in (-1, 1)]
    bars = [(at[0] + x, at[1], 0.17) for x in np.linspace(-0.85, 0.85, 10)]
    ledges = [(at[0], at[1] + y, 0.16) for y in np.linspace(-0.6, 0.6, 7)]
    return solids.join([*parts, f.blocks((0.06, deep, 0.05), bars, f.OAK), f.blocks((wide, 0.06, 0.05), ledges, f.OAK)])


def _lanterns(on: bool) -> Mesh:
    """Brass lanterns on posts at the quarterdeck's rail and at the side."""
    glass = f.glow((1.0, 0.72, 0.36), 3.0 if on else 0.15, "lantern glass")
    parts = []
    for x, y, z in _LANTERNS:
        foot = _UP if y > _BREAK else 0.0
        parts += [solids.tube(np.array([[x, y, foot], [x, y, z - 0.18]]), 0.045, f.WALNUT, 10),
                  f.round_block([(0.12, -0.18), (0.13, -0.13), (0.10, -0.12)], f.BRASS, (x, y, z), 14),
                  f.round_block([(0.09, -0.12), (0.11, 0.0), (0.09, 0.13)], glass, (x, y, z), 14),
                  f.round_block([(0.14, 0.13), (0.05, 0.23), (0.03, 0.29)], f.BRASS, (x, y, z), 14)]
        parts += [solids.tube(np.array([[x + 0.12 * np.cos(a), y + 0.12 * np.sin(a), z - 0.13],
                                        [x + 0.12 * np.cos(a), y + 0.12 * np.sin(a), z + 0.14]]), 0.009, f.BRASS, 5)
                  for a in np.arange(4) * np.pi / 2]
    return solids.join(parts)


def _cargo() -> list[Item]:
    """Barrels, crates, coils of rope and a bucket along the sides, clear of those who act."""
    coil = solids.join([solids.moved(solids.ring(0.34 - 0.025 * k, 0.04, _ROPE, 26, 8), (0, 0, 0.04 + 0.065 * k))
                        for k in range(4)])
    barrels = ((-6.0, 2.9), (-6.05, 2.2), (6.0, 3.6), (6.05, 2.9), (5.35, 3.65), (-6.0, -0.9), (3.9, 4.9, _UP))
    heap = [solids.moved(out.barrel(), _stage(*at)) for at in barrels]
    for size, at, turn in ((0.62, (5.9, -2.1), 0.8), (0.46, (5.9, -2.1, 0.62), 0.4), (0.55, (3.5, 8.9, _UP), 0.5)):
        heap.append(solids.moved(out.crate(size), _stage(*at), turn))
    heap += [solids.moved(coil, _stage(*at)) for at in ((5.7, -0.6), (5.0, -3.8), (-5.8, 0.6), (-3.3, 5.1, _UP))]
    return [scatter.solid("cargo", solids.join(heap))]


def _sea(setting: Setting) -> list[Item]:
    """Water to the horizon all round with rollers on it, sails far off, haze at its edge."""
    items = distance.sea(setting, _LEVEL, (-420.0, -420.0))
    items += distance.hills(setting, (1.6,), 395, 0.2, air(setting).horizon, substance="water")
    items += distance.waves(setting, _LEVEL, (13.5, 18.0, 24.0, 33.0, 46.0, 62.0), 90.0)
    if setting.weather in ("storm", "fog"):
        return items
    return items + distance.sails(setting, _LEVEL, ((44, 120, 2.4),))
