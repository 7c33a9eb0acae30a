# SPDX-License-Identifier: Apache-2.0
"""Ways across the floor: where a travel leads, whether it begins or ends in motion, which seat it is for."""

from __future__ import annotations

import math
from fractions import Fraction

from soundstage.actions import ACTIONS
from soundstage.actions.row import SPEED as ROWING
from soundstage.direct.aloft import FLUTTERS, altitude, lives_aloft
from soundstage.direct.block import SETTLE, VOCAL, Block
from soundstage.direct.blocking import ELBOW, SET_SEAT, beside, half_on_screen, has_set_seat, levelled, seat_of, spread
from soundstage.direct.footing import ground_like
from soundstage.direct.plan import Mark
from soundstage.direct.sets import spot_for
from soundstage.direct.to_camera import to_or_from_camera
from soundstage.direct.traffic import drives_off, lane, on_wheels, pulls_up, standing_about
from soundstage.model.production import Beat

ALTITUDE = 2.6  # metres at which birds cross a set
RUN_IN = 2.6  # seconds a run or flight is watched when the words give no length
WALK_OFF = 5.5  # metres that who goes away out of doors is watched
OUT = 1.2  # metres beyond the free floor that who leaves is out of sight
STAYED = 3.4  # metres: who goes so far from somebody else is out of the picture of both
COMES, GOES = 3.0, 5.0  # seconds that who comes in and who goes away is watched, however slow they are
CIRCLE = 1.1  # metres, and lengths of an animal: half as wide are the circles in which one runs
NEAR_BY = 1.2  # metres: a way to a goal that is shorter is no way
PASSING, BEYOND = 0.35, 0.8  # metres between who passes and what is passed; gone on beyond it
ABREAST = 0.4  # metres between those who go together
LEFTWARDS = ("from_right_to_left", "left", "to_left", "leftwards", "from_right")
BUILDING, IN_SET = 1.5, 0.3  # metres: a radius of buildings; from the spot of one that belongs to the set
RELATIONS = ("left_of", "right_of", "in_front_of", "behind", "next_to", "near")

Travel = tuple[tuple[tuple[float, float], ...], bool, bool, float | None]


def route(block: Block, beat: Beat, who: str, begin: Fraction, last: bool) -> Travel:
    """Path, whether it begins or ends in motion, and the heading at its end."""
    floor, me = block.floor, block.people[who]
    here = (me.mark.x, me.mark.y)
    if beat.travel_m is not None:
        return _measured(block, who, beat.travel_m), begin == 0, last, None
    if (rings := _comes_round(block, beat, who)) is not None:
        return rings, False, False, None
    if beat.action == "enter" and beat.place in ("out", "from") and beat.anchor in floor.marks:
        me.present = True  # out of a house: from before it
        x, y, _ = beside(floor, who, beat.anchor, "in_front_of")
        goal = _entry(block, who)
        return ((round(x, 3), round(y, 3)), goal[0]), True, False, goal[1]
    wheels = on_wheels(floor, who)
    if wheels and beat.action == "enter" and not {beat.anchor, beat.target} & set(floor.marks):
        me.present = True
        way, heading = pulls_up(block, who, beat.place in LEFTWARDS)
        return way, True, False, heading
    straight = to_or_from_camera(block, beat, who, begin)
    if straight and beat.action not in ("enter", "exit"):
        return straight, False, False, None
    goal = _goal(block, beat, who)
    if beat.action == "enter":
        me.present = True
        return (_comes_from(block, who, goal[0]), goal[0]), True, False, goal[1]
    if beat.action == "exit" or beat.place in ("out", "away", "off"):
        if wheels and (me.beats or begin > SETTLE):
            return drives_off(block, who), False, True, None
        x0, _, x1, _ = floor.model.free
        edge = x1 + OUT if _leads_off(block, beat, who) >= floor.centre[0] else x0 - OUT
        if floor.model.room.size is None and not floor.cast[who].vehicle:  # nobody waits for the last of it
            edge = here[0] + min(max(edge - here[0], -WALK_OFF), WALK_OFF)
        return (here, (here[0] + _watched(block, who, edge - here[0]), here[1])), False, True, None
    if beat.place == "past" and beat.anchor in floor.marks and beat.anchor != who:
        return _past(block, beat, who, begin, last)
    if goal[0] == here:
        return _across(block, beat, who, begin, last)
    here = _set_out(block, who, goal[0], begin)
    return (here, goal[0]), False, False, goal[1]


def _leads_off(block: Block, beat: Beat, who: str) -> float:
    """The x from which the first of those sets out who go away together: all of them go to one side."""
    lead = block.people.get(beat.who[0]) if who in beat.who else None
    gone = [b.path[0][0] for b in (lead.beats if lead else ()) if b.id == beat.id and b.path]
    return gone[0] if gone else block.people[who].mark.x


def _watched(block: Block, who: str, way: float) -> float:
    """As much of a way to the side as one goes while one is watched; out of the picture of who stays."""
    far = GOES * block.floor.cast[who].dims.walk_speed
    if block.staying(who):
        far = min(far, STAYED)
    return min(max(way, -far), far)


def _comes_from(block: Block, who: str, goal: tuple[float, float]) -> tuple[float, float]:
    """Where a way in begins: out of the picture, but no farther than one comes while one is watched."""
    me, far = block.people[who], COMES * block.floor.cast[who].dims.walk_speed
    away = math.dist((me.mark.x, me.mark.y), goal)
    if away > far and not me.beats:
        x, y = (round(g + (h - g) * far / away, 3) for g, h in zip(goal, (me.mark.x, me.mark.y), strict=True))
        me.mark = me.initial = me.mark.model_copy(update={"x": x, "y": y})
    return me.mark.x, me.mark.y


def _measured(block: Block, who: str, travel: tuple[float, float]) -> tuple[tuple[float, float], ...]:
    """A way of so many metres to the right and away, from where one is; a box on screen is where its middle is seen."""
    me = block.people[who]
    placed = (*block.floor.scene.placements, *block.shot.placements)
    if not me.beats and any(p.box and p.subject == who for p in placed):
        heading = math.atan2(travel[1], travel[0])
        back = {"x": round(me.mark.x - travel[0] / 2, 3), "y": round(me.mark.y - travel[1] / 2, 3), "heading": heading}
        me.mark = me.initial = me.mark.model_copy(update=back)
    x, y = me.mark.x, me.mark.y
    return (x, y), (round(x + travel[0], 3), round(y + travel[1], 3))


def _set_out(block: Block, who: str, goal: tuple[float, float], begin: Fraction) -> tuple[float, float]:
    """Where a way to a goal begins: where one is, or farther off when one would be there already."""
    floor, me = block.floor, block.people[who]
    here = (me.mark.x, me.mark.y)
    if me.beats or begin > SETTLE or _placed(block, who) or math.dist(here, goal) > NEAR_BY:
        return here
    x0, y0, x1, y1 = floor.model.free
    far = floor.cast[who].dims.walk_speed * RUN_IN
    side = -1.0 if goal[0] <= floor.centre[0] else 1.0
    x = goal[0] + side * far if x0 <= goal[0] + side * far <= x1 else goal[0] - side * far
    x, y = levelled(floor, min(max(x, x0), x1), min(max(goal[1] - 0.2, y0), y1))
    heading = math.atan2(goal[1] - y, goal[0] - x)
    me.mark = me.initial = me.mark.model_copy(update={"x": round(x, 3), "y": round(y, 3), "heading": heading})
    return me.mark.x, me.mark.y


def _placed(block: Block, who: str) -> bool:
    """Whether the words say where this one is."""
    told = (*block.floor.scene.placements, *block.shot.placements)
    return any(p.subject == who and p.anchors for p in told)


def _comes_round(block: Block, beat: Beat, who: str) -> tuple[tuple[float, float], ...] | None:
    """The way round a thing, in circles, or after one's own tail; None for every other way."""
    floor = block.floor
    if beat.place == "around" and beat.anchor in floor.marks and beat.anchor != who:
        return _round(block, beat.anchor, who)
    if beat.place == "around" and not {beat.anchor, beat.target} & set(floor.marks) and beat.action != "enter":
        return _in_circles(block, beat, who)
    return None


def _round(block: Block, anchor: str, who: str) -> tuple[tuple[float, float], ...]:
    """A way once round a thing and a little on, begun where one stands."""
    floor, here, mark = block.floor, block.people[who].mark, block.floor.marks[anchor]
    half = half_on_screen(floor.cast[anchor], mark.heading) if anchor not in floor.in_set else (0.6, 0.6)
    own = min(floor.cast[who].radius, 0.5) + 0.35
    first = math.atan2(here.y - mark.y, here.x - mark.x)
    ring = [(round(mark.x + (half[0] + own) * math.cos(first + k * math.pi / 6), 3),
             round(mark.y + (half[1] + own) * math.sin(first + k * math.pi / 6), 3)) for k in range(14)]
    if lives_aloft(floor.cast[who]) and not block.people[who].beats:  # over it already
        me = block.people[who]
        me.mark = me.initial = here.model_copy(update={"x": ring[0][0], "y": ring[0][1]})
        return tuple(ring)
    return ((here.x, here.y), *ring)


def _in_circles(block: Block, beat: Beat, who: str) -> tuple[tuple[float, float], ...]:
    """A ring beside where one stands, on the side of the middle of the place: two turns, one at a walk."""
    floor, mark = block.floor, block.people[who].mark
    member = floor.cast[who]
    wide = max(CIRCLE, CIRCLE * member.dims.length) if member.kind == "body" else max(CIRCLE, 1.5 * member.radius)
    x, y = floor.centre[0] - mark.x, floor.centre[1] - mark.y
    aside = math.atan2(y, x) if math.hypot(x, y) > wide else mark.heading + math.pi / 2
    middle = mark.x + wide * math.cos(aside), mark.y + wide * math.sin(aside)
    steps = 12 if beat.action == "walk" else 24
    return tuple((round(middle[0] - wide * math.cos(aside + k * math.pi / 6), 3),
                  round(middle[1] - wide * math.sin(aside + k * math.pi / 6), 3)) for k in range(steps + 1))


def _goal(block: Block, beat: Beat, who: str) -> tuple[tuple[float, float], float | None]:
    """Where a travel leads, when the words name something to go to."""
    floor, me = block.floor, block.people[who]
    name = next((n for n in (beat.anchor, beat.target) if n in floor.marks and n != who), "")
    asked = beat.place.removeprefix("to_")
    relation = asked if asked in RELATIONS else ""
    if asked == "between" and beat.anchor in floor.marks and beat.target in floor.marks:
        one, two = floor.marks[beat.anchor], floor.marks[beat.target]
        return (round((one.x + two.x) / 2, 3), round((one.y + two.y) / 2, 3)), None
    if name and relation:
        x, y, heading = beside(floor, who, name, relation)
        return (round(x, 3), round(y, 3)), heading
    if name and beat.place not in ("through", "over", "around", "along", "past", "across", "away"):
        mark = block.people[name].mark if name in block.people else floor.marks[name]
        radius = floor.cast[name].radius
        near = IN_SET if name in floor.in_set and radius > BUILDING else radius  # its spot is before its door
        reach = near + floor.cast[who].radius + 0.25
        angle = math.atan2(me.mark.y - mark.y, me.mark.x - mark.x)
        side = 1.0 if math.sin(angle) <= 0 else -1.0  # those who are to the right of it stay so
        angle += side * _rank_offset(block, beat, who) / reach
        x, y = mark.x + reach * math.cos(angle), mark.y + reach * math.sin(angle)
        return (round(x, 3), round(y, 3)), angle + math.pi
    if beat.action == "enter":
        seat = _next_seat(block, beat, who)
        if seat:
            x, y, heading, _ = seat_of(floor, seat, who)
            return (round(x + 0.3 * math.cos(heading), 3), round(y + 0.3 * math.sin(heading), 3)), heading
        return _entry(block, who)
    return _in_the_set(block, beat, who) or ((me.mark.x, me.mark.y), None)


def _in_the_set(block: Block, beat: Beat, who: str) -> tuple[tuple[float, float], float | None] | None:
    """Before a piece of the set that is gone to, "to the barn", as near as one may; None where it has no such spot."""
    floor, me = block.floor, block.people[who]
    known = beat.place in ("to", "towards") and beat.anchor and beat.anchor not in floor.marks
    spot = spot_for(floor.model, floor.model.has.get(beat.anchor, ""), beat.anchor) if known else None
    if spot is None:
        return None
    x0, y0, x1, y1 = floor.model.free
    x, y = min(max(spot.position[0], x0), x1), min(max(spot.position[1], y0), y1)
    return (round(x, 3), round(y, 3)), math.atan2(y - me.mark.y, x - me.mark.x)


def _entry(block: Block, who: str) -> tuple[tuple[float, float], float | None]:
    """A mark for someone who comes in: opposite whoever is there, within talking distance."""
    floor = block.floor
    others = [p.mark for s, p in block.people.items() if s != who and p.present and floor.cast[s].kind == "body"]
    middle = sum(m.x for m in others) / len(others) if others else floor.centre[0]
    side = -1.0 if block.people[who].mark.x < middle else 1.0  # one stops on the side from which one comes
    x, y = floor.centre[0] + side * 0.7, floor.centre[1]
    if others:  # beside the outermost, as deep in the picture: both are seen three quarters from the front
        edge = max(others, key=lambda m: side * m.x)
        x, y = edge.x + side * 1.15, edge.y
    return (round(x, 3), round(y - 0.25, 3)), (math.pi + 0.5 if side > 0 else -0.5)


def _far(block: Block, beat: Beat, who: str) -> float:
    """Metres of a way without an end: as far as one goes while one is watched."""
    unit, built = ACTIONS.get(beat.action), block.floor.cast[who]
    flutters = unit.__name__ == "Fly" and lives_aloft(built) and not beat.id.endswith(".ahead")  # unless it flees
    slowly = flutters or unit.__name__ in ("Walk", "Swim", "March")
    speed = built.dims.walk_speed if slowly else built.dims.run_speed
    speed, usual = (ROWING, 2 * RUN_IN) if unit.__name__ == "Row" else (speed, RUN_IN)
    return float(min(speed * (float(beat.duration or 0) or float(block.shot.duration or 0) or usual), 26.0))


def _past(block: Block, beat: Beat, who: str, begin: Fraction, last: bool) -> Travel:
    """By a thing or somebody: before it as the picture sees it, from one side of it to the other."""
    floor, me, name = block.floor, block.people[who], beat.anchor
    mark = block.people[name].mark if name in block.people else floor.marks[name]
    half, deep = half_on_screen(floor.cast[name], mark.heading) if name not in floor.in_set else (0.6, 0.6)
    wheels = on_wheels(floor, who)
    own = half_on_screen(floor.cast[who], 0.0)[1] if wheels else min(floor.cast[who].radius, 0.6)
    beyond = max(_far(block, beat, who) / 2, half + own + BEYOND)
    x0, y0, x1, _ = floor.model.free
    before = max(y0, mark.y - (deep if wheels else min(deep, 2.0)) - own - PASSING)
    if wheels or beat.action in ("fly", "row", "swim"):  # in its lane, unless the thing stands in it
        lane_y = _in_lane(block, who)
        before = before if wheels and abs(lane_y - mark.y) < deep + own else lane_y
    row = round(before, 3)
    more = any(who in b.who for b in block.shot.beats if block.order(b) > block.order(beat))
    if not me.beats and begin <= SETTLE and not _placed(block, who):
        start, end = (round(max(x0, mark.x - beyond), 3), row), (round(min(x1, mark.x + beyond), 3), row)
        me.mark = me.initial = me.mark.model_copy(update={"x": start[0], "y": row, "heading": 0.0})
        return (start, end), True, not more, None
    side = 1.0 if mark.x >= me.mark.x else -1.0
    end = (round(min(max(mark.x + side * beyond, x0), x1), 3), row)
    return ((me.mark.x, me.mark.y), (round(mark.x, 3), row), end), False, last and not more, None


def _across(block: Block, beat: Beat, who: str, begin: Fraction, last: bool) -> Travel:
    """A travel without a goal: across the picture, ending centre stage unless nothing follows."""
    floor, me, built = block.floor, block.people[who], block.floor.cast[who]
    later = [b for b in block.shot.beats if block.order(b) > block.order(beat) and who in b.who]
    more = any(beat.action != "fly" or b.action not in VOCAL for b in later)
    way = _far(block, beat, who)
    direction = -1.0 if beat.place in LEFTWARDS else 1.0
    cx = me.mark.x if _placed(block, who) else floor.centre[0] + _rank_offset(block, beat, who)
    airborne = beat.action == "fly" and not me.beats
    flutters = airborne and lives_aloft(built) and not beat.id.endswith(".ahead")
    if airborne:
        me.present = True
        me.mark = me.initial = Mark(x=cx, y=floor.centre[1], z=ALTITUDE, posture="fly")
    if flutters:
        cx, way = _about(block, beat, who), min(way, FLUTTERS)
    first = airborne or (not me.beats and begin <= SETTLE)
    row = _in_lane(block, who) if first else me.mark.y
    if first and more:
        x0, _, x1, _ = floor.model.free
        stop_at = cx if _placed(block, who) else cx + direction * 0.4
        way = min(way, abs(stop_at - (x0 if direction > 0 else x1)) - 0.5)
        me.mark = me.initial = me.mark.model_copy(update={"x": stop_at - direction * way})
        heading = -0.55 if direction > 0 else math.pi + 0.55
        return ((round(stop_at - direction * way, 3), row), (round(stop_at, 3), row)), True, False, heading
    if first:
        me.mark = me.initial = me.mark.model_copy(update={"x": cx - direction * way / 2})
        ends = ((round(cx - direction * way / 2, 3), row), (round(cx + direction * way / 2, 3), row))
        return ends, not flutters, not flutters, None
    x0, _, x1, _ = floor.model.free
    end = min(max(me.mark.x + direction * way, x0), x1)
    if abs(end - me.mark.x) < 1.0:
        end = me.mark.x - direction * min(way, 4.0)
    return ((me.mark.x, row), (round(end, 3), row)), False, last and not more, None


def _about(block: Block, beat: Beat, who: str) -> float:
    """The x about which a butterfly flutters, over the flowers that are named; it is put there."""
    floor, me = block.floor, block.people[who]
    mark = floor.marks.get(next((n for n in (beat.anchor, beat.target) if n in floor.marks and n != who), ""), me.mark)
    me.mark = me.initial = me.mark.model_copy(update={"x": mark.x, "y": mark.y, "z": altitude(block, beat, who)})
    return mark.x


def _in_lane(block: Block, who: str) -> float:
    """The y at which one goes across from the beginning: a vehicle in a lane clear of who stands about."""
    floor, me = block.floor, block.people[who]
    if on_wheels(floor, who):
        y = lane(floor, who, me.mark.y, standing_about(block, who))
        me.mark = me.initial = me.mark.model_copy(update={"y": y})
    return me.mark.y


def _rank_offset(block: Block, beat: Beat, who: str) -> float:
    """Metres from the middle of those who set out together, so that nobody walks inside another."""
    cast = block.floor.cast
    marks = block.floor.marks  # as the scene began: the same for the first and for the last of them
    order = sorted((w for w in beat.who if w in marks and w in block.people), key=lambda w: marks[w].x)
    if who not in order:
        return 0.0
    rooms = [2 * min(cast[w].radius + spread(cast[w]), 2.0) + ABREAST for w in order]
    index = order.index(who)
    return sum(rooms[:index]) + (rooms[index] - sum(rooms)) / 2


def seat_for(block: Block, beat: Beat, who: str) -> str:
    """What a person sits on: named, or the first seat around; animals sit where they are."""
    floor = block.floor
    for name in (beat.target, beat.anchor):
        if name in floor.cast and beat.place in ("", "on", "in", "onto", "at") and floor.cast[name].anchor("seat"):
            return name
    if floor.cast[who].plan != "biped":
        return ""
    if beat.anchor in floor.marks and beat.place in ("on", "onto", "to_on") and ground_like(floor, beat.anchor):
        return beat.anchor
    seats = [s for s in floor.scene.cast  # nobody goes to sit on a ship unasked
             if s in floor.marks and floor.cast[s].anchor("seat") and not floor.cast[s].draught]
    seats += [SET_SEAT] if has_set_seat(floor) else []
    return next((s for s in seats if not _taken(block, s, who)), seats[0] if seats else "")


def _taken(block: Block, seat: str, who: str) -> bool:
    """Whether another one already sits where this one would."""
    x, y, *_ = seat_of(block.floor, seat, who)
    return any(s != who and p.present and p.mark.posture == "sit" and math.dist((p.mark.x, p.mark.y), (x, y)) < ELBOW
               for s, p in block.people.items())


def _next_seat(block: Block, beat: Beat, who: str) -> str:
    """The seat that someone who comes in is going to take, when sitting down is what follows."""
    following = [b for b in block.shot.beats if who in b.who and block.order(b) > block.order(beat)]
    return seat_for(block, following[0], who) if following and following[0].action == "sit" else ""
