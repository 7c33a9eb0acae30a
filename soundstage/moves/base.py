# SPDX-License-Identifier: Apache-2.0
"""What every camera move gives: where the camera is, what it looks at and its lens, at every pose."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Setup:
    """The still camera position direction chose, and what its subject does. World metres."""

    position: Array  # (3,)
    target: Array  # (3,) what the frame is composed on
    lens_mm: float
    times: Array  # (T,) seconds, shot-local
    duration: float
    subject: Array  # (T, 3) the followed point of the subject
    seed: int = 0
    amount: float = 1.0  # how much of the usual travel
    start: float = 0.0  # seconds: the move begins
    end: float | None = None  # and ends (None = with the shot)
    travel: float | None = None  # metres of way, exactly (None = by amount)
    turn: float | None = None  # radians of turn, exactly (None = by amount)
    composed: float | None = None  # how far the move is where position and target hold, 0-1 (None = as it usually is)

    def way(self, usual: float) -> float:
        """Metres the camera travels: as asked, else the usual way times amount; the sign is amount's."""
        return usual * self.amount if self.travel is None else math.copysign(self.travel, self.amount)

    def angle(self, usual: float) -> float:
        """Radians the camera turns: as asked, else the usual angle times amount; the sign is amount's."""
        return usual * self.amount if self.turn is None else math.copysign(self.turn, self.amount)

    def done(self, usual: float) -> Array:
        """(T,) how much of the move is done, counted from where position and target hold; usual: that place, 0-1."""
        return self.progress - (usual if self.composed is None else self.composed)

    @property
    def progress(self) -> Array:
        """(T,) 0-1 eased through the move."""
        end = self.duration if self.end is None else self.end
        x = np.clip((self.times - self.start) / max(1e-3, end - self.start), 0, 1)
        return x * x * (3 - 2 * x)


@dataclass(frozen=True, eq=False)
class CameraTrack:
    """The camera through the shot."""

    position: Array  # (T, 3)
    target: Array  # (T, 3)
    lens_mm: Array  # (T,)
    roll: Array  # (T,) radians


def held(setup: Setup) -> CameraTrack:
    """The setup, unmoving, for moves to start from."""
    n = len(setup.times)
    return CameraTrack(
        np.tile(setup.position, (n, 1)), np.tile(setup.target, (n, 1)), np.full(n, setup.lens_mm), np.zeros(n)
    )


def smoothed(points: Array, times: Array, seconds: float) -> Array:
    """A path (T, 3) averaged over so many seconds (Hann window), ends held: how heavy cameras move."""
    if len(times) < 3:
        return points
    step = float(times[1] - times[0])
    half = max(1, round(seconds / step / 2))
    window = np.hanning(2 * half + 3)[1:-1]
    padded = np.concatenate([np.repeat(points[:1], half, 0), points, np.repeat(points[-1:], half, 0)])
    # ends are carried on at their speed, so that a subject already moving is not left behind
    if len(points) > half:
        padded[:half] = points[0] + (points[0] - points[half:0:-1])
        padded[-half:] = points[-1] + (points[-1] - points[-2 : -half - 2 : -1])
    return np.stack([np.convolve(padded[:, a], window / window.sum(), "valid") for a in range(3)], -1)


class Move:
    """Base of all camera moves: subclass, give words and track. One move, one file."""

    words: tuple[str, ...] = ()

    def track(self, setup: Setup) -> CameraTrack:
        raise NotImplementedError
