# SPDX-License-Identifier: Apache-2.0
"""Two with one thing between them: who lifts or carries something large has an end of it, and so has the other.

The thing is turned so that its long side lies across the picture; the two stand at its ends and face each other.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from fractions import Fraction
from typing import Any

from soundstage.actions import ACTIONS
from soundstage.actions.base import Doing
from soundstage.direct.block import GRID, Block, arrive
from soundstage.direct.blocking import half_on_screen
from soundstage.direct.fitting_hands import stands_not
from soundstage.direct.plan import Mark, PlannedBeat
from soundstage.model.production import Beat, Subject

LIFTED = ("lift", "raise", "hoist", "heave")
TAKEN = ("pick", "take", "grab")  # of what is too large for a hand
CARRIED = ("carry", "hold", "haul", "bear", "lug", "move", "transport")
LET_DOWN = ("put_down",)
REACH = 0.42  # of an arm: from the middle of a body to the end of what it carries
WALKED = 2.2  # metres that a thing is carried where the words say nothing of a way
BEFORE = 0.35  # metres between what it is carried to and what is carried
LOW = 0.2  # metres over the ground: it stands on nothing
ROOM = 0.8  # metres from the last one's way to the edge of the stage


def shared(beat: Beat, known: dict[str, Subject], people: Collection[str], hauled: Collection[str]) -> bool:
    """Whether two people do this with one thing between them: they carry or lift it, or let it down again.

    people: who does it, each by a name of their own or as a group. hauled: what two have carried before.
    """
    thing = known.get(beat.target)
    if thing is None or thing.family == "body" or thing.count > 1:
        return False
    many = sum(known[w].count for w in people)
    verb = (beat.verb or beat.action).split(" ")[0]
    if many != 2 or beat.line:
        return False
    if beat.action in LET_DOWN:
        return beat.target in hauled
    if beat.action not in ("pick_up", "push") or verb == "hold":
        return beat.action == "carry_between"
    return verb in (*LIFTED, *CARRIED) or (verb in TAKEN and not stands_not(thing))


def haul(block: Block, beat: Beat, pair: tuple[str, str], begin: Fraction) -> Fraction:
    """Plan both parts and the thing's way; -> when it is over."""
    name = beat.tool
    first = not any(block.people[n].beats for n in (*pair, name))
    carried = beat.verb.split(" ")[0] in CARRIED
    goes = carried and beat.verb.split(" ")[0] != "hold"
    if first and block.people[name].mark.z < LOW:
        _square(block, beat, goes)
    way = _way(block, beat, block.people[name].mark) if goes else 0.0
    spots = _ends(block, name, pair)
    begin = max(begin, *(block.people[n].free_at for n in pair))
    begin = max(_at_its_end(block, beat, spots[who], who, begin, first) for who in pair)
    planned = [_part(block, beat, who, other, (begin, way, first)) for who, other in (pair, pair[::-1])]
    for one in planned:
        me = block.people[one.subject]
        me.beats.append(one)
        me.free_at = max(me.free_at, one.end)
        arrive(me, one)
    thing = block.people[name]
    thing.mark = thing.mark.model_copy(update={"x": round(thing.mark.x + way, 3)})
    return planned[0].end


def _square(block: Block, beat: Beat, goes: bool) -> None:
    """The thing with its long side across the picture; where nobody put it, it goes over the middle or to a goal."""
    name, (x, y) = beat.tool, block.floor.centre
    thing, span = block.people[name], block.floor.cast[name].extent[1] - block.floor.cast[name].extent[0]
    heading = 0.0 if span[0] > 1.2 * span[1] else -math.pi / 2
    thing.mark = thing.mark.model_copy(update={"heading": round(heading, 4)})
    told = {p.subject for p in (*block.floor.scene.placements, *block.shot.placements)}
    if name not in told:
        goal = _goal(block, beat) if goes else None
        if goal is not None:
            side = 1.0 if goal[0] >= x else -1.0
            at = (goal[0] - side * WALKED, goal[1])
        else:
            at = (x - (_way(block, beat, thing.mark) / 2 if goes else 0.0), y)
        thing.mark = thing.mark.model_copy(update={"x": round(at[0], 3), "y": round(at[1], 3)})
    thing.initial = thing.mark
    block.floor.marks[name] = thing.mark


def _goal(block: Block, beat: Beat) -> tuple[float, float] | None:
    """Where the thing is in the end: before what it is carried to."""
    there = block.people.get(beat.anchor)
    if there is None or beat.anchor == beat.tool:
        return None
    half = half_on_screen(block.floor.cast[beat.anchor], there.mark.heading)
    own = half_on_screen(block.floor.cast[beat.tool], block.people[beat.tool].mark.heading)
    return there.mark.x, there.mark.y - min(half[1], 1.2) - own[1] - BEFORE


def _way(block: Block, beat: Beat, mark: Mark) -> float:
    """Metres along the picture that it is carried from this mark, to the right when positive."""
    if beat.travel_m is not None:
        return beat.travel_m[0]
    goal = _goal(block, beat)
    if goal is not None and abs(goal[0] - mark.x) > 0.5:
        return float(goal[0] - mark.x)
    x0, _, x1, _ = block.floor.model.free
    return float(min(WALKED, max(0.6, x1 - x0 - 2 * ROOM))) * (-1.0 if beat.place in ("left", "to_left") else 1.0)


def _ends(block: Block, name: str, pair: tuple[str, str]) -> dict[str, Mark]:
    """Where each of the two stands: at an end of the thing, turned to it."""
    floor, thing = block.floor, block.people[name]
    half = half_on_screen(floor.cast[name], thing.mark.heading)[0]
    ordered = sorted(pair, key=lambda n: (block.people[n].mark.x, n != pair[0]))
    out = {}
    for who, sign in zip(ordered, (-1.0, 1.0), strict=True):
        x = thing.mark.x + sign * (half + REACH * floor.cast[who].dims.arm)
        out[who] = block.people[who].mark.model_copy(update={
            "x": round(x, 3), "y": round(thing.mark.y, 3), "z": 0.0, "heading": round(math.pi if sign > 0 else 0.0, 4),
            "posture": "stand", "perched": False, "spots": ()})
    return out


def _at_its_end(block: Block, beat: Beat, spot: Mark, who: str, begin: Fraction, first: bool) -> Fraction:
    """There from the beginning, or walks there; -> when it is there."""
    me, built = block.people[who], block.floor.cast[who]
    if first:
        me.mark = me.initial = spot
        block.floor.marks[who] = spot
        return begin
    if math.hypot(spot.x - me.mark.x, spot.y - me.mark.y) < 0.12:
        return begin
    way = ((me.mark.x, me.mark.y), (spot.x, spot.y))
    doing = Doing(who, built.dims, built.plan, float(begin), float(begin + 1), way)
    end = begin + GRID.whole(Fraction(math.ceil(ACTIONS.new("walk").seconds(doing) * 1000), 1000))
    walk = PlannedBeat(id=f"{beat.id}.way", subject=who, action="walk", start=begin, end=end, path=way,
                       end_heading=spot.heading)
    me.beats.append(walk)
    arrive(me, walk)
    return end


def _part(block: Block, beat: Beat, who: str, other: str, told: tuple[Fraction, float, bool]) -> PlannedBeat:
    """One's part in it. told: when it begins, how far it goes, and whether it is the first of all that they do."""
    begin, way, first = told
    me, you, built = block.people[who], block.people[other], block.floor.cast[who]
    facts = _facts(block, beat, who, other)
    up, down = _before_and_after(block, beat)
    facts |= {"up": up or (first and beat.verb.split(" ")[0] in CARRIED), "late": up, "down": down,
              "second": who != beat.who[0]}
    path = ((me.mark.x, me.mark.y), (round(me.mark.x + way, 3), me.mark.y)) if way else ()
    doing = Doing(who, built.dims, built.plan, float(begin), float(begin + 1), path, facts=facts)
    length = beat.duration or Fraction(math.ceil(ACTIONS.new("carry_between").seconds(doing) * 1000), 1000)
    faces = math.atan2(you.mark.y - me.mark.y, you.mark.x - me.mark.x)
    return PlannedBeat(
        id=beat.id if who == beat.who[0] else f"{beat.id}.ahead", subject=who, action="carry_between", start=begin,
        end=begin + GRID.whole(length), target=other, path=path, end_heading=round(faces, 4), manner=beat.manner,
        facts=facts)


def _facts(block: Block, beat: Beat, who: str, other: str) -> dict[str, Any]:
    """What the action needs to know of the other one and of the thing."""
    floor, thing, you = block.floor, block.people[beat.tool], block.people[other].mark
    built, d = floor.cast[beat.tool], floor.cast[other].dims
    half = half_on_screen(built, thing.mark.heading)
    told = {"half": tuple(round(h, 3) for h in half), "tall": round(float(built.extent[1, 2]), 3),
            "substance": built.substance}
    return {"partner": (you.x, you.y), "partner_height": round(d.height, 3), "partner_width": round(d.width, 3),
            "partner_length": round(d.length, 3), "tool": beat.tool, "thing": told, "hauled": beat.tool,
            "out": round(REACH * floor.cast[who].dims.arm, 3)}


def _before_and_after(block: Block, beat: Beat) -> tuple[bool, bool]:
    """Whether they have it up already, and whether they let it down in the end: they do something else then."""
    mine = [b for b in block.shot.beats if set(b.who) & set(beat.who)]
    at = next((n for n, b in enumerate(mine) if b.id == beat.id), 0)
    before, after = mine[at - 1] if at else None, mine[at + 1] if at + 1 < len(mine) else None
    up = before is not None and before.action == "carry_between" and before.tool == beat.tool and not _lets_go(before)
    goes_on = after is not None and after.action == "carry_between" and after.tool == beat.tool
    return up, _lets_go(beat) or (after is not None and not goes_on)


def _lets_go(beat: Beat) -> bool:
    return beat.verb.split(" ")[0] not in (*LIFTED, *TAKEN, *CARRIED)
