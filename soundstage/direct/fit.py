# SPDX-License-Identifier: Apache-2.0
"""Fitting: whoever a shot is about is inside its frame, and the camera inside the set.

Composition works with heights and middles; here every subject's outline is projected through the lens, and the
camera goes back, or aims aside, until all that the size promises to show lies within the picture's safe edge.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from soundstage.direct.blocking import Floor, group_marks, half_on_screen
from soundstage.direct.plan import Mark
from soundstage.direct.screen import aimed, rounded, seen_box

if TYPE_CHECKING:
    from soundstage.direct.camera import Framed, SetUp

Array = npt.NDArray[np.float64]

SAFE = 0.06  # share of the picture left free at every edge
MUCH_TOO_NEAR = 1.6  # times as large as the picture holds: its shape there says nothing of how it looks farther off
WIDEST_MM = 20.0  # no wider lens is put on to stay inside a set
# from which share of a person's height upwards a size shows it
SHOWN_FROM = {"medium_full": 0.3, "medium": 0.52, "close": 0.74, "extreme_close": 0.86, "over_shoulder": 0.6}
# an animal or a thing is whole from these sizes up; nearer ones are about a part of it
WHOLE = ("extreme_wide", "wide", "full", "medium_full")
SAT, LAIN = 0.58, 0.30  # of its height that a sitting one reaches over its seat, a lying one over the ground
KNELT = 0.72  # of its height that a kneeling or crouching one reaches


@dataclass(frozen=True)
class Asked:
    """What of the set-up was asked for in words or pinned, and so is kept by the fit."""

    size: bool = False
    angle: bool = False
    lens: bool = False


def fitted(
    still: SetUp, framed: list[Framed], size: str, aspect: Fraction, floor: Floor, spare: float = 1.0,
    asked: Asked | None = None,
) -> SetUp:
    """The set-up gone back and aimed until all framed lie inside; unchanged where they do, or a single is near.

    spare: how many times as far it then stands back, for a move that goes nearer. asked: what has to stay.
    """
    asked = asked or Asked()
    several = len({f.built.subject.id for f in framed}) > 1
    points = [p for f in framed if (p := _points(f, size, several, asked.size)) is not None]
    if not points:
        return still
    return _held(still, np.concatenate(points), aspect, floor, (spare, asked))


def _points(f: Framed, size: str, several: bool, asked: bool) -> Array | None:
    """(N, 3) world corners of what the size promises to show of one subject; None when that is for the eye alone.

    asked: the size was asked for: a thing by somebody seen near does not make the shot a wider one.
    """
    person = f.built.kind == "body" and f.built.plan == "biped"
    lain = person and f.mark.posture == "lie" and size in (*WHOLE, "medium") and not (asked and size == "medium")
    if not several and not lain and (person or size not in WHOLE):
        return None
    if asked and size not in WHOLE and f.built.kind != "body":
        return None
    low, high = f.built.extent.astype(float)
    if person:
        high = np.array([*(high[:2] * 0.9), reached(f)])
        low = low * [0.9, 0.9, 1.0]
        low[2] = high[2] * SHOWN_FROM.get(size, 0.0)
        if f.mark.posture == "lie":  # on the back, the feet ahead
            half, tall = 0.5 * (high[1] - low[1]), f.built.dims.height
            low, high = np.array([-0.52 * tall, -half, 0.0]), np.array([0.48 * tall, half, high[2]])
    corners = np.array([[x, y, z] for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])])
    out = []
    for mark in group_marks(f.mark, min(f.count, 12), f.built.radius):
        c, s = math.cos(mark.heading), math.sin(mark.heading)
        out.append(corners @ np.array([[c, s, 0], [-s, c, 0], [0, 0, 1]]) + [mark.x, mark.y, f.ground + mark.z])
    return np.asarray(np.concatenate(out))


def _held(still: SetUp, points: Array, aspect: Fraction, floor: Floor, how: tuple[float, Asked]) -> SetUp:
    """Go back along the line of sight as far as is needed and the set allows, then put on a wider lens."""
    spare, asked = how
    position, target, lens = np.array(still.position), np.array(still.target), still.lens_mm
    for _ in range(8):
        focal = lens / 36.0
        box = seen_box(points, position, target, focal, float(aspect))
        over = spare * max(box[2] - box[0], box[3] - box[1]) / (1 - 2 * SAFE)
        right = max(0.0, box[2] - 1 + SAFE) - max(0.0, SAFE - box[0])
        down = max(0.0, box[3] - 1 + SAFE) - max(0.0, SAFE - box[1])
        if over <= 1.0 and abs(right) < 2e-3 and abs(down) < 2e-3:
            break
        if over > 1.0:
            # seen from much too near, an oar's blade fills the picture: it is aimed when there is something to go by
            right, down = ((box[0] + box[2] - 1) / 2, (box[1] + box[3] - 1) / 2) if over < MUCH_TOO_NEAR else (0.0, 0.0)
            reach = position - target
            back = position + reach * (over - 1.0) * 1.02
            kept = inside(back, target, floor, swung=not asked.angle)
            if np.allclose(kept, back, atol=1e-6):
                position = back
            else:
                gone = np.linalg.norm(kept - target) / max(1e-6, float(np.linalg.norm(reach)))
                position = kept
                lens = lens if asked.lens else max(WIDEST_MM, lens * min(1.0, float(gone) / over))
        target = aimed(position, target, -right * 36.0 / lens, -down * 36.0 / lens / float(aspect))
    return replace(still, position=rounded(position), target=rounded(target), lens_mm=round(lens, 2))


def inside(position: Array, target: Array, floor: Floor, swung: bool = True) -> Array:
    """The position swung towards the set's open side (-Y), then drawn nearer, until the set surrounds it.

    swung: False where the side it is seen from was asked for; it is then only drawn nearer.
    """
    x0, y0, x1, y1 = floor.bounds
    reach = position - target
    if not x0 <= position[0] <= x1 and x0 <= target[0] <= x1:
        if not swung:
            reach = reach * max(0.05, ((x1 if reach[0] > 0 else x0) - target[0]) / reach[0])
            return inside(target + reach, target, floor)
        across = min(max(position[0], x0), x1) - target[0]
        back = math.sqrt(max(0.01, float(reach[0] ** 2 + reach[1] ** 2) - across**2))
        reach = np.array([across, -back if reach[1] <= 0 else back, reach[2]])
    edge = y1 if reach[1] > 0 else y0
    if y0 <= target[1] + reach[1] <= y1 or abs(reach[1]) < 1e-6:
        return np.asarray(target + reach)
    return np.asarray(target + reach * max(0.05, (edge - target[1]) / reach[1]))


def clear(still: SetUp, framed: list[Framed], floor: Floor, level: bool = False, sided: bool = False) -> SetUp:
    """The set-up swung round or raised as little as lets the framed be seen past what stands in between.

    level: eye level was asked for: it is not raised. sided: it stays before the stage (see Window.sided).
    """
    own = {f.built.subject.id for f in framed}
    boxes = [_box(floor, s) for s in floor.marks if s not in own and not floor.cast[s].held and s not in floor.in_set]
    leads = [_eyes(f) for f in framed]
    now = {f.built.subject.id: f.mark for f in framed}  # the floor may know where somebody was before sitting down
    boxes_of = {s: _box(floor, s, now[s]) for s in sorted(own & floor.marks.keys())}
    target = np.array(still.target)

    def hidden(position: Array) -> float:
        shares = []
        for f, points in zip(framed, leads, strict=True):
            others = boxes + [b for s, b in boxes_of.items() if s != f.built.subject.id and not _nested(b, points)]
            shares.append(float(np.mean([_between(p, position, others) for p in points])))
        return max(shares)

    first = hidden(np.array(still.position))
    if first <= 0.34:
        return still
    best, chosen = first, still.position
    swings = [s for s in SWINGS if not (level and s[1]) and not (sided and abs(s[0]) > ASIDE)]
    for turn, rise in swings:
        tried = inside(_swung(np.array(still.position), target, turn, rise), target, floor)
        score = hidden(tried) + 0.15 * abs(turn) + 0.2 * rise
        if score < best - 1e-6 and tried[1] < target[1]:
            best, chosen = score, rounded(tried)
    return replace(still, position=chosen)


ASIDE = 0.3  # radians that it is swung at most where words tell who is on which side of what
SWINGS = ((0.3, 0.0), (-0.3, 0.0), (0.0, 0.25), (0.6, 0.0), (-0.6, 0.0), (0.3, 0.25), (-0.3, 0.25), (0.9, 0.0),
          (-0.9, 0.0), (0.6, 0.3), (-0.6, 0.3), (0.0, 0.55), (0.9, 0.45), (-0.9, 0.45))


def _swung(position: Array, target: Array, turn: float, rise: float) -> Array:
    """The position carried round the target and up by these angles, at its distance."""
    reach = position - target
    flat = float(np.hypot(reach[0], reach[1]))
    azimuth, up = math.atan2(reach[1], reach[0]) + turn, math.atan2(reach[2], flat) + rise
    length = float(np.linalg.norm(reach))
    way = [math.cos(up) * math.cos(azimuth), math.cos(up) * math.sin(azimuth), math.sin(up)]
    return np.asarray(target + length * np.array(way))


def _eyes(f: Framed) -> Array:
    """(N, 3) points of a subject that should be seen: up its middle, more of them at its head."""
    tall = reached(f)
    ahead = 0.35 * f.built.dims.length if f.built.kind == "body" and f.built.plan != "biped" else 0.0
    c, s = math.cos(f.mark.heading), math.sin(f.mark.heading)
    return np.array([[f.mark.x + k * ahead * c, f.mark.y + k * ahead * s, f.ground + f.mark.z + tall * up]
                     for up, k in zip(points_up(f.mark, f.built.plan), (0.0, 0.5, 1.0, 1.0), strict=True)])


def points_up(mark: Mark, plan: str) -> tuple[float, float, float, float]:
    """Shares of a height that should be seen: of one who sits not the legs, which are under a table as a rule."""
    return (0.6, 0.72, 0.84, 0.94) if mark.posture == "sit" and plan == "biped" else (0.35, 0.6, 0.8, 0.92)


def reached(f: Framed) -> float:
    """Metres over its mark to the top of the head, as it stands, kneels, sits or lies."""
    tall = f.built.dims.height
    if f.mark.posture == "kneel":
        return (KNELT if f.built.plan == "biped" else 1.0) * tall
    if f.mark.posture == "sit" and f.built.plan == "biped":
        return f.mark.seat_height + SAT * tall
    return (LAIN if f.mark.posture == "lie" else 1.0) * tall


def _box(floor: Floor, subject: str, at: Mark | None = None) -> tuple[Array, Array]:
    """Low and high corner of a subject at a mark, or its own on the floor, a little lean, world."""
    mark, built = at or floor.marks[subject], floor.cast[subject]
    half = np.array([*half_on_screen(built, mark.heading)]) * 0.9
    ground = floor.height(mark.x, mark.y) + mark.z
    low, high = float(built.extent[0, 2]), float(built.extent[1, 2])
    low += built.open_below * (high - low)
    return (np.array([mark.x - half[0], mark.y - half[1], ground + low]),
            np.array([mark.x + half[0], mark.y + half[1], ground + 0.95 * high]))


def _nested(box: tuple[Array, Array], points: Array) -> bool:
    """Whether some of the points lie in the box: who sits on a bench is not hidden by it."""
    return bool(((points > box[0]) & (points < box[1])).all(1).any())


def _between(point: Array, eye: Array, boxes: list[tuple[Array, Array]]) -> bool:
    """Whether a box lies on the way from the eye to the point (slab method)."""
    way = eye - point
    way = np.where(np.abs(way) < 1e-9, 1e-9, way)
    for low, high in boxes:
        a, b = (low - point) / way, (high - point) / way
        enter, leave = float(np.minimum(a, b).max()), float(np.maximum(a, b).min())
        if enter < leave and leave > 0.02 and enter < 1.0 and enter > -0.02:
            return True
    return False
