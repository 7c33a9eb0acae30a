# SPDX-License-Identifier: Apache-2.0
"""A round thing rolls along and slows down; who is alive rolls over on the ground."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._shared import cycles, path_length, travel
from soundstage.actions._tools import thing_itself
from soundstage.actions.base import Action, Doing, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

SPEED = 1.5  # metres a second


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
        move = Moved(doing.subject, times=tuple(map(float, controls.times)), points=tuple(map(tuple, points.tolist())),
                     axis=(float(axis[0]), float(axis[1]), 0.0), angles=tuple(map(float, turn)))
        heard = Event("roll", doing.start, doing.end - doing.start, doing.subject, material=own.made,
                      onto=query.substance(points[0]), speed=SPEED, force=0.4)
        return Result((heard,), (), (move,))


def _over(doing: Doing, controls: Controls) -> Result:
    """Somebody lies down and rolls from side to side."""
    travel(doing, controls, hold_heading=True)
    down = controls.ramp(doing.start, doing.end + 0.6, 0.7)
    controls.lie = np.maximum(controls.lie, down)
    swing = np.sin(2 * np.pi * cycles(doing, controls, 0.6))
    controls.heading = controls.heading + 0.5 * down * swing
    controls.twist = controls.twist + 0.5 * down * swing
    return Result((Event("cloth", doing.start + 0.5, source=doing.subject, force=0.4),))
