# SPDX-License-Identifier: Apache-2.0
"""Timing: each beat gets its span and its way across the floor; durations come from lines and actions."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

from soundstage import space
from soundstage.actions import ACTIONS
from soundstage.actions.base import Doing
from soundstage.direct.afloat import crew, rowed, wade
from soundstage.direct.apart import led_round
from soundstage.direct.block import GRID, SETTLE, VOCAL, Block, arrive
from soundstage.direct.blocking import levelled, seat_of
from soundstage.direct.chase import chased, pursue
from soundstage.direct.plan import Mark, PlannedBeat
from soundstage.direct.riding import BACK, along_shore, astride, carry_rider, mount, raised
from soundstage.direct.routes import ALTITUDE, route, seat_for
from soundstage.direct.seated import be_seated, eats_seated, lay_beside
from soundstage.direct.sets import spot_for
from soundstage.direct.sliding import chute_of, down
from soundstage.direct.sounds import beat_sound
from soundstage.direct.throwing import aimed, caught, shot, thrown
from soundstage.direct.together import pair_of, together
from soundstage.direct.worktop import SHOVED, found, moved_on, set_to_work, shoved
from soundstage.model.production import Beat
from soundstage.speech.base import Spoken

FITTED = ("play", "read", "ride", "climb", "juggle", "throw", "brush", "work", "sweep")  # shaped by their thing
KITE_AHEAD, KITE_OVER = 1.5, -0.35  # metres ahead of and over the head that a kite's foot hangs in the picture
BEHIND = 1.75  # radians from straight ahead: who stands farther round is not turned to in speech
WALKERS = ("biped", "quadruped", "bird")  # they need ground for both feet
PAUSE = Fraction(1, 4)  # between a line and what follows


def time_block(block: Block) -> None:
    """Give every beat of the block its start, end, path and target."""
    astride(block)
    raised(block)
    now = Fraction(0)
    started = Fraction(0)
    beats = block.shot.beats
    for index, beat in enumerate(beats):
        begin = started if beat.order == "with" and index else now
        if beat.after:
            begin += beat.after
        elif index == 0 and not _travels(beat):
            begin += _settle(block, beat) if beat.line or beat.action not in ("stand", "sit") else 0
        begin = GRID.snap(beat.at if beat.at is not None else _on_the_wing(block, beat, begin))
        ends = _ends(block, beat, begin, last=index == len(beats) - 1)
        end = max(ends)
        pause = PAUSE if beat.line else Fraction(0)
        started, now = begin, max(now, end + pause)
    content = max([now, *(p.free_at for p in block.people.values())])
    wanted = block.shot.duration
    block.duration = GRID.whole(wanted if wanted else max(content + SETTLE, Fraction(2)))


def _ends(block: Block, beat: Beat, begin: Fraction, last: bool) -> list[Fraction]:
    """Plan everyone's part of a beat; -> when they are over. One that was answered before is planned already."""
    done = [b.end for p in block.people.values() for b in p.beats if b.id == beat.id]
    if done:
        return done
    pair = pair_of(block, beat)
    if pair:
        return [together(block, beat, pair, begin)]
    return [_perform(block, beat, who, begin, last) for who in beat.who or ("",)]


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
    """The action a performer of this kind does: an animal's cry is its call, only things roll."""
    if beat.action in ("cry", "sing", "laugh") and block.floor.cast[who].plan != "biped":
        return "bark"
    built = block.floor.cast[who]
    if chute_of(block, beat):
        return "slide"
    if beat.action == "fly" and built.kind == "body" and built.plan != "bird":
        return "fly_kite" if beat.target else "jump"  # people fly kites; they do not fly
    if beat.action == "drive" and built.kind == "body":
        return "walk"
    if beat.action == "roll" and (built.vehicle or built.subject.unit == "train"):
        return "drive"
    if beat.action == "swim" and rowed(block, beat) and built.plan == "biped":
        return "row"  # one paddles a boat; without one it is the swimmer's own stroke
    if beat.action == "row" and (built.plan != "biped" or not rowed(block, beat)):
        return "drive" if built.vehicle else "walk"
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
    beat = aimed(block, beat, who)
    if beat.action == "ride":
        mount(block, beat, who)
    if beat.action == "fly_kite":
        _let_up(block, beat.target, who)
    if beat.action == "row":
        return crew(block, beat, who, begin, last)
    if beat.action == "swim" and begin <= SETTLE:
        wade(block, who)
    if chased(block, beat, who):
        return _go_after(block, beat, who, begin, last)
    begin = set_to_work(block, beat, who, _on_the_seat(block, beat, who, begin))
    doing = _doing(block, beat, who, begin, spoken, last)
    unit = ACTIONS.new(beat.action or "stand")
    length = beat.duration or _exact(unit.seconds(doing))
    end = begin + GRID.whole(length)
    if beat.line and spoken is not None:
        block.lines.append((beat, who, begin, begin + _exact(spoken.seconds)))
    planned = _planned(beat, who, begin, end, doing)
    me.beats.append(planned)
    end = _answered(block, beat, planned)
    carry_rider(block, planned)
    moved_on(block, planned)
    me.free_at = max(me.free_at, end)
    if beat.action == "fly":
        me.flying_until = end
    if me.flying_until is not None and beat.action in VOCAL:
        return me.flying_until
    arrive(me, planned)
    _take_seat(block, who)
    return end


def _on_the_seat(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """Whoever sits is on the seat, or walks to it first; -> when the sitting begins."""
    if beat.action == "sit" and "already" in beat.manner:
        be_seated(block, beat, who)
    elif eats_seated(block, beat, who):
        be_seated(block, beat.model_copy(update={"place": "on", "target": beat.anchor}), who)
        lay_beside(block, beat)
    elif beat.action == "sit":
        return _walk_to_seat(block, beat, who, begin)
    return begin


def _answered(block: Block, beat: Beat, planned: PlannedBeat) -> Fraction:
    """Plan the part of whoever catches what this throws; -> when both are over."""
    catch = caught(block, beat, planned)
    if catch is None:
        return planned.end
    other = block.people[catch.subject]
    other.beats.append(catch)
    other.free_at = max(planned.end, catch.end)
    arrive(other, catch)
    return other.free_at


def _go_after(block: Block, beat: Beat, who: str, begin: Fraction, last: bool) -> Fraction:
    """A chase: both go; -> when it is over."""
    beats = pursue(block, beat, who, begin, last)
    for planned in beats:
        runner = block.people[planned.subject]
        runner.beats.append(planned)
        runner.free_at = max(runner.free_at, planned.end)
        runner.present = True
        arrive(runner, planned)
    return beats[-1].end


def _take_seat(block: Block, who: str) -> None:
    """Tell the floor who sits now, so that the next one on a bench takes the place beside."""
    if who in block.floor.marks:
        posture = block.people[who].mark.posture
        block.floor.marks[who] = block.floor.marks[who].model_copy(update={"posture": posture})


def _planned(beat: Beat, who: str, begin: Fraction, end: Fraction, doing: Doing) -> PlannedBeat:
    return PlannedBeat(
        id=beat.id, subject=who, action=beat.action or "stand", start=begin, end=end, path=doing.path,
        end_heading=doing.end_heading, target=doing.target, target_point=doing.target_point, manner=doing.manner,
        times=beat.times, entering=doing.entering, leaving=doing.leaving, line=beat.id if beat.line else "",
        facts=doing.facts,
    )


def _exact(value: float) -> Fraction:
    return Fraction(math.ceil(value * 1000), 1000)


def _doing(block: Block, beat: Beat, who: str, begin: Fraction, spoken: Spoken | None, last: bool) -> Doing:
    built, me = block.floor.cast[who], block.people[who]
    facts = _facts(block, beat, who)
    target = beat.target if beat.target in block.floor.cast else ""
    point = _target_point(block, beat, who, target)
    path = shoved(block, beat, who) if beat.action in SHOVED else ()
    entering = leaving = False
    heading: float | None = None
    unit = ACTIONS.get(beat.action or "stand")
    if unit.travels:
        path, entering, leaving, heading = route(block, beat, who, begin, last)
        if beat.action == "ride":
            path, leaving, heading = along_shore(block, beat, who, path), leaving or heading is not None, None
        elif not built.vehicle and beat.action != "fly":
            path = led_round(block, beat, who, path)
            path = (*path[:-1], levelled(block.floor, *path[-1])) if path and built.plan in WALKERS else path
    elif beat.action == "sit":
        heading = facts.pop("seat_heading", None)
        entering = begin == 0 and me.mark.posture == "sit"
    elif beat.action == "turn" and point is not None:
        heading = math.atan2(point[1] - me.mark.y, point[0] - me.mark.x)
    elif beat.action in ("sleep", "lie", "push_up", "archery", "yoga"):
        entering, leaving = begin <= SETTLE and not me.beats, last
    manner = beat.manner + ((beat.line.manner,) if beat.line and beat.line.manner else ())
    return Doing(
        who,
        built.dims,
        built.plan,
        float(begin),
        float(begin + 1),
        path,
        heading,
        target, point, "", manner,
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
        seat = seat_for(block, beat, who)
        if seat:
            _, _, heading, height = seat_of(floor, seat, who)
            facts.update(seat_height=height, seat_heading=heading, seat=seat)
    if beat.action == "bark":
        facts["call"] = (built.facts or {}).get("call", "")
        facts["kind"] = (built.subject.noun, beat.verb)
        facts["size"] = built.subject.size
    if beat.action == "put_down" and beat.target in floor.cast:
        facts["material"] = floor.cast[beat.target].substance
        anchor = beat.anchor or _surface(block)
        facts["onto"] = floor.cast[anchor].substance if anchor in floor.cast else "wood"
    if beat.action == "drive":
        facts["engine"] = {"boat": "engine_boat", "train": "train", "airplane": "airplane"}.get(
            built.subject.unit, "engine"
        )
        facts["kind"] = (*built.subject.words, built.subject.noun)
    if beat.action == "swim" and block.people[who].mark.z > 0:
        facts["afloat"] = True
    if beat.action == "fly":
        facts["altitude"] = ALTITUDE
    if beat.anchor in floor.marks:
        facts["anchor"] = beat.anchor
    if beat.tool in floor.cast:
        facts["tool"] = beat.tool
    facts.update(_worked(block, beat) | found(block, beat, who))
    facts.update(thrown(block, beat, who) | shot(block, beat, who) | down(block, beat, who))
    if beat.action == "eat" and beat.target in floor.cast:
        facts["held"] = floor.cast[beat.target].held
    sound = beat_sound(beat, who, floor.cast)
    return {**facts, "sound": sound} if sound else facts


def _let_up(block: Block, kite: str, who: str) -> None:
    """What is flown on a string is up in the wind, ahead of who holds it."""
    me = block.people[who].mark
    if kite not in block.people:
        return
    high = block.floor.cast[who].dims.height + KITE_OVER
    mark = Mark(x=round(me.x + KITE_AHEAD * math.cos(me.heading), 3),
                y=round(me.y + 0.4 * KITE_AHEAD * math.sin(me.heading), 3), z=round(high, 3), heading=-1.22)
    sail = block.people[kite]
    sail.mark = sail.initial = block.floor.marks[kite] = mark


def _worked(block: Block, beat: Beat) -> dict[str, Any]:
    """What playing, riding, climbing and the like need to know of the thing they are done on."""
    floor = block.floor
    name = next((n for n in (beat.target, beat.tool, beat.anchor) if n in floor.cast), "")
    if beat.action not in FITTED or not name:
        return {}
    thing = floor.cast[name]
    spots = ("keys", "skin", "strings", "driver", "seat", "grip", "top")
    return {
        "unit": thing.subject.unit or thing.subject.noun, "kind": thing.kind, "held": thing.held,
        "tall": float(thing.extent[1, 2]), "count": thing.subject.count, "of": name,
        "back": BACK * thing.dims.height, "wide": thing.dims.width,
        "up": round(min(max(float(thing.extent[1, 2]) - 0.6 * block.floor.cast[beat.who[0]].dims.height, 0.3), 2.2), 3),
        **{spot: at for spot in spots if (at := thing.anchor(spot)) is not None},
    }


def _surface(block: Block) -> str:
    floor = block.floor
    return next((s for s in floor.scene.cast if floor.cast[s].anchor("top") and not floor.cast[s].held), "")


def _walk_to_seat(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """When the seat is away, a walk to it comes first."""
    seat = seat_for(block, beat, who)
    me = block.people[who]
    if not seat or me.mark.posture == "sit":
        return begin
    x, y, heading, _ = seat_of(block.floor, seat, who)
    if math.hypot(x - me.mark.x, y - me.mark.y) < 0.25:
        return begin
    built = block.floor.cast[who]
    front = (x + 0.30 * math.cos(heading), y + 0.30 * math.sin(heading))
    way = (*led_round(block, beat, who, ((me.mark.x, me.mark.y), front)), (x, y))
    doing = Doing(who, built.dims, built.plan, float(begin), float(begin + 1), way)
    end = begin + GRID.whole(_exact(ACTIONS.new("walk").seconds(doing)))
    walk = PlannedBeat(
        id=f"{beat.id}.way", subject=who, action="walk", start=begin, end=end, path=way, end_heading=heading
    )
    me.beats.append(walk)
    arrive(me, walk)
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
    """Whom a speaker speaks to: the nearest other performer present who is not at their back.

    Nobody stands with the back of the head to the audience through a line of their own.
    """
    me = block.people[who].mark

    def aside(other: Mark) -> float:
        return abs(float(space.wrapped(math.atan2(other.y - me.y, other.x - me.x) - me.heading)))

    others = [
        (math.hypot(p.mark.x - me.x, p.mark.y - me.y), s)
        for s, p in block.people.items()
        if s != who and p.present and block.floor.cast[s].kind == "body" and aside(p.mark) < BEHIND
    ]
    return min(others)[1] if others else ""
