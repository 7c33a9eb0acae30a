# SPDX-License-Identifier: Apache-2.0
"""Lifts, carries or lets down one thing together with somebody: each has an end of it in both hands."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import express, face_partner, pace, path_length, travel, travel_seconds
from soundstage.actions._tools import thing
from soundstage.actions.base import Action, Doing, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
WAIST = 0.5  # of the height: the hands with what they carry
SPEED = 0.55  # of walking: two with a load between them
CLEAR = 0.12  # metres of air under what is carried, at least
TUCK = 0.03  # metres that the fingers are under the edge


class CarryBetween(Action):
    """Lifts, carries or lets down one thing together with somebody: each has an end of it in both hands."""

    words = ("carry together", "lift together")
    targets = "subject"
    apart = 1.5  # how far the two stand from each other, in arms' lengths, without the thing between them
    description = "{who} carries something together with {target}"
    example = "Two men carry a sofa."

    def seconds(self, doing: Doing) -> float:
        way = travel_seconds(doing, SPEED * doing.dims.walk_speed) if path_length(doing.path) > 0.1 else 0.0
        return way or 3.0 / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        told = thing(doing)
        if not told:  # nothing is between them
            return Result()
        partner = face_partner(doing, controls)
        if path_length(doing.path) > 0.1:
            travel(doing, controls, hold_heading=True)
        d, facts = doing.dims, doing.facts
        way = space.unit((partner.at[0] - controls.position[_at(controls, doing.start)]) * [1, 1, 0])
        left = np.array([-way[1], way[0], 0.0])
        low, high = edge(told, min(d.height, partner.height))
        up = raised(doing, controls)
        grip = low + (high - low) * up
        held = controls.rise(doing.start - 0.45 if facts.get("up") else doing.start, doing.start + 0.5)
        if facts.get("down"):
            held = np.minimum(held, 1 - controls.rise(doing.end - 0.2, doing.end + 0.3))
        for side, y in (("left", 1.0), ("right", -1.0)):
            at = controls.position + way * (float(facts["out"]) + TUCK) + left * (y * min(0.2, float(told["half"][1])))
            at[:, 2] += grip
            place_hand(controls, side, at, held)
        deep = held * np.clip(1 - grip / (0.46 * d.height), 0, 1)
        controls.crouch = np.maximum(controls.crouch, 0.75 * deep)
        controls.lean = controls.lean + held * (0.05 + 0.5 * deep)
        middle = controls.position + way * (float(facts["out"]) + float(told["half"][0]))
        middle[:, 2] += (high - low) * up
        eyes_on(controls, middle + [0, 0, grip[0]], held * deep, 0.7)
        express(doing, controls, "angry", 0.35)
        if facts.get("second"):
            return Result()
        return Result(self._heard(doing, told, middle), (), (_on_its_way(doing, controls, told, middle),))

    def _heard(self, doing: Doing, told: dict[str, object], middle: Array) -> tuple[Event, ...]:
        heard = (Event("cloth", doing.start + 0.3, source=doing.subject, force=0.5),)
        if not doing.facts.get("down"):
            return heard
        at = (float(middle[-1, 0]), float(middle[-1, 1]), float(middle[-1, 2]))
        return (*heard, Event("put_down", doing.end - 0.2, source=doing.target, position=at,
                              material=str(told["substance"]), force=0.6))


def edge(told: dict[str, object], height: float) -> tuple[float, float]:
    """Metres over the ground of the edge that hands have, when it stands and when it is carried."""
    tall = float(str(told["tall"]))
    low = float(np.clip(0.3 * tall, 0.02, 0.5 * height))
    return low, max(WAIST * height, low + CLEAR)


def raised(doing: Doing, controls: Controls) -> Array:
    """(T,) 0 while the thing stands, 1 while it is carried."""
    span = doing.end - doing.start
    up = np.ones(len(controls.times)) if doing.facts.get("up") else np.asarray(
        controls.rise(doing.start + min(0.55, 0.3 * span), doing.start + min(1.6, 0.75 * span)))
    down = controls.rise(doing.end - min(1.2, 0.5 * span), doing.end - 0.2) if doing.facts.get("down") else 0.0
    return np.asarray(np.minimum(up, 1.0 - down))


def _on_its_way(doing: Doing, controls: Controls, told: dict[str, object], middle: Array) -> Moved:
    """The thing between them, from the beginning of the deed on."""
    first = 0 if doing.facts.get("up") and not doing.facts.get("late") else _at(controls, doing.start)
    points = middle[first:] + [0, 0, float(str(told["tall"])) / 2]
    return Moved(str(doing.facts["tool"]), times=tuple(map(float, controls.times[first:])),
                 points=tuple(map(tuple, points.tolist())))


def _at(controls: Controls, time: float) -> int:
    return int(np.argmin(np.abs(controls.times - time)))
