# SPDX-License-Identifier: Apache-2.0
"""Throws that somebody answers: what is thrown, who is there to catch it, how far apart the two stand."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

from soundstage.direct.block import GRID, Block
from soundstage.direct.hoops import through
from soundstage.direct.plan import PlannedBeat
from soundstage.direct.taking import laid_on
from soundstage.model.production import Beat

ROOM = 2.3  # metres between who throws and who catches
LET_GO, FLIGHT = 0.6, 0.75  # share of the throw's time at which it leaves the hand; seconds in the air
LEAVES = Fraction(3, 4)  # seconds after which it is out of the hand
FLIES = ("fly", "fall", "roll", "bounce", "drop")  # what a thing does once it has left the hand
ONTO = ("on", "onto", "into", "in", "to_on", "to_in")
AFTER = 0.8  # seconds that who has caught it goes on holding it up


def aimed(block: Block, beat: Beat, who: str) -> Beat:
    """A throw with the thing as its target and whoever is to catch it as its anchor."""
    if beat.action != "throw" or not who:
        return beat
    cast, named = block.floor.cast, (beat.target, beat.tool, beat.anchor)
    thing = next((n for n in named if n in cast and cast[n].portable), "")
    if not thing:
        return beat
    answer = _answer(block, beat, thing)
    at = (*named, *(answer.who if answer else ()))
    other = next((n for n in at if n in block.people and n != who and cast[n].kind == "body"), "")
    return beat.model_copy(update={"target": thing, "tool": "", "anchor": other or beat.anchor})


def _answer(block: Block, beat: Beat, thing: str) -> Beat | None:
    """The next beat of the shot, when in it somebody catches what is thrown."""
    after = block.shot.beats[block.order(beat) + 1 : block.order(beat) + 2]
    return next((b for b in after if b.action == "catch" and b.target in ("", thing)), None)


def flung(block: Block, beat: Beat, who: str) -> Fraction | None:
    """ "She lets go of the balloon and it rises": its flight is what the letting go does; -> when it is over."""
    if beat.action not in FLIES or who not in block.people or block.floor.cast[who].kind == "body":
        return None
    gone = [b for p in block.people.values() for b in p.beats if b.target == who and b.action in ("drop", "throw")]
    if not gone:
        return None
    last = max(gone, key=lambda b: b.end)
    begin = GRID.snap(last.start + min((last.end - last.start) / 3, LEAVES))
    flight = PlannedBeat(id=beat.id, subject=who, action="stand", start=begin, end=last.end)
    block.people[who].beats.append(flight)
    return flight.end


def stand_apart(block: Block, who: str, other: str) -> None:
    """Two who have done nothing yet begin a throw apart from each other, as far as the set has room."""
    one, two = block.people[who], block.people[other]
    dx, dy = two.mark.x - one.mark.x, two.mark.y - one.mark.y
    now = math.hypot(dx, dy)
    if one.beats or two.beats or now >= ROOM or now < 0.05:
        return
    x0, _, x1, _ = block.floor.model.free
    more = (ROOM - now) / 2
    for me, way in ((one, -1.0), (two, 1.0)):
        x = min(max(me.mark.x + way * more * dx / now, x0), x1)
        me.mark = me.initial = me.mark.model_copy(update={"x": round(x, 3)})


def thrown(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """What a throw needs to know of who catches it; nothing where nobody does."""
    other = beat.anchor
    if beat.action != "throw" or other not in block.people:
        return {}
    if block.floor.cast[other].kind != "body":
        return _onto(block, beat, who, other)
    stand_apart(block, who, other)
    me, you, built = block.people[who].mark, block.people[other].mark, block.floor.cast[other]
    angle = math.atan2(me.y - you.y, me.x - you.x)
    biped = built.plan == "biped"
    ahead = 0.55 * built.dims.arm + 0.05 if biped else 0.55 * built.dims.length
    up = 0.66 * built.dims.height if biped else built.dims.height
    return {"to": (round(you.x + ahead * math.cos(angle), 3), round(you.y + ahead * math.sin(angle), 3),
                   round(block.floor.height(you.x, you.y) + up, 3)), "flight": FLIGHT}


def _onto(block: Block, beat: Beat, who: str, top: str) -> dict[str, Any]:
    """Where what is thrown onto or into a thing comes to lie; who throws it faces that thing."""
    floor, me = block.floor, block.people[who]
    if beat.place not in ONTO or top not in floor.marks or floor.cast[top].anchor("top") is None:
        return {}
    if ring := through(block, beat, who, top):
        return ring
    x, y = laid_on(block, top, me.mark)
    if not me.beats and me.mark.posture == "stand":
        turned = me.mark.model_copy(update={"heading": round(math.atan2(y - me.mark.y, x - me.mark.x), 4)})
        me.mark = me.initial = floor.marks[who] = turned
    return {"lands": (x, y, round(floor.height(x, y) + floor.top(top), 3)), "onto": floor.cast[top].substance}


def caught(block: Block, beat: Beat, throw: PlannedBeat) -> PlannedBeat | None:
    """The part of whoever a throw is aimed at: under the id of the beat that tells it, or of the throw's own.

    Who is fed eats out of the hand meanwhile.
    """
    if throw.action == "feed" and "fed" in throw.facts and throw.target in block.people:
        return PlannedBeat(id=f"{throw.id}.ahead", subject=throw.target, action="eat", start=throw.start,
                           end=throw.end, facts={"fed": throw.facts["fed"]})
    if "to" not in throw.facts or "sinks" in throw.facts:
        return None
    answer = _answer(block, beat, throw.target)
    meets = LET_GO * float(throw.end - throw.start) + FLIGHT
    length = type(throw.end)(math.ceil((meets + AFTER) * 12), 12)
    me, you = block.people[throw.subject].mark, block.people[beat.anchor].mark
    return PlannedBeat(
        id=answer.id if answer else f"{throw.id}.ahead", subject=beat.anchor, action="catch", start=throw.start,
        end=throw.start + length, target=throw.target,
        end_heading=round(math.atan2(me.y - you.y, me.x - you.x), 4),
        facts={"meets": round(meets, 3), "at": throw.facts["to"]})


def shot(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """What who shoots with a bow needs to know: bow and arrow, and whether it is drawn before or after the beat."""
    if beat.action != "archery":
        return {}
    cast, here = block.floor.cast, block.order(beat)
    things = {unit: next((s for s in block.people if cast[s].subject.unit == unit), "") for unit in ("bow", "arrow")}
    row = [b for b in block.shot.beats if who in b.who]
    n = next((n for n, b in enumerate(row) if b.id == beat.id), here)
    before, after = row[:n][-1:], row[n + 1 : n + 2]
    drawn, keeps = (any(b.action == "archery" for b in near) for near in (before, after))
    return {**things, "drawn": drawn, "keeps": keeps}
