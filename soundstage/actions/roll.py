# SPDX-License-Identifier: Apache-2.0
"""A round thing rolls along and slows down; who is alive rolls over on the ground."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions._free_fall import keeps, let_go
from soundstage.actions._shared import cycles, path_length, travel
from soundstage.actions._tools import Itself, thing, thing_itself
from soundstage.actions.base import Action, Doing, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
SPEED = 1.5  # metres a second
LOW = 0.1  # metres: who rolls off a lower thing does not fall


class Roll(Action):
    """A round thing rolls along and slows down; who is alive rolls over on the ground."""

    words = ("roll over", "tumble down", "trundle", "roll away", "roll down", "roll out", "roll off", "roll past")
    travels = True
    handles = "itself"
    description = "{who} rolls"
    example = "A ball rolls across the floor."

    def seconds(self, doing: Doing) -> float:
        return max(1.6, path_length(doing.path) / SPEED) if doing.plan == "prop" else 3.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        if doing.plan != "prop":
            return _over(doing, controls)
        own = thing_itself(doing, controls)
        travel(doing, controls, hold_heading=True)
        flat = controls.position[:, :2]
        step = np.diff(flat, axis=0, prepend=flat[:1])
        turn = np.cumsum(np.linalg.norm(step, axis=1)) / max(0.5 * own.tall, 0.02)
        way = flat[-1] - flat[0]
        axis = space.unit(np.array([-way[1], way[0], 0.0])) if np.hypot(*way) > 0.05 else np.array([0.0, 1.0, 0.0])
        points = controls.position.copy()
        points[:, 2] += np.asarray(query.ground(points), float) + 0.5 * own.tall
        points, bumps = _over_the_edge(doing, controls, points, own, query)
        move = Moved(doing.subject, times=tuple(map(float, controls.times)), points=tuple(map(tuple, points.tolist())),
                     axis=(float(axis[0]), float(axis[1]), 0.0), angles=tuple(map(float, turn)))
        heard = Event("roll", doing.start, doing.end - doing.start, doing.subject, material=own.made,
                      onto=query.substance(points[0]), speed=SPEED, force=0.4)
        return Result((heard, *bumps), (), (move,))


def _over_the_edge(
    doing: Doing, controls: Controls, points: Array, own: Itself, query: SceneQuery
) -> tuple[Array, tuple[Event, ...]]:
    """Where it rolls off what it is on (fact `vessel`) it falls and bounces; -> its way (T, 3) and its touches."""
    told = thing(doing, "vessel")
    top, way = float(told.get("tall", 0.0)), points[-1] - points[0]
    if not told or controls.position[0, 2] < 0.5 * top or top < LOW or np.hypot(*way[:2]) < 0.05:
        return points, ()
    turn = np.arctan2(way[1], way[0]) - float(told["heading"])
    reach = abs(np.cos(turn)) * 0.5 * float(told["long"]) + abs(np.sin(turn)) * float(told["half"])
    gone = np.hypot(*(points[:, :2] - np.asarray(told["at"])[:2]).T) > reach
    if not gone.any():
        return points, ()
    first, t = int(np.argmax(gone)), controls.times
    speed = np.append(way[:2] / np.hypot(*way[:2]) * SPEED, 0.0)
    lies = float(np.asarray(query.ground(points[first:first + 1]), float)[0]) + 0.5 * own.tall
    fall = let_go(points[first], speed, float(t[first]), lies, keeps(own.made, own.unit)).on_poses(t)
    after = np.stack([np.interp(t, fall.times, fall.points[:, k]) for k in range(3)], -1)
    bumps = tuple(Event("put_down", when, source=doing.subject, material=own.made, onto=query.substance(points[-1]),
                        force=min(1.0, 0.2 * fast))
                  for when, fast in fall.hits)
    return np.where((t >= t[first])[:, None], after, points), bumps


def _over(doing: Doing, controls: Controls) -> Result:
    """Somebody lies down and rolls from side to side."""
    travel(doing, controls, hold_heading=True)
    down = controls.ramp(doing.start, doing.end + 0.6, 0.7)
    controls.lie = np.maximum(controls.lie, down)
    swing = np.sin(2 * np.pi * cycles(doing, controls, 0.6))
    controls.heading = controls.heading + 0.5 * down * swing
    controls.twist = controls.twist + 0.5 * down * swing
    return Result((Event("cloth", doing.start + 0.5, source=doing.subject, force=0.4),))
