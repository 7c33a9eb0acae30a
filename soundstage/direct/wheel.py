# SPDX-License-Identifier: Apache-2.0
"""At the wheel: whoever drives a vehicle sits in it, and it goes where they drive; others sit beside."""

from __future__ import annotations

import math
from fractions import Fraction

from soundstage.actions import ACTIONS
from soundstage.actions.base import Doing
from soundstage.direct.afloat import way_of
from soundstage.direct.block import GRID, Block, arrive
from soundstage.direct.plan import PlannedBeat
from soundstage.direct.told import facts
from soundstage.direct.tools import on_its_way
from soundstage.direct.worktop import stand_at
from soundstage.model.production import Beat

HEADROOM = 0.62  # of one's height that is over the seat, with some air
LOWEST_SEAT = 0.3  # metres
ROOF = 0.08  # metres that a roof is thick


def driven(block: Block, beat: Beat, who: str) -> str:
    """The vehicle that a person drives or rides in, or "": it has a driver's place; a boat is steered, not ridden."""
    cast = block.floor.cast
    if cast[who].plan != "biped" or cast[who].kind != "body":
        return ""
    told = (beat.target, beat.tool, "" if on_its_way(beat) else beat.anchor)  # "rolls past a car"
    around = [n for n in cast if cast[n].vehicle] if beat.action == "drive" and not any(told) else []
    names = (n for n in (*told, *around) if n in block.people and n in cast)
    return next((n for n in names if cast[n].vehicle and cast[n].anchor("driver") and cast[n].anchor("seat")
                 and (not cast[n].draught or beat.action == "drive") and cast[n].subject.unit != "skateboard"), "")


def at_the_wheel(block: Block, beat: Beat, who: str, begin: Fraction, last: bool) -> Fraction:
    """One of those who drive together: the vehicle is sent off with the first of them; -> when it is over."""
    name, me, floor = driven(block, beat, who), block.people[who], block.floor
    car, built = block.people[name], floor.cast[name]
    door = built.anchor("door")
    if me.beats and door is not None and not car.beats:  # who did something before walks to the door
        c, s = math.cos(car.mark.heading), math.sin(car.mark.heading)
        at = (car.mark.x + c * door[0] - s * (door[1] - 0.3), car.mark.y + s * door[0] + c * (door[1] - 0.3))
        begin = stand_at(block, beat, who, (*at, car.mark.heading + math.pi / 2), begin)
    if not any(b.id == f"{beat.id}.car" for b in car.beats):
        _sent(block, beat, name, begin, last)
    way = car.beats[-1]
    first = who == beat.who[0]
    seat = built.anchor("driver" if first else "seat") or (0.0, 0.0, 0.5)
    high = seat_height(block, name, who, seat[2])
    other = built.anchor("seat") or seat
    told = {"kind": "prop", "of": name, "unit": built.subject.unit, "seat": (seat[0], seat[1], round(high, 3)),
            "from": way.path[0], "other": (other[0], other[1], round(high, 3)), "steers": first}
    sat = {"posture": "sit", "seat_height": high}
    if not me.beats:
        me.initial = car.initial.model_copy(update=sat)
    me.beats.append(way.model_copy(update={"id": beat.id, "subject": who, "target": name, "facts": told}))
    me.mark = car.mark.model_copy(update=sat)
    floor.marks[who] = me.mark
    me.present = True
    me.free_at = max(me.free_at, way.end)
    return way.end


def seat_height(block: Block, name: str, who: str, seat: float) -> float:
    """Metres over the ground at which somebody sits in a vehicle: lower than its seat where the roof is low."""
    roof = float(block.floor.cast[name].extent[1, 2]) - ROOF
    return min(seat, max(LOWEST_SEAT, roof - HEADROOM * block.floor.cast[who].dims.height))


def _sent(block: Block, beat: Beat, name: str, begin: Fraction, last: bool) -> None:
    """The vehicle's own beat: its way and its time."""
    car, built = block.people[name], block.floor.cast[name]
    anchor = beat.anchor if beat.anchor != name else ""
    lead = beat.model_copy(update={"id": f"{beat.id}.car", "who": (name,), "action": "drive", "target": "", "tool": "",
                                   "anchor": anchor, "line": None})
    car.present = True
    path, entering, leaving, _ = way_of(block, lead, name, begin, last)
    about = facts(block, lead, name)
    doing = Doing(name, built.dims, "prop", float(begin), float(begin + 1), path, entering=entering, leaving=leaving,
                  manner=beat.manner)
    length = beat.duration or Fraction(math.ceil(ACTIONS.new("drive").seconds(doing) * 12), 12)
    planned = PlannedBeat(id=lead.id, subject=name, action="drive", start=begin, end=begin + GRID.whole(length),
                          path=path, manner=beat.manner, entering=entering, leaving=leaving, facts=about)
    car.beats.append(planned)
    car.free_at = max(car.free_at, planned.end)
    arrive(car, planned)
    block.floor.marks[name] = car.mark
