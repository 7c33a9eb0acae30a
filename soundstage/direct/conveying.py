# SPDX-License-Identifier: Apache-2.0
"""Pushed and pulled along: what runs on wheels or runners, who moves it, and who sits in or on it, go as one.

All of them go the same straight way in the same time. What is pushed goes front first, with its pusher at its handles;
what is pulled comes behind on a rope. Where somebody sits in it, that is on its seat.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from soundstage.actions import ACTIONS
from soundstage.actions.base import Doing
from soundstage.direct.block import GRID, Block, arrive
from soundstage.direct.blocking import seat_of
from soundstage.direct.cast import Built
from soundstage.direct.plan import Mark, PlannedBeat
from soundstage.direct.worktop import stand_at
from soundstage.model.production import Beat

MOVES = ("push", "pull")
INTO = ("in", "on", "into", "onto", "to_in", "to_on")
BESIDE = ("bicycle", "motorcycle", "skateboard")  # one walks beside these
LEFTWARDS = ("from_right_to_left", "left", "to_left", "leftwards", "from_right")
WAY, SHORTEST = 2.6, 0.8  # metres that it goes where the words say nothing of a goal, and at least
SLANT = 0.12  # radians that a way across leads to the camera: so faces are seen
REACH = 0.5  # of an arm: from the middle of a body to its hands at the handles
ROPE = 0.62  # of the height of who pulls: from the body to the front of what comes behind
BEFORE = 0.35  # metres between a goal and what is moved to it
NEAR_SEAT = 0.5  # metres: who sits so near to a seat sits on it

Point = tuple[float, float, float]


@dataclass(frozen=True)
class _Train:
    """Who and what goes along together, and its way."""

    thing: str
    riders: tuple[str, ...]
    heading: float
    start: tuple[float, float]
    way: float  # metres

    def at(self, along: float, left: float = 0.0) -> tuple[float, float]:
        """World x and y of a point in the space of the thing as it begins."""
        c, s = math.cos(self.heading), math.sin(self.heading)
        x, y = self.start
        return round(x + c * along - s * left, 3), round(y + s * along + c * left, 3)

    def path(self, along: float, left: float = 0.0) -> tuple[tuple[float, float], tuple[float, float]]:
        """The way of what is there in the space of the thing."""
        return self.at(along, left), self.at(along + self.way, left)


def conveyed(block: Block, beat: Beat, who: str) -> str:
    """What is moved along on its wheels or runners here, empty or with somebody in or on it; or ""."""
    cast, people = block.floor.cast, block.people
    if beat.action not in MOVES or cast[who].kind != "body":
        return ""
    if cast[who].plan != "biped" and (cast[who].plan != "quadruped" or beat.action != "pull"):
        return ""
    body = beat.target in people and cast[beat.target].kind == "body"
    name = beat.anchor if body and beat.place in INTO else beat.target
    if body and beat.place not in INTO:
        name = next((n for n in cast if _runs(block, n) and beat.target in _on_it(block, n)), "")
    return name if _runs(block, name) else ""


def _runs(block: Block, name: str) -> bool:
    """Whether a thing that is here is one that is pushed from behind or pulled along on a rope."""
    built = block.floor.cast.get(name)
    if built is None or name not in block.people or name in block.floor.in_set:
        return False
    return bool(built.runs) and not built.held and built.subject.unit not in BESIDE


def convey(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """Plan everyone's part; -> when it is over."""
    thing, me = conveyed(block, beat, who), block.people[who]
    sent = next((b for b in block.people[thing].beats if b.id == f"{beat.id}.{thing}.ahead"), None)
    train = _train(block, beat, who, thing) if sent is None else _same(block, sent)
    along, told = _place(block, beat, who, train)
    crew = beat.who if who in beat.who else (who,)
    left = (crew.index(who) - (len(crew) - 1) / 2) * -0.55
    if sent is None:
        _seated(block, train)
    begin = max(begin, *(block.people[n].free_at for n in (who, *train.riders)))
    begin = sent.start if sent else stand_at(block, beat, who, (*train.at(along, left), train.heading), begin)
    path, built = train.path(along, left), block.floor.cast[who]
    doing = Doing(who, built.dims, built.plan, float(begin), float(begin + 1), path, manner=beat.manner, facts=told)
    length = beat.duration or Fraction(math.ceil(ACTIONS.new(beat.action).seconds(doing) * 1000), 1000)
    end = sent.end if sent else begin + GRID.whole(length)
    mine = PlannedBeat(id=beat.id, subject=who, action=beat.action, start=begin, end=end, path=path, target=beat.target,
                       end_heading=round(train.heading, 4), manner=beat.manner, facts=told)
    me.beats.append(mine)
    arrive(me, mine)
    me.free_at = max(me.free_at, end)
    if sent is None:
        _goes_along(block, beat, train, (begin, end))
    return end


def _train(block: Block, beat: Beat, who: str, thing: str) -> _Train:
    """Whom it carries, where it begins and where it goes; what nothing was done with yet is turned to its way."""
    floor, mark, me = block.floor, block.people[thing].mark, block.people[who].mark
    riders = _riders(block, beat, thing)
    if any(p.beats for p in block.people.values()):
        return _Train(thing, riders, mark.heading, (mark.x, mark.y), WAY)
    side = 1.0 if (me.x <= mark.x) == (beat.action == "push") else -1.0
    side = -1.0 if beat.place in LEFTWARDS else side
    goal = block.people.get(beat.anchor) if beat.anchor not in (thing, who, *riders) else None
    if beat.travel_m is not None:
        side = math.copysign(1.0, beat.travel_m[0])
    elif goal is not None:
        side = 1.0 if goal.mark.x >= floor.centre[0] else -1.0
    x0, _, x1, _ = floor.model.free
    box, d = floor.cast[thing].extent, floor.cast[who].dims
    whole = float(box[1, 0] - box[0, 0]) + 0.6 * max(d.length, d.height)
    way = max(SHORTEST, min(WAY, x1 - x0 - whole))
    heading = -SLANT if side > 0 else math.pi + SLANT
    tail = 0.3 * max(d.length, d.height) * (1.0 if beat.action == "push" else -1.0)
    middle = floor.centre[0] - side * (way / 2 - tail), floor.centre[1]
    if beat.travel_m is not None:
        way, heading = math.hypot(*beat.travel_m), math.atan2(beat.travel_m[1], beat.travel_m[0])
    elif goal is not None:
        end = goal.mark.x - side * (floor.cast[beat.anchor].radius + float(box[1, 0]) + BEFORE), goal.mark.y - 0.3
        heading = 0.0 if side > 0 else math.pi
        middle = end[0] - side * way, end[1]
    start = (mark.x, mark.y) if _told_where(block, thing) else middle
    return _Train(thing, riders, heading, (round(start[0], 3), round(start[1], 3)), way)


def _same(block: Block, sent: PlannedBeat) -> _Train:
    """The train of a thing that is under way already: a second one pushes with the first."""
    (ax, ay), (bx, by) = sent.path[0], sent.path[-1]
    return _Train(sent.subject, (), math.atan2(by - ay, bx - ax), (ax, ay), math.hypot(bx - ax, by - ay))


def _told_where(block: Block, thing: str) -> bool:
    """Whether the words say where the thing is."""
    return any(p.subject == thing and p.anchors for p in (*block.floor.scene.placements, *block.shot.placements))


def _riders(block: Block, beat: Beat, thing: str) -> tuple[str, ...]:
    """Who sits in or on the thing: whom the words move in it, place in it, or who has sat down there."""
    out = [beat.target] if beat.target != thing else []
    for placement in (*block.shot.placements, *block.floor.scene.placements):
        if placement.relation in ("in", "on") and thing in placement.anchors:
            out.append(placement.subject)
    return tuple(n for n in dict.fromkeys((*out, *_on_it(block, thing))) if n in block.people and n not in beat.who
                 and n != thing and block.floor.cast[n].kind == "body" and block.people[n].present)


def _on_it(block: Block, thing: str) -> list[str]:
    """Who sits on the seat of a thing by now."""
    x, y, _, _ = seat_of(block.floor, thing, "")
    return [n for n, p in block.people.items() if p.mark.posture == "sit" and block.floor.cast[n].kind == "body"
            and math.dist((p.mark.x, p.mark.y), (x, y)) < NEAR_SEAT]


def _seat(built: Built) -> Point:
    """Where hips go, in the space of the thing."""
    return (built.anchor("seat") or built.anchor("inside") or built.anchor("top")
            or (0.0, 0.0, 0.5 * float(built.extent[1, 2])))


def _seated(block: Block, train: _Train) -> None:
    """The thing at its start, turned to its way, and on its seat whoever has done nothing else yet."""
    thing, floor = block.people[train.thing], block.floor
    if not thing.beats:
        thing.mark = floor.put(train.thing, *train.start, 0.0, train.heading)
        if not any(p.beats for p in block.people.values()):
            thing.initial = thing.mark
    x, y, z = _seat(floor.cast[train.thing])
    for number, who in enumerate(train.riders):
        me = block.people[who]
        at = train.at(x - 0.36 * number, y)
        me.mark = me.mark.model_copy(update={
            "x": at[0], "y": at[1], "z": 0.0, "heading": round(train.heading, 4), "posture": "sit",
            "seat_height": round(z, 3), "spots": (), "perched": False})
        floor.marks[who] = me.mark
        if not me.beats:
            me.initial = me.mark


def _place(block: Block, beat: Beat, who: str, train: _Train) -> tuple[float, dict[str, Any]]:
    """How far along the thing's own axis its mover stands, and what the action is told of it."""
    built, d = block.floor.cast[train.thing], block.floor.cast[who].dims
    box = built.extent
    told: dict[str, Any] = {"runs": built.runs, "substance": built.substance, "conveyed": train.thing,
                            "tall": round(float(box[1, 2]), 3)}
    if beat.action == "push":
        x, y, z = _handles(block, train, d.height)
        along = min(x - REACH * d.arm, float(box[0, 0]) - 0.5 * d.length)
        return along, told | {"hands": (round(x - along, 3), round(y, 3), round(z, 3))}
    x, _, z = built.anchor("tow") or (float(box[1, 0]), 0.0, 0.35 * float(box[1, 2]))
    long = 0.5 * d.length if block.floor.cast[who].plan != "biped" else 0.0
    along = float(box[1, 0]) + long + ROPE * min(d.height, 1.8)
    return along, told | {"tow": (round(x - along, 3), round(z, 3))}


def _handles(block: Block, train: _Train, height: float) -> Point:
    """Where the left hand of who pushes is, in the thing's space: at its handle, on the back of who sits, or its edge.

    height: of who pushes.
    """
    built = block.floor.cast[train.thing]
    handle = built.anchor("handle")
    if handle is not None:
        return handle[0], abs(handle[1]), handle[2]
    back, tall = float(built.extent[0, 0]), float(built.extent[1, 2])
    if train.riders and tall < 0.5 * height:
        rider, (x, _, z) = block.floor.cast[train.riders[-1]].dims, _seat(built)
        return x - 0.36 * (len(train.riders) - 1) - 0.5 * rider.length, 0.14, z + 0.3 * rider.height
    return back, 0.17, max(0.26 * height, min(0.86 * tall, 0.66 * height))


def _goes_along(block: Block, beat: Beat, train: _Train, span: tuple[Fraction, Fraction]) -> None:
    """The thing's own way, and its riders'."""
    built, (begin, end) = block.floor.cast[train.thing], span
    thing = block.people[train.thing]
    way = PlannedBeat(id=f"{beat.id}.{train.thing}.ahead", subject=train.thing, action="drive", start=begin, end=end,
                      path=train.path(0.0), manner=beat.manner, facts={"engine": ""})
    thing.beats.append(way)
    arrive(thing, way)
    block.floor.marks[train.thing] = thing.mark
    x, y, z = _seat(built)
    rests = {n: at for n in ("footrest", "armrest") if (at := built.anchor(n)) is not None}
    for number, who in enumerate(train.riders):
        me = block.people[who]
        told = {"seat": (x, y, z), **rests, "seated": not me.beats}
        ride = way.model_copy(update={"id": f"{beat.id}.{who}.ahead", "subject": who, "facts": told,
                                      "path": train.path(x - 0.36 * number, y)})
        me.mark = Mark(x=ride.path[-1][0], y=ride.path[-1][1], heading=round(train.heading, 4), posture="sit",
                       seat_height=round(z, 3))
        me.beats.append(ride)
        block.floor.marks[who] = me.mark
    for who in (train.thing, *train.riders):
        block.people[who].free_at = max(block.people[who].free_at, end)
