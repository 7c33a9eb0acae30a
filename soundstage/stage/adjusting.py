# SPDX-License-Identifier: Apache-2.0
"""A camera and those before it moved until each fills its box of the picture: a small bundle adjustment.

The first subject stays where it is and the camera goes round it; the others move on the ground. All may turn. Least
squares (Levenberg-Marquardt) over the boxes' sides, with a little weight on leaving things as they are. Boxes are of
what is seen: who stands before whom is told by the boxes (soundstage.stage.covering), and a side that another covers
may be anywhere behind it.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.stage.covering import before, covered, seen_boxes

Array = npt.NDArray[np.float64]
Box = tuple[float, float, float, float]

_EDGE = 0.02  # a side nearer to the picture's edge is cut off there: the subject may go on beyond
PERHAPS = 0.1  # a side nearer than this may be
_STRICT = 0.1  # of a box's width or height: by so much a side may be off before it counts
_ROUNDS = 14
_STEP = 1e-4
_TURNS = tuple(k * math.pi / 8 for k in range(-8, 8))  # radians that a subject is tried to be turned
_WIDTH, _TURNED = 0.15, 0.9  # how much a box's shape and a turn count against each other (log, radians)
_CAMERA = (0.5, 0.6, 0.3, 3.0)  # what it costs to go farther, up, to turn aside, to turn up
_SUBJECT = (1.2, 0.5, 0.5)  # what it costs to turn, to go right and away
_OUT = 8.0  # per metre outside
_LEVEL, _STEEP = 0.2, 20.0  # radians up or down that a camera is tilted at will; what each beyond costs
_CHIN = 0.01  # of somebody's height that is missing in the picture
_BEFORE = 0.06  # of its distance by which one who hides another is nearer
_TRIED = 8  # beginnings
_TOO_WIDE, _NEAR = 1.45, 0.45  # times as wide as one can stand; of the picture's height
_BEYOND = 0.06  # of the score for a side that is taken for cut off though it is not quite at the picture's edge
_COST = 0.004
_MET = (0.35, 0.65)  # overlaps up to which a box is lost, and from which it is met
_LET_GO = 0.15  # what a box that cannot be met with the others counts, when they are met
_GOOD, _FAIR = 0.95, 0.9  # scores from which no other beginning is tried; none with everybody seen from the front


@dataclass(frozen=True, eq=False)
class Sight:
    """The camera: its frame (4, 4), looking along -Z, its focal length as a share of the picture's width, the shape."""

    frame: Array
    focal: float
    aspect: float

    def seen(self, points: Array) -> Array:
        """(N, 3) x and y of points, shares of the picture from its left and top, and metres along the view."""
        seen = (points - self.frame[:3, 3]) @ self.frame[:3, :3]
        deep = np.maximum(-seen[:, 2], 0.05)
        x, y = 0.5 + self.focal * seen[:, 0] / deep, 0.5 - self.focal * self.aspect * seen[:, 1] / deep
        return np.stack([x, y, deep], 1)

    def box(self, points: Array) -> Box:
        """Left, top, right and bottom of what points (N, 3) fill, as shares of the picture."""
        x, y, _ = self.seen(points).T
        across, down = x[(y > 0) & (y < 1)], y[(x > 0) & (x < 1)]  # what is out of the picture widens no box in it
        across, down = across if _spread(across) else x, down if _spread(down) else y  # one point alone has no size
        return float(across.min()), float(down.min()), float(across.max()), float(down.max())


@dataclass(frozen=True, eq=False)
class Wanted:
    """Somebody or something: points of it (N, 3), where it stands (3,), the box it shall fill, what it may do."""

    points: Array
    foot: Array
    box: Box
    goes: bool = True
    turns: bool = True
    least: float = 0.0  # of its height that is in the picture at least, where it is cut off below
    under: str = ""  # what it sits on or is on that has no box: it is moved with it
    upon: int | None = None  # who of all wanted carries it: it turns and goes with that one, about whose foot it turns
    counts: float = 1.0  # how much its box counts beside the others'

    def moved(self, turn: float, way: Array) -> Array:
        """Its points turned on the spot and carried on."""
        c, s = math.cos(turn), math.sin(turn)
        return np.asarray((self.points - self.foot) @ np.array([[c, s, 0], [-s, c, 0], [0, 0, 1]]) + self.foot + way)


@dataclass(frozen=True, eq=False)
class Room:
    """Low and high corner (3,) of where the camera may be; and of the ground (x0, y0, x1, y1) where others shall."""

    low: Array
    high: Array
    ground: Box | None = None


@dataclass(frozen=True, eq=False)
class Adjusted:
    """The camera's new frame, each subject's turn and way (3,), and how well all boxes are met (0-1), and each.

    cut: how the sides of each were taken.
    """

    frame: Array
    turns: tuple[float, ...]
    ways: tuple[Array, ...]
    score: float
    shares: tuple[float, ...] = ()
    cut: tuple[tuple[bool, ...], ...] = ()


def overlap(a: Box, b: Box) -> float:
    """Intersection over union of what is in the picture of two boxes."""
    a, b = _clipped(a), _clipped(b)
    wide, high = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    both = max(0.0, wide) * max(0.0, high)
    return both / max(1e-9, (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both)


def worth(shares: Sequence[float], counts: Sequence[float]) -> float:
    """How well (0-1) boxes are met together that overlap by these shares, each counting so much.

    One met and one lost are worth more than both met badly: nobody takes those for what was asked for.
    """
    told = 0.5 * np.asarray(shares) + 0.5 * np.clip((np.asarray(shares) - _MET[0]) / (_MET[1] - _MET[0]), 0, 1)
    return float(np.average(told, weights=counts))


def adjusted(sight: Sight, wanted: Sequence[Wanted], room: Room) -> Adjusted:
    """The best that is found from several beginnings; the first of the wanted is whom the camera goes round."""
    first, narrow = [_turn(sight, w) for w in wanted], [_narrow(sight, w) for w in wanted]
    ways = list(itertools.islice(itertools.product(*_sides([w.box for w in wanted])), _TRIED))
    found: list[Adjusted] = []
    for turns, enough in ((first, _GOOD), ([0.0] * len(wanted), _GOOD), (narrow, _FAIR)):
        if turns is not first and (turns == first or max(f.score for f in found) > enough):
            continue
        for sides in ways:
            found.append(_Problem(sight, tuple(wanted), room, sides).solved(turns))
            if found[-1].score > _GOOD:
                return found[-1]
    best = max(found, key=lambda f: f.score)
    return _without(best, _Problem(sight, tuple(wanted), room, best.cut), first)


def _without(best: Adjusted, problem: _Problem, turns: Sequence[float]) -> Adjusted:
    """The same, or what is found where boxes that cannot be met with the others are let go, one after another."""
    many = len(problem.wanted)
    while min(best.shares) < _MET[1] and len(problem.let_go) < many - 1:
        tried = [replace(problem, let_go=problem.let_go | {n}) for n in range(many) if n not in problem.let_go]
        found = [(p.solved(turns), p) for p in tried]
        better, problem = max(found, key=lambda f: f[0].score)
        if better.score <= best.score and len(problem.let_go) > 1:
            break
        best = max(best, better, key=lambda f: f.score)
    return best


def whole(sight: Sight, points: Array, foot: Array, box: Box) -> Box:
    """The box of a person down to the picture's lower edge, where it is too wide to be of more than the upper part.

    Head and shoulders tell so near the camera; what is below them was not told apart from what is behind.
    """
    alone = Wanted(points, foot, box)
    shapes = [(b[2] - b[0]) / (b[3] - b[1]) for b in (sight.box(alone.moved(t, np.zeros(3))) for t in _TURNS)]
    wide, high = box[2] - box[0], box[3] - box[1]
    part = high > _NEAR and wide > _TOO_WIDE * max(shapes) * high and not any(_readings(box)[0])
    return (box[0], box[1], box[2], 1.0) if part else box


def _spread(values: Array) -> bool:
    return len(values) > 1 and float(np.ptp(values)) > 0


def _clipped(box: Box) -> Box:
    return (max(0.0, box[0]), max(0.0, box[1]), min(1.0, box[2]), min(1.0, box[3]))


def _readings(box: Box) -> list[tuple[bool, ...]]:
    """Which sides are cut off by the picture's edge: those that surely are; then with the bottom, if it may be."""
    near = (box[0], box[1], 1 - box[2], 1 - box[3])
    sure = tuple(n < _EDGE for n in near)
    return [sure] if sure[3] or near[3] > PERHAPS else [sure, (*sure[:3], True)]


def _sides(boxes: Sequence[Box]) -> list[list[tuple[bool, ...]]]:
    """For each box the ways of taking its sides; where another one covers some, that first."""
    out = []
    for n, box in enumerate(boxes):
        hidden, plain = covered(n, boxes), _readings(box)
        behind = [tuple(a or b for a, b in zip(plain[0], hidden, strict=True))] if any(hidden) else []
        out.append([*behind, *(p for p in plain if p not in behind)])
    return out


def _turn(sight: Sight, w: Wanted) -> float:
    """Radians to turn it so that it is as wide for its height as its box; 0 for what is cut off."""
    if not w.turns or any(any(sides) for sides in _readings(w.box)):
        return 0.0
    shape = math.log((w.box[2] - w.box[0]) / (w.box[3] - w.box[1]))

    def cost(turn: float) -> float:
        x0, y0, x1, y1 = sight.box(w.moved(turn, np.zeros(3)))
        return ((math.log((x1 - x0) / (y1 - y0)) - shape) / _WIDTH) ** 2 + (turn / _TURNED) ** 2

    return min(_TURNS, key=cost)


def _narrow(sight: Sight, w: Wanted) -> float:
    """Radians to turn it so that it is seen as narrow as can be: from the front, or behind."""
    def cost(turn: float) -> float:
        x0, _, x1, _ = sight.box(w.moved(turn, np.zeros(3)))
        return (x1 - x0) * (1 + 0.1 * abs(turn))

    return min(_TURNS, key=cost) if w.turns else 0.0


@dataclass(frozen=True, eq=False)
class _Problem:
    """One adjustment. Unknown: the camera's way (log of its distance, metres up, radians aside and up); each turn, way.

    cut: of each box its sides (left, top, right, bottom) beyond which the subject may go on. let_go: who hardly counts.
    """

    sight: Sight
    wanted: tuple[Wanted, ...]
    room: Room
    cut: tuple[tuple[bool, ...], ...]
    let_go: frozenset[int] = frozenset()

    def solved(self, turns: Sequence[float]) -> Adjusted:
        x = np.zeros(4 + 3 * len(self.wanted))
        x[4::3] = turns
        stays = self._slot(0)
        free = np.array([*(True,) * 4, *(f and w.upon is None for n, w in enumerate(self.wanted)
                                         for f in (w.turns, w.goes and n != stays, w.goes and n != stays))])
        damping, now = 1e-2, self._errors(x)
        for _ in range(_ROUNDS):
            slopes = np.stack([(self._errors(x + step) - now) / _STEP for step in np.eye(len(x))[free] * _STEP], 1)
            normal, down = slopes.T @ slopes, slopes.T @ now
            while damping < 1e4:
                step = np.zeros(len(x))
                step[free] = np.clip(-np.linalg.solve(normal + damping * np.diag(np.diag(normal) + 1e-6), down), -1, 1)
                new = self._errors(x + step)
                if new @ new < now @ now:
                    break
                damping *= 4
            else:
                break
            done = float(now @ now - new @ new) < 1e-4 * float(now @ now)
            x, now, damping = x + step, new, damping / 6
            if done:
                break
        return self._result(x)

    def _result(self, x: Array) -> Adjusted:
        view = Sight(self._frame(x), self.sight.focal, self.sight.aspect)
        boxes = seen_boxes(view, [w.moved(self._turned(x, n), self._way(x, n)) for n, w in enumerate(self.wanted)])
        shares = [overlap(box, w.box) for box, w in zip(boxes, self.wanted, strict=True)]
        well = worth(shares, [w.counts for w in self.wanted])
        score = well - _COST * float(self._costs(x) @ self._costs(x)) - _BEYOND * self._guessed()
        return Adjusted(view.frame, tuple(self._turned(x, n) for n in range(len(self.wanted))),
                        tuple(self._way(x, n) for n in range(len(self.wanted))), score, tuple(shares), self.cut)

    def _guessed(self) -> int:
        """How many sides are taken for cut off that neither surely are nor lie behind somebody."""
        boxes = [w.box for w in self.wanted]
        sure = [tuple(a or b for a, b in zip(covered(n, boxes), _readings(box)[0], strict=True))
                for n, box in enumerate(boxes)]
        return sum(c and not s for cut, row in zip(self.cut, sure, strict=True) for c, s in zip(cut, row, strict=True))

    def _frame(self, x: Array) -> Array:
        """The camera gone nearer or farther from the first one, up or down, and turned."""
        eye, about = self.sight.frame[:3, 3].copy(), self.wanted[0].foot
        eye[:2] = about[:2] + (eye[:2] - about[:2]) * math.exp(float(np.clip(x[0], -3, 3)))
        eye[2] += x[1]
        frame = space.turn("z", x[2]) @ self.sight.frame @ space.turn("x", x[3])
        frame[:3, 3] = eye
        return np.asarray(frame)

    def _slot(self, n: int) -> int:
        """Whose turn and way one has."""
        upon = self.wanted[n].upon
        return n if upon is None else upon

    def _turned(self, x: Array, n: int) -> float:
        """Radians that one is turned."""
        return float(x[4 + 3 * self._slot(n)])

    def _way(self, x: Array, n: int) -> Array:
        """Metres that one goes; the unknown are shares of how far the camera is."""
        at = 5 + 3 * self._slot(n)
        flat = x[at:at + 2] * np.linalg.norm(self.sight.frame[:3, 3] - self.wanted[0].foot)
        return np.array([*flat, 0.0])

    def _costs(self, x: Array) -> Array:
        return x * [*_CAMERA, *_SUBJECT * len(self.wanted)]

    def _errors(self, x: Array) -> Array:
        """Sides that are off, what the changes cost, and how far the camera is out of its bounds."""
        frame = self._frame(x)
        view, eye, out = Sight(frame, self.sight.focal, self.sight.aspect), frame[:3, 3], []
        for n, (w, cut) in enumerate(zip(self.wanted, self.cut, strict=True)):
            off = np.array(view.box(w.moved(self._turned(x, n), self._way(x, n)))) - w.box
            off /= _STRICT * np.array([w.box[2] - w.box[0], w.box[3] - w.box[1]] * 2)
            beyond = off * [-1, -1, 1, 1] > 0
            counts = _LET_GO if n in self.let_go else 1.0
            out += [counts * np.where(beyond & cut, 0.0, off), self._close(off, w, eye)]
        outside = np.maximum(self.room.low - eye, 0) + np.maximum(eye - self.room.high, 0)
        steep = max(0.0, abs(_pitch(frame)) - max(_LEVEL, abs(_pitch(self.sight.frame))))
        return np.concatenate([*out, self._costs(x), _OUT * outside, [_STEEP * steep], self._order(x, frame),
                               *self._off_ground(x)])

    def _off_ground(self, x: Array) -> list[Array]:
        """How far each who goes is out of the ground."""
        if self.room.ground is None:
            return []
        low, high = np.array(self.room.ground).reshape(2, 2)
        feet = [(w.foot + self._way(x, n))[:2] for n, w in enumerate(self.wanted) if w.goes and n > 0]
        return [_OUT * (np.maximum(low - foot, 0) + np.maximum(foot - high, 0)) for foot in feet]

    def _close(self, off: Array, w: Wanted, eye: Array) -> tuple[float, float]:
        """By how much one who is cut off below alone is too near, for a head needs its chin, and seen from above."""
        if not w.least or w.box[1] < _EDGE or w.box[3] < 1 - _EDGE:
            return 0.0, 0.0
        tall = w.box[3] - w.box[1]
        top, bottom = w.box[1] + off[1] * _STRICT * tall, w.box[3] + off[3] * _STRICT * tall
        seen = (min(1.0, bottom) - max(0.0, top)) / max(1e-6, bottom - top)
        over = float(eye[2] - w.points[:, 2].max()) / max(0.3, math.dist(eye[:2], w.foot[:2]))
        return max(0.0, w.least - seen) / _CHIN, _STEEP * max(0.0, over)

    def _order(self, x: Array, frame: Array) -> Array:
        """By how much those who are seen before others are not nearer than all of these."""
        def deep(points: Array) -> float:
            return max(0.1, float((-((points - frame[:3, 3]) @ frame[:3, 2])).min()))

        pairs = [(a, b) for a, b in self._pairs if not self.let_go & {a, b}]
        feet = {a: deep((self.wanted[a].foot + self._way(x, a))[None]) for a, _ in pairs}
        near = {b: deep(self.wanted[b].moved(self._turned(x, b), self._way(x, b))) for _, b in pairs}
        return np.array([max(0.0, math.log(feet[a] / near[b]) + _BEFORE) / _STRICT for a, b in pairs])

    @cached_property
    def _pairs(self) -> list[tuple[int, int]]:
        return before([w.box for w in self.wanted])


def _pitch(frame: Array) -> float:
    """Radians that a camera looks up."""
    return math.asin(float(np.clip(-frame[2, 2], -1, 1)))
