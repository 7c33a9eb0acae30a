# SPDX-License-Identifier: Apache-2.0
"""Points followed through the pictures: legs of about half a second, each the same points at its two ends."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from soundstage.understand.footage import Frame

Array = npt.NDArray[np.float64]
Gray = npt.NDArray[np.uint8]
Names = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

LEG = Fraction(1, 2)  # seconds
_STEP = Fraction(1, 13)  # seconds between two looks: faster pictures are left out
_POINTS = 170
_MANY, _GONE = 20, 0.3  # of so many points no more than this share is found again: the picture is another one
_FLOWS, _FAST = 0.05, 90  # shares of the width: legs are joined until so much of their flow is seen; percentile
_ENOUGH, _SHARE = 20, 0.5  # points of a joined leg, and what share of those of its first one
_STILL = 0.12  # grey levels: pictures that differ less are the same


@dataclass(frozen=True, eq=False)
class Step:
    """How the picture as a whole moved between two looks: shares of its width; growth and turn."""

    start: Fraction
    end: Fraction
    dx: float
    dy: float
    grow: float


@dataclass(frozen=True, eq=False)
class Leg:
    """The same points at the two ends of a stretch of one shot, (N, 2) each, from the picture's middle."""

    start: Fraction
    end: Fraction
    p0: Array
    p1: Array
    steps: tuple[Step, ...]
    kept: float  # share of the points that could be followed
    names: Names | None = None  # (N,) the points' numbers, the same in the next leg; None: it has no next one


@dataclass
class Tracker:
    """Follows points from picture to picture; give it every picture."""

    legs: list[Leg] = field(default_factory=list)
    _gray: Gray | None = None
    _time: Fraction = Fraction(0)
    _begun: Fraction = Fraction(0)
    _first: npt.NDArray[np.float32] | None = None  # points where the leg began, pixels
    _now: npt.NDArray[np.float32] | None = None
    _names: Names | None = None
    _asked: int = 0
    _named: int = 0  # numbers given so far
    _steps: list[Step] = field(default_factory=list)
    _late: Frame | None = None  # the last picture, when it was left out

    def see(self, frame: Frame) -> None:
        """The next picture; one that is left out is made grey only where it turns out to be the last."""
        if frame.fresh or self._gray is None:
            self.finish()
            self._begin(frame.time, frame.gray)
            return
        if frame.time - self._time < _STEP:
            self._late = frame
            return
        if not self._go(frame.time, frame.gray):
            self._end_leg()
            self._begin(frame.time, frame.gray)
        elif frame.time - self._begun >= LEG or self._lost():
            self._end_leg()
            self._begin(frame.time, frame.gray, self._now, self._names)

    def finish(self) -> None:
        """The shot is over."""
        if self._late is not None and self._gray is not None:
            self._go(self._late.time, self._late.gray)
        self._end_leg()
        self._gray = None

    def _begin(self, time: Fraction, gray: Gray, kept: npt.NDArray[np.float32] | None = None,
               names: Names | None = None) -> None:
        """A leg of the points that were kept, with new ones where there are none."""
        import cv2

        apart, free = max(4, gray.shape[1] // 40), np.full(gray.shape, 255, np.uint8)
        if kept is None or names is None:
            kept, names = np.zeros((0, 2), np.float32), np.zeros(0, np.int64)
        for x, y in np.rint(kept).astype(int).tolist():
            cv2.circle(free, (x, y), apart, 0, -1)  # type: ignore[call-overload]
        few = _POINTS - len(kept)
        found = cv2.goodFeaturesToTrack(gray, few, 0.004, apart, mask=free, blockSize=5) if few > 0 else None
        if found is not None:
            kept = np.concatenate([kept, np.asarray(found, np.float32).reshape(-1, 2)])
        new = len(kept) - len(names)
        self._names = np.concatenate([names, self._named + np.arange(new)])
        self._named += new
        self._first, self._now, self._asked = kept, kept.copy(), len(kept)
        self._gray, self._time, self._begun, self._late = gray, time, time, None

    def _go(self, time: Fraction, gray: Gray) -> bool:
        """Follow the points into this picture; False: nearly all are gone at once, so it is another picture."""
        import cv2

        assert self._gray is not None and self._now is not None
        assert self._first is not None and self._names is not None
        before, self._late = self._time, None
        if float(cv2.absdiff(gray, self._gray).mean()) < _STILL:
            self._gray, self._time = gray, time
            self._steps.append(Step(before, time, 0.0, 0.0, 1.0))
            return True
        if len(self._now) < 4:
            self._gray, self._time = gray, time
            return True
        way = {"winSize": (17, 17), "maxLevel": 3}
        there, good, _ = cv2.calcOpticalFlowPyrLK(self._gray, gray, self._now, None, **way)  # type: ignore[call-overload]
        back, good2, _ = cv2.calcOpticalFlowPyrLK(gray, self._gray, there, None, **way)  # type: ignore[call-overload]
        height, width = gray.shape
        sure = (good.ravel() > 0) & (good2.ravel() > 0) & (np.abs(back - self._now).max(-1) < 0.6)
        sure &= ((there > 1) & (there < [width - 2, height - 2])).all(-1)
        if len(sure) >= _MANY and sure.mean() < _GONE:
            return False
        self._steps.append(_step(before, time, self._now[sure], there[sure], width, height))
        self._first, self._now, self._names = self._first[sure], there[sure], self._names[sure]
        self._gray, self._time = gray, time
        return True

    def _lost(self) -> bool:
        return self._now is None or len(self._now) < max(8, 0.45 * self._asked)

    def _end_leg(self) -> None:
        if self._gray is not None and self._first is not None and self._now is not None and self._time > self._begun:
            height, width = self._gray.shape
            middle = np.array([width, height]) / 2
            p0, p1 = ((p.astype(float) + 0.5 - middle) / width for p in (self._first, self._now))
            kept = len(p0) / max(1, self._asked)
            self.legs.append(Leg(self._begun, self._time, p0, p1, tuple(self._steps), kept, self._names))
        self._steps = []


def joined(legs: Sequence[Leg]) -> list[Leg]:
    """Legs in a row as longer ones of the points that they share, so that a slow camera shows what it does.

    The farther the camera goes between two looks, the farther apart come those that move by its turning alone and
    those that are near; a fast one is told by half a second.
    """
    out: list[Leg] = []
    first, slow = 0, False
    for leg in legs:
        # of the points that are seen in both of two fast legs only the slow ones are left: who is before the camera
        was, slow = slow, float(np.percentile(np.hypot(*(leg.p1 - leg.p0).T), _FAST)) < _FLOWS
        if was and slow and out[-1].end == leg.start and flow_of(out[-1]) < _FLOWS:
            longer = _longer(out[-1], leg)
            if longer is not None and len(longer.p0) >= max(_ENOUGH, _SHARE * first):
                out[-1] = longer
                continue
        out.append(leg)
        first = len(leg.p0)
    return out


def through(legs: Sequence[Leg], done: Array, known: Bools) -> Array:
    """What is done (N, K) in the legs that are known, over all the time from the first leg to the last: (K,).

    Between legs, and in one that is not known, it goes on as fast as about it; at the ends no faster than the picture.
    """
    lasts, middles = (np.array([float(v) for v in row]) for row in (
        [g.end - g.start for g in legs], [(g.start + g.end) / 2 for g in legs]))
    rates = done[known] / lasts[known, None]
    gaps = [((a.end + b.start) / 2, b.start - a.end) for a, b in itertools.pairwise(legs)]
    times = np.concatenate([middles[~known], [float(t) for t, _ in gaps]])
    slower = np.ones(len(legs))  # before the first leg that is known and after the last: as it begins, or comes to rest
    speeds = np.array([flow_of(g) if len(g.p0) else np.nan for g in legs]) / lasts
    there = np.flatnonzero(known)
    for ends, at in ((slice(0, there[0]), there[0]), (slice(there[-1] + 1, None), there[-1])):
        slower[ends] = np.fmin(1.0, speeds[ends] / np.fmax(1e-6, speeds[at]))  # where nothing is followed: as fast
    long = np.concatenate([(lasts * slower)[~known], [float(v) for _, v in gaps]])
    guessed = [np.interp(times, middles[known], rate) @ long for rate in rates.T]
    return np.asarray(done[known].sum(0) + guessed)


def flow_of(leg: Leg) -> float:
    """How far its faster points go, shares of the width; nothing where none are followed."""
    if not len(leg.p0):
        return 0.0
    return float(np.percentile(np.hypot(*(leg.p1 - leg.p0).T), 75))


def _longer(a: Leg, b: Leg) -> Leg | None:
    """Two legs in a row as one; None: their points have no names."""
    if a.names is None or b.names is None:
        return None
    names, i, j = np.intersect1d(a.names, b.names, assume_unique=True, return_indices=True)
    kept = a.kept * len(names) / max(1, len(a.names))
    return Leg(a.start, b.end, a.p0[i], b.p1[j], (*a.steps, *b.steps), kept, names)


def _step(start: Fraction, end: Fraction, a: npt.NDArray[np.float32], b: npt.NDArray[np.float32], width: int,
          height: int) -> Step:
    import cv2

    if len(a) < 6:
        return Step(start, end, 0.0, 0.0, 1.0)
    middle = np.array([width, height], np.float32) / 2
    matrix, _ = cv2.estimateAffinePartial2D(a - middle, b - middle, ransacReprojThreshold=1.0, maxIters=200)
    if matrix is None:
        return Step(start, end, *(float(v) / width for v in np.median(b - a, 0)), 1.0)
    return Step(start, end, float(matrix[0, 2]) / width, float(matrix[1, 2]) / width,
                float(np.hypot(matrix[0, 0], matrix[1, 0])))
