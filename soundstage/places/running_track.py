# SPDX-License-Identifier: Apache-2.0
"""An athletics track: red lanes with white lines and numbers along X, the green infield, hurdles, a stand, a clock."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _furniture as f
from soundstage.places import _props as props
from soundstage.places import _scatter as scatter
from soundstage.places import _stands as stands
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, lit, snowy
from soundstage.places._halls import deserted
from soundstage.places._lettering import lettering
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.places.stadium import floodlights
from soundstage.shape import solids
from soundstage.space import turn

_FREE = (-9.0, -2.4, 9.0, 3.2)
_LANE, _LANES, _FIRST = 1.22, 8, -5.0  # metres of a lane, how many, where the nearest begins
_RED = Material(
    "tartan",
    (0.50, 0.13, 0.075),
    "rubber",
    roughness=0.95,
    grain="speckle",
    grain_size=0.04,
    grain_depth=0.2,
    second_color=(0.44, 0.11, 0.065),
)
_LINE = Material("lane line", (0.84, 0.83, 0.80), "stone", roughness=0.9)


_SPOTS = {
    "hurdle": Spot((6.0, 0.0, 0.0)),
    "finish": Spot((-8.0, 0.0, 0.0), np.pi),
    "table": Spot((1.4, 0.4, 0.0)),
    "line": Spot((-8.0, 0.0, 0.0), np.pi),
}
_HAS = {
    "track": "",
    "lane": "",
    "lanes": "",
    "finish line": "finish",
    "starting line": "",
    "stands": "",
    "bleachers": "",
}  # what the set shows already -> its spot


class RunningTrack(Place):
    """The straight of an athletics track before a stand."""

    words = (
        "athletics track",
        "running track",
        "athletics stadium",
        "track and field",
        "olympic stadium",
        "track and field stadium",
        "sprint track",
        "starting line",
        "finish line",
        "athletic track",
        "tartan track",
    )
    dressing = ("red lanes", "lines", "numbers", "infield", "stand", "spectators", "boards", "hurdles")

    def build(self, setting: Setting) -> SetModel:
        snow, on = snowy(setting), lit(setting)
        full, end = 0.0 if deserted(setting) else 0.55, _FIRST + _LANE * _LANES
        items = [
            scatter.solid(
                "ground",
                f.block((240.0, 200.0, 0.2), trees.SNOW if snow else under.turf("summer"), (0, 10, -0.22), 0.0),
            ),
            scatter.solid(
                "track",
                f.block(
                    (200.0, _LANE * _LANES + 0.6, 0.2), trees.SNOW if snow else _RED, (0, (_FIRST + end) / 2, -0.2), 0.0
                ),
            ),
            scatter.solid("lines", _lines()),
            scatter.solid("numbers", _numbers()),
            scatter.solid("adverts", solids.moved(stands.adverts(64.0), (0, end + 9.4, -0.02))),
            _hurdles(),
        ]
        kind = stands.Tribune(70.0, 12, low=1.2, full=full, roofed=True)
        items += stands.tribunes("stand", kind, [(0.0, end + 11.0, 0.0, 0.0)], setting.seed)
        items += [
            scatter.placed_copies(
                "mast", stands.mast(20.0, on), [(-27.0, end + 24.0, 0, 0.4), (27.0, end + 24.0, 0, -0.4)]
            ),
            scatter.solid("finish", solids.moved(_gantry(), (-11.0, 0, 0))),
        ]
        items += distance.woods(setting, pointed=False, near=66.0, high=5.0)
        return SetModel(
            tuple(items),
            terrain.flat,
            lambda x, y: "snow" if snow else "stone" if _FIRST < y < end else "grass",
            _FREE,
            Room(outdoor_echo=0.4),
            ("wind",) if full == 0.0 else ("stadium", "wind"),
            _SPOTS,
            _HAS,
            lamps=floodlights() if on else (),
            horizon=air(setting).horizon,
        )


def _hurdles() -> Item:
    """Hurdles in two lanes, away from who runs."""
    spots = [(x, y, 0.0, np.pi) for x in (12.5, 20.0, 27.5) for y in (4.2, -3.1)]
    return scatter.placed_copies("hurdle", props.prop("hurdle"), spots)


def _lines() -> Mesh:
    """White lines between the lanes, and the line of the start across them."""
    parts = [stands.stripe(200.0, 0.06, (0, _FIRST + _LANE * k), _LINE) for k in range(_LANES + 1)]
    return solids.join(
        [
            *parts,
            stands.stripe(0.1, _LANE * _LANES, (-3.4, _FIRST + _LANE * _LANES / 2), _LINE),
            stands.stripe(0.1, _LANE * _LANES, (-11.0, _FIRST + _LANE * _LANES / 2), _LINE),
        ]
    )


def _numbers() -> Mesh:
    """The lanes' numbers lying on the track at the start, to be read from the camera."""
    parts = []
    for k in range(_LANES):
        digit = lettering("12345678"[k], 0.8, _LINE, 0.07)
        flat = solids.moved(digit, matrix=turn("x", -np.pi / 2))
        y = _FIRST + _LANE * (k + 0.5) - 0.4
        parts.append(solids.bent(solids.moved(flat, (-4.4, y, 0)), lambda v: v * [1, 1, 0.05] + [0, 0, 0.003]))
    return solids.join(parts)


def _gantry() -> Mesh:
    """The finish: two posts and a board across the lanes with a clock in light."""
    shine = f.glow((1.0, 0.72, 0.08), 2.0, "clock digits")
    span = _LANE * _LANES + 1.4
    middle = _FIRST + _LANE * _LANES / 2
    parts = [f.block((0.18, 0.18, 4.6), f.STEEL, (0, middle + s * span / 2, 0), 0.02) for s in (-1, 1)]
    parts.append(f.block((0.2, span, 0.9), f.paint((0.04, 0.18, 0.46), "gantry"), (0, middle, 3.7), 0.02))
    digits = solids.moved(lettering("9 50", 0.5, shine, 0.08), (0.14, middle, 3.9), np.pi / 2)
    return solids.join([*parts, digits])
