# SPDX-License-Identifier: Apache-2.0
"""Timing: each beat gets its span and its way across the floor; durations come from lines and actions."""

from __future__ import annotations

import math
from fractions import Fraction

from soundstage.actions import ACTIONS
from soundstage.actions.base import Doing
from soundstage.actions.explode import SHREDS
from soundstage.direct.afloat import crew, rowed, wade, way_of
from soundstage.direct.aloft import taken_wing
from soundstage.direct.apart import led_round
from soundstage.direct.becoming import LASTS
from soundstage.direct.block import GRID, SETTLE, VOCAL, Block, arrive
from soundstage.direct.blocking import levelled, seat_of
from soundstage.direct.boarding import all_in, boarded, get_in, take_along
from soundstage.direct.chase import chased, pursue
from soundstage.direct.clearing import runs_up
from soundstage.direct.conveying import convey, conveyed
from soundstage.direct.feeding import set_before
from soundstage.direct.floating import hangs_up
from soundstage.direct.flown_out import flown_out
from soundstage.direct.going_on import kept_up, to_the_end
from soundstage.direct.hand_in_hand import beside, joined, linked
from soundstage.direct.legs import wanted as wanted_by
from soundstage.direct.lying import LYING, laid_down
from soundstage.direct.pace import heard_out, in_the_world, least
from soundstage.direct.plan import PlannedBeat
from soundstage.direct.plunging import plunges, runs_down_to
from soundstage.direct.riding import along_shore, astride, carry_rider, downhill, mount, raised
from soundstage.direct.ring import on_a_ring, ring_way
from soundstage.direct.routes import seat_for
from soundstage.direct.seated import be_seated, eats_seated, gets_up, lay_beside, stays_down
from soundstage.direct.sliding import chute_of
from soundstage.direct.sounds import counted_until
from soundstage.direct.stacking import left_piled
from soundstage.direct.swinging import swing_along, swung
from soundstage.direct.taking import up_to_it
from soundstage.direct.throwing import aimed, caught, flung
from soundstage.direct.thrown_in import to_the_edge
from soundstage.direct.to_camera import turned_from
from soundstage.direct.together import pair_of, together
from soundstage.direct.told import facts, let_up, target_point
from soundstage.direct.upon import goes_upon, landed, upon
from soundstage.direct.wheel import at_the_wheel, driven
from soundstage.direct.worktop import SHOVED, moved_on, set_to_work, shoved
from soundstage.model.production import Beat
from soundstage.speech.base import Spoken

SADDLED = ("bicycle", "motorcycle")  # what is ridden, though one says that it is driven
WALKERS = ("biped", "quadruped", "bird")  # they need ground for both feet
PAUSE = Fraction(1, 4)  # between a line and what follows


def time_block(block: Block) -> None:
    """Give every beat of the block its start, end, path and target."""
    astride(block)
    raised(block)
    taken_wing(block)
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
    content = max([now, counted_until(block), *(p.free_at for p in block.people.values())])
    wanted = in_the_world(block)
    rest = Fraction(0) if kept_up(block) else SETTLE
    wanted = heard_out(block, wanted) if wanted else None
    block.duration = GRID.whole(wanted if wanted else max(content + rest, wanted_by(block.shot.camera), least(block)))
    to_the_end(block)


def _ends(block: Block, beat: Beat, begin: Fraction, last: bool) -> list[Fraction]:
    """Plan everyone's part of a beat; -> when they are over. One that was answered before is planned already."""
    done = [b.end for p in block.people.values() for b in p.beats if b.id == beat.id]
    if done:
        return done
    pair = pair_of(block, beat)
    if pair:
        return [together(block, beat, pair, begin)]
    if (two := linked(block, beat)) is not None:
        begin = beside(block, beat, two, begin)
        done = [_perform(block, beat, who, begin, last) for who in (two if beat.action == "sit" else two[:1])]
        joined(block, beat, two)
        return done
    return [flung(block, beat, who) or _perform(block, beat, who, begin, last) for who in beat.who or ("",)]


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
    if beat.action == "fly" and built.kind == "body" and not built.winged:
        return "fly_kite" if beat.target else "fly" if built.plan == "biped" else "jump"  # a hero in a cape
    if beat.action in ("drive", "ride") and (vehicle := driven(block, beat, who)):
        return "ride" if block.floor.cast[vehicle].subject.unit in SADDLED else "drive"
    if beat.action == "drive" and built.kind == "body":
        return "walk"
    if beat.action == "climb" and built.plan != "biped" and upon(block, beat, who):
        return "jump"
    if (still := stays_down(block, beat, who)) is not None:
        return still
    if beat.action == "roll" and (built.vehicle or built.subject.unit == "train"):
        return "drive"
    if plunges(block, beat, who):
        return "jump"
    if beat.action == "swim" and rowed(block, beat) and built.plan == "biped":
        return "row"  # one paddles a boat; without one it is the swimmer's own stroke
    if beat.action in ("swing", "sway", "explode", "inflate"):
        return _as_it_can(block, beat, who)
    if beat.action == "row" and (built.plan != "biped" or not rowed(block, beat)):
        return "drive" if built.vehicle else "walk"
    return beat.action or "stand"


def _as_it_can(block: Block, beat: Beat, who: str) -> str:
    """One swings on a swing only, what pops without being a skin of air hops, and only that is blown up by mouth."""
    units = [block.floor.cast[n].subject.unit for n in (beat.target, beat.anchor) if n in block.floor.cast]
    mine = block.floor.cast[who]
    hangs = any(j.drive == "swing" for j in getattr(mine.model, "joints", ()))  # a swing, a pendulum
    if beat.action == "sway":
        return "swing" if hangs else "sway"
    if beat.action == "swing":
        instead = "work" if beat.target in block.floor.cast else "sway"
        on_one = mine.plan == "biped" and "swing" in units
        return "swing" if on_one or hangs else instead if mine.kind == "body" else "sway"
    if beat.action == "inflate":
        return "inflate" if mine.plan == "biped" else "stand"
    return "jump" if beat.verb == "pop" and mine.kind != "body" and mine.subject.unit not in SHREDS else "explode"


def _travels(beat: Beat) -> bool:
    return bool(beat.action) and bool(ACTIONS.get(beat.action).travels)


def _perform(block: Block, beat: Beat, who: str, begin: Fraction, last: bool) -> Fraction:
    """One performer's part in a beat; -> when it is over."""
    spoken = block.spoken.get(beat.id)
    if not who or (beat.line and beat.line.off_screen):
        end = begin + _exact(spoken.seconds if spoken else 1.0)
        block.lines.append((beat, who, begin, end))
        return end
    if who not in block.people:
        return begin  # what is poured out is no performer: its fall is what the pouring shows
    me = block.people[who]
    beat = beat.model_copy(update={"action": _action(block, beat, who)})
    beat = aimed(block, beat, who)
    _prepared(block, beat, who, begin)
    if (ready := _in_company(block, beat, who, begin, last)) is not None:
        return ready
    begin = set_to_work(block, beat, who, _on_the_seat(block, beat, who, all_in(block, who, begin)))
    begin = up_to_it(block, beat, who, begin)
    begin = runs_down_to(block, beat, who, to_the_edge(block, beat, who, begin))
    begin = runs_up(block, beat, who, goes_upon(block, beat, who, begin))
    doing = _doing(block, beat, who, begin, spoken, last)
    unit = ACTIONS.new(beat.action or "stand")
    length = beat.duration or max(_exact(unit.seconds(doing)), _exact(LASTS if "becomes" in doing.facts else 0.0))
    end = begin + GRID.whole(length)
    if beat.line and spoken is not None:
        block.lines.append((beat, who, begin, begin + _exact(spoken.seconds)))
    planned = _planned(beat, who, begin, end, doing)
    me.beats.append(planned)
    end = _answered(block, beat, planned)
    for goes_with in (carry_rider, take_along, moved_on, left_piled):
        goes_with(block, planned)
    me.free_at = max(me.free_at, end)
    if beat.action == "fly":
        me.flying_until = end
    if me.flying_until is not None and beat.action in VOCAL:
        return me.flying_until
    arrive(me, planned)
    landed(me, planned)
    _take_seat(block, who)
    return end


def _in_company(block: Block, beat: Beat, who: str, begin: Fraction, last: bool) -> Fraction | None:
    """Plan what others or a thing go along in with who does it; -> when it is over, None for any other beat."""
    if beat.action == "row":
        return crew(block, beat, who, begin, last)
    if swung(block, beat, who):
        return swing_along(block, beat, who, begin)
    if conveyed(block, beat, who):
        return convey(block, beat, who, begin)
    if boarded(block, beat, who):
        return get_in(block, beat, who, begin)
    if beat.action == "drive" and block.floor.cast[who].kind == "body":
        return at_the_wheel(block, beat, who, begin, last)
    return _go_after(block, beat, who, begin, last) if chased(block, beat, who) else None


def _prepared(block: Block, beat: Beat, who: str, begin: Fraction) -> None:
    """Put on its animal, into the water or under its kite who does something there."""
    if beat.action == "ride":
        mount(block, beat, who)
    set_before(block, beat, who)
    if beat.action == "float":
        hangs_up(block, beat, who)
    if beat.action == "fly_kite":
        let_up(block, beat.target, who)
    if beat.action == "swim":  # who does this first of all is in it from the beginning
        wade(block, who)


def _on_the_seat(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """Whoever sits is on the seat, or walks to it first; -> when the sitting begins."""
    if beat.action == "sit" and "already" in beat.manner:
        be_seated(block, beat, who)
    elif eats_seated(block, beat, who):
        be_seated(block, beat.model_copy(update={"place": "on", "target": beat.anchor}), who)
        lay_beside(block, beat)
    elif beat.action in LYING:
        return laid_down(block, beat, who, begin)
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
    about = facts(block, beat, who) | on_a_ring(block, beat, who)
    target = beat.target if beat.target in block.floor.cast else ""
    point = target_point(block, beat, who, target)
    path, entering, leaving = (shoved(block, beat, who) if beat.action in SHOVED else ()), False, False
    heading = turned_from(block, beat, who)
    unit = ACTIONS.get(beat.action or "stand")
    if "on_top" in about or "over" in about:
        path = about.get("on_top") or tuple(p[:2] for p in about["over"])
        leaving = "over" in about and "flight" not in about
    elif unit.travels:
        own = along_shore(block, beat, who) or flown_out(block, beat, who)
        path, entering, leaving, heading = own or way_of(block, beat, who, begin, last)
        if "way" in about:
            path, entering, leaving, heading = about["way"], True, False, None
        elif beat.action == "ride":
            path = downhill(block, beat, who, path)
            leaving, heading = leaving or heading is not None, None
        elif not built.vehicle and beat.action != "fly":
            path = led_round(block, beat, who, path)
            path = (*path[:-1], levelled(block.floor, *path[-1])) if path and built.plan in WALKERS else path
    elif beat.action == "sit":
        heading = about.pop("seat_heading", None)
        entering = begin == 0 and me.mark.posture == "sit"
    elif "way" in about:
        path, heading = about["way"], about["faces"]
    elif {"down", "ring", "leap", "surface"} & about.keys():
        path = next((about[way] for way in ("down", "surface", "leap") if about.get(way)), ())
        path = ring_way(about["ring"]) if "ring" in about else path
    elif beat.action == "turn" and point is not None and heading is None:
        heading = math.atan2(point[1] - me.mark.y, point[0] - me.mark.x)
    elif beat.action in ("sleep", "lie", "push_up", "archery", "yoga"):
        entering, leaving = (begin <= SETTLE or "already" in beat.manner) and not me.beats, last
    path, risen = gets_up(block, who, beat, path, entering)
    manner = beat.manner + ((beat.line.manner,) if beat.line and beat.line.manner else ())
    return Doing(
        who, built.dims, built.plan, float(begin), float(begin + 1), path, heading, target, point, "", manner,
        beat.times, entering, leaving, spoken, about | risen,
    )


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
