# SPDX-License-Identifier: Apache-2.0
"""A railway station: a platform under a canopy, two tracks on their beds, the platform across, signals and wires."""

from __future__ import annotations

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
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids

_FREE = (-11.0, -2.4, 11.0, 1.0)
_EDGE, _ACROSS = 2.4, 9.6  # y of the platform's edge and of the one beyond the tracks
_BED = -0.72  # height of the sleepers' tops
_TRACKS = (4.2, 7.7)  # y of their middles
_GAUGE = 1.44
_LONG = 150.0
_RAIL = Material("rail", (0.30, 0.27, 0.25), "metal", roughness=0.35, metallic=0.8)
_BALLAST = Material("ballast", (0.30, 0.28, 0.26), "stone", roughness=1.0, grain="speckle", grain_size=0.06,
                    grain_depth=0.8, second_color=(0.17, 0.155, 0.145))
_BRICK = Material("brick wall", (0.42, 0.15, 0.09), "stone", roughness=0.95, grain="bricks", grain_size=0.24,
                  grain_depth=0.4, second_color=(0.55, 0.45, 0.36))
_GREEN = f.paint((0.07, 0.20, 0.14), "ironwork")


class Station(Place):
    """A country railway station with two platforms."""

    words = (
        "station", "train station", "railway station", "railroad station", "railway platform",
        "train platform", "station platform", "railway", "railroad", "train railway", "railway line", "train tracks",
        "railway tracks", "train track", "tracks", "metro station", "subway station", "underground station", "depot",
    )
    dressing = ("canopy", "benches", "lamps", "signals", "tracks", "station clock")

    def build(self, setting: Setting) -> SetModel:
        snow = snowy(setting)

        def height(x: object, y: object) -> object:
            x, y = np.asarray(x, float), np.asarray(y, float)
            between = (y > _EDGE) & (y < _ACROSS)
            return np.where(between, _BED + 0.16, 0.0) + 0 * x  # on the rails

        items = _platforms(snow) + _track() + _canopy(setting) + _beyond(setting, snow)
        posts, lights = out.lamps(
            "lamp_post", [(-6.5, 1.95), (6.5, 1.95), (-19, 1.95), (19, 1.95), (0.5, 13.4)], terrain.flat, setting)
        items += posts + _furnished(setting)
        items += distance.hills(setting, (9.0, 15.0), 92, 0.5)
        return SetModel(
            tuple(items), height, lambda x, y: "metal" if _EDGE < y < _ACROSS else "snow" if snow else "stone", _FREE,
            Room(outdoor_echo=0.3), ("city", "rain" if setting.weather == "rain" else "wind"),
            {
                "train": Spot((0.5, _TRACKS[0], 0.0)), "track": Spot((0.0, _TRACKS[0], 0.0)),
                "platform": Spot((0.0, -0.4, 0.0)),
                "bench": Spot((-4.3, 0.7, 0.0), -np.pi / 2), "edge": Spot((0.0, 1.6, 0.0), np.pi / 2),
                "clock": Spot((3.1, 1.3, 0.0)),
            },
            {"track": "", "tracks": "", "rail": "", "rails": "", "railway": "", "platform": "platform", "station": "",
             "bench": "bench", "clock": "", "signal": "", "canopy": ""},
            tuple(lights), horizon=air(setting).horizon,
        )


def _platforms(snow: bool) -> list[Item]:
    """Two paved platforms with pale edges and a yellow line, and the bed of stones between them."""
    paving = trees.SNOW if snow else out.PAVING
    yellow = f.paint((0.80, 0.56, 0.05), "platform line")
    parts = []
    for y0, y1 in ((_EDGE - 40.0, _EDGE), (_ACROSS, _ACROSS + 6.0)):
        edge = y1 if y1 == _EDGE else y0
        way = 1.0 if edge == y0 else -1.0
        parts += [
            f.block((_LONG, y1 - y0, 1.1), paving, (0, (y0 + y1) / 2, -1.1), 0.0),
            f.block((_LONG, 0.34, 1.13), out.STONE, (0, edge + 0.17 * way, -1.115), 0.02),
            f.block((_LONG, 0.11, 0.024), yellow, (0, edge + 0.62 * way, -0.012), 0.0),
        ]
    bed = f.block((_LONG, _ACROSS - _EDGE + 0.4, 0.6), trees.SNOW if snow else _BALLAST,
                  (0, (_EDGE + _ACROSS) / 2, _BED - 0.66), 0.0)
    return [scatter.solid("platform", solids.join(parts)), scatter.solid("bed", bed)]


def _track() -> list[Item]:
    """Sleepers and rails: a profile with head, web and foot."""
    x = np.arange(-_LONG / 2, _LONG / 2, 0.62)
    feet = np.concatenate([np.stack([x, np.full_like(x, y), np.full_like(x, _BED - 0.12)], -1) for y in _TRACKS])
    items = [scatter.solid("sleepers", f.blocks((0.24, 2.3, 0.13), feet, out.PLANK))]
    rails = []
    for y in _TRACKS:
        for s in (-1, 1):
            at = y + s * _GAUGE / 2
            rails += [f.block((_LONG, 0.07, 0.05), _RAIL, (0, at, _BED + 0.11), 0.012),
                      f.block((_LONG, 0.03, 0.10), _RAIL, (0, at, _BED + 0.01), 0.0),
                      f.block((_LONG, 0.13, 0.02), _RAIL, (0, at, _BED), 0.0)]
    return [*items, scatter.solid("rails", solids.join(rails))]


def _canopy(setting: Setting) -> list[Item]:
    """A roof on iron posts over the far platform, its valance cut in points; a name board and the station's wall."""
    roof = trees.SNOW if snowy(setting) else f.paint((0.20, 0.09, 0.07), "canopy roof")
    parts: list[Mesh] = []
    for x in np.arange(-16.0, 16.1, 4.0):
        post = solids.lathe([(0.13, 0), (0.10, 0.25), (0.065, 0.4), (0.06, 2.9), (0.12, 3.0), (0.14, 3.1)], _GREEN, 12)
        at = (float(x), _ACROSS + 1.5)
        parts.append(solids.moved(post, (*at, 0)))
        parts += [solids.bar((*at, 2.45), (at[0] + s * 0.8, at[1], 3.1), 0.035, _GREEN, 6) for s in (-1, 1)]
    tilt = space.translation((0, _ACROSS + 2.6, 3.18)) @ space.turn("x", 0.09)
    parts.append(solids.moved(f.block((35.0, 4.4, 0.10), roof, (0, 0, 0), 0.02), matrix=tilt))
    teeth = [f.block((0.30, 0.05, 0.26 if k % 2 else 0.36), f.CREAM, (-17.4 + 0.32 * k, _ACROSS + 0.42,
             2.90 if k % 2 else 2.80), 0.0) for k in range(110)]
    wall = f.block((35.0, 0.3, 3.4), _BRICK,
                   (0, _ACROSS + 4.8, 0), 0.0)
    pane = f.glow((1.0, 0.74, 0.42), 1.1, "window") if lit(setting) else f.GLASS
    holes = []
    for x in np.arange(-14.0, 14.1, 4.0):
        holes += [f.block((1.3, 0.1, 1.5), f.CREAM, (float(x) + 2, _ACROSS + 4.62, 0.95), 0.02),
                  f.block((1.06, 0.1, 1.26), pane, (float(x) + 2, _ACROSS + 4.59, 1.07), 0.0)]
    return [scatter.solid("canopy", solids.join([*parts, *teeth])),
            scatter.solid("station", solids.join([wall, *holes]))]


def _furnished(setting: Setting) -> list[Item]:
    """Benches, trunks, a trolley's crates, flower tubs, the clock on its post, a signal at the end of the line."""
    tub = out.tub(setting.seed, snowy(setting))
    clock = solids.moved(solids.join([f.clock()]), scale=(1.7, 1.7, 1.7))
    post = solids.lathe([(0.12, 0), (0.07, 0.3), (0.05, 0.5), (0.045, 2.6)], _GREEN, 12)
    things = [
        solids.moved(out.bench(), (-4.3, 1.25, 0.0)),
        solids.moved(out.bench(), (-8.6, _ACROSS + 2.6, 0)), solids.moved(out.bench(), (8.0, _ACROSS + 2.6, 0)),
        solids.moved(out.bench(), (0.4, _ACROSS + 2.6, 0)),
        solids.moved(out.crate(), (8.4, 1.3, 0), 0.2), solids.moved(out.crate(0.45), (8.5, 1.32, 0.62), 0.5),
        solids.moved(out.barrel(), (9.3, 1.4, 0)),
        solids.moved(post, (3.1, 1.75, 0)), solids.moved(clock, (3.1, 1.70, 2.85)),
        *_signal(-15.0), *_signal(22.0),
    ]
    return [scatter.solid("things", solids.join(things)),
            scatter.placed_copies("tub", tub, [(-10.4, 1.4, 0, 0), (12.0, 1.4, 0, 0), (4.6, _ACROSS + 3.4, 0, 0),
                                               (-4.2, _ACROSS + 3.4, 0, 0)])]


def _signal(x: float) -> list[Mesh]:
    """A semaphore between the tracks: a white mast, a red arm, its two lamps."""
    y = (_TRACKS[0] + _TRACKS[1]) / 2
    red, green = f.glow((0.9, 0.05, 0.03), 1.2, "signal red"), f.glow((0.05, 0.7, 0.2), 0.9, "signal green")
    return [
        f.block((0.14, 0.14, 5.2), f.WHITE, (x, y, _BED), 0.02),
        f.block((1.2, 0.05, 0.24), f.paint((0.66, 0.05, 0.03), "signal arm"), (x - 0.7, y - 0.1, 4.0), 0.02),
        f.block((0.16, 0.06, 0.25), f.WHITE, (x - 1.0, y - 0.12, 3.995), 0.0),
        solids.moved(solids.sphere(0.11, red, (1, 1, 1), 16), (x, y - 0.12, 3.4)),
        solids.moved(solids.sphere(0.11, green, (1, 1, 1), 16), (x, y - 0.12, 3.1)),
    ]


def _beyond(setting: Setting, snow: bool) -> list[Item]:
    """Land and trees behind the far platform and at both ends, a hedge behind the camera."""
    chance = rng(setting.seed, "station")
    grass = trees.SNOW if snow else under.turf(setting.season)
    land = f.block((400, 150, 1.0), grass, (0, _ACROSS + 6 + 75, -1.05), 0.0)
    sides = [f.block((120, 40 + _EDGE, 1.0), grass, (s * (_LONG / 2 + 60), _EDGE - (40 + _EDGE) / 2, -1.02), 0.0)
             for s in (-1, 1)]
    items = [scatter.solid("land", solids.join([land, *sides]))]
    spots = scatter.spread(chance, (-60, _ACROSS + 9, 60, _ACROSS + 34), 60, 3.6)
    kinds = [trees.fir(setting.seed + i, snow, 16, 4) for i in range(3)]
    return items + scatter.strewn("tree", kinds, spots, terrain.flat, chance, (0.9, 1.7), 0.1)
