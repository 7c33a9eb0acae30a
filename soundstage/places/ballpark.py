# SPDX-License-Identifier: Apache-2.0
"""A baseball stadium seen from home plate: the dirt diamond with its bases and mound, outfield wall, stands, lights."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _scatter as scatter
from soundstage.places import _stands as stands
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, lit, snowy
from soundstage.places._halls import deserted
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.places.stadium import floodlights
from soundstage.shape import solids

_FREE = (-6.0, -2.4, 6.0, 3.0)
_DIRT = Material(
    "infield dirt",
    (0.48, 0.25, 0.12),
    "gravel",
    roughness=1.0,
    grain="noise",
    grain_size=0.3,
    grain_depth=0.2,
    second_color=(0.42, 0.21, 0.10),
)
_CHALK = Material("chalk line", (0.84, 0.83, 0.78), "sand", roughness=1.0)
_HOME = (0.0, 0.4)  # metres: home plate
_BASE = 14.0  # metres between two bases, less than in the game so that they are seen


_SPOTS = {
    "home plate": Spot((*_HOME, 0.0), np.pi / 2),
    "plate": Spot((*_HOME, 0.0), np.pi / 2),
    "mound": Spot((0.0, 10.4, 0.2), -np.pi / 2),
    "table": Spot((1.6, 1.2, 0.0)),
}
_HAS = {
    "home plate": "home plate",
    "mound": "mound",
    "pitcher's mound": "mound",
    "stands": "",
    "bleachers": "",
    "scoreboard": "",
    "outfield": "",
    "infield": "",
}  # what the set shows already -> its spot


class Ballpark(Place):
    """A baseball field with its diamond and stands."""

    words = (
        "baseball stadium",
        "baseball field",
        "ballpark",
        "ball park",
        "baseball diamond",
        "baseball park",
        "baseball pitch",
        "softball field",
        "home plate",
        "baseball ground",
        "outfield",
        "infield",
    )
    dressing = ("diamond", "bases", "mound", "outfield wall", "stands", "spectators", "lights", "scoreboard")

    def build(self, setting: Setting) -> SetModel:
        snow, on = snowy(setting), lit(setting)
        full = 0.0 if deserted(setting) else 0.5
        items = [
            scatter.solid("ground", f.block((180.0, 180.0, 0.2), trees.SNOW if snow else _grass(), (0, 20, -0.2), 0.0)),
            scatter.solid("infield", _infield()),
            scatter.solid("chalk", _chalk()),
            scatter.solid("wall", _wall()),
            scatter.solid("plate_and_bases", _bases()),
        ]
        if not snow:
            items.append(scatter.solid("mown", _mown()))
        items += _around(setting.seed, full, on)
        return SetModel(
            tuple(items),
            terrain.flat,
            lambda x, y: "snow" if snow else _under_foot(x, y),
            _FREE,
            Room(outdoor_echo=0.45),
            ("wind",) if full == 0.0 else ("stadium", "wind"),
            _SPOTS,
            _HAS,
            lamps=floodlights() if on else (),
            horizon=air(setting).horizon,
        )


def _around(seed: int, full: float, on: bool) -> list[Item]:
    """Stands behind the outfield, at the sides and behind home plate, the masts, the scoreboard."""
    far = stands.Tribune(44.0, 9, low=3.2, full=full)
    near = stands.Tribune(54.0, 9, low=1.2, full=full, roofed=True)
    items = stands.tribunes(
        "outfield_stand",
        far,
        [(0.0, 44.0, 0.0, 0.0), (-38.0, 30.0, 0.0, 0.75), (38.0, 30.0, 0.0, -0.75)],
        seed,
    )
    items += stands.tribunes(
        "side_stand",
        near,
        [(-36.0, -4.0, 0.0, np.pi / 2), (36.0, -4.0, 0.0, -np.pi / 2), (0.0, -26.0, 0.0, np.pi)],
        seed + 1,
    )
    items += [
        scatter.placed_copies(
            "mast",
            stands.mast(20.0, on),
            [(-20.0, 54.0, 0, 0.2), (20.0, 54.0, 0, -0.2), (-42.0, 10.0, 0, 1.2), (42.0, 10.0, 0, -1.2)],
        ),
        scatter.solid("scoreboard", solids.moved(stands.scoreboard(13.0), (0, 53.0, 8.4))),
    ]
    return items


def _under_foot(x: float, y: float) -> str:
    """Dirt round home plate, turf in the square between the bases."""
    return "gravel" if np.hypot(x - _HOME[0], y - _HOME[1]) < 5.0 else "grass"


def _grass() -> Material:
    return under.turf("summer")


def _disc(radius: float, at: tuple[float, float], high: float, material: Material) -> Mesh:
    return f.round_block([(radius, -0.1), (radius, high)], material, (*at, 0), 64)


def _corners() -> list[tuple[float, float]]:
    """First, second and third base."""
    side = _BASE / np.sqrt(2)
    x, y = _HOME
    return [(x + side, y + side), (x, y + 2 * side), (x - side, y + side)]


def _infield() -> Mesh:
    """The dirt: a circle at home, a fan behind the bases, and inside it the turf square; the mound on top."""
    side = _BASE / np.sqrt(2)
    centre = (0.0, _HOME[1] + 1.05 * side)
    parts = [_disc(1.55 * side, centre, 0.004, _DIRT), _disc(5.0, _HOME, 0.010, _DIRT)]
    square = f.block((_BASE * 0.98, _BASE * 0.98, 0.1), _grass(), (0, _HOME[1] + side, -0.093), 0.0, np.pi / 4)
    parts += [square, f.round_block([(2.6, 0.0), (2.2, 0.06), (0.8, 0.22), (0.01, 0.24)], _DIRT, (0, 10.4, 0), 48)]
    parts += [
        f.block((1.5, _BASE, 0.1), _DIRT, ((x + _HOME[0]) / 2, (y + _HOME[1]) / 2, -0.090), 0.0, -s * np.pi / 4)
        for (x, y), s in zip(_corners()[::2], (1, -1), strict=True)
    ]
    parts += [_disc(2.6, at, 0.011, _DIRT) for at in _corners()]
    return solids.join(parts)


def _mown() -> Mesh:
    """Pale stripes mown into the outfield."""
    pale = Material("mown turf", (0.16, 0.36, 0.075), "grass", roughness=1.0)
    return solids.join([f.block((4.0, 22.0, 0.004), pale, (x, 33.5, -0.001), 0.0) for x in np.arange(-32, 33, 8.0)])


def _chalk() -> Mesh:
    """Foul lines from home plate, and the two batter's boxes."""
    x, y = _HOME
    parts = [f.block((0.1, 44.0, 0.006), _CHALK, (x + s * 15.6, y + 15.6, 0.012), 0.0, -s * np.pi / 4) for s in (-1, 1)]
    for s in (-1, 1):
        parts += [f.block((0.06, 1.8, 0.006), _CHALK, (x + s * u, y, 0.012), 0.0) for u in (0.45, 1.65)]
        parts += [f.block((1.2, 0.06, 0.006), _CHALK, (x + s * 1.05, y + v, 0.012), 0.0) for v in (-0.9, 0.9)]
    return solids.join(parts)


def _bases() -> Mesh:
    """Three white bags and the five-sided home plate, the pitcher's rubber."""
    from shapely import Polygon

    bag = f.cloth((0.84, 0.83, 0.80), "base")
    plate = solids.extrude(Polygon([(-0.22, 0.22), (0.22, 0.22), (0.22, 0.0), (0, -0.22), (-0.22, 0.0)]), 0.02, f.WHITE)
    parts = [solids.moved(plate, (*_HOME, 0.008)), f.block((0.7, 0.16, 0.03), f.WHITE, (0, 10.4, 0.225), 0.0)]
    return solids.join([*parts, *[f.block((0.5, 0.5, 0.1), bag, (*at, 0.005), 0.03, np.pi / 4) for at in _corners()]])


def _wall() -> Mesh:
    """The padded green outfield wall with boards on it, and two yellow foul poles."""
    pad = f.paint((0.03, 0.20, 0.11), "outfield wall")
    parts = [
        f.block((46.0, 0.4, 2.6), pad, (0, 43.0, 0), 0.05),
        solids.moved(stands.adverts(40.0, 1.3), (0, 42.7, 0.6)),
    ]
    parts += [f.block((40.0, 0.4, 2.6), pad, (s * 36.5, 29.0, 0), 0.05, -s * 0.75) for s in (-1, 1)]
    parts += [
        solids.tube(np.array([[s * 24.0, 40.5, 0], [s * 24.0, 40.5, 11.0]]), 0.12, f.enamel((0.85, 0.65, 0.03)), 8)
        for s in (-1, 1)
    ]
    return solids.join(parts)
