# SPDX-License-Identifier: Apache-2.0
"""What two do together: they come as near as the deed asks, and each does a part at the same time.

A hug, a handshake and a high five name in their action how far `apart` the two stand; a throw is answered by a catch.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from soundstage.actions import ACTIONS
from soundstage.actions.base import Doing
from soundstage.direct.block import GRID, Block, arrive
from soundstage.direct.cast import Built
from soundstage.direct.hauling import haul
from soundstage.direct.plan import Mark, PlannedBeat
from soundstage.direct.worktop import tool_told
from soundstage.model.production import Beat

TOUCH = 0.04  # metres of air between two bodies that embrace
NEAR_ENOUGH = 0.12  # metres: not worth a step


def pair_of(block: Block, beat: Beat) -> tuple[str, str] | None:
    """The two who do this together, the first one begins it; None for any other deed or where one is missing."""
    if not mutual(beat.action):
        return None
    here = (*beat.who, beat.target, beat.anchor, beat.tool)
    names = [n for n in dict.fromkeys(here) if n in block.people and block.floor.cast[n].kind == "body"]
    return (names[0], names[1]) if len(names) > 1 and names[0] in beat.who else None


def mutual(action: str) -> bool:
    """Whether an action is done by two at once."""
    return action in ACTIONS.entries and hasattr(ACTIONS.get(action), "apart")


def distance(action: str, one: Built, other: Built) -> float:
    """Metres between the marks of two who do this together."""
    apart = float(getattr(ACTIONS.get(action), "apart", 0.0))
    if other.plan != "biped":
        return 0.5 * one.dims.length + min(other.radius, 0.5) + TOUCH
    return apart * (one.dims.arm + other.dims.arm) / 2 if apart else (one.dims.length + other.dims.length) / 2 + TOUCH


def together(block: Block, beat: Beat, pair: tuple[str, str], begin: Fraction) -> Fraction:
    """Plan both parts, after the steps that bring the first one near; -> when it is over."""
    if beat.action == "carry_between" and beat.tool in block.people:
        return haul(block, beat, pair, begin)
    who, other = pair
    floor, things = block.floor, [n for n in (beat.target, beat.tool) if n in block.people and n not in pair]
    beat = beat.model_copy(update={"target": other})
    one, two = block.people[who], block.people[other]
    begin = _step_up(block, beat, pair, max(begin, one.free_at, two.free_at))
    ends, own = [], dict(zip(pair, things, strict=False))
    for me, you, part in ((who, other, beat.id), (other, who, f"{beat.id}.ahead")):
        built = floor.cast[me]
        facts = _facts(floor.cast[you], block.people[you].mark) | ({"second": True} if me == other else {})
        if me in own:
            facts |= {"tool": own[me], "wields": tool_told(floor.cast[own[me]])}
        if beat.action == "give" and you in own:
            facts |= {"gets": own[you]}
        action = beat.action if built.plan == "biped" or me == who else "stand"
        doing = Doing(me, built.dims, built.plan, float(begin), float(begin + 1), times=beat.times, facts=facts)
        length = beat.duration or Fraction(math.ceil(ACTIONS.new(beat.action).seconds(doing) * 1000), 1000)
        mark, to = block.people[me].mark, block.people[you].mark
        planned = PlannedBeat(
            id=part, subject=me, action=action, start=begin, end=begin + GRID.whole(length), target=you,
            end_heading=round(math.atan2(to.y - mark.y, to.x - mark.x), 4), manner=beat.manner, times=beat.times,
            facts=facts)
        block.people[me].beats.append(planned)
        block.people[me].free_at = max(block.people[me].free_at, planned.end)
        ends.append(planned)
    for planned in ends:
        arrive(block.people[planned.subject], planned)
    return ends[0].end


def _facts(built: Built, mark: Mark) -> dict[str, Any]:
    """What an action needs to know of the other one."""
    d = built.dims
    return {"partner": (mark.x, mark.y), "partner_height": round(d.height, 3), "partner_width": round(d.width, 3),
            "partner_length": round(d.length, 3)}


def _step_up(block: Block, beat: Beat, pair: tuple[str, str], begin: Fraction) -> Fraction:
    """The first one walks as near to the other as the deed asks; -> when it is there."""
    who, other = pair
    me, you, built = block.people[who], block.people[other], block.floor.cast[who]
    reach = distance(beat.action, built, block.floor.cast[other])
    angle = math.atan2(me.mark.y - you.mark.y, me.mark.x - you.mark.x)
    past = 0.09 if reach < 0.7 else 0.0  # to the left, so that heads go past each other
    x = you.mark.x + reach * math.cos(angle) + past * math.sin(angle)
    y = you.mark.y + reach * math.sin(angle) - past * math.cos(angle)
    if me.mark.posture != "stand" or math.hypot(x - me.mark.x, y - me.mark.y) < NEAR_ENOUGH:
        return begin
    if ACTIONS.get(beat.action).goes_on and not (me.beats or you.beats):  # they are at it from the beginning
        me.mark = me.initial = block.floor.put(who, x, y, me.mark.z, angle + math.pi)
        return begin
    way = ((me.mark.x, me.mark.y), (round(x, 3), round(y, 3)))
    doing = Doing(who, built.dims, built.plan, float(begin), float(begin + 1), way)
    end = begin + GRID.whole(Fraction(math.ceil(ACTIONS.new("walk").seconds(doing) * 1000), 1000))
    walk = PlannedBeat(id=f"{beat.id}.way", subject=who, action="walk", start=begin, end=end, path=way,
                       end_heading=round(angle + math.pi, 4))
    me.beats.append(walk)
    arrive(me, walk)
    return end


def face_to_face(
    marks: Sequence[Mark], built: Built, action: str
) -> tuple[tuple[Mark, ...], tuple[dict[str, Any], ...]]:
    """Marks of the first two of a group that do this together, and what each is told of the other."""
    first, second, *rest = marks
    x, y = (first.x + second.x) / 2, (first.y + second.y) / 2
    half = distance(action, built, built.member(1)) / 2
    shift = 0.045 if half < 0.35 else 0.0
    left = first.model_copy(update={"x": x - half, "y": y + shift, "heading": 0.0})
    right = second.model_copy(update={"x": x + half, "y": y - shift, "heading": math.pi})
    told = (_facts(built.member(1), right), _facts(built, left) | {"second": True}, *({} for _ in rest))
    return (left, right, *rest), told
