# SPDX-License-Identifier: Apache-2.0
"""Who takes a thing up or puts it down stands by: before the ground, or at the edge of the table that it is on."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np

from soundstage.direct.block import Block
from soundstage.direct.both_hands import has_it
from soundstage.direct.plan import Mark
from soundstage.direct.worktop import stand_at
from soundstage.model.production import Beat

FROM_THE_GROUND = 0.3  # metres from who bends down to the near side of what lies there
ON_A_TOP = 0.3  # metres over the ground: it lies on something
AT_A_DOOR, BEFORE = ("open", "close", "knock"), 0.45  # deeds at a door; metres from it to who does them
AT_HAND = 1.1  # metres to what is taken from where one stands already
EDGE, INTO = 0.24, 0.16  # metres from a table's edge to who stands there, and to what lies before them
OPENED = 0.25  # radians that one turns to the camera
REACH = 0.85  # of an arm
WITHIN = 0.02  # metres that the height of a thing may be off the top that it is on


def up_to_it(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """Bring who takes a thing up, touches or puts one down, or is at a door there; -> when. Others stay."""
    ways = {"pick_up": _go_and_take, "touch": _go_and_take, "put_down": _go_and_put,
            **dict.fromkeys(AT_A_DOOR, _go_to_the_door)}
    go = ways.get(beat.action)
    return begin if go is None else go(block, beat, who, begin)


def _go_and_take(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """Bring them to what they take up; -> when they do. Who sits, or has it already, stays where they are."""
    me, built = block.people[who], block.floor.cast[who]
    thing = block.people.get(beat.target)
    loose = thing is not None and thing.present and block.floor.cast[beat.target].portable
    if thing is None or not loose or built.plan != "biped" or has_it(beat) or "already" in beat.manner:
        return begin
    if me.mark.posture != "stand" or beat.target in block.floor.in_set or _in_a_hand(block, beat.target):
        return begin
    at = thing.mark
    if me.beats and math.hypot(at.x - me.mark.x, at.y - me.mark.y) < AT_HAND:
        return begin  # who has just opened the cupboard that it is in
    side = 1.0 if who in beat.who and beat.who.index(who) % 2 else -1.0  # the second stands on the other side
    if at.z < ON_A_TOP:
        far = block.floor.cast[beat.target].radius + FROM_THE_GROUND
        return stand_at(block, beat, who, (at.x + side * far, at.y, 0.0 if side < 0 else math.pi), begin)
    top = _under(block, beat.target)
    if not top:
        return begin
    return stand_at(block, beat, who, _at_the_edge(block, beat, top, side), begin)


def _go_to_the_door(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """Bring who has done something else before to the door that they open, shut or knock on."""
    me, floor = block.people[who], block.floor
    door = floor.marks.get(beat.target)
    upright = me.mark.posture == "stand" and floor.cast[who].plan == "biped"
    if door is None or floor.cast[beat.target].subject.unit != "door" or not me.beats or not upright:
        return begin
    if math.hypot(door.x - me.mark.x, door.y - me.mark.y) < AT_HAND:
        return begin
    x, y = door.x + BEFORE * math.cos(door.heading), door.y + BEFORE * math.sin(door.heading)
    return stand_at(block, beat, who, (x, y, door.heading + math.pi), begin)


def _go_and_put(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """Bring them to what they put a thing on, where it is out of their reach; -> when they put it there."""
    me, floor = block.people[who].mark, block.floor
    top = beat.anchor if beat.anchor in floor.marks and beat.anchor not in floor.in_set else ""
    if not top or me.posture != "stand" or floor.cast[who].plan != "biped" or floor.cast[top].kind == "body":
        return begin
    x, y = laid_on(block, top, me)
    far = math.hypot(me.x - x, me.y - y)
    if far <= REACH * floor.cast[who].dims.arm + INTO or far < EDGE:
        return begin
    out = (INTO + EDGE) / far
    at = (x + out * (me.x - x), y + out * (me.y - y), math.atan2(y - me.y, x - me.x))
    return stand_at(block, beat, who, at, begin)


def laid_on(block: Block, top: str, me: Mark) -> tuple[float, float]:
    """Where on a thing one lays something: what is small bears it in its middle, else it is nearest to them."""
    desk, built = block.floor.marks[top], block.floor.cast[top]
    half = np.maximum(0.5 * (built.extent[1, :2] - built.extent[0, :2]) - INTO, 0.0)
    c, s = math.cos(desk.heading), math.sin(desk.heading)
    along, across = c * (me.x - desk.x) + s * (me.y - desk.y), -s * (me.x - desk.x) + c * (me.y - desk.y)
    x, y = min(max(along, -half[0]), half[0]), min(max(across, -half[1]), half[1])
    return round(desk.x + c * x - s * y, 3), round(desk.y + s * x + c * y, 3)


def _in_a_hand(block: Block, thing: str) -> bool:
    """Whether somebody took it before in this shot."""
    return any(b.target == thing or b.facts.get("tool") == thing for p in block.people.values() for b in p.beats)


def _under(block: Block, thing: str) -> str:
    """What the thing lies on; "" where no member of the cast bears it."""
    mark, floor = block.people[thing].mark, block.floor
    for name in floor.marks:
        other = floor.cast[name]
        if name == thing or other.kind == "body" or other.anchor("top") is None:
            continue
        near = math.hypot(mark.x - floor.marks[name].x, mark.y - floor.marks[name].y) <= other.radius
        if near and abs(floor.top(name) - mark.z) < WITHIN:
            return name
    return ""


def _at_the_edge(block: Block, beat: Beat, top: str, side: float) -> tuple[float, float, float]:
    """Beside the table, turned to it; what nobody has touched yet lies near that edge, else one leans over."""
    floor, thing = block.floor, block.people[beat.target]
    desk, half = floor.marks[top], _half_across(block, top)
    edge = desk.x + side * half
    y = _free(block, beat.target, edge - side * INTO, min(max(thing.mark.y, desk.y - 0.1), desk.y + 0.1))
    if not thing.beats and floor.cast[beat.target].subject.count == 1:
        moved = Mark.model_validate({**thing.mark.model_dump(), "x": round(edge - side * INTO, 3), "y": round(y, 3)})
        thing.mark = thing.initial = floor.marks[beat.target] = moved
    return edge + side * EDGE, y, (-OPENED if side < 0 else math.pi + OPENED)


def _free(block: Block, thing: str, x: float, y: float) -> float:
    """The depth at which a thing may lie before somebody: beside what lies there already."""
    floor = block.floor
    there = [(n, m) for n, m in floor.marks.items() if n != thing and abs(m.z - floor.marks[thing].z) < WITHIN]
    near = [(n, m) for n, m in there if math.hypot(m.x - x, m.y - y) < floor.cast[n].radius + floor.cast[thing].radius]
    return y if not near else round(near[0][1].y - floor.cast[near[0][0]].radius - floor.cast[thing].radius - 0.03, 3)


def _half_across(block: Block, top: str) -> float:
    """Half of how wide a table is along the picture, metres."""
    half, c, s = block.floor.cast[top].extent[1, :2], *(
        abs(f(block.floor.marks[top].heading)) for f in (math.cos, math.sin))
    return float(half[0] * c + half[1] * s)
