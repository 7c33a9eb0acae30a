# SPDX-License-Identifier: Apache-2.0
"""Getting on and in: who does is in the vehicle from then on, and goes where it goes."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

from soundstage.actions import ACTIONS
from soundstage.actions.base import Doing
from soundstage.direct.apart import led_round
from soundstage.direct.block import GRID, Block, arrive
from soundstage.direct.cast import Built
from soundstage.direct.plan import Mark, PlannedBeat
from soundstage.direct.wheel import seat_height
from soundstage.model.production import Beat

GETTING = ("get", "board", "hop", "get in", "get on", "get into", "get aboard", "step in", "climb in", "mount")
INTO = ("in", "into", "on", "onto", "to_in", "to_on", "aboard", "inside")
ACTIONS_IN = ("enter", "climb", "pick_up", "jump", "walk")  # what getting in is read as
HANDLE = 0.3  # metres before the door
UP = Fraction(1, 2)  # seconds from the door to the seat
SETTLING = 0.06  # metres that a body comes forward as it sits down: so it faces ahead
AWAY_FROM_DOOR = 1.6  # metres: from there one comes who gets in at first


def boards(beat: Beat, who: str, cast: dict[str, Built]) -> str:
    """The vehicle that somebody gets into by the words, or "": the one that is named, else the first of the cast."""
    if cast[who].plan != "biped" or cast[who].kind != "body":
        return ""
    if beat.action not in ACTIONS_IN or beat.place in ("out", "from", "off", "over"):
        return ""
    verb = beat.verb or beat.action
    named = [n for n in (beat.target, beat.anchor) if n in cast and n != who]
    if named:
        into = verb in GETTING or (beat.action in ("enter", "climb", "jump") and (beat.place in INTO or beat.target))
        return next((n for n in named if into and _roomy(cast[n])), "")
    return next((n for n in cast if verb in GETTING and _roomy(cast[n])), "")


def boarded(block: Block, beat: Beat, who: str) -> str:
    """The vehicle that somebody gets into here, or ""."""
    name = boards(beat, who, {s: block.floor.cast[s] for s in block.people}) if who in block.people else ""
    return name if name and block.people[name].present and block.people[who].present else ""


def _roomy(built: Built) -> bool:
    """Whether it is a vehicle that one sits in."""
    return bool(built.vehicle and built.anchor("door") and built.anchor("seat") and not built.draught)


def get_in(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """Somebody walks to the door and takes a seat inside; -> when they sit."""
    name, me = boarded(block, beat, who), block.people[who]
    built, car = block.floor.cast[name], block.people[name]
    begin = GRID.snap(max(begin, car.free_at))
    door = built.anchor("door") or (0.0, 0.0, 0.0)
    side = math.copysign(1.0, door[1] or -1.0)
    x, y = _at(car.mark, door[0], door[1] + side * HANDLE)
    if not me.beats and me.mark.posture == "sit":  # the words put in it at once who only now gets in
        ax, ay = _at(car.mark, door[0], door[1] + side * AWAY_FROM_DOOR)
        stood = {"x": ax, "y": ay, "z": 0.0, "posture": "stand", "seat_height": 0.0}
        me.mark = me.initial = me.mark.model_copy(update=stood)
    if math.dist((x, y), (me.mark.x, me.mark.y)) > HANDLE:
        begin = _walked(block, beat, who, (x, y), begin)
    inside = seat_facts(block, name, who, len(aboard(block, name)))
    planned = PlannedBeat(id=beat.id, subject=who, action="drive", start=begin, end=begin + GRID.whole(UP), target=name,
                          path=(_at(car.mark, -SETTLING, 0.0), (car.mark.x, car.mark.y)), facts=inside)
    me.beats.append(planned)
    me.mark = block.floor.marks[who] = car.mark.model_copy(
        update={"posture": "sit", "seat_height": inside["seat"][2]})
    me.free_at = max(me.free_at, planned.end)
    return planned.end


def seat_facts(block: Block, name: str, who: str, number: int) -> dict[str, Any]:
    """What who rides in a vehicle is told of the seat; number: how many sit in it already."""
    built = block.floor.cast[name]
    mark = block.people[name].mark
    seat = built.anchor("seat" if number else "driver") or built.anchor("seat") or (0.0, 0.0, 0.5)
    if float(built.extent[1, 0] - built.extent[0, 0]) > 5.5:  # a bus has its own driver
        seat = built.anchor("seat") or seat
    high = seat_height(block, name, who, seat[2])
    at = (seat[0] - 0.8 * max(0, number - 1), seat[1], high)
    return {"kind": "prop", "of": name, "unit": built.subject.unit, "seat": at, "from": _at(mark, -SETTLING, 0.0),
            "other": at, "steers": False, "boarded": True}


def aboard(block: Block, name: str) -> list[str]:
    """Who has got into this vehicle in this block or before."""
    mark = block.people[name].mark
    return [s for s, p in block.people.items()
            if p.present and block.floor.cast[s].kind == "body" and p.mark.posture == "sit"
            and (any(b.facts.get("boarded") and b.facts.get("of") == name for b in p.beats)
                 or (not p.beats and (p.mark.x, p.mark.y) == (mark.x, mark.y)))]


def take_along(block: Block, way: PlannedBeat) -> None:
    """Those in a vehicle go its way with it."""
    name = way.subject
    if way.action != "drive" or len(way.path) < 2:
        return
    for number, who in enumerate(aboard(block, name)):
        me = block.people[who]
        last = next((b.facts for b in reversed(me.beats) if b.facts.get("of") == name), None)
        facts = dict(last) if last else seat_facts(block, name, who, number)
        facts |= {"from": way.path[0]}
        me.beats.append(way.model_copy(update={"id": f"{way.id}.{who}.ahead", "subject": who, "target": name,
                                               "facts": facts}))
        me.mark = block.floor.marks[who] = Mark(x=way.path[-1][0], y=way.path[-1][1], heading=me.mark.heading,
                                                posture="sit", seat_height=float(facts["seat"][2]))
        me.free_at = max(me.free_at, way.end)


def all_in(block: Block, who: str, begin: Fraction) -> Fraction:
    """When a vehicle can go: not before those who get into it are in."""
    if not block.floor.cast[who].vehicle:
        return begin
    return max([begin, *(block.people[s].free_at for s in aboard(block, who))])


def _walked(block: Block, beat: Beat, who: str, goal: tuple[float, float], begin: Fraction) -> Fraction:
    """The way to the door."""
    me, built = block.people[who], block.floor.cast[who]
    way = led_round(block, beat, who, ((me.mark.x, me.mark.y), (round(goal[0], 3), round(goal[1], 3))))
    doing = Doing(who, built.dims, built.plan, float(begin), float(begin + 1), way)
    seconds = Fraction(math.ceil(ACTIONS.new("walk").seconds(doing) * 1000), 1000)
    walk = PlannedBeat(id=f"{beat.id}.way", subject=who, action="walk", start=begin, end=begin + GRID.whole(seconds),
                       path=way)
    me.beats.append(walk)
    arrive(me, walk)
    return walk.end


def _at(mark: Mark, x: float, y: float) -> tuple[float, float]:
    c, s = math.cos(mark.heading), math.sin(mark.heading)
    return round(mark.x + c * x - s * y, 3), round(mark.y + s * x + c * y, 3)
