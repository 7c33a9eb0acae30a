# SPDX-License-Identifier: Apache-2.0
"""Upon: who jumps, climbs or lands on a thing ends on its top; one begins before it, at a leap's distance."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import numpy as np

from soundstage.actions import ACTIONS
from soundstage.direct.aloft import lives_aloft
from soundstage.direct.block import Block, Running
from soundstage.direct.blocking import beside, half_on_screen
from soundstage.direct.cast import Built
from soundstage.direct.plan import Mark, PlannedBeat
from soundstage.direct.riding import ON_FEET
from soundstage.direct.sills import sill_of
from soundstage.direct.worktop import stand_at
from soundstage.model.production import Beat, Scene
from soundstage.props.base import PropModel

ONTO = ("on", "onto", "to_on", "to_onto", "upon", "up")
TO = ("to", "towards", "to_at", "to_near", "to_next_to")
ROOST = 2.6  # metres: a bird that flies "to" what is lower comes down on it
TO_SIDES = {f"to_{side}": side for side in ("in_front_of", "behind", "left_of", "right_of")}
HIGHEST = 0.8  # of its own height that somebody steps up; animals leap twice theirs
LEAPT = 2.2  # metres that any animal leaps up to, where the words say so
ON_A_SILL = 1.15  # of it that one pulls oneself up onto a window's board, where there is a frame to hold
LEAST = 0.08  # metres: what is flatter is simply stood on
SILL_HALF = 0.3  # metres from the middle of a window's board to where one leaps up to it
SET_HALF = 0.45  # metres from the middle of a set's seat to its edge
STOOP = 1.6  # metres that a bird comes down from a perch to what it is after
TAKE_OFF = 0.15  # metres between the edge and who gets ready
GLIDE_IN, NEAR_GLIDE = 3.4, 0.3  # metres of a flight that end in a landing; at least, and more by length
LANDS = ("land", "alight", "settle", "touch")
OVER = ("across", "over", "on", "to_on", "onto", "atop")
BESIDE = ("along", "around")  # on top only for who is small beside it: an ant along a book, a cat along a wall
LOW = 0.42  # of the thing's height that such a one is tall
SAG = 0.06  # metres that a top may be lower at its ends
OPENED = 0.55  # radians from the camera that one turns on top
OFF = ("down", "off", "from", "away", "")  # how one leaves what one is upon
FORWARD = -0.7  # sine of a heading that leads off a sofa and not along it
TO_GROUND = ("to", "onto", "to_on", "to_onto", "down_to", "on")  # with the floor or the grass, which is nothing built


def upon(block: Block, beat: Beat, who: str) -> str:
    """The thing that this beat ends on, or "": it has a top, and this one gets up there."""
    floor, built = block.floor, block.floor.cast[who]
    lands = beat.action == "fly" and built.plan == "bird"
    goes = beat.place in ONTO or (lands and beat.place in TO)
    if built.kind != "body" or not (lands or beat.action in ("jump", "climb")) or not goes:
        return ""
    name = next((n for n in (beat.anchor, beat.target) if n in floor.marks and n != who), "")
    if not name or floor.cast[name].kind == "body" or (beat.action == "climb" and floor.cast[name].anchor("rung")):
        return ""
    sill = sill_of(floor, name)
    top = sill[2] if sill else floor.top(name)
    if lands:
        return name if LEAST < top < (ROOST if beat.place in TO else math.inf) else ""
    most = built.dims.height * ((ON_A_SILL if sill else HIGHEST) if built.plan == "biped" else 2.5)
    least = LEAPT if beat.action == "jump" and built.plan != "biped" else 0.85
    return name if top - _standing(block, who) > LEAST and top < max(most, least) else ""


def tops(beats: list[Beat]) -> frozenset[str]:
    """The things that somebody jumps, climbs or lands on, or stands on, in these beats."""
    return frozenset(b.anchor or b.target for b in beats
                     if b.action == "climb" or (b.action in ("jump", "fly", *ON_FEET) and b.place in ONTO)
                     or (b.action == "fly" and b.place in TO)) - {""}


def hideouts(scene: Scene) -> frozenset[str]:
    """The things behind which somebody hides: one of the set is not where the play is."""
    beats = [b for shot in scene.shots for b in shot.beats if b.verb == "hide"]
    who = {w for b in beats for w in b.who}
    placed = (*scene.placements, *(p for shot in scene.shots for p in shot.placements))
    behind = {a for p in placed if p.subject in who and p.relation == "behind" for a in p.anchors}
    return frozenset(behind | {b.anchor for b in beats if b.place.removeprefix("to_") == "behind"}) - {""}


def goes_upon(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """Who is going to leap or step up stands before the thing, or walks there; -> when it gets ready."""
    if beat.action == "fly" or not upon(block, beat, who):
        return begin
    x, y = _before(block, beat, who)
    goal = _spot(block, beat, who)
    return stand_at(block, beat, who, (x, y, math.atan2(goal[1] - y, goal[0] - x)), begin)


def up_on(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """How far up it is, metres from where one stands; the way on the ground, and where one faces on top."""
    name = upon(block, beat, who)
    if not name:
        return _down_to(block, beat, who) or _to_ground(block, beat, who)
    me, goal = block.people[who], _spot(block, beat, who)
    start = _glides_in(block, who, goal) if beat.action == "fly" and not me.beats else (me.mark.x, me.mark.y)
    way = math.atan2(goal[1] - start[1], goal[0] - start[0])
    side = 1.0 if math.cos(way) >= 0 else -1.0
    on = 0.0 if beat.action == "fly" else _standing(block, who)
    return {"up": round(goal[2] - on, 3), "top": goal[2], "anchor": name, "way": (start, goal[:2]),
            "faces": round(-math.pi / 2 + side * OPENED, 4), "substance": block.floor.cast[name].substance}


def _glides_in(block: Block, who: str, goal: tuple[float, float, float]) -> tuple[float, float]:
    """Who flies first of all is in the air before its goal, unless it sits somewhere; -> where it sets out."""
    me = block.people[who]
    if me.mark.perched or me.mark.posture == "sit":
        return me.mark.x, me.mark.y
    glide = min(GLIDE_IN, NEAR_GLIDE + 8 * block.floor.cast[who].dims.length)
    start = (round(goal[0] - glide, 3), round(goal[1] - 0.5 * glide / GLIDE_IN, 3))
    me.present = True
    me.mark = me.initial = Mark(x=start[0], y=start[1], z=round(goal[2] + 0.35 * glide, 3), posture="fly")
    return start


def _down_to(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """A bird that flies to somebody, or to what is flat on the ground, comes down before it."""
    floor, me, built = block.floor, block.people[who], block.floor.cast[who]
    name = next((n for n in (beat.anchor, beat.target) if n in floor.marks and n != who), "")
    side = TO_SIDES.get(beat.place, "")
    if beat.action != "fly" or built.plan != "bird" or lives_aloft(built) or not name or not (side or beat.place in TO):
        return {}
    other, low = floor.cast[name], block.people[name].mark
    if low.z > LEAST or low.posture == "fly" or (other.kind != "body" and floor.top(name) > ROOST):
        return {}
    x, y = me.mark.x, me.mark.y
    stoops = me.mark.z > LEAST and math.dist((x, y), (low.x, low.y)) < STOOP and not block.people[name].beats
    if stoops and name not in {p.subject for p in floor.scene.placements}:  # it has to be seen to fly there
        low = block.people[name].initial = block.people[name].mark = low.model_copy(update={"x": round(x + STOOP, 3)})
        floor.marks[name] = low
    there = who in {p.subject for p in floor.scene.placements}  # "is left of a cup, then flies in front of it"
    start = (x, y) if me.beats or (side and there) else _glides_in(block, who, (low.x, low.y, 0.0))
    if side:
        me.present = True
        to = beside(floor, who, name, side)[:2]
        return {"up": 0.0, "top": 0.0, "anchor": name, "way": (start, to), "faces": round(-math.pi / 2 + OPENED, 4)}
    far, way = math.dist(start, (low.x, low.y)), math.atan2(low.y - start[1], low.x - start[0])
    near = max(0.0, far - half_on_screen(other, low.heading)[0] - 0.5 * built.dims.length)
    goal = (round(start[0] + near * math.cos(way), 3), round(start[1] + near * math.sin(way), 3))
    return {"up": 0.0, "top": 0.0, "anchor": name, "way": (start, goal), "faces": round(way, 4)}


def over_top(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """A small creature's way along the top of a thing: "crawls across the table" is on it, not under it."""
    floor, me, built = block.floor, block.people[who], block.floor.cast[who]
    name = next((n for n in (beat.anchor, beat.target) if n in floor.marks and n != who), "")
    small = built.kind == "body" and built.plan not in ("biped", "fish") and beat.action != "fly"
    if not small or not name or me.beats or not ACTIONS.get(beat.action or "stand").travels:
        return {}
    low = beat.place in BESIDE and built.dims.height < LOW * floor.top(name)
    if not low and beat.place not in OVER:
        return {}
    mark, thing = floor.marks[name], floor.cast[name]
    spot = None if name in floor.in_set else thing.anchor("top")
    span = max(thing.dims.length, thing.dims.width) * 0.5 - built.dims.length * 0.6
    if spot is None or span < built.dims.length * 0.8 or not _level(thing, spot[2], span):
        return {}
    along = mark.heading + (0.0 if thing.dims.length >= thing.dims.width else math.pi / 2)
    side = 1.0 if math.cos(along) >= 0 else -1.0
    ends = [(round(mark.x + s * side * span * math.cos(along), 3), round(mark.y + s * side * span * math.sin(along), 3))
            for s in (-1, 1)]
    heading = round(math.atan2(ends[1][1] - ends[0][1], ends[1][0] - ends[0][0]), 4)
    me.present = True
    me.mark = me.initial = Mark(x=ends[0][0], y=ends[0][1], z=round(floor.top(name), 3), heading=heading, perched=True)
    return {"on_top": tuple(ends)}


def _level(thing: Built, top: float, span: float) -> bool:
    """Whether the thing is as high as its top so far to both sides of its middle: a table is, a boulder is not."""
    assert isinstance(thing.model, PropModel)
    points = np.concatenate([mesh.vertices for mesh in thing.model.parts.values()]) * thing.scale
    along = points[:, 0 if thing.dims.length >= thing.dims.width else 1]
    return all(points[side * along >= span, 2].max(initial=0.0) > top - SAG for side in (-1, 1))


def _to_ground(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """Who lands on no thing comes down ahead, in a glide, and stands or lies there."""
    if beat.action != "fly" or beat.verb.split(" ")[0] not in LANDS or block.floor.cast[who].vehicle:
        return {}
    me, free = block.people[who], block.floor.model.free
    x, y = me.mark.x, me.mark.y
    if not me.beats:
        x, y = round(block.floor.centre[0] - GLIDE_IN, 3), block.floor.centre[1]
        me.mark = me.initial = me.mark.model_copy(update={"x": x, "y": y, "z": GLIDE_IN / 2, "posture": "fly"})
    side = -1.0 if x + GLIDE_IN > free[2] else 1.0
    goal = (round(x + side * GLIDE_IN, 3), y)
    return {"up": 0.0, "top": 0.0, "way": ((x, y), goal), "faces": round(-math.pi / 2 + side * OPENED, 4)}


def down_from(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """Who jumps off what it sits or stands upon: the way to the ground before it."""
    me, built = block.people[who].mark, block.floor.cast[who]
    to_ground = beat.place in TO_GROUND and beat.anchor not in block.people and not beat.target
    if beat.action != "jump" or not me.perched or not (beat.place in OFF or to_ground):
        return {}
    far = 0.5 + 0.9 * built.dims.length
    ahead = me.heading if math.sin(me.heading) < FORWARD else -math.pi / 2 + math.copysign(0.5, math.cos(me.heading))
    to = (round(me.x + far * math.cos(ahead), 3), round(me.y + far * math.sin(ahead), 3))
    return {"down": ((me.x, me.y), to)}


def landed(me: Running, planned: PlannedBeat) -> None:
    """Who got up on a thing is as high as its top from then on."""
    if "way" in planned.facts:
        me.mark = me.mark.model_copy(update={"z": planned.facts["top"], "posture": "stand"})
        me.flying_until = None


def _standing(block: Block, who: str) -> float:
    """Metres over the ground at which one is on one's feet: on the ground, or on what one got up on before."""
    me = block.people[who].mark
    return me.z if me.posture == "stand" else 0.0


def _spot(block: Block, beat: Beat, who: str) -> tuple[float, float, float]:
    """Where one comes to stand: x, y and metres over the ground; several have room beside each other."""
    name, floor = upon(block, beat, who), block.floor
    if sill := sill_of(floor, name):
        return sill
    mark, built = block.people[name].mark, floor.cast[name]
    spot = (0.0, 0.0) if name in floor.in_set else (built.anchor("top") or built.anchor("seat") or (0.0, 0.0, 0.0))[:2]
    crew = beat.who if who in beat.who else (who,)
    aside = (crew.index(who) - (len(crew) - 1) / 2) * 0.6
    c, s = math.cos(mark.heading), math.sin(mark.heading)
    return (round(mark.x + c * spot[0] - s * spot[1] + aside, 3), round(mark.y + s * spot[0] + c * spot[1], 3),
            round(floor.top(name), 3))


def _before(block: Block, beat: Beat, who: str) -> tuple[float, float]:
    """Where one gets ready: by the edge of the thing, on the side where one is, a little to the front."""
    name, floor, me = upon(block, beat, who), block.floor, block.people[who].mark
    x, y, _ = _spot(block, beat, who)
    mark, built = block.people[name].mark, floor.cast[name]
    side = -1.0 if me.x <= x else 1.0
    if sill_of(floor, name):
        way, half = -math.pi / 2 + side * 0.55, SILL_HALF
    elif name in floor.in_set:  # it stands at a wall: from its front
        way, half = mark.heading + side * 0.55 * (1.0 if math.sin(mark.heading) < 0 else -1.0), SET_HALF
    else:
        wide, deep = half_on_screen(built, mark.heading)
        way = math.pi + 0.3 if side < 0 else -0.3
        half = min(wide / max(0.05, abs(math.cos(way))), deep / max(0.05, abs(math.sin(way))))
    own = floor.cast[who].dims
    far = half + TAKE_OFF + (0.12 * own.height if floor.cast[who].plan == "biped" else 0.55 * own.length)
    y = min(y + far * math.sin(way), floor.model.free[3]) if sill_of(floor, name) else y + far * math.sin(way)
    return round(x + far * math.cos(way), 3), round(y, 3)  # before the worktop of a kitchen's window
