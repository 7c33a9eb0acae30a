# SPDX-License-Identifier: Apache-2.0
"""Where hands find their things: on a table before who works at it, or standing within reach.

An action that `handles` its things at a "worktop" is done behind a table, facing the audience, with what it is done
to on the table; one that handles them "near" is done beside the thing. Where things lie is told in the facts.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

from soundstage.actions import ACTIONS
from soundstage.actions.base import Doing
from soundstage.direct.beside_animals import OPENED, STROKED, beside_animal, fed
from soundstage.direct.block import GRID, Block, Running, arrive, untouched
from soundstage.direct.blocking import clear_path
from soundstage.direct.cast import Built
from soundstage.direct.girth import ASIDE, TAKEN
from soundstage.direct.head_first import arm_to, goes_up_to, reaches_with
from soundstage.direct.parts import anchored
from soundstage.direct.plan import Mark, PlannedBeat
from soundstage.direct.stacking import laid_beside, piled
from soundstage.direct.tending import beside_whom, lowered
from soundstage.direct.under import under
from soundstage.model.production import Beat

TABLES = ("table", "desk", "counter", "workbench", "bench")
EDGE = 0.17  # metres from the table's edge to the middle of who stands at it
INTO = 0.24  # metres from the edge to what is worked on
APART = 0.72  # metres between two at one table
SHOVED, SHOVE = ("push", "pull"), 1.6  # metres that a thing is moved along
DRAWN_OUT = 0.8  # of a chair from its table
FLAT, PANE_OPEN = 0.4, 0.55  # of its width that a window is deep; radians that one turns from it to the camera
KICK = 0.30  # metres from who kicks to the near side of the ball
CANVAS = -2.45  # radians: a canvas is seen past who paints on it
TYPED = math.pi / 2 - 0.75  # radians: a screen faces who types, the keys stay in view
TO_CAMERA = -0.3  # radians: a basin's front, a little towards the camera
AT_THE_WALL = -0.95  # radians: from the tap to who stands at its right
FIXED = {"door", "window", "house", "tree", "pine", "palm", "street_lamp", "lighthouse", "fence", "hydrant", "mailbox",
         "traffic_light", "castle", "tower", "bridge", "sign", "stop_sign", "parking_meter", "well", "fountain"}
LOWEST_SEAT = 0.2  # metres: nobody sits on a laptop, though the words say "on" it
UPON, BROAD = ("on", "to_on", "onto", "over"), 0.38  # metres of breadth: a wall is nothing to work on
LOWEST, HIGHEST = 0.35, 1.25  # metres: what has its top in between is worked at standing


def handles(action: str) -> str:
    """How the hands of this action come to their things: "", "worktop", "near" or "hand"."""
    return str(ACTIONS.get(action).handles) if action in ACTIONS.entries else ""


def set_to_work(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """Bring who works and what is worked on together; -> when the work begins (after the steps to the table)."""
    begin = _brought(block, beat, who, begin)
    laid_beside(block, beat, who)
    return begin


def _brought(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """Bring who works to what is worked on, or both to a table."""
    how, built = handles(beat.action), block.floor.cast.get(who)
    if built is None or (built.plan != "biped" and not goes_up_to(block, beat, who, how)):
        return begin
    if built.plan != "biped":
        return _near(block, beat, who, begin)
    sink = beat.anchor if beat.action == "drop" else beat.target
    if how == "basin" or (how and _has_tap(block, sink)):
        return _at_basin(block, beat, who, begin)
    if beat.action == "stack" and _on_the_floor(block, beat):
        return _before_the_floor(block, beat, who, begin)
    if how == "worktop" and (table := table_of(block, beat)):
        return _at_table(block, beat, who, table, begin)
    if beat.action == "drop" and beat.anchor in block.people and beat.anchor != who:
        return _near(block, beat.model_copy(update={"target": beat.anchor}), who, begin)
    if how == "under" and (spot := under(block, beat.target, "under")):
        return stand_at(block, beat, who, (*spot[:2], block.people[beat.target].mark.heading + OPENED), begin)
    if how == "near" or (how == "worktop" and beat.target in block.people):
        return _near(block, beat, who, begin)
    return begin


def _carries_work(built: Built) -> bool:
    """Whether hands work on the top of this thing though it is no table: a grill, a washing machine."""
    top, wide = built.anchor("top"), float(min(built.extent[1, :2] - built.extent[0, :2]))
    return built.kind == "prop" and not built.held and top is not None and LOWEST < top[2] < HIGHEST and wide > BROAD


def _on_the_floor(block: Block, beat: Beat) -> bool:
    """Whether a pile grows on the ground: the words say so, it is of large things, or there is no table."""
    thing = block.floor.cast.get(beat.target)
    return thing is not None and (beat.anchor == "floor" or not thing.held or not table_of(block, beat))


def _before_the_floor(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """Behind what lies on the ground, turned to the camera; beside each other where they are several."""
    floor, thing, built = block.floor, block.people[beat.target], block.floor.cast[who]
    if _idle(block, beat.target):
        floor.in_set.discard(beat.target)
        thing.mark = thing.initial = floor.put(beat.target, *floor.centre, 0.0, math.pi / 2)
    box = floor.cast[beat.target].extent
    far = 0.5 * float(min(box[1, :2] - box[0, :2])) + 0.3 * built.dims.arm + 0.12
    crew = beat.who if who in beat.who else (who,)
    side = (crew.index(who) - (len(crew) - 1) / 2) * APART
    return stand_at(block, beat, who, (thing.mark.x + side, thing.mark.y + far, -math.pi / 2 + OPENED), begin)


def table_of(block: Block, beat: Beat) -> str:
    """What it is done on: the table that is named, else one that is there."""
    if beat.place in UPON and beat.anchor in block.floor.marks and _carries_work(block.floor.cast[beat.anchor]):
        return beat.anchor
    here = [n for n in (beat.anchor, beat.target, *block.floor.scene.cast) if n in block.floor.marks]
    return next((n for n in here if _bench(block.floor.cast[n])), "")


def tap_of(block: Block) -> tuple[str, tuple[float, float, float]] | None:
    """The thing whose tap runs ("" = the set's own) and where its water comes out, world metres."""
    floor = block.floor
    for name in floor.scene.cast:
        mark = block.people[name].mark if name in floor.marks else None
        spot = anchored(floor.cast[name], mark, _level(block, mark), "tap") if mark is not None else None
        if spot is not None:
            return name, (round(spot[0], 3), round(spot[1], 3), round(spot[2], 3))
    own = floor.model.spots.get("tap")
    return ("", own.position) if own is not None else None


def _has_tap(block: Block, name: str) -> bool:
    """Whether it is a sink or basin that is worked on."""
    return name in block.floor.marks and block.floor.cast[name].anchor("tap") is not None


def _at_basin(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """Before the tap, seen from the side: where it is at a wall, at its right and turned to it."""
    floor = block.floor
    basin = next((n for n in floor.scene.cast if n in floor.marks and floor.cast[n].anchor("tap")), "")
    if basin and (_idle(block, basin) or _fetched(block, basin)):
        thing = block.people[basin]
        floor.in_set.discard(basin)
        thing.mark = thing.initial = floor.put(basin, floor.centre[0] - 0.5, floor.centre[1], 0.0, TO_CAMERA)
    tap = tap_of(block)
    if tap is None:
        return begin
    way = block.people[basin].mark.heading if basin else AT_THE_WALL
    far = max(0.5 * floor.cast[who].dims.arm + 0.06, 0.42)
    at = (tap[1][0] + far * math.cos(way), tap[1][1] + far * math.sin(way), way + math.pi)
    return stand_at(block, beat, who, at, begin)


def _fetched(block: Block, basin: str) -> bool:
    """Whether nobody knows of this basin yet: no words name it, and nothing was washed in it."""
    known = {b.facts.get("basin") for p in block.people.values() for b in p.beats}
    return basin.startswith(f"{block.floor.scene.id}.") and basin not in known


def _bench(built: Built) -> bool:
    top = built.anchor("top")
    flat = built.subject.unit == "table" or built.subject.noun.split()[-1] in TABLES
    return bool(flat and top and not built.held and LOWEST < top[2] < HIGHEST)


def _at_table(block: Block, beat: Beat, who: str, table: str, begin: Fraction) -> Fraction:
    """Behind the table with the things before one; who has done something else before walks there."""
    floor, desk, built = block.floor, block.people[table], block.floor.cast[table]
    if all(map(untouched, block.people.values())):
        x0, _, x1, y1 = floor.model.free
        x, y = min(max(desk.mark.x, x0), x1), min(desk.mark.y, y1 - 0.4)
        if table in floor.in_set:  # a desk at the wall shows the back of who works at it
            floor.in_set.discard(table)
            x, y = floor.centre
        desk.mark = desk.initial = floor.put(table, x, y, 0.0, 0.0)
    crew = beat.who if who in beat.who else (who,)
    side = (crew.index(who) - (len(crew) - 1) / 2) * APART
    half = 0.5 * float(min(built.extent[1, :2] - built.extent[0, :2]))
    x, y = desk.mark.x + side, desk.mark.y + half + EDGE
    heading = -math.pi / 2 + OPENED
    laid = 0.0 if beat.action == "craft" else side  # several work on one thing between them
    spot = (desk.mark.x + laid, desk.mark.y + half - INTO)
    me = block.people[who].mark
    if me.posture == "sit" and me.seat_height > LOWEST_SEAT:
        spot = _before_a_sitter(built, desk.mark, me)
    _lay_out(block, beat, spot, floor.top(table))
    return stand_at(block, beat, who, (x, y, heading), begin)


def _before_a_sitter(table: Built, desk: Mark, me: Mark) -> tuple[float, float]:
    """Where the things of who sits at a table lie: within it, nearest to the sitter, and a little in from its edge."""
    half = 0.5 * (table.extent[1, :2] - table.extent[0, :2]) - INTO
    c, s = math.cos(desk.heading), math.sin(desk.heading)
    along, across = c * (me.x - desk.x) + s * (me.y - desk.y), -s * (me.x - desk.x) + c * (me.y - desk.y)
    x, y = min(max(along, -half[0]), half[0]), min(max(across, -half[1]), half[1])
    return round(desk.x + c * x - s * y, 3), round(desk.y + s * x + c * y, 3)


def stand_at(block: Block, beat: Beat, who: str, at: tuple[float, float, float], begin: Fraction) -> Fraction:
    """Who has done nothing yet stands there from the beginning, another one walks there first."""
    me, floor = block.people[who], block.floor
    x, y, heading = _not_in_another(block, who, at)
    perched = me.mark.posture == "sit" and me.mark.seat_height < LOWEST_SEAT
    if untouched(me) and (me.mark.posture == "stand" or perched):
        me.mark = me.initial = floor.put(who, x, y, 0.0, heading)
        return begin
    if math.hypot(x - me.mark.x, y - me.mark.y) < 0.2 or me.mark.posture != "stand":
        return begin
    way = clear_path(floor, who, ((me.mark.x, me.mark.y), (round(x, 3), round(y, 3))))
    doing = Doing(who, floor.cast[who].dims, floor.cast[who].plan, float(begin), float(begin + 1), way)
    seconds = math.ceil(ACTIONS.new("walk").seconds(doing) * 1000)
    walk = PlannedBeat(id=f"{beat.id}.way", subject=who, action="walk", start=begin,
                       end=begin + GRID.whole(Fraction(seconds, 1000)), path=way, end_heading=round(heading, 4))
    me.beats.append(walk)
    arrive(me, walk)
    return walk.end


def _not_in_another(block: Block, who: str, at: tuple[float, float, float]) -> tuple[float, float, float]:
    """The place, or one beside whoever stands there already: two who come to one door."""
    x, y, heading = at
    taken = any(n != who and p.present and block.floor.cast[n].kind == "body"
                and math.hypot(p.mark.x - x, p.mark.y - y) < TAKEN for n, p in block.people.items())
    away = 1.0 if math.cos(heading) >= 0 else -1.0  # from the camera
    return (x - away * ASIDE * math.sin(heading), y + away * ASIDE * math.cos(heading), heading) if taken else at


def _lay_out(block: Block, beat: Beat, spot: tuple[float, float], top: float) -> None:
    """The things of the beat on the table: what is in or on another one over it, the rest side by side."""
    floor, high, below = block.floor, top, ""
    if beat.action == "type" and beat.target in floor.cast and floor.cast[beat.target].held:
        floor.in_set.discard(beat.target)  # the set's own screen stays where it is, at the wall
    for name in (beat.anchor, beat.target):
        if name not in block.people or not _movable(block, name) or name == beat.tool:
            continue
        thing, built = block.people[name], floor.cast[name]
        inside = below and floor.cast[below].anchor("inside")
        z = top + inside[2] if inside else high
        turned = math.pi / 2 if built.radius > 0.12 and built.kind == "prop" else -math.pi / 2 + 0.3
        turned = TYPED if beat.action == "type" else turned
        thing.mark = thing.initial = floor.put(name, *spot, z, turned)
        high = z + float(built.extent[1, 2])
        below = name


def _movable(block: Block, name: str) -> bool:
    """Whether a thing may be laid on the table: small, and nothing was done with it yet."""
    built, thing = block.floor.cast[name], block.people[name]
    return bool(built.kind != "body" and built.held and not thing.beats and name not in block.floor.in_set)


def _near(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """At arm's length of the thing, on its left as the camera sees it, or where one came from."""
    floor, me = block.floor, block.people[who]
    name = next((n for n in (beat.target, beat.anchor) if n in block.people and n != who), "")
    if not name or (beat.action == "touch" and block.people[name].mark.z > LOWEST):  # taking.py brings them to its edge
        return begin
    if beat.action == "tend" and floor.cast[name].plan == "biped":
        return stand_at(block, beat, who, beside_whom(block, beat, who, name), begin)
    other, built = block.people[name].mark, floor.cast[who]
    width = floor.cast[name].radius if floor.cast[name].kind != "body" else 0.5 * floor.cast[name].dims.length
    if floor.cast[name].kind == "body" and floor.cast[name].plan != "biped" and beat.action in STROKED:
        return stand_at(block, beat, who, beside_animal(block, beat, who, name), begin)
    if beat.action == "paint" and floor.cast[name].anchor("front") and _idle(block, name):
        turned = floor.put(name, floor.centre[0] + 0.3, floor.centre[1], 0.0, CANVAS)
        block.people[name].mark = block.people[name].initial = turned
        far = 0.9 * built.dims.arm + 0.08
        at = (turned.x + far * math.cos(CANVAS), turned.y + far * math.sin(CANVAS), CANVAS + math.pi)
        return stand_at(block, beat, who, at, begin)
    if beat.action == "build":  # up to its trunk: arms and branches stick out
        size = floor.cast[name].extent
        width = 0.5 * float(min(size[1, :2] - size[0, :2]))
    if name in floor.in_set and _flat(floor.cast[name]):
        return stand_at(block, beat, who, _before_a_pane(built, other), begin)
    reach = width + (KICK if beat.action == "kick" else arm_to(built) + reaches_with(block, beat))
    side = -1.0 if me.mark.x <= other.x else 1.0
    if beat.action == "build" and who in beat.who:  # several stand round it
        side = -1.0 if beat.who.index(who) % 2 == 0 else 1.0
    if _idle(block, name):
        other = _made_way(block, name, side, beat.action)
    x, y = other.x + side * reach, other.y - (0.0 if beat.action in SHOVED else 0.05)
    facing = math.atan2(other.y - y, other.x - x)
    return stand_at(block, beat, who, (x, y + (0.09 if beat.action == "kick" else 0.0), facing), begin)


def _idle(block: Block, name: str) -> bool:
    """Whether this is a thing and nothing has been done yet in the block."""
    return block.floor.cast[name].kind != "body" and all(map(untouched, block.people.values()))


def _made_way(block: Block, name: str, side: float, action: str) -> Mark:
    """What is kicked lies on the floor; what is pushed or pulled along stands so far back that its way is in view."""
    floor, thing = block.floor, block.people[name]
    mark = thing.mark
    if action == "kick" and floor.cast[name].portable:
        mark = mark.model_copy(update={"z": 0.0, "x": floor.centre[0] - 0.5, "y": floor.centre[1]})
    if action in SHOVED and name not in floor.in_set:
        back = 0.5 * SHOVE * (1.0 if action == "push" else -1.0)
        turned = {"heading": math.pi if side < 0 else 0.0} if action == "pull" else {}
        mark = mark.model_copy(update={"x": round(floor.centre[0] + side * back, 3), **turned})
    floor.marks[name] = thing.mark = thing.initial = mark
    return mark


def _flat(built: Built) -> bool:
    """Whether it is a window, a door or a picture of the set's wall."""
    return built.dims.length < FLAT * built.dims.width


def _before_a_pane(built: Built, pane: Mark) -> tuple[float, float, float]:
    """Before what is in a wall, within reach, turned to it and a little to the camera."""
    way = pane.heading if math.sin(pane.heading) > -0.1 else pane.heading + math.pi
    far = 0.5 * built.dims.arm + 0.12
    return pane.x - far * math.cos(way) - 0.12, pane.y - far * math.sin(way), way - PANE_OPEN


def shoved(block: Block, beat: Beat, who: str) -> tuple[tuple[float, float], ...]:
    """The way on which who pushes or pulls a thing goes; () where it cannot be moved along."""
    thing = block.floor.cast.get(beat.target)
    if thing is None or thing.kind == "body" or beat.target in block.floor.in_set or (
            thing.radius < 0.12 or thing.subject.unit in FIXED):
        return ()
    me = block.people[who].mark
    way = math.copysign(1.0, block.people[beat.target].mark.x - me.x) * (1.0 if beat.action == "push" else -1.0)
    far = DRAWN_OUT if beat.place == "out" else SHOVE
    return ((me.x, me.y), (round(me.x + way * far, 3), me.y))


def moved_on(block: Block, planned: PlannedBeat) -> None:
    """What was pushed or pulled along is where it was left."""
    if planned.action not in SHOVED or len(planned.path) < 2 or planned.target not in block.people:
        return
    thing, (ax, ay), (bx, by) = block.people[planned.target], planned.path[0], planned.path[-1]
    thing.mark = thing.mark.model_copy(update={"x": round(thing.mark.x + bx - ax, 3),
                                               "y": round(thing.mark.y + by - ay, 3)})
    block.floor.marks[planned.target] = thing.mark  # who sits down on it then sits there


def found(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """Where the things of the beat are and what they are like, world metres: thing, vessel, tool, table."""
    if not handles(beat.action):
        return {}
    cast, people = block.floor.cast, block.people
    out: dict[str, Any] = {"verb": (beat.verb or beat.action).split(" ")[0]}
    for role, name in (("thing", beat.target), ("vessel", beat.anchor)):
        if name in people and name != who:
            out[role] = _told(block, cast[name], people[name])
            if name in block.floor.in_set and people[name].mark.z > LOWEST:  # a desk whose mark is on its top
                out[role] |= {"at": (*out[role]["at"][:2], 0.0), "tall": people[name].mark.z}
    if handles(beat.action) == "itself" and cast[who].kind != "body":
        out["itself"] = _told(block, cast[who], people[who])
    if beat.action == "feed" and beat.target in people and cast[beat.target].plan in ("quadruped", "bird"):
        out["fed"] = fed(cast[beat.target], cast[who])
    if beat.action == "tend" and "thing" in out:
        out["thing"] |= lowered(block, beat.target)
    out["taken"] = any(beat.target in (b.target, b.facts.get("tool")) for p in people.values() for b in p.beats)
    if beat.tool in cast:
        out["wields"] = tool_told(cast[beat.tool])
    elif beat.target in cast and cast[beat.target].held:
        out["wields"] = tool_told(cast[beat.target])
    if (handles(beat.action) == "basin" or _has_tap(block, beat.target)) and (tap := tap_of(block)):
        out["basin"], out["tap"] = tap
    if handles(beat.action) == "under" and (head := under(block, beat.target, "head")):
        out["head"] = head
    out |= piled(block, beat, who)
    table = table_of(block, beat) if handles(beat.action) == "worktop" else ""
    if table:
        out["table"] = {"top": round(_level(block, people[table].mark) + block.floor.top(table), 3),
                        "substance": cast[table].substance}
    return out


def _told(block: Block, built: Built, running: Running) -> dict[str, Any]:
    mark = running.mark
    inside = built.anchor("inside") or built.anchor("top") or (0.0, 0.0, float(built.extent[1, 2]))
    return {
        "at": (mark.x, mark.y, round(_level(block, mark) + mark.z, 3)), "tall": round(float(built.extent[1, 2]), 3),
        "half": round(0.5 * float(min(built.extent[1, :2] - built.extent[0, :2])), 3), "kind": built.kind,
        "inside": round(inside[2], 3), "unit": built.subject.unit or built.subject.noun,
        "held": built.portable, "bulky": built.bulky,
        "substance": "flesh" if built.kind == "body" else built.substance, "heading": mark.heading, "runs": built.runs,
        "words": (*built.subject.words, *built.subject.noun.split()),
        "long": round(float(built.dims.length), 3), "high": round(float(built.dims.height), 3),
    }


def tool_told(built: Built) -> dict[str, Any]:
    """Where a tool is held and where it acts, in its own space."""
    tall = float(built.extent[1, 2])
    return {"grip": built.anchor("grip") or (0.0, 0.0, 0.3 * tall),
            "end": built.anchor("tip") or built.anchor("spout") or built.anchor("top") or (0.0, 0.0, tall),
            "neck": built.anchor("neck"), "foot": (0.0, 0.0, 0.0),
            "unit": built.subject.unit or built.subject.noun, "tall": tall,
            "substance": built.substance, "spout": built.anchor("spout") is not None, "kind": built.kind,
            "words": (*built.subject.words, *built.subject.noun.split())}


def _level(block: Block, mark: Mark) -> float:
    return block.floor.height(mark.x, mark.y)
