# SPDX-License-Identifier: Apache-2.0
"""Girth: how far from its middle a tall thing is where somebody reaches it - a tree's trunk, not its crown."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

import numpy as np

from soundstage.direct.cast import Built
from soundstage.direct.contents import cloud
from soundstage.direct.plan import Mark
from soundstage.props.base import PropModel

if TYPE_CHECKING:
    from soundstage.direct.blocking import Floor

TAKEN, ASIDE = 0.3, 0.55  # metres: nearer nobody else can stand; beside them one does
BANDS = (0.2, 0.6, 1.0, 1.4)  # metres over the ground between which it is measured
CROWN = 2.2  # times the girth: where it is so wide the trunk is in its crown
SIDES = (0.35, 1.35)  # metres over the ground: where its bark is looked for
HEADROOM = 1.4  # metres: under such a crown one sees who climbs
LONG_WALL = 2.5  # times its thickness that a wall or a fence is long
AT_A_WALL = 0.1  # metres between it and who climbs it
SLENDER = 0.5  # of its breadth: what is so much thinner there has a trunk or a pole


def before_a_trunk(built: Built, other: Built, mark: Mark) -> tuple[float, float, float] | None:
    """x, y and heading at arm's length of a trunk, on its left as the camera sees it; None of what has none."""
    sides = bark(other, mark, (mark.x - 1.0, mark.y))
    if not sides:
        return None
    near = sides[0] if built.plan != "biped" else tuple((a + b) / 2 for a, b in zip(*sides, strict=True))
    return near[0] - built.dims.length * 0.5 - 0.12, near[1] - 0.05, 0.1


def apart(floor: Floor, at: tuple[float, float, float] | None) -> tuple[float, float, float] | None:
    """Such a place beside whoever stands there already, farther from the camera: two who open one door."""
    if at is None:
        return None
    there = sum(math.hypot(m.x - at[0], m.y - at[1]) < TAKEN for n, m in floor.marks.items()
                if floor.cast[n].kind == "body")
    return at[0], at[1] + ASIDE * there, at[2]


def bark(other: Built, mark: Mark, seen_from: tuple[float, float]) -> tuple[tuple[float, float, float], ...]:
    """Two points on the side of a trunk that somebody is at, the lower first, metres over its foot; () without one."""
    if long_wall(other):
        return tuple((*_face(other, mark)[:2], z) for z in SIDES)
    if not girth(other):
        return ()
    c, s = math.cos(mark.heading), math.sin(mark.heading)
    points = cloud(other) @ np.array([[c, s, 0], [-s, c, 0], [0, 0, 1]]) + [mark.x, mark.y, 0.0]
    way = math.atan2(seen_from[1] - mark.y, seen_from[0] - mark.x)
    out = []
    for z in SIDES:
        band = points[np.abs(points[:, 2] - z) < 0.2]
        middle = np.median(band[:, :2], axis=0) if len(band) else np.array([mark.x, mark.y])
        off = band[:, :2] - middle
        along, aside = off @ [math.cos(way), math.sin(way)], off @ [-math.sin(way), math.cos(way)]
        there = along[np.abs(aside) < 0.12]
        far = float(np.quantile(there, 0.9)) if len(there) else girth(other)
        x, y = middle + far * np.array([math.cos(way), math.sin(way)])
        out.append((round(float(x), 3), round(float(y), 3), z))
    return tuple(out)


def clear_length(built: Built) -> float:
    """Metres up to the crown of what has a trunk; to the top of all else."""
    slim, tall = girth(built), float(built.extent[1, 2])
    if not slim:
        return tall
    points = cloud(built)
    wide = np.hypot(*points[:, :2].T)
    for low in np.arange(0.6, tall, 0.2):
        here = wide[(points[:, 2] >= low) & (points[:, 2] < low + 0.2)]
        if len(here) and float(np.quantile(here, 0.85)) > CROWN * slim:
            return float(low)
    return tall


def climbable(built: Built) -> bool:
    """Whether it has a trunk that is free so high that one sees who climbs it."""
    return bool(girth(built)) and clear_length(built) > HEADROOM


def girth(built: Built) -> float:
    """Metres from the middle of a trunk or pole to its side; 0 of what has none."""
    if not isinstance(built.model, PropModel) or float(built.extent[1, 2]) < BANDS[-1]:
        return 0.0
    points = cloud(built)
    bands = [points[(points[:, 2] >= low) & (points[:, 2] < high)] for low, high in itertools.pairwise(BANDS)]
    wide = min((float(np.quantile(np.hypot(*b[:, :2].T), 0.85)) for b in bands if len(b)), default=np.inf)
    return round(wide, 3) if wide < SLENDER * built.radius else 0.0


def long_wall(built: Built) -> bool:
    """Whether it is a wall or a fence: long, and thin against that; it is climbed at its face."""
    span = built.extent[1, :2] - built.extent[0, :2]
    solid = built.kind == "prop" and not built.held and not built.vehicle
    return solid and float(span.max()) > LONG_WALL * float(span.min())


def before_a_wall(built: Built, wall: Built, mark: Mark) -> tuple[float, float, float]:
    """x, y and heading of who is going to climb it: before the middle of its face on the camera side."""
    x, y, way = _face(wall, mark)
    clear = built.dims.length * 0.5 + AT_A_WALL
    return x - clear * math.cos(way), y - clear * math.sin(way), way


def _face(wall: Built, mark: Mark) -> tuple[float, float, float]:
    """The middle of a wall's face on the camera side, and the way into it (radians)."""
    span = wall.extent[1, :2] - wall.extent[0, :2]
    way = mark.heading + (math.pi / 2 if span[1] < span[0] else 0.0)
    way = way if math.sin(way) > 0 else way + math.pi
    half = 0.5 * float(span.min())
    return round(mark.x - half * math.cos(way), 3), round(mark.y - half * math.sin(way), 3), way
