# SPDX-License-Identifier: Apache-2.0
"""Tools in hands: how one is turned, and where the hand must be for its end to be where it acts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions._free_fall import Fallen
from soundstage.actions.base import Doing, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]
Turns = tuple[tuple[str, float], ...]
SAME = 0.15  # seconds: nearer to its natural length a beat was given none
SELDOM = 2.5  # seconds: counted blows are no farther from each other


def thing(doing: Doing, role: str = "thing") -> dict[str, Any]:
    """What the director told of a thing (see direct/worktop.py); {} where there is none."""
    return dict(doing.facts.get(role) or {})


def work_point(doing: Doing, controls: Controls, over: float = 0.0, roles: tuple[str, ...] = ("thing",)) -> Array:
    """(3,) the top of the first of these things there is, and so much over it; else a spot on the table ahead."""
    told = next((t for role in roles if (t := thing(doing, role))), {})
    if told and told["kind"] != "body":
        x, y, z = told["at"]
        return np.array([x, y, z + told["tall"] + over])
    k = int(np.argmin(np.abs(controls.times - doing.start)))
    d, h = doing.dims, float(controls.heading[k])
    table = thing(doing, "table")
    z = float(table["top"]) if table else float(controls.position[k, 2]) + d.grasp_height
    x, y = controls.position[k, :2] + d.arm * 0.58 * np.array([np.cos(h), np.sin(h)])
    return np.array([x, y, z + over])


def lever(doing: Doing, turns: Turns, to: str = "end") -> Array:
    """(3,) from the hand to where the tool acts, in the holder's frame (forward, left, up); without a tool nothing."""
    tool = thing(doing, "wields")
    if not tool:
        return np.zeros(3)
    matrix = np.eye(4)
    for axis, angle in turns:
        matrix = matrix @ space.turn(axis, angle)
    way = np.asarray(tool[to], float) - np.asarray(tool["grip"], float)
    return np.asarray(matrix[:3, :3] @ way)


def hand_for(controls: Controls, at: Array, way: Array) -> Array:
    """(T, 3) where the hand is when the end of its tool is at these points; way: lever, (3,) or (T, 3)."""
    c, s = np.cos(controls.heading), np.sin(controls.heading)
    way = np.broadcast_to(way, (len(c), 3))
    turned = np.stack([c * way[:, 0] - s * way[:, 1], s * way[:, 0] + c * way[:, 1], way[:, 2]], -1)
    return np.asarray(np.broadcast_to(at, turned.shape) - turned)


def shifted(controls: Controls, at: Array, forward: Array | float, left: Array | float, up: Array | float) -> Array:
    """(T, 3) points moved so much forward, to the left and up as the body faces."""
    c, s = np.cos(controls.heading), np.sin(controls.heading)
    f, side, u = (np.broadcast_to(np.asarray(v, float), c.shape) for v in (forward, left, up))
    return np.asarray(np.broadcast_to(at, (len(c), 3)) + np.stack([c * f - s * side, s * f + c * side, u], -1))


def strokes(doing: Doing, first: float, every: float, rest: float = 0.4) -> Array:
    """(N,) the instants of strokes through the beat, from its start plus first, none in its last rest seconds."""
    return np.arange(doing.start + first, max(doing.end - rest, doing.start + first + 1e-6), every)


def counted_strokes(doing: Doing, first: float, every: float, natural: float) -> Array:
    """(N,) the instants of a deed done as often as told: evenly over the beat where it was given a length of its own.

    first: seconds into the beat, at most; every: seconds from one to the next; natural: of the beat, with no length
    told.
    """
    long = doing.end - doing.start
    gap = min(long / doing.times, every if abs(long - natural) < SAME else SELDOM)
    return np.asarray(doing.start + min(first, gap) + np.arange(doing.times) * gap)


def snapped(controls: Controls, at: Array) -> list[float]:
    """These instants on the pose grid, so that eye and ear agree; those before or after it where the grid went on."""
    first, step = controls.times[0], controls.times[1] - controls.times[0] if len(controls.times) > 1 else 1.0
    nearest = [int(np.argmin(np.abs(controls.times - t))) for t in at]
    beyond = [round(float((t - first) / step)) for t in at]
    return [float(controls.times[n] if 0 <= b < len(controls.times) else first + b * step)
            for n, b in zip(nearest, beyond, strict=True)]


def lifted(controls: Controls, hits: list[float], reach: float) -> Array:
    """(T,) 0 at each hit, 1 from so many seconds off it: how far a striking hand is drawn back."""
    if not hits:
        return np.ones(len(controls.times))
    off = np.min(np.abs(controls.times[:, None] - np.asarray(hits)[None]), axis=1)
    return np.asarray(space.smoothstep(off / reach))


def blows(doing: Doing, hits: list[float], usual: str, onto: str = "wood") -> tuple[Event, ...]:
    """A sound at each of these instants: the one its verb names, else the usual one."""
    told = doing.facts.get("sound") or {"effect": usual}
    return tuple(Event(told["effect"], t, 0.01, doing.target or doing.subject, material=told.get("material", ""),
                       onto=told.get("onto") or onto, force=told.get("force", 0.5),
                       words=tuple(told.get("words", ()))) for t in hits)


def landings(fallen: Fallen, source: str, material: str, onto: str, unit: str = "") -> tuple[Event, ...]:
    """The sound of each touch of the ground: softer as it slows, none that is too soft to be heard."""
    out = []
    for number, (when, speed) in enumerate(fallen.hits):
        force = float(np.clip(0.16 * speed, 0.0, 0.9))
        if force < 0.06 and number:
            break
        x, y, z = fallen.points[int(np.searchsorted(fallen.times, when - 1e-6))]
        at = (float(x), float(y), float(z))
        if unit.endswith("ball"):
            out.append(Event("bounce", when, 0.01, source, at, "rubber", onto, force, words=("rubber", unit)))
        else:
            out.append(Event("put_down", when, source=source, position=at, material=material, onto=onto, force=force))
    return tuple(out)


def dragged(doing: Doing, controls: Controls, query: SceneQuery, rope: bool = False) -> Result:
    """What is pushed or pulled keeps its distance to who moves it, and scrapes or rolls on the ground."""
    told = thing(doing)
    if not told or told["kind"] == "body" or not doing.path or not doing.target:
        return Result()
    first = int(np.argmin(np.abs(controls.times - doing.start)))
    way = controls.position - controls.position[first]
    x, y, z = told["at"]
    points = np.array([x, y, z + 0.5 * float(told["tall"])]) + way
    points[:, 2] += np.asarray(query.ground(points), float) - float(query.ground(points[first]))
    now = (controls.times >= doing.start - 1e-6) & (controls.times <= doing.end + 1e-6)
    move = Moved(doing.target, times=tuple(map(float, controls.times[now])),
                 points=tuple(map(tuple, points[now].tolist())), tether=doing.subject if rope else "")
    return Result(moved_along(doing, query, doing.target, told), (), (move,))


def moved_along(doing: Doing, query: SceneQuery, name: str, told: dict[str, Any]) -> tuple[Event, ...]:
    """How a thing sounds that is pushed or pulled over the ground: it rolls, glides on its runners or scrapes."""
    onto = query.substance(doing.path[0])
    if told["runs"] == "wheels":
        return (Event("roll", doing.start, doing.end - doing.start, name, onto=onto, speed=1.2),)
    if told["runs"]:
        return tuple(Event("whoosh", float(t), source=name, force=0.25)
                     for t in np.arange(doing.start + 0.3, doing.end - 0.3, 1.1))
    return tuple(Event("chair_scrape", float(t), source=name, material=str(told["substance"]), onto=onto,
                       force=0.35) for t in np.arange(doing.start + 0.3, doing.end - 0.3, 0.75))


@dataclass(frozen=True)
class Itself:
    """What a thing that moves by itself is like."""

    tall: float  # metres
    made: str  # substance
    unit: str
    round: bool


def thing_itself(doing: Doing, controls: Controls) -> Itself:
    """The thing whose beat it is, as the director told of it."""
    told = thing(doing, "itself")
    tall, unit = float(told.get("tall", doing.dims.height)), str(told.get("unit", ""))
    half = float(told.get("half", 0.5 * doing.dims.width))
    return Itself(tall, str(told.get("substance", "plastic")), unit, abs(2 * half - tall) < 0.25 * tall)
