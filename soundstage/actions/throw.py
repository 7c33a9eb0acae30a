# SPDX-License-Identifier: Apache-2.0
"""Winds up and throws."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.actions._free_fall import GRAVITY, Fallen
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, turn_to
from soundstage.actions._tools import landings
from soundstage.actions.base import Action, Doing, Hold, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
BELLY = 0.42  # of the height: where a load is borne
SINKING = 0.5  # seconds until what is thrown into water is gone


class Throw(Action):
    """Winds up and throws."""

    words = ("flip coin", "toss coin", "toss", "pitch", "fling", "hurl", "shoot",
             "skip stone", "skip rock", "skim stone")
    targets = "prop"
    near = "hand"
    description = "{who} throws {target}"
    example = "The boy throws a ball."

    def seconds(self, doing: Doing) -> float:
        return 1.3

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, to = doing.dims, doing.facts.get("to")
        if to is not None:
            now = controls.position[int(np.argmin(np.abs(controls.times - doing.start)))]
            turn_to(float(np.arctan2(to[1] - now[1], to[0] - now[0])), doing.start, doing.start + 0.4, controls)
        x = (controls.times - doing.start) / max(0.1, doing.end - doing.start)
        ramp = controls.ramp(doing.start, doing.end, 0.25)
        forward = np.interp(x, [0, 0.45, 0.62, 0.8, 1], [0.2, -0.55, 0.95, 0.6, 0.2]) * d.arm
        up = np.interp(x, [0, 0.45, 0.62, 0.8, 1], [0.0, 0.35, 0.25, -0.3, -0.4]) * d.arm
        c, s = np.cos(controls.heading), np.sin(controls.heading)
        rises = float(doing.facts.get("rises", 0.0))  # up to the ring of a hoop
        controls.hop = np.maximum(controls.hop, rises * np.clip(1 - ((x - 0.6) / 0.38) ** 2, 0, 1))
        controls.crouch = controls.crouch + 0.6 * (rises > 0) * np.maximum(0, 1 - np.abs(x - 0.12) / 0.12)
        at = ahead(doing, controls, 0.0, -d.width * 0.5, d.height - d.head * 1.1)
        at = at + np.stack([c * forward, s * forward, up], -1)
        if doing.plan == "biped":
            controls.reach["right"] = np.where(ramp[:, None] > 0, at, controls.reach["right"])
            controls.reach_weight["right"] = np.maximum(controls.reach_weight["right"], ramp)
            controls.twist = controls.twist + ramp * np.interp(x, [0, 0.45, 0.62, 1], [0, -0.5, 0.4, 0])
            controls.lean = controls.lean + ramp * np.interp(x, [0, 0.45, 0.65, 1], [0, -0.12, 0.2, 0])
        else:  # with a toss of the head
            controls.nod = controls.nod + ramp * np.interp(x, [0, 0.42, 0.62, 1], [0, 0.7, -0.8, 0])
            at = ahead(doing, controls, 0.55 * d.length, 0.0, 0.95 * d.height)
        let_go = doing.start + 0.6 * (doing.end - doing.start)
        whoosh: tuple[Event, ...] = (Event("whoosh", let_go - 0.05, source=doing.subject, force=0.5),)
        if doing.target and not doing.facts.get("held") and (doing.facts.get("bulky") or doing.facts.get("sinks")):
            return _heaved(doing, controls, query, whoosh, let_go)
        if not doing.target or not doing.facts.get("held"):
            return Result(whoosh)
        whole = Hold(doing.target, doing.subject, "hand_right", -1e3, let_go)
        flight = _flight(doing, controls, at, let_go)
        if doing.facts.get("sinks"):
            meets = let_go + float(doing.facts["flight"])
            whoosh += (Event("splash", meets, source=doing.target, force=0.6),)
        return Result((*whoosh, *_lands(doing, controls, query, flight)), (whole,), (flight,))


def _lands(doing: Doing, controls: Controls, query: SceneQuery, flight: Moved) -> tuple[Event, ...]:
    """How it comes down where nobody catches it: its fall from the top of its arc is as hard as a free one."""
    if "to" in doing.facts:
        return ()
    step = float(controls.times[1] - controls.times[0])
    ends = float(controls.times[0]) + round((flight.times[-1] - float(controls.times[0])) / step) * step
    points = np.asarray(flight.points, float)
    speed = float(np.sqrt(2 * GRAVITY * max(0.05, points[:, 2].max() - points[-1, 2])))
    fallen = Fallen(np.array([*flight.times[:-1], ends]), points, ((ends, speed),))
    unit, made = str(doing.facts.get("unit", "")), str(doing.facts.get("substance", "plastic"))
    return landings(fallen, doing.target, made, str(doing.facts.get("onto") or query.substance(points[-1])), unit)


def _heaved(doing: Doing, controls: Controls, query: SceneQuery, whoosh: tuple[Event, ...],
            let_go: float) -> Result:
    """A chest or a barrel: borne before the belly in both hands, swung back once and heaved away."""
    d, half = doing.dims, 0.5 * float(doing.facts.get("wide", 0.5))
    before = 0.45 * d.arm + half
    ramp = np.minimum(1.0, 1 - controls.rise(let_go, let_go + 0.4))
    lift = np.outer(controls.rise(doing.start, let_go), [0.0, 0.0, 0.12 * d.height])
    for side, sign in (("left", 1.0), ("right", -1.0)):
        grip = ahead(doing, controls, before, sign * min(half, 0.5 * d.arm), BELLY * d.height)
        place_hand(controls, side, grip + lift, ramp)
    controls.lean = controls.lean - 0.12 * ramp
    middle = ahead(doing, controls, before, 0.0, BELLY * d.height) + lift
    load = Hold(doing.target, doing.subject, "root", -1e3, let_go, at=(0.0, 0.0, 0.0),
                offset=(before, 0.0, BELLY * d.height - 0.5 * float(doing.facts.get("tall", 0.2))))
    flight = _flight(doing, controls, middle, let_go)
    if not doing.facts.get("sinks"):
        return Result((*whoosh, *_lands(doing, controls, query, flight)), (load,), (flight,))
    splash = Event("splash", let_go + float(doing.facts["flight"]), source=doing.target, force=0.9)
    return Result((*whoosh, splash), (load,), (flight,))


def _flight(doing: Doing, controls: Controls, hand: Array, let_go: float) -> Moved:
    """The way of what is thrown: out of the hand, through an arc, down to the ground some metres ahead."""
    k = min(len(controls.times) - 1, int(np.searchsorted(controls.times, let_go)))
    begin, low = hand[k], float(controls.position[k, 2]) + 0.5 * float(doing.facts.get("tall", 0.2))
    heading, seconds = float(controls.heading[k]), float(doing.facts.get("flight", 0.75))
    u = np.linspace(0, 1, 10)
    if "to" in doing.facts:  # somebody catches it
        points = begin + (np.asarray(doing.facts["to"], float) - begin) * u[:, None]
        points[:, 2] += 1.8 * u * (1 - u)
        times = let_go + seconds * u
        if doing.facts.get("sinks"):  # into the water, and under
            points = np.vstack([points, points[-1] - [0.0, 0.0, 0.4 + float(doing.facts.get("tall", 0.2))]])
            times = np.append(times, times[-1] + SINKING)
        return Moved(doing.target, times=tuple(map(float, times)), points=tuple(map(tuple, points.tolist())))
    if "lands" in doing.facts:  # on a table, in a basket
        end = np.asarray(doing.facts["lands"], float) + [0.0, 0.0, 0.5 * float(doing.facts.get("tall", 0.2))]
        points = begin + (end - begin) * u[:, None]
        points[:, 2] += (0.3 if doing.facts.get("rises") else 1.6) * u * (1 - u)
        when = let_go + seconds * (0.3 if doing.facts.get("rises") else 1.0) * u
        if doing.facts.get("through"):  # a ring, and down to the ground
            drop = np.linspace(0, 1, 7)[1:]
            fall = np.sqrt(2 * max(0.1, end[2] - low) / GRAVITY)
            down = np.stack([0 * drop + end[0], 0 * drop + end[1], end[2] + (low - end[2]) * drop**2], -1)
            points, when = np.vstack([points, down]), np.append(when, when[-1] + fall * drop)
        return Moved(doing.target, times=tuple(map(float, when)), points=tuple(map(tuple, points.tolist())))
    far = 4.2 * u
    up = begin[2] + (low - begin[2]) * u + 3.2 * u * (1 - u)
    points = np.stack([begin[0] + far * np.cos(heading), begin[1] + far * np.sin(heading), up], -1)
    return Moved(doing.target, times=tuple(map(float, let_go + seconds * u)), points=tuple(map(tuple, points.tolist())))
