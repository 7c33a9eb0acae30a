# SPDX-License-Identifier: Apache-2.0
"""Clearance: a camera never stands in a thing, a vehicle or a body, nor has a large one before its eyes for long.

Everyone is looked at where they are through the whole shot, vehicles along their way; the camera is swung, raised,
or set nearer or farther with a lens that shows as much, as little as helps.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from soundstage.direct.block import Block
from soundstage.direct.blocking import Floor, group_marks
from soundstage.direct.camera import SetUp
from soundstage.direct.cast import Built
from soundstage.direct.coverage import Window
from soundstage.direct.fit import WIDEST_MM, inside, points_up
from soundstage.direct.plan import Mark
from soundstage.direct.screen import rounded
from soundstage.direct.whereabouts import mark_at

Array = npt.NDArray[np.float64]
AIR, AIR_SUBJECT = 0.4, 0.15  # metres between the camera and what stands about; and whom it looks at
LOOKS = 9  # instants of a shot that are looked at
SMALL = 0.35  # metres: a smaller thing is no obstacle
LITTLE = 0.34  # share of a body that a table before it may hide
MOSTLY = 0.4  # share of a shot that a view may be blocked
LONGEST_MM = 135.0
LOWEST = 0.3  # metres over the ground
TURNS = (0.0, 0.35, -0.35, 0.7, -0.7, 1.05, -1.05)  # radians round whom it looks at
SIDED = (0.0, 0.2, -0.2)  # the same, where words tell who is on which side of what
RISES = (0.0, 0.2, 0.5)
NEARER = (1.0, 1.4, 0.7, 1.9, 0.45)  # times as far
ORBIT, ROUND = "orbit", 0.9  # the move that goes round its target; radians of it at amount 1
ON_WAY = ("track",)  # moves that go along with the subject


@dataclass(frozen=True)
class _Solid:
    """A body or thing at one instant: its box, turned, in the world."""

    name: str
    low: Array
    high: Array
    mark: Mark
    ground: float
    plan: str = ""

    def local(self, points: Array) -> Array:
        """(N, 3) world points in its own space."""
        c, s = math.cos(self.mark.heading), math.sin(self.mark.heading)
        away = points - [self.mark.x, self.mark.y, self.ground + self.mark.z]
        return np.asarray(away @ np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]]))

    def holds(self, point: Array, air: float) -> bool:
        """Whether a point lies in it or so near to it."""
        p = self.local(point[None])[0]
        return bool(((p > self.low - air) & (p < self.high + air)).all())

    def between(self, eye: Array, points: Array) -> Array:
        """(N,) bool: whether it lies on the way from the eye to each point (slab method)."""
        a, b = self.local(points), self.local(eye[None])
        way = np.where(np.abs(b - a) < 1e-9, 1e-9, b - a)
        one, two = (self.low - a) / way, (self.high - a) / way
        enter, leave = np.minimum(one, two).max(1), np.maximum(one, two).min(1)
        return np.asarray((enter < leave) & (leave > 0.02) & (enter < 1.0) & (enter > -0.02))


def kept_clear(still: SetUp, block: Block, window: Window, moving: tuple[str, float]) -> SetUp:
    """The set-up, changed as little as leaves the camera room and its subjects in view all along its way.

    moving: the move and its amount; of an orbit the radians that it goes round.
    """
    looks = _looks(block, window)
    lead = [f for f in window.focus if f in block.people][:1]
    if not lead or not looks:
        return still
    shifts = _shifts(still, block, window, moving)

    def cost(tried: SetUp) -> float:
        ways = _round(tried, moving[1]) if moving[0] == ORBIT else shifts
        return _crowded(tried, looks, ways, window.focus, block.floor)

    first = cost(still)
    if first <= MOSTLY * 0.5:
        return still
    best, chosen = first, still
    for far, rise, turn in itertools.product(NEARER, RISES, SIDED if window.sided else TURNS):
        tried = _tried(still, (turn, rise, far), block.floor)
        change = 0.06 * abs(turn) + 0.1 * rise + 0.06 * abs(math.log(far))
        if change < best - 1e-6 and (now := cost(tried) + change) < best - 1e-6:
            best, chosen = now, tried
    return chosen


def _looks(block: Block, window: Window) -> list[dict[str, list[_Solid]]]:
    """Everyone and everything that takes up room, at instants through the window."""
    out = []
    for step in range(LOOKS):
        when = window.start + window.length * Fraction(step, LOOKS - 1)
        now: dict[str, list[_Solid]] = {}
        for name, person in block.people.items():
            built = block.floor.cast[name]
            if not person.present or built.held or name in block.floor.in_set or _small(built):
                continue
            marks = group_marks(mark_at(person, when), built.subject.count, built.radius)
            now[name] = [_solid(name, built, m, block.floor) for m in marks]
        out.append(now)
    return out


def _small(built: Built) -> bool:
    return float(np.ptp(built.extent, axis=0).max()) < SMALL


def _solid(name: str, built: Built, mark: Mark, floor: Floor) -> _Solid:
    low, high = built.extent.astype(float)
    low = np.array([*low[:2], low[2] + built.open_below * (high[2] - low[2])])  # one sees through a table's legs
    if mark.posture == "sit" and built.plan == "biped":
        high = np.array([*high[:2], mark.seat_height + 0.58 * high[2]])
    return _Solid(name, low, high, mark, floor.height(mark.x, mark.y), built.plan)


def _shifts(still: SetUp, block: Block, window: Window, moving: tuple[str, float]) -> Array:
    """(LOOKS, 3) how far the camera is from where it began, at the instants looked at."""
    move, amount = moving
    out = np.zeros((LOOKS, 3))
    if move == "push_in":
        way = np.asarray(still.target, float) - np.asarray(still.position, float)
        out = np.linspace(0, 1, LOOKS)[:, None] * 0.3 * amount * way
    if move in ON_WAY:
        person = block.people[window.focus[0]]
        marks = [mark_at(person, window.start + window.length * Fraction(k, LOOKS - 1)) for k in range(LOOKS)]
        out = np.array([[m.x - marks[0].x, m.y - marks[0].y, 0.0] for m in marks])
    return out


def _round(still: SetUp, turn: float) -> Array:
    """(LOOKS, 3) how far a camera that circles round its target so many radians is from its middle."""
    reach = np.asarray(still.position, float) - np.asarray(still.target, float)
    angle = turn * np.linspace(-0.5, 0.5, LOOKS)
    c, s = np.cos(angle), np.sin(angle)
    return np.stack([reach[0] * (c - 1) - reach[1] * s, reach[0] * s + reach[1] * (c - 1), 0 * c], -1)


def _crowded(
    still: SetUp, looks: list[dict[str, list[_Solid]]], shifts: Array, focus: tuple[str, ...], floor: Floor
) -> float:
    """How bad the set-up is: 3 a share of the shot inside something, 1 a share of it with a subject hidden."""
    inside_of, hidden = 0.0, 0.0
    for now, shift in zip(looks, shifts, strict=True):
        eye = np.asarray(still.position, float) + shift
        crowd = [solid for solids in now.values() for solid in solids]
        close = any(s.holds(eye, AIR_SUBJECT if s.name in focus else AIR) for s in crowd)
        inside_of += close or floor.blocked(*map(float, eye))
        shares = [_hidden(eye, now[name][0], crowd) for name in focus if name in now]
        hidden += max((s for s in shares if s > LITTLE), default=0.0)
    return (3 * inside_of + hidden) / len(looks)


def _hidden(eye: Array, subject: _Solid, crowd: list[_Solid]) -> float:
    """Share of a subject's middle line that others stand before; one that holds it does not hide it."""
    mark, tall = subject.mark, float(subject.high[2])
    points = np.array([[mark.x, mark.y, subject.ground + mark.z + k * tall] for k in points_up(mark, subject.plan)])
    covered = np.zeros(len(points), bool)
    for other in crowd:
        if other.name != subject.name and not any(other.holds(p, 0.0) for p in points):
            covered |= other.between(eye, points)
    return float(covered.mean())


def _tried(still: SetUp, how: tuple[float, float, float], floor: Floor) -> SetUp:
    """The set-up swung, raised (radians) and so many times as far, with a lens that shows as much."""
    turn, rise, far = how
    target = np.asarray(still.target, float)
    reach = np.asarray(still.position, float) - target
    flat, long = float(np.hypot(reach[0], reach[1])), float(np.linalg.norm(reach))
    azimuth, up = math.atan2(reach[1], reach[0]) + turn, math.atan2(reach[2], flat) + rise
    way = far * long * np.array([math.cos(up) * math.cos(azimuth), math.cos(up) * math.sin(azimuth), math.sin(up)])
    at = inside(target + way, target, floor)
    at[2] = max(at[2], floor.surface(float(at[0]), float(at[1])) + LOWEST)
    gone = float(np.linalg.norm(at - target)) / max(long, 1e-6)
    lens = min(max(still.lens_mm * gone, min(WIDEST_MM, still.lens_mm)), max(LONGEST_MM, still.lens_mm))
    return replace(still, position=rounded(at), lens_mm=round(lens, 2))
