# SPDX-License-Identifier: Apache-2.0
"""Things let go: they fall as everything falls, and bounce lower and sooner by what they are made of."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

GRAVITY = 9.81  # metres a second squared
STEP = 1 / 48  # seconds between the points of a way
KEEPS = {"rubber": 0.78, "plastic": 0.55, "metal": 0.36, "wood": 0.32, "stone": 0.22, "glass": 0.2, "ceramic": 0.2,
         "leaf": 0.05, "cloth": 0.08, "paper": 0.05, "snow": 0.03, "food": 0.1}  # share of its speed after a bounce
LIVELY = ("ball", "basketball", "football", "tennis ball")
DRAG = 0.55  # share of its speed along the ground that is left after a bounce
SLOWEST = 0.35  # metres a second: what comes down slower stays down


@dataclass(frozen=True, eq=False)
class Fallen:
    """The way of something let go."""

    times: Array  # (N,) seconds
    points: Array  # (N, 3) its middle
    hits: tuple[tuple[float, float], ...]  # time and speed of each touch of the ground

    @property
    def end(self) -> float:
        return float(self.times[-1])

    def on_poses(self, poses: Array) -> Fallen:
        """The same way with each touch on the nearest pose, so that it is seen when it is heard.

        poses: (T,) seconds, evenly apart. What comes down within the pose of the touch before is no touch of its own.
        """
        if len(poses) < 2 or not self.hits:
            return self
        step = float(poses[1] - poses[0])
        nearest = [float(poses[0]) + round((when - float(poses[0])) / step) * step for when, _ in self.hits]
        told, knots = [], [(float(self.times[0]), float(self.times[0]))]
        for (when, fast), at in zip(self.hits, nearest, strict=True):
            if at > knots[-1][1] + 0.5 * step:
                told.append((at, fast))
                knots.append((when, at))
        own, shown = np.asarray(knots).T
        after = np.maximum(0.0, self.times - own[-1])
        return Fallen(np.interp(self.times, own, shown) + after, self.points, tuple(told))


def keeps(substance: str, unit: str) -> float:
    """Share of its speed that a thing keeps when it bounces."""
    return 0.76 if unit.lower() in LIVELY or unit.lower().endswith("ball") else KEEPS.get(substance, 0.3)


def let_go(at: npt.ArrayLike, speed: npt.ArrayLike, start: float, low: float, share: float) -> Fallen:
    """The way from a point (metres) with a speed (m/s) at a time, down to where its middle lies at rest (low).

    share: of its speed kept at each bounce. Free fall between bounces (s = v t - g t**2 / 2).
    """
    p, v, t = np.asarray(at, float).copy(), np.asarray(speed, float).copy(), start
    times, points = [t], [p.copy()]
    hits: list[tuple[float, float]] = []
    while len(hits) < 14:
        high = max(0.0, float(p[2] - low))
        down = float((v[2] + np.sqrt(v[2] ** 2 + 2 * GRAVITY * high)) / GRAVITY)
        for k in np.arange(STEP, down, STEP):
            times.append(t + k)
            points.append(p + v * k - [0, 0, 0.5 * GRAVITY * k * k])
        p, t = p + v * down, t + down
        p[2] = low
        fast = GRAVITY * down - v[2]
        hits.append((t, float(fast)))
        times.append(t)
        points.append(p.copy())
        v = np.array([v[0] * (DRAG + 0.4 * share), v[1] * (DRAG + 0.4 * share), fast * share])
        if v[2] < SLOWEST:
            break
    _run_out(times, points, v, t, share)
    return Fallen(np.asarray(times), np.asarray(points), tuple(hits))


def _run_out(times: list[float], points: list[Array], v: Array, t: float, share: float) -> None:
    """It rolls or slides on until the ground has stopped it."""
    fast = float(np.hypot(v[0], v[1]))
    long = fast / (0.8 if share > 0.5 else 4.0)
    if fast < 0.05:
        return
    first = points[-1]
    for k in np.arange(STEP, long, STEP):
        times.append(t + k)
        points.append(first + [v[0] * (k - k * k / (2 * long)), v[1] * (k - k * k / (2 * long)), 0.0])
