# SPDX-License-Identifier: Apache-2.0
"""Two-legged walking, running and turning: a root path becomes footfalls, heel-toe roll, sway and arm phase.

A phase grows by one a step in proportion to the way gone (or turned). Step i is in the air for phases
i + 1/2 -+ q (q = 0.4 walking, 0.72 running) and lands where the body will be at phase i + 3/2, its
mid-stance, so the foot is under the hips halfway through its stance. The first step and the last are half ones:
the last foot closes up to the one before. Standing, both feet are planted.
Step length follows the Froude number (after Alexander's dynamic similarity of walking animals).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage import space

Array = npt.NDArray[np.float64]
_FINE = 1 / 60  # seconds between samples of the path
HALF = 0.5  # of a step: the first and the last


@dataclass(frozen=True)
class FootSize:
    """Metres: where the ankle is over the sole, the ball ahead and the heel behind of it, feet apart."""

    leg: float
    ankle: float
    ball: float
    heel: float
    apart: float  # half the distance between the feet
    hinge: float  # height of the toe's joint, on which the foot rolls


@dataclass(frozen=True)
class Footfall:
    """A foot put down."""

    time: float  # shot-local seconds, on the pose grid
    side: str
    point: Array  # (3,)
    speed: float


@dataclass(frozen=True, eq=False)
class Foot:
    """One foot at every pose."""

    ankle: Array  # (T, 3)
    yaw: Array
    pitch: Array  # heel up
    toe: Array  # toe's own pitch
    planted: npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Gait:
    """All that a walk gives to the rest of the body, (T,) each."""

    feet: dict[str, Foot]
    falls: tuple[Footfall, ...]
    moving: Array  # 0 standing, 1 walking pace
    run: Array  # 0 walk, 1 run
    lead: Array  # +1 left leg forward, -1 right leg forward
    stance: Array  # +1 weight on the left foot, -1 on the right
    speed: Array
    push: Array  # forward acceleration, m/s2


@dataclass(frozen=True, eq=False)
class _Step:
    off: float
    land: float
    end: Array  # (3,)
    yaw: float
    roll: float  # how much heel-toe roll
    run: float
    speed: float


def gait(
    times: Array, xy: Array, heading: Array, walk_speed: float, size: FootSize, ground: Callable[[Array], Array]
) -> Gait:
    """Footfalls for a path: xy (T, 2) metres, heading (T,) radians, ground((N, 2)) -> heights."""
    path = _Path(times, xy, heading, size.leg)
    steps: dict[str, list[_Step]] = {"left": [], "right": []}
    lead, stance = np.zeros(len(times)), np.zeros(len(times))
    next_left = True
    for begin, end in path.segments():
        n, phase = path.phase(begin, end)
        first_left = path.turned(begin, end) > 0 if abs(path.turned(begin, end)) > 0.5 else next_left
        for i in range(n):
            left = first_left == (i % 2 == 0)
            steps["left" if left else "right"].append(
                _step(path, phase, i, n, left, begin, end, walk_speed, size, ground)
            )
        next_left = first_left == (n % 2 == 0)
        psi = np.interp(times, path.t[begin:end], phase)
        here = (times >= path.t[begin]) & (times <= path.t[end - 1])
        sign = 1.0 if first_left else -1.0
        fade = np.clip(np.minimum(psi - HALF, n - HALF - psi) * 2, 0, 1)
        lead += here * sign * np.cos(np.pi * (psi - 1)) * fade
        stance += here * sign * np.sin(np.pi * (psi - 1)) * fade
    feet, falls = {}, []
    for side, y in (("left", 1.0), ("right", -1.0)):
        start = _stand(path.xy[0], float(path.heading[0]), y * size.apart, ground)
        feet[side], fell = _foot(times, steps[side], start, float(path.heading[0]), side, size)
        falls += fell
    speed, push = path.at(times, path.speed), path.at(times, path.push)
    moving = space.smoothstep(speed / (0.75 * walk_speed))
    run = space.smoothstep((speed / walk_speed - 1.3) / 0.25)
    return Gait(feet, tuple(sorted(falls, key=lambda f: (f.time, f.side))), moving, run, lead, stance, speed, push)


class _Path:
    """The root path on a fine grid of time, carried on past the shot's ends where it is under way there."""

    def __init__(self, times: Array, xy: Array, heading: Array, leg: float) -> None:
        turn = np.unwrap(heading)
        before = after = 0.0
        if len(times) > 1:
            v0, v1 = (xy[1] - xy[0]) / (times[1] - times[0]), (xy[-1] - xy[-2]) / (times[-1] - times[-2])
            before, after = (1.6 if np.linalg.norm(v) > 0.25 * leg else 0.0 for v in (v0, v1))
        self.t = np.arange(times[0] - before, times[-1] + after + _FINE, _FINE)
        self.xy = np.stack([np.interp(self.t, times, xy[:, k]) for k in (0, 1)], -1)
        self.heading = np.interp(self.t, times, turn)
        if before:
            early = self.t < times[0]
            self.xy[early] = xy[0] + (self.t[early] - times[0])[:, None] * v0
        if after:
            late = self.t > times[-1]
            self.xy[late] = xy[-1] + (self.t[late] - times[-1])[:, None] * v1
        kernel = np.hanning(9) / np.hanning(9).sum()
        rate = np.gradient(self.xy, _FINE, axis=0) if len(self.t) > 1 else np.zeros_like(self.xy)
        v = np.linalg.norm(rate, axis=1)
        w = np.abs(np.gradient(self.heading, _FINE)) if len(self.t) > 1 else np.zeros_like(v)
        self.speed = np.convolve(np.pad(v, 4, "edge"), kernel, "valid")
        self.push = np.gradient(self.speed, _FINE) if len(self.t) > 1 else np.zeros_like(v)
        self.effort = np.hypot(self.speed, 0.34 * leg * w)
        self.leg = leg

    def at(self, times: Array, values: Array) -> Array:
        return np.interp(times, self.t, values)

    def turned(self, begin: int, end: int) -> float:
        return float(self.heading[end - 1] - self.heading[begin])

    def segments(self) -> list[tuple[int, int]]:
        """Index spans in which the feet are needed."""
        busy = self.effort > 0.05 * self.leg
        edges = np.flatnonzero(np.diff(np.concatenate([[0], busy.astype(int), [0]])))
        spans = [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
        joined: list[tuple[int, int]] = []
        for a, b in spans:
            if joined and a - joined[-1][1] < 0.2 / _FINE:
                joined[-1] = (joined[-1][0], b)
            else:
                joined.append((a, b))
        return [(a, b) for a, b in joined if self.effort[a:b].sum() * _FINE > 0.04 * self.leg and b - a > 3]

    def phase(self, begin: int, end: int) -> tuple[int, Array]:
        """How many steps a span takes, and the phase over it, from half a step to half a step before n."""
        gone = np.concatenate([[0], np.cumsum(self.effort[begin : end - 1])]) * _FINE
        pace = float(np.percentile(self.speed[begin:end], 75))
        step = self.leg * min(1.15, 0.36 + 0.86 * pace / float(np.sqrt(9.81 * self.leg)))
        n = max(2, round(float(gone[-1]) / step + 2 * HALF))
        return n, HALF + (n - 2 * HALF) * gone / max(float(gone[-1]), 1e-9)


def _stand(xy: Array, heading: float, aside: float, ground: Callable[[Array], Array]) -> Array:
    """(3,) where a foot stands beside a root point."""
    p = xy + aside * np.array([-np.sin(heading), np.cos(heading)])
    return np.array([p[0], p[1], float(np.reshape(ground(p[None]), -1)[0])])


def _step(
    path: _Path,
    phase: Array,
    i: int,
    n: int,
    left: bool,
    begin: int,
    end: int,
    walk_speed: float,
    size: FootSize,
    ground: Callable[[Array], Array],
) -> _Step:
    t = path.t[begin:end]
    grow = phase + np.arange(len(phase)) * 1e-9
    middle = float(np.interp(i + 0.5, grow, t))
    pace = float(path.at(np.array([middle]), path.speed)[0])
    run = float(space.smoothstep((pace / walk_speed - 1.3) / 0.25))
    q = 0.40 + 0.32 * run
    stop = n - HALF
    off, land = (float(np.interp(np.clip(i + 0.5 + k * q, HALF, stop), grow, t)) for k in (-1, 1))
    there = stop if i >= n - 2 else i + 1.5 - 0.06 * run
    when = np.array([np.interp(there, grow, t)])
    last = i >= n - 2
    narrow = 1.0 if last else 1.0 - 0.35 * min(1.0, pace / walk_speed)
    xy = np.array([path.at(when, path.xy[:, k])[0] for k in (0, 1)])
    yaw = float(path.at(when, path.heading)[0])
    point = _stand(xy, yaw, (1.0 if left else -1.0) * size.apart * narrow, ground)
    return _Step(off, land, point, yaw, min(1.0, pace / (0.8 * walk_speed)), run, pace)


def _foot(
    times: Array, steps: list[_Step], start: Array, yaw: float, side: str, size: FootSize
) -> tuple[Foot, list[Footfall]]:
    """One foot's track through its steps."""
    n = len(times)
    place, turn = np.tile(start, (n, 1)), np.full(n, yaw)
    pitch, toe, planted = np.zeros(n), np.zeros(n), np.ones(n, bool)
    ankle = place + [0, 0, size.ankle]
    falls, before, before_yaw, landed = [], start, yaw, -1e9
    for step in steps:
        land = _on_grid(times, step.land, step.off)
        air = (times > step.off) & (times < land)
        heel_up, toe_up = (0.55 + 0.35 * step.run) * step.roll, -(0.34 - 0.26 * step.run) * step.roll
        lifting = max(landed, step.off - min(0.22, 0.42 * (step.off - landed)))
        _roll_off(times, ankle, pitch, before, before_yaw, lifting, step.off, heel_up, size)
        u = (times[air] - step.off) / max(land - step.off, 1e-6)
        s = u * u * (3 - 2 * u)
        from_ankle = before + _rolled(np.array([heel_up]), before_yaw, size)[0]
        to_ankle = step.end + _rolled(np.array([toe_up]), step.yaw, size)[0]
        high = size.leg * (0.045 + 0.055 * step.roll + 0.16 * step.run)
        ankle[air] = from_ankle + (to_ankle - from_ankle) * s[:, None]
        ankle[air, 2] += high * np.sin(np.pi * u) ** 0.9
        pitch[air] = heel_up * (1 - s) ** 1.3 + toe_up * s + 0.5 * step.run * np.sin(np.pi * u)
        toe[air] = pitch[air] * space.smoothstep(u * 4)
        turn[air] = before_yaw + (step.yaw - before_yaw) * s
        planted[air] = False
        down = times >= land - 1e-9
        ankle[down], turn[down], pitch[down], toe[down] = step.end + [0, 0, size.ankle], step.yaw, 0.0, 0.0
        settle = 0.09 + 0.05 * (1 - step.run)
        rolling = down & (times < land + settle)
        p = toe_up * (1 - (times[rolling] - land) / settle)
        pitch[rolling], toe[rolling] = p, p
        ankle[rolling] = step.end + _rolled(p, step.yaw, size)
        if times[0] - 1e-9 <= land <= times[-1] + 1e-9:
            falls.append(Footfall(land, side, step.end, step.speed))
        before, before_yaw, landed = step.end, step.yaw, land + settle
    return Foot(ankle, turn, pitch, toe, planted), falls


def _roll_off(
    times: Array,
    ankle: Array,
    pitch: Array,
    place: Array,
    yaw: float,
    begin: float,
    off: float,
    heel_up: float,
    size: FootSize,
) -> None:
    """The heel rises before the foot leaves: written into ankle and pitch (the toe stays flat)."""
    rising = (times >= begin) & (times <= off)
    p = heel_up * space.smoothstep((times[rising] - begin) / max(off - begin, 1e-6))
    pitch[rising] = p
    ankle[rising] = place + _rolled(p, yaw, size)


def _rolled(pitch: Array, yaw: float, size: FootSize) -> Array:
    """(N, 3) the ankle from the sole's middle when the foot is rolled on its ball (heel up) or heel (toe up)."""
    pivot = np.where(pitch > 0, size.ball, -size.heel)
    hinge = np.where(pitch > 0, size.hinge, 0.0)
    x, z = -pivot, size.ankle - hinge
    forward = pivot + x * np.cos(pitch) + z * np.sin(pitch)
    up = hinge - x * np.sin(pitch) + z * np.cos(pitch)
    return np.stack([forward * np.cos(yaw), forward * np.sin(yaw), up], -1)


def _on_grid(times: Array, land: float, off: float) -> float:
    """The pose time nearest to a landing, later than its take-off (outside the shot: as it is)."""
    if land < times[0] - 1e-9 or land > times[-1] + 0.5 * _FINE or len(times) < 2:
        return land
    near = int(np.argmin(np.abs(times - land)))
    while near + 1 < len(times) and times[near] <= off + 1e-6:
        near += 1
    return float(times[near])
