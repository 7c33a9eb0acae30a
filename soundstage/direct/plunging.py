# SPDX-License-Identifier: Apache-2.0
"""Plunging: who jumps into open water leaps off the bank, breaks the surface and floats there; nobody begins in it."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.direct.afloat import REACH, SPARE, under_water
from soundstage.direct.block import Block
from soundstage.direct.worktop import stand_at
from soundstage.model.production import Beat

INTO = ("into", "in", "to_in", "to_into")
HEAD_FIRST = ("dive", "plunge")
WALKERS = ("biped", "quadruped", "bird", "crawler")
ASHORE = 0.3  # metres from the water's edge that one leaps off
OUT, FARTHEST = 1.5, 4.0  # metres of water that one leaps over, at least and at most
STEP = 0.1  # metres between the points looked at
ALONG = 0.75  # radians from straight out that the leap goes, so that it is seen from its side
OPENED = 0.45  # radians from the camera that one faces in the water

Point = tuple[float, float]


def plunges(block: Block, beat: Beat, who: str) -> bool:
    """Whether this one leaps or dives from a bank into the set's open water, and not into a thing."""
    return bool(_dives(beat)) and beat.place in INTO and _from_the_bank(block, beat, who) is not None


def _dives(beat: Beat) -> bool:
    return beat.action == "jump" or (beat.action == "swim" and beat.verb in HEAD_FIRST)


def runs_down_to(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """Who is going to leap stands at the edge of the water, or walks there; -> when it gets ready."""
    way = _from_the_bank(block, beat, who) if plunges(block, beat, who) else None
    if way is None:
        return begin
    (x, y), goal = way
    me, floor = block.people[who], block.floor
    if not me.beats:  # words that say "in the water" tell where it ends
        me.mark = me.initial = floor.marks[who] = me.mark.model_copy(update={"x": x, "y": y, "z": 0.0})
    return stand_at(block, beat, who, (x, y, math.atan2(goal[1] - y, goal[0] - x)), begin)


def into_water(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """The way of the leap, the water's height, how deep one floats, and where one faces afterwards; {} otherwise."""
    way = _from_the_bank(block, beat, who) if plunges(block, beat, who) else None
    if way is None:
        return {}
    floor, (start, goal) = block.floor, way
    level, deep = float(floor.model.water or 0.0), under_water(floor.cast[who])
    side = 1.0 if goal[0] >= start[0] else -1.0
    return {"plunge": (level, deep), "way": way, "top": round(max(0.0, level - floor.height(*goal) - deep), 3),
            "faces": round(-math.pi / 2 + side * OPENED, 4), "head_first": beat.verb in HEAD_FIRST}


def _from_the_bank(block: Block, beat: Beat, who: str) -> tuple[Point, Point] | None:
    """Where one leaps off, and where one comes down; None where there is no bank, or no water deep enough."""
    floor, built, level = block.floor, block.floor.cast.get(who), block.floor.model.water
    if built is None or level is None or built.plan not in WALKERS or {beat.anchor, beat.target} & floor.marks.keys():
        return None
    mark = block.people[who].mark
    crew = beat.who if who in beat.who else (who,)
    side = 1.0 if mark.x <= floor.centre[0] + STEP else -1.0
    x = mark.x - side * 0.5 * OUT
    y = np.arange(floor.model.free[1], floor.model.free[3] + REACH, STEP)
    wet = floor.model.height(np.full_like(y, x), y) < level - 0.02  # type: ignore[operator]
    edge = int(np.argmax(wet))
    if not edge:
        return None  # no bank on this side, or no water
    start = (round(x, 3), round(float(y[edge]) - ASHORE, 3))
    turn = math.pi / 2 - side * ALONG + 0.12 * side * crew.index(who)
    far = np.arange(OUT, FARTHEST + 0.8 * built.dims.length, STEP)
    goal = _deep_enough(block, who, np.asarray(start) + far[:, None] * [math.cos(turn), math.sin(turn)])
    return None if goal is None else (start, goal)


def _deep_enough(block: Block, who: str, points: npt.NDArray[np.float64]) -> Point | None:
    """The first of these (N, 2) points where one floats, or else the deepest if that is under water at all."""
    floor = block.floor
    depth = float(floor.model.water or 0.0) - np.asarray(floor.model.height(points[:, 0], points[:, 1]))
    found = depth > under_water(floor.cast[who]) + SPARE
    best = int(np.argmax(found)) if found.any() else int(np.argmax(depth))
    return (round(float(points[best, 0]), 3), round(float(points[best, 1]), 3)) if depth[best] > SPARE else None
