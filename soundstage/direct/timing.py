# SPDX-License-Identifier: Apache-2.0
"""Timing: each beat gets its span and its way across the floor; durations come from lines and actions."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from soundstage.actions import ACTIONS
from soundstage.actions.base import Doing
from soundstage.direct.blocking import SET_SEAT, Floor, beside, clear_path, has_set_seat, seat_of
from soundstage.direct.plan import Mark, PlannedBeat
from soundstage.direct.sets import spot_for
from soundstage.model.production import Beat, Shot
from soundstage.speech.base import Spoken
from soundstage.time import Rate

GRID = Rate.of(12)  # beats begin on the pose grid, so that contacts and lips can
PAUSE = Fraction(1, 4)  # between a line and what follows
SETTLE = Fraction(1, 2)  # before the first thing happens and after the last
RUN_IN = 2.6  # seconds a run or flight is watched when the words give no length


@dataclass
class Running:
    """Where a performer is as the beats go by."""

    mark: Mark
    initial: Mark  # where it is when the block begins
    beats: list[PlannedBeat] = field(default_factory=list)
    free_at: Fraction = Fraction(0)
    present: bool = True
    flying_until: Fraction | None = None  # in the air until then: it calls on the wing


@dataclass
class Block:
    """One of the production's shots, timed."""

    shot: Shot
    floor: Floor
    people: dict[str, Running]
    spoken: dict[str, Spoken]
    duration: Fraction = Fraction(0)
    lines: list[tuple[Beat, str, Fraction, Fraction]] = field(default_factory=list)

    def order(self, beat: Beat) -> int:
        """Where the beat stands among the shot's."""
        return next((n for n, b in enumerate(self.shot.beats) if b.id == beat.id), 0)


def time_block(block: Block) -> None:
    """Give every beat of the block its start, end, path and target."""
    now = Fraction(0)
    started = Fraction(0)
    beats = block.shot.beats
    for index, beat in enumerate(beats):
        begin = started if beat.order == "with" and index else now
        if beat.after:
            begin += beat.after
        elif index == 0 and not _travels(beat):
            begin += _settle(block, beat) if beat.line or beat.action not in ("stand", "sit") else 0
        begin = GRID.snap(_on_the_wing(block, beat, begin))
        ends = [_perform(block, beat, who, begin, last=index == len(beats) - 1) for who in beat.who or ("",)]
        end = max(ends)
        pause = PAUSE if beat.line else Fraction(0)
        started, now = begin, max(now, end + pause)
    content = max([now, *(p.free_at for p in block.people.values())])
    wanted = block.shot.duration
    block.duration = GRID.whole(wanted if wanted else max(content + SETTLE, Fraction(2)))


RELATIONS = ("left_of", "right_of", "in_front_of", "behind", "next_to", "near")
VOCAL = ("bark", "speak", "cry", "sing")


def _settle(block: Block, beat: Beat) -> Fraction:
    """A breath before the first beat; less of it when a given length has to hold the line."""
    spoken = block.spoken.get(beat.id)
    if block.shot.duration and spoken is not None:
        spare = block.shot.duration - _exact(spoken.seconds)
        return max(Fraction(1, 12), min(SETTLE, spare / 2))
    return SETTLE


def _on_the_wing(block: Block, beat: Beat, begin: Fraction) -> Fraction:
    """A call after a flight is given during it: the bird would be out of the picture otherwise."""
    me = block.people.get(beat.who[0]) if beat.who else None
    if me is None or me.flying_until is None or beat.action not in VOCAL:
        return begin
    flight = me.beats[-1]
    return flight.start + (flight.end - flight.start) * Fraction(2, 5)


def _action(block: Block, beat: Beat, who: str) -> str:
    """The action a performer of this kind does: an animal's cry is its call."""
    if beat.action in ("cry", "sing", "laugh") and block.floor.cast[who].plan != "biped":
        return "bark"
    return beat.action or "stand"


def _travels(beat: Beat) -> bool:
    return bool(beat.action) and bool(ACTIONS.get(beat.action).travels)


def _perform(block: Block, beat: Beat, who: str, begin: Fraction, last: bool) -> Fraction:
    """One performer's part in a beat; -> when it is over."""
    spoken = block.spoken.get(beat.id)
    if not who or (beat.line and beat.line.off_screen):
        end = begin + _exact(spoken.seconds if spoken else 1.0)
        block.lines.append((beat, who, begin, end))
        return end
    me = block.people[who]
    beat = beat.model_copy(update={"action": _action(block, beat, who)})
    if beat.action == "sit" and "already" in beat.manner:
        _be_seated(block, beat, who)
    elif beat.action == "sit":
        begin = _walk_to_seat(block, beat, who, begin)
    doing = _doing(block, beat, who, begin, spoken, last)
    unit = ACTIONS.new(beat.action or "stand")
    length = beat.duration or _exact(unit.seconds(doing))
    end = begin + GRID.whole(length)
    if beat.line and spoken is not None:
        block.lines.append((beat, who, begin, begin + _exact(spoken.seconds)))
    planned = PlannedBeat(
        id=beat.id,
        subject=who,
        action=beat.action or "stand",
        start=begin,
        end=end,
        path=doing.path,
        end_heading=doing.end_heading,
        target=doing.target,
        target_point=doing.target_point,
        manner=doing.manner,
        times=beat.times,
        entering=doing.entering,
        leaving=doing.leaving,
        line=beat.id if beat.line else "",
        facts=doing.facts,
    )
    me.beats.append(planned)
    me.free_at = max(me.free_at, end)
    if beat.action == "fly":
        me.flying_until = end
    if me.flying_until is not None and beat.action in VOCAL:
        return me.flying_until
    _arrive(me, planned)
    return end


def _be_seated(block: Block, beat: Beat, who: str) -> None:
    """Someone who sits from the beginning."""
    me, seat = block.people[who], _seat(block, beat, who)
    update: dict[str, Any] = {"posture": "sit", "seat_height": 0.0}
    if seat:
        x, y, heading, height = seat_of(block.floor, seat, who)
        update |= {"x": x, "y": y, "heading": heading, "seat_height": height}
    me.mark = me.mark.model_copy(update=update)
    if not me.beats:
        me.initial = me.mark


def _exact(value: float) -> Fraction:
    return Fraction(math.ceil(value * 1000), 1000)


def _arrive(me: Running, beat: PlannedBeat) -> None:
    """The state after a beat."""
    update: dict[str, Any] = {}
    if beat.path:
        update["x"], update["y"] = beat.path[-1]
        if len(beat.path) > 1:
            (ax, ay), (bx, by) = beat.path[-2:]
            update["heading"] = math.atan2(by - ay, bx - ax)
    if beat.end_heading is not None:
        update["heading"] = beat.end_heading
    posture = {"sit": "sit", "lie": "lie", "sleep": "lie", "fall": "lie", "fly": "fly"}.get(beat.action)
    if posture:
        update["posture"] = posture
        update["seat_height"] = float(beat.facts.get("seat_height", 0.0))
    elif beat.action in ("stand", "walk", "run", "enter", "exit", "jump", "dance"):
        update["posture"] = "stand"
    me.mark = me.mark.model_copy(update=update)


def _doing(block: Block, beat: Beat, who: str, begin: Fraction, spoken: Spoken | None, last: bool) -> Doing:
    built, me = block.floor.cast[who], block.people[who]
    facts = _facts(block, beat, who)
    target = beat.target if beat.target in block.floor.cast else ""
    point = _target_point(block, beat, who, target)
    path: tuple[tuple[float, float], ...] = ()
    entering = leaving = False
    heading: float | None = None
    unit = ACTIONS.get(beat.action or "stand")
    if unit.travels:
        path, entering, leaving, heading = _route(block, beat, who, begin, last)
        if not built.vehicle and beat.action != "fly":
            path = clear_path(block.floor, who, path)
    elif beat.action == "sit":
        heading = facts.pop("seat_heading", None)
        entering = begin == 0 and me.mark.posture == "sit"
    elif beat.action == "turn" and point is not None:
        heading = math.atan2(point[1] - me.mark.y, point[0] - me.mark.x)
    elif beat.action in ("sleep", "lie"):
        entering = begin <= SETTLE and not me.beats
    manner = beat.manner + ((beat.line.manner,) if beat.line and beat.line.manner else ())
    return Doing(
        who,
        built.dims,
        built.plan,
        float(begin),
        float(begin + 1),
        path,
        heading,
        target,
        point,
        "",
        manner,
        beat.times,
        entering,
        leaving,
        spoken,
        facts,
    )


def _facts(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """What the action needs to know of things: seats, surfaces, calls."""
    floor = block.floor
    facts: dict[str, Any] = {}
    built = floor.cast[who]
    if beat.action == "sit":
        seat = _seat(block, beat, who)
        if seat:
            _, _, heading, height = seat_of(floor, seat, who)
            facts.update(seat_height=height, seat_heading=heading, seat=seat)
    if beat.action == "bark":
        facts["call"] = (built.facts or {}).get("call", "")
        facts["size"] = built.subject.size
    if beat.action == "put_down" and beat.target in floor.cast:
        facts["material"] = floor.cast[beat.target].substance
        anchor = beat.anchor or _surface(block)
        facts["onto"] = floor.cast[anchor].substance if anchor in floor.cast else "wood"
    if beat.action == "drive":
        facts["engine"] = {"boat": "engine_boat", "train": "train", "airplane": "airplane"}.get(
            built.subject.unit, "engine"
        )
    if beat.action == "fly":
        facts["altitude"] = 2.6
    if beat.anchor in floor.marks:
        facts["anchor"] = beat.anchor
    if beat.action == "eat" and beat.target in floor.cast:
        facts["held"] = floor.cast[beat.target].held
    return facts


def _surface(block: Block) -> str:
    floor = block.floor
    return next((s for s in floor.scene.cast if floor.cast[s].anchor("top") and not floor.cast[s].held), "")


def _seat(block: Block, beat: Beat, who: str) -> str:
    """What a person sits on: named, or the first seat around; animals sit where they are."""
    floor = block.floor
    for name in (beat.target, beat.anchor):
        if name in floor.cast and beat.place in ("", "on", "in", "onto", "at") and floor.cast[name].anchor("seat"):
            return name
    if floor.cast[who].plan != "biped":
        return ""
    return next(
        (s for s in floor.scene.cast if s in floor.marks and floor.cast[s].anchor("seat")),
        SET_SEAT if has_set_seat(floor) else "",
    )


def _walk_to_seat(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """When the seat is away, a walk to it comes first."""
    seat = _seat(block, beat, who)
    me = block.people[who]
    if not seat or me.mark.posture == "sit":
        return begin
    x, y, heading, _ = seat_of(block.floor, seat, who)
    if math.hypot(x - me.mark.x, y - me.mark.y) < 0.25:
        return begin
    built = block.floor.cast[who]
    front = (x + 0.30 * math.cos(heading), y + 0.30 * math.sin(heading))
    way = (*clear_path(block.floor, who, ((me.mark.x, me.mark.y), front)), (x, y))
    doing = Doing(who, built.dims, built.plan, float(begin), float(begin + 1), way)
    end = begin + GRID.whole(_exact(ACTIONS.new("walk").seconds(doing)))
    walk = PlannedBeat(
        id=f"{beat.id}.way", subject=who, action="walk", start=begin, end=end, path=way, end_heading=heading
    )
    me.beats.append(walk)
    _arrive(me, walk)
    return end


def _target_point(block: Block, beat: Beat, who: str, target: str) -> tuple[float, float, float] | None:
    """World point of what a beat is aimed at."""
    floor = block.floor
    if beat.action == "put_down":
        return _put_point(block, beat)
    name = target or (beat.anchor if beat.anchor in floor.cast else "")
    if not name and beat.line:
        name = _listener(block, who)
    if name in block.people and name != who:
        mark, built = block.people[name].mark, floor.cast[name]
        z = floor.height(mark.x, mark.y) + mark.z
        grip = built.anchor("grip")
        up = grip[2] if grip else built.dims.eye_height * (0.72 if mark.posture == "sit" else 1.0)
        return (mark.x, mark.y, round(z + up, 3))
    return None


def _put_point(block: Block, beat: Beat) -> tuple[float, float, float] | None:
    floor = block.floor
    surface = beat.anchor if beat.anchor in floor.marks else _surface(block)
    if surface not in floor.marks:
        spot = spot_for(floor.model, beat.anchor or "counter")
        return spot.position if spot is not None and spot.position[2] > 0.3 else None
    who = block.people[beat.who[0]].mark
    mark = floor.marks[surface]
    half = floor.cast[surface].radius * 0.45
    toward = math.atan2(who.y - mark.y, who.x - mark.x)
    x, y = mark.x + half * math.cos(toward), mark.y + half * math.sin(toward)
    return (round(x, 3), round(y, 3), round(floor.height(x, y) + floor.top(surface), 3))


def _listener(block: Block, who: str) -> str:
    """Whom a speaker speaks to: the nearest other performer present."""
    me = block.people[who].mark
    others = [
        (math.hypot(p.mark.x - me.x, p.mark.y - me.y), s)
        for s, p in block.people.items()
        if s != who and p.present and block.floor.cast[s].kind == "body"
    ]
    return min(others)[1] if others else ""


def _route(
    block: Block, beat: Beat, who: str, begin: Fraction, last: bool
) -> tuple[tuple[tuple[float, float], ...], bool, bool, float | None]:
    """Path, whether it begins or ends in motion, and the heading at its end."""
    floor, me = block.floor, block.people[who]
    here = (me.mark.x, me.mark.y)
    goal = _goal(block, beat, who)
    if beat.action == "enter":
        me.present = True
        return (here, goal[0]), True, False, goal[1]
    if beat.action == "exit" or beat.place in ("out", "away", "off"):
        x0, _, x1, _ = floor.model.free
        edge = x1 + 2.5 if here[0] >= floor.centre[0] else x0 - 2.5
        return (here, (edge, here[1])), False, True, None
    if goal[0] == here:
        return _across(block, beat, who, begin, last)
    return (here, goal[0]), False, False, goal[1]


def _goal(block: Block, beat: Beat, who: str) -> tuple[tuple[float, float], float | None]:
    """Where a travel leads, when the words name something to go to."""
    floor, me = block.floor, block.people[who]
    name = next((n for n in (beat.anchor, beat.target) if n in floor.marks and n != who), "")
    asked = beat.place.removeprefix("to_")
    relation = asked if asked in RELATIONS else ""
    if name and relation:
        x, y, heading = beside(floor, who, name, relation)
        return (round(x, 3), round(y, 3)), heading
    if name and beat.place not in ("through", "over", "around", "along", "past", "across", "away"):
        mark = block.people[name].mark if name in block.people else floor.marks[name]
        reach = floor.cast[name].radius + floor.cast[who].radius + 0.25
        angle = math.atan2(me.mark.y - mark.y, me.mark.x - mark.x)
        x, y = mark.x + reach * math.cos(angle), mark.y + reach * math.sin(angle)
        return (round(x, 3), round(y, 3)), angle + math.pi
    if beat.action == "enter":
        seat = _next_seat(block, beat, who)
        if seat:
            x, y, heading, _ = seat_of(floor, seat, who)
            return (round(x + 0.3 * math.cos(heading), 3), round(y + 0.3 * math.sin(heading), 3)), heading
        return _entry(block, who)
    return (me.mark.x, me.mark.y), None


def _next_seat(block: Block, beat: Beat, who: str) -> str:
    """The seat that someone who comes in is going to take, when sitting down is what follows."""
    following = [b for b in block.shot.beats if who in b.who and block.order(b) > block.order(beat)]
    return _seat(block, following[0], who) if following and following[0].action == "sit" else ""


def _entry(block: Block, who: str) -> tuple[tuple[float, float], float | None]:
    """A mark for someone who comes in: opposite whoever is there, within talking distance."""
    floor = block.floor
    others = [p.mark for s, p in block.people.items() if s != who and p.present and floor.cast[s].kind == "body"]
    side = -1.0 if block.people[who].mark.x < floor.centre[0] else 1.0
    x = floor.centre[0] + side * 0.7
    if others:
        edge = max(others, key=lambda m: side * m.x)
        x = edge.x + side * 1.15
    return (round(x, 3), round(floor.centre[1] - 0.25, 3)), (math.pi + 0.5 if side > 0 else -0.5)


def _across(
    block: Block, beat: Beat, who: str, begin: Fraction, last: bool
) -> tuple[tuple[tuple[float, float], ...], bool, bool, float | None]:
    """A travel without a goal: across the picture, ending centre stage unless nothing follows."""
    floor, me, built = block.floor, block.people[who], block.floor.cast[who]
    unit = ACTIONS.get(beat.action)
    speed = built.dims.walk_speed if unit.__name__ in ("Walk", "Swim") else built.dims.run_speed
    seconds = float(beat.duration) if beat.duration else float(block.shot.duration or 0) or RUN_IN
    later = [b for b in block.shot.beats if block.order(b) > block.order(beat) and who in b.who]
    more = any(beat.action != "fly" or b.action not in VOCAL for b in later)
    way: float = min(speed * seconds, 26.0)
    direction = -1.0 if beat.place == "from_right_to_left" else 1.0
    lane = me.mark.y
    cx = floor.centre[0]
    first = not me.beats and begin <= SETTLE
    if first and more:
        x0, _, x1, _ = floor.model.free
        stop_at = cx + direction * 0.4
        way = min(way, abs(stop_at - (x0 if direction > 0 else x1)) - 0.5)
        me.mark = me.initial = me.mark.model_copy(update={"x": stop_at - direction * way})
        heading = -0.55 if direction > 0 else math.pi + 0.55
        return ((round(stop_at - direction * way, 3), lane), (round(stop_at, 3), lane)), True, False, heading
    if first:
        me.mark = me.initial = me.mark.model_copy(update={"x": cx - direction * way / 2})
        return (
            ((round(cx - direction * way / 2, 3), lane), (round(cx + direction * way / 2, 3), lane)),
            True,
            True,
            None,
        )
    x0, _, x1, _ = floor.model.free
    end = min(max(me.mark.x + direction * way, x0), x1)
    if abs(end - me.mark.x) < 1.0:
        end = me.mark.x - direction * min(way, 4.0)
    return ((me.mark.x, lane), (round(end, 3), lane)), False, last and not more, None
