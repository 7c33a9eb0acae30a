# SPDX-License-Identifier: Apache-2.0
"""Lying: who lies or sleeps on a bed, a sofa or a bench is on its top, along it, the head at its head."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

from soundstage.direct.block import Block
from soundstage.direct.blocking import Floor, half_on_screen
from soundstage.direct.plan import Mark
from soundstage.direct.worktop import stand_at
from soundstage.model.production import Beat

LYING = ("lie", "sleep", "wake_up")
ASLEEP = ("sleep", "wake_up")  # who does so lies there from the beginning
UPON = ("on", "in", "onto", "upon", "to_on", "to_onto", "to_in", "into", "at", "across")
SHORT = 0.55  # of its own length: nobody lies on what is shorter
SIDE_ON = -0.35  # radians: an animal shows its side
OUT_OF_IT = 0.3  # of one's height that the middle of the body is out from under a car
EDGE = 0.32  # metres from a bed's edge to who is going to lie down on it


def bed_for(block: Block, beat: Beat, who: str) -> str:
    """The thing of the cast that a beat of lying is done on; "" = the ground."""
    cast = block.floor.cast
    if beat.action not in LYING or cast[who].kind != "body":
        return ""
    told = [n for n in (beat.anchor, beat.target) if beat.place in UPON or not beat.place]
    told += [a for p in (*block.shot.placements, *block.floor.scene.placements) if p.subject == who
             and p.relation in ("on", "in") for a in p.anchors]
    return next((n for n in told if n in block.floor.marks and _bears(block.floor, n, who)), "")


def _bears(floor: Floor, name: str, who: str) -> bool:
    """Whether a thing is one that this body can lie on."""
    thing, built = floor.cast[name], floor.cast[who]
    if thing.kind == "body" or thing.held or thing.vehicle:
        return False
    long = built.dims.height if built.plan == "biped" else built.dims.length
    top = name in floor.in_set or any(thing.anchor(n) for n in ("lie", "seat", "top"))
    return top and float(max(thing.extent[1, :2] - thing.extent[0, :2])) > SHORT * long


def lain(floor: Floor, name: str, who: str) -> Mark:
    """How somebody lies on it: the middle of the body, its top, and where the feet point."""
    thing, mark, biped = floor.cast[name], floor.marks[name], floor.cast[who].plan == "biped"
    spot = None if name in floor.in_set else next((s for n in ("lie", "seat", "top") if (s := thing.anchor(n))), None)
    high = (mark.z or 0.45) if name in floor.in_set else (spot[2] if spot else float(thing.extent[1, 2])) + mark.z
    across, span = mark.heading + math.pi / 2, thing.extent[1] - thing.extent[0]
    if name in floor.in_set and thing.subject.unit == "bed":
        feet = mark.heading + math.pi  # a set's bed points to its head
    else:
        feet = mark.heading if thing.anchor("lie") or span[0] > 1.1 * span[1] else across
        feet = feet if thing.anchor("lie") or math.cos(feet) >= 0 else feet + math.pi
    ahead = spot[0] if spot and not thing.anchor("lie") and span[1] >= span[0] else 0.0
    x, y = mark.x + ahead * math.cos(mark.heading), mark.y + ahead * math.sin(mark.heading)
    return Mark(x=round(x, 3), y=round(y, 3), z=round(high, 3), posture="lie", perched=True,
                heading=round(feet if biped else SIDE_ON, 4))


def half_under(floor: Floor, name: str, who: str) -> Mark:
    """How somebody lies who works under a car: the legs come out at the side that is seen, the feet to the camera."""
    mark, tall = floor.marks[name], floor.cast[who].dims.height
    y = mark.y - half_on_screen(floor.cast[name], mark.heading)[1] - OUT_OF_IT * tall
    return Mark(x=mark.x, y=round(y, 3), posture="lie", heading=round(-math.pi / 2 + 0.5, 4))


def laid_down(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """Who is found lying is on the bed from the beginning, another one goes to it; -> when the lying down begins."""
    me, bed = block.people[who], bed_for(block, beat, who)
    under = beat.place == "under" and beat.anchor in block.floor.marks and block.floor.cast[beat.anchor].vehicle
    if under and not me.beats and block.floor.cast[who].plan == "biped":
        me.mark = me.initial = block.floor.marks[who] = half_under(block.floor, beat.anchor, who)
        return begin
    if ("already" in beat.manner or beat.action in ASLEEP) and not me.beats and block.floor.cast[who].kind == "body":
        down = lain(block.floor, bed, who) if bed else me.mark.model_copy(update={"posture": "lie"})
        me.mark = me.initial = block.floor.marks[who] = down
        return begin
    if not bed or me.mark.posture == "lie":
        return begin
    mark = lain(block.floor, bed, who)
    half = half_on_screen(block.floor.cast[bed], block.floor.marks[bed].heading)
    side = -1.0 if me.mark.x <= mark.x else 1.0
    long = abs(math.sin(mark.heading)) > abs(math.cos(mark.heading))  # its side is seen from before, or its foot
    at = (mark.x + side * (half[0] + EDGE), mark.y) if long else (mark.x, mark.y - half[1] - EDGE)
    return stand_at(block, beat, who, (*at, -math.pi / 2 + 0.5), begin)


def down_on(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """Where somebody lies who lies down on a bed: x, y, height over the ground, and where the feet point."""
    bed = bed_for(block, beat, who)
    if not bed or block.people[who].mark.posture == "lie":
        return {}
    mark = lain(block.floor, bed, who)
    return {"bed": (mark.x, mark.y, mark.z, mark.heading)}
