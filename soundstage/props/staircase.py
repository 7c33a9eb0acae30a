# SPDX-License-Identifier: Apache-2.0
"""A staircase: a straight flight of steps to a landing, with turned balusters and a banister; or a spiral one."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

_RISE, _GO, _STEPS, _WIDE, _LANDING = 0.18, 0.28, 9, 1.1, 0.7  # metres; the last step is the landing
_FOOT = (_GO * (_STEPS - 1) + _LANDING) / 2  # x of the first riser
_RAIL = 0.86  # metres that the banister is over the treads' edges
_SPIRAL = 13  # treads of a spiral stair
# (radius, height) of the posts and of the balusters between them
_POST = ((0.045, 0), (0.045, 0.28), (0.03, 0.31), (0.026, 0.62), (0.036, 0.72), (0.045, 0.76),
         (0.045, 0.98), (0.055, 1.0), (0.055, 1.03))
_SHAFT = ((0.02, 0), (0.02, 0.12), (0.011, 0.16), (0.022, 0.28), (0.02, 0.36), (0.012, 0.55),
          (0.018, 0.6), (0.013, 0.66), (0.013, 0.95))
_SOLID = ("stone", "ceramic")


class Staircase(Prop):
    """A flight of nine steps, 1.6 m high and 3 m long, that is walked up from +X; "spiral" winds about a post."""

    words = (
        "staircase",
        "stairs",
        "stair",
        "stairway",
        "flight of stairs",
        "flight of steps",
        "spiral staircase",
        "wooden stairs",
        "stone steps",
        "stone stairs",
        "wooden steps",
        "grand staircase",
        "front steps",
        "stairwell",
    )
    wholes = ("stairs",)
    pieces = ("banister", "handrail", "step", "tread", "landing")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        tread = kit.main(look, kit.OAK, kit.painted_wood if look.colors else kit.wood)
        plain = tread.substance in _SOLID or tread.substance == "metal"
        white = kit.shade(tread, 0.8, "risers") if plain else kit.painted_wood((0.80, 0.77, 0.70), "white wood")
        if kit.said(look, "spiral", "winding"):
            return _spiral(tread, kit.iron())
        parts = [_flight(white), *_treads(tread)]
        if kit.said(look, "carpet", "grand"):
            parts += _runner(kit.cloth((0.42, 0.02, 0.04), "carpet"))
        for side in (1, -1):
            parts.append(solids.moved(_banister(tread, white), (0, side * (_WIDE / 2 - 0.07), 0)))
        high = _RISE * _STEPS
        return PropModel(
            {"body": kit.fold(parts)},
            tread.substance,
            {
                "seat": (_FOOT - 1.5 * _GO, 0.0, 2 * _RISE),
                "top": (-_FOOT + _LANDING / 2, 0.0, high),
                "grip": (_FOOT, _WIDE / 2 - 0.07, 1.0),
            },
        )


def _flight(stuff: Material) -> Mesh:
    """The body under the treads, seen from the side as a saw."""
    corners = [(-_FOOT, 0.0), (_FOOT, 0.0)]
    for i in range(_STEPS):
        x = _FOOT - i * _GO
        corners += [(x, i * _RISE), (x, (i + 1) * _RISE - 0.03)]
    corners.append((-_FOOT, _STEPS * _RISE - 0.03))
    return slabs.upright(slabs.slab(slabs.polygon(corners), _WIDE - 0.04, stuff, 0.008, 1), _WIDE - 0.04)


def _treads(wood: Material) -> list[Mesh]:
    """The boards one steps on, each with a round nosing that stands out over its riser."""
    out = []
    for i in range(_STEPS):
        deep = _LANDING if i == _STEPS - 1 else _GO
        x = _FOOT - i * _GO - deep / 2
        out.append(kit.block((deep + 0.035, _WIDE + 0.02, 0.04), (x + 0.018, 0, (i + 1) * _RISE - 0.04), wood, 0.016))
    return out


def _runner(cloth: Material) -> list[Mesh]:
    """A carpet down the middle of the steps."""
    out = []
    for i in range(_STEPS):
        deep = _LANDING if i == _STEPS - 1 else _GO
        x = _FOOT - i * _GO
        out.append(
            kit.block((deep + 0.05, 0.62, 0.014), (x + 0.03 - deep / 2, 0, (i + 1) * _RISE - 0.004), cloth, 0.005)
        )
        out.append(kit.block((0.014, 0.62, _RISE), (x + 0.042, 0, i * _RISE + 0.004), cloth, 0.005))
    return out


def _banister(wood: Material, white: Material) -> Mesh:
    """One side: newel posts with knobs at both ends, two balusters a tread, the rail that follows the slope."""
    newel = solids.join(
        [solids.turned(_POST, wood, 0.008, 16, 1), solids.moved(solids.sphere(0.058, wood, segments=14), (0, 0, 1.07))]
    )
    high, last = _RISE * _STEPS, _FOOT - (_STEPS - 1) * _GO
    parts = [
        solids.moved(newel, (_FOOT - 0.05, 0, _RISE)),
        solids.moved(newel, (last - 0.05, 0, high)),
        solids.moved(newel, (-_FOOT + 0.08, 0, high)),
    ]
    low, up = (_FOOT - 0.05, 0, _RISE + _RAIL + 0.03), (last - 0.05, 0, high + _RAIL + 0.03)
    rails = [(low, up), (up, (-_FOOT + 0.08, 0, high + _RAIL + 0.03))]
    parts += [solids.moved(solids.bar(a, b, 0.032, wood, 12), scale=(1, 1.25, 1)) for a, b in rails]
    for k in range(2 * (_STEPS - 1) + 4):
        x = _FOOT - 0.12 - k * _GO / 2
        step = min(int((_FOOT - x) / _GO), _STEPS - 1) + 1
        slope = min(1.0, (_FOOT - 0.05 - x) / (_FOOT - last)) * (high - _RISE) + _RISE + _RAIL
        if x > -_FOOT + 0.14 and abs(x - last + 0.05) > 0.07:
            parts.append(
                solids.moved(
                    solids.lathe(_SHAFT, white, 9),
                    (x, 0, step * _RISE),
                    scale=(1, 1, (slope + 0.02 - step * _RISE) / 0.95),
                )
            )
    return solids.join(parts)


def _spiral(tread: Material, iron: Material) -> PropModel:
    """Wedges that wind about an iron post, with balusters and a rail at their outer ends."""
    wide, turn, high = 0.82, 2 * np.pi / 12, _RISE * _SPIRAL
    wedge = slabs.polygon([(0.03, -0.06), (wide, -0.225), (wide + 0.03, 0.0), (wide, 0.225), (0.03, 0.06)], 0.02)
    board = slabs.slab(wedge, 0.045, tread, 0.014, 2)
    parts = [
        solids.turned([(0.2, 0), (0.2, 0.03), (0.06, 0.05), (0.055, high + 0.95)], iron, 0.012, 24),
        solids.moved(solids.sphere(0.085, kit.brass(), segments=18), (0, 0, high + 1.0)),
    ]
    rail = []
    for k in range(_SPIRAL):
        a, z = k * turn, (k + 1) * _RISE
        parts.append(solids.moved(board, (0, 0, z - 0.045), a))
        for b in (a - turn * 0.25, a + turn * 0.25):
            x, y, top = wide * np.cos(b), wide * np.sin(b), z + 0.84 + (b - a) / turn * _RISE
            parts.append(solids.bar((x, y, z - 0.04), (x, y, top), 0.011, iron, 7))
            rail.append((x, y, top))
    parts.append(solids.noodle(solids.curve(rail, 3), 0.028, tread, 10))
    a = 2 * turn
    return PropModel(
        {"body": kit.fold(parts)},
        tread.substance,
        {"seat": (0.55 * np.cos(a), 0.55 * np.sin(a), 3 * _RISE), "top": (0.5, 0.0, high), "grip": (wide, 0.0, 1.0)},
    )
