# SPDX-License-Identifier: Apache-2.0
"""Points followed through the pictures: legs of about half a second, each the same points at its two ends."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from soundstage.understand.footage import Frame

Array = npt.NDArray[np.float64]
Gray = npt.NDArray[np.uint8]

LEG = Fraction(1, 2)  # seconds
_STEP = Fraction(1, 13)  # seconds between two looks: faster pictures are left out
_POINTS = 170
_MANY, _GONE = 20, 0.3  # of so many points no more than this share is found again: the picture is another one
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


@dataclass
class Tracker:
    """Follows points from picture to picture; give it every picture."""

    legs: list[Leg] = field(default_factory=list)
    _gray: Gray | None = None
    _time: Fraction = Fraction(0)
    _begun: Fraction = Fraction(0)
    _first: npt.NDArray[np.float32] | None = None  # points where the leg began, pixels
    _now: npt.NDArray[np.float32] | None = None
    _asked: int = 0
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
        if not self._go(frame.time, frame.gray) or frame.time - self._begun >= LEG or self._lost():
            self._end_leg()
            self._begin(frame.time, frame.gray)

    def finish(self) -> None:
        """The shot is over."""
        if self._late is not None and self._gray is not None:
            self._go(self._late.time, self._late.gray)
        self._end_leg()
        self._gray = None

    def _begin(self, time: Fraction, gray: Gray) -> None:
        import cv2

        width = gray.shape[1]
        found = cv2.goodFeaturesToTrack(gray, _POINTS, 0.004, max(4, width // 40), blockSize=5)
        first = np.zeros((0, 2), np.float32) if found is None else np.asarray(found, np.float32).reshape(-1, 2)
        self._first, self._now, self._asked = first, first.copy(), len(first)
        self._gray, self._time, self._begun, self._late = gray, time, time, None

    def _go(self, time: Fraction, gray: Gray) -> bool:
        """Follow the points into this picture; False: nearly all are gone at once, so it is another picture."""
        import cv2

        assert self._gray is not None and self._now is not None and self._first is not None
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
        self._first, self._now, self._gray, self._time = self._first[sure], there[sure], gray, time
        return True

    def _lost(self) -> bool:
        return self._now is None or len(self._now) < max(8, 0.45 * self._asked)

    def _end_leg(self) -> None:
        if self._gray is not None and self._first is not None and self._now is not None and self._time > self._begun:
            height, width = self._gray.shape
            middle = np.array([width, height]) / 2
            p0, p1 = ((p.astype(float) + 0.5 - middle) / width for p in (self._first, self._now))
            kept = len(p0) / max(1, self._asked)
            self.legs.append(Leg(self._begun, self._time, p0, p1, tuple(self._steps), kept))
        self._steps = []


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
