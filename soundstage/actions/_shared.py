# SPDX-License-Identifier: Apache-2.0
"""What several actions share: travelling along a path, turning on the spot, cycles, and how manner changes them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions.base import Doing
from soundstage.motion.controls import Controls

Array = npt.NDArray[np.float64]

SLOW = {
    "slowly",
    "slow",
    "sleepily",
    "sleepy",
    "tiredly",
    "carefully",
    "gently",
    "quietly",
    "calmly",
    "softly",
    "lazily",
    "leisurely",
    "hesitantly",
    "gracefully",
}
SIDE_ON = (-0.3, np.pi + 0.3)  # headings at which the length of the body is seen
FAST = {"quickly", "fast", "hurriedly", "angrily", "excitedly", "suddenly", "rapidly", "wildly", "happily", "swiftly"}


HOP_DOWN = 0.5  # seconds
FOREHAND = 0.22  # of an animal's length: from its middle to where its forepaws are free before it
BREAST = 0.4  # of a bird's width: from its middle to where its wings are free before it


def pace(doing: Doing) -> float:
    """How much faster than usual the manner asks for: 0.65, 1 or 1.4."""
    manner = set(doing.manner)
    return 0.65 if manner & SLOW else 1.4 if manner & FAST else 1.0


def path_length(path: tuple[tuple[float, float], ...]) -> float:
    """Metres along the path's points."""
    points = np.asarray(path, float)
    return float(np.linalg.norm(np.diff(points, axis=0), axis=1).sum()) if len(points) > 1 else 0.0


def travel_seconds(doing: Doing, speed: float) -> float:
    """Time for the path at this speed (m/s), with a little for starting and stopping."""
    return max(
        0.4,
        path_length(doing.path) / (speed * pace(doing))
        + (0 if doing.entering else 0.25)
        + (0 if doing.leaving else 0.25),
    )


def travel(doing: Doing, controls: Controls, hold_heading: bool = False,
           share: npt.NDArray[np.float64] | None = None) -> None:
    """Move along doing.path from start to end, easing at ends that are not entered or left in motion.

    share: (T,) how much of the way is gone at each time, where it is not gone evenly.
    """
    if len(doing.path) < 2:
        return
    get_up(doing, controls)
    get_down(doing, controls)
    points = _rounded(np.asarray(doing.path, float))
    lengths = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    x = (controls.times - doing.start) / max(1e-3, doing.end - doing.start)
    s = (_eased(np.clip(x, 0, 1), doing) if share is None else share) * lengths[-1]
    now = controls.times >= doing.start - 1e-6
    for axis in (0, 1):
        controls.position[now, axis] = np.interp(s, lengths, points[:, axis])[now]
    if hold_heading or lengths[-1] < 0.05:
        return
    ahead = np.minimum(s + 0.25, lengths[-1])
    behind = np.maximum(ahead - 0.5, 0)
    if "over" in doing.facts:  # up a bridge and down again
        tops = np.interp(s, np.linspace(0, lengths[-1], len(doing.facts["over"])), [p[2] for p in doing.facts["over"]])
        controls.upon[now] = tops[now]
    direction = np.stack(
        [np.interp(ahead, lengths, points[:, a]) - np.interp(behind, lengths, points[:, a]) for a in (0, 1)], -1
    )
    wanted = np.arctan2(direction[:, 1], direction[:, 0])
    began = controls.heading[np.flatnonzero(now)[0]] if now.any() else 0.0
    blend = np.ones_like(x) if doing.entering else space.smoothstep((controls.times - doing.start) / 0.35)
    controls.heading[now] = (began + space.wrapped(wanted - began) * blend)[now]
    if doing.end_heading is not None:
        turn_to(doing.end_heading, doing.end - 0.35, doing.end + 0.15, controls)


def get_down(doing: Doing, controls: Controls) -> None:
    """Whoever stood upon a thing hops down from it as the way begins."""
    now = controls.times >= doing.start - 1e-6
    if "on_top" in doing.facts or not now.any() or controls.upon[np.flatnonzero(now)[0]] < 0.05:
        return
    x = np.clip((controls.times - doing.start) / HOP_DOWN, 0, 1)
    high = controls.upon[np.flatnonzero(now)[0]]
    controls.upon = np.where(now, controls.upon * (1 - space.smoothstep((x - 0.3) / 0.7)), controls.upon)
    controls.hop = controls.hop + np.where(now, 0.3 * high * 4 * x * (1 - x), 0.0)


def get_up(doing: Doing, controls: Controls) -> None:
    """Whoever sat, lay or crouched is on its feet half a second into the beat, and stays so."""
    down = 1.0 - controls.rise(doing.start, doing.start + 0.5)
    for posture in ("sit", "lie", "crouch", "prone"):
        setattr(controls, posture, np.minimum(getattr(controls, posture), down))
    if "off" in doing.facts:  # a step before the seat, that one may stand
        now = controls.times >= doing.start - 1e-6
        for axis, there in enumerate(doing.facts["off"]):
            here = controls.position[:, axis]
            controls.position[now, axis] = (here + (there - here) * (1.0 - down))[now]


def _rounded(points: Array) -> Array:
    """Corners of the path cut twice (Chaikin), so that nobody turns like a train."""
    for _ in range(2):
        if len(points) < 3:
            return points
        q, r = points[:-1] * 0.75 + points[1:] * 0.25, points[:-1] * 0.25 + points[1:] * 0.75
        points = np.concatenate([points[:1], np.stack([q, r], 1).reshape(-1, 2), points[-1:]])
    return points


def _eased(x: Array, doing: Doing) -> Array:
    """0-1 progress whose speed rises from rest and falls to rest only where the travel really begins and ends."""
    span = max(1e-3, doing.end - doing.start)
    up = 0.0 if doing.entering else min(0.35, 0.4 / span)
    down = 0.0 if doing.leaving else min(0.35, 0.45 / span)
    grid = np.linspace(0, 1, 400)
    speed = np.ones_like(grid)
    if up:
        speed *= space.smoothstep(grid / up)
    if down:
        speed *= space.smoothstep((1 - grid) / down)
    way = np.concatenate([[0], np.cumsum((speed[1:] + speed[:-1]) / 2)])
    return np.asarray(np.interp(x, grid, way / way[-1]))


def turn_to(heading: float, start: float, end: float, controls: Controls) -> None:
    """Turn the whole body to a heading between start and end, and stay so."""
    now = controls.times >= start - 1e-6
    if not now.any():
        return
    began = controls.heading[np.flatnonzero(now)[0]]
    way = float(space.wrapped(heading - began))
    controls.heading[now] = (began + way * space.smoothstep((controls.times - start) / max(1e-3, end - start)))[now]


def turn_side_on(doing: Doing, controls: Controls) -> None:
    """Turn so that the length of the body is seen; who is at it when the shot begins lies that way already."""
    here = controls.heading[int(np.argmin(np.abs(controls.times - doing.start)))]
    side_on = min(SIDE_ON, key=lambda h: abs(np.cos(h) - np.cos(here)))
    if doing.entering:
        controls.heading[:] = side_on
    turn_to(side_on, doing.start, doing.start + 0.4, controls)


def look_at(doing: Doing, controls: Controls, weight: Array | float = 1.0) -> None:
    """Eyes and head on the target from start to end."""
    if doing.target_point is None:
        return
    ramp = controls.ramp(doing.start, doing.end, 0.3) * weight
    now = ramp > 0
    controls.look[now] = doing.target_point
    controls.look_weight = np.maximum(controls.look_weight, ramp)


def cycles(doing: Doing, controls: Controls, per_second: float) -> Array:
    """(T,) phase in turns since the start, 0 before and held after the end."""
    return np.asarray(np.clip(controls.times - doing.start, 0, doing.end - doing.start) * per_second)


def ahead(doing: Doing, controls: Controls, forward: float, left: float, up: float) -> Array:
    """(T, 3) a point fixed to the body: metres forward, to its left and up from the ground under it.

    An animal's own depth comes on top: its breast is far before its middle.
    """
    forward += depth(doing)
    c, s = np.cos(controls.heading), np.sin(controls.heading)
    offset = np.stack([c * forward - s * left, s * forward + c * left, np.full(len(c), up)], -1)
    return np.asarray(controls.position + offset)


def depth(doing: Doing) -> float:
    """Metres from the middle of a body to where its hands are free before it, beyond those of a person."""
    if doing.plan == "quadruped":
        return FOREHAND * doing.dims.length
    return BREAST * doing.dims.width if doing.plan == "bird" else 0.0


def express(doing: Doing, controls: Controls, name: str, amount: float = 1.0, stays: bool = False) -> None:
    """An expression for the length of the beat, or from it on."""
    ramp = controls.rise(doing.start, doing.start + 0.4) if stays else controls.ramp(doing.start, doing.end, 0.3)
    for other, shown in controls.expression.items():  # one face at a time
        controls.expression[other] = np.maximum(shown, ramp * amount) if other == name else shown * (1 - ramp * amount)


@dataclass(frozen=True, eq=False)
class Partner:
    """Who an action is done together with: where it is on the ground, (T, 3), and its size in metres."""

    at: Array
    height: float
    width: float
    length: float


def face_partner(doing: Doing, controls: Controls) -> Partner:
    """Turn to whom it is done with and look there; without anybody, to the air an arm's length ahead."""
    d, facts = doing.dims, doing.facts
    x, y = facts.get("partner") or ahead(doing, controls, 1.3 * d.arm, 0.0, 0.0)[-1, :2]
    height = float(facts.get("partner_height", d.height))
    now = int(np.argmin(np.abs(controls.times - doing.start)))
    mx, my = controls.position[now, :2]
    turn_to(float(np.arctan2(y - my, x - mx)), doing.start, doing.start + 0.4, controls)
    ramp = controls.ramp(doing.start, doing.end, 0.3)
    face = np.array([x, y, controls.position[now, 2] + 0.9 * height])
    controls.look = np.where((ramp > 0)[:, None], face, controls.look)
    controls.look_weight = np.maximum(controls.look_weight, 0.8 * ramp)
    at = np.stack([np.full(len(ramp), x), np.full(len(ramp), y), controls.position[:, 2]], -1)
    return Partner(at, height, float(facts.get("partner_width", d.width)), float(facts.get("partner_length", d.length)))
