# SPDX-License-Identifier: Apache-2.0
"""Clearing: who jumps over a thing runs up to it, leaps and lands on its other side."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

from soundstage.direct.block import Block
from soundstage.direct.blocking import Floor, half_on_screen
from soundstage.direct.cast import Built
from soundstage.direct.worktop import stand_at
from soundstage.model.production import Beat

OVER = ("over", "across", "to_over")
HIGHEST = {"biped": 0.75, "quadruped": 1.6}  # of its own height that somebody clears; others twice theirs
OPENED = 0.3  # radians that the way comes towards the camera
SPARE, GRAVITY = 0.12, 9.81  # metres over the thing at least; metres a second squared
FLOATS = 1.15  # times as long in the air as gravity says: a miniature's leap is enjoyed
RUN_UP, RUN_OUT = 0.7, 0.4  # seconds at full speed that the ways before and after are long
LONG = 1.4  # times as long as deep: what is longer is turned across the way
FASTER = 1.4  # times its run that a leap may be
APART = 0.9  # metres between those who leap side by side


def cleared(floor: Floor, beat: Beat, who: str) -> str:
    """The thing that this beat leads over, or "": it is low enough for this one."""
    built = floor.cast[who]
    if beat.action != "jump" or beat.place not in OVER or built.kind != "body":
        return ""
    name = next((n for n in (beat.anchor, beat.target) if n in floor.marks and n != who), "")
    low = bool(name) and _top(floor, name) < HIGHEST.get(built.plan, 2.0) * built.dims.height
    return name if low and name not in floor.in_set and name not in beat.who else ""


def obstacles(beats: list[Beat]) -> frozenset[str]:
    """The things that somebody jumps over in these beats: the set's own are too far away."""
    return frozenset(b.anchor or b.target for b in beats if b.action == "jump" and b.place in OVER) - {""}


def turned_across(floor: Floor, beats: list[Beat]) -> None:
    """Turn a long thing that is jumped over, a fence or a log, across the way that leads over it."""
    for beat in beats:
        who = next((w for w in beat.who if w in floor.cast), "")
        name = cleared(floor, beat, who) if who else ""
        if not name or floor.cast[name].kind == "body":
            continue
        span = floor.cast[name].extent[1] - floor.cast[name].extent[0]
        if float(span[0]) > LONG * float(span[1]):
            heading = round(math.pi / 2 - OPENED, 4)
            floor.marks[name] = floor.marks[name].model_copy(update={"heading": heading})


def runs_up(block: Block, beat: Beat, who: str, begin: Fraction) -> Fraction:
    """Who is to leap over a thing stands at a run-up's distance before it, or walks there; -> when it sets out."""
    name = cleared(block.floor, beat, who)
    if not name:
        return begin
    _on_its_way(block, beat, who, name)
    (x, y), (goal_x, goal_y), *_ = leap_over(block, beat, who)["leap"]
    return stand_at(block, beat, who, (x, y, math.atan2(goal_y - y, goal_x - x)), begin)


def leap_over(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """Where one sets out, takes off, lands and stops; how high it goes, and how many seconds each part takes."""
    name = cleared(block.floor, beat, who)
    if not name:
        return {}
    floor, me, built = block.floor, block.people[who].mark, block.floor.cast[who]
    mark, thing = block.people[name].mark, floor.cast[name]
    way = math.pi + OPENED if block.people[who].beats and me.x > mark.x else -OPENED
    u, across = (math.cos(way), math.sin(way)), (-math.sin(way), math.cos(way))
    far, high, air = _leap(built, thing, mark.heading - way, _top(floor, name))
    speed = far / air
    aside = (beat.who.index(who) - (len(beat.who) - 1) / 2) * APART if who in beat.who else 0.0
    spots = [(round(mark.x + u[0] * s + across[0] * aside, 3), round(mark.y + u[1] * s + across[1] * aside, 3))
             for s in (-far / 2 - RUN_UP * speed, -far / 2, far / 2, far / 2 + RUN_OUT * speed)]
    return {"leap": tuple(spots), "high": round(high, 3), "anchor": name,
            "parts": (round(1.5 * RUN_UP, 3), round(air, 3), round(2 * RUN_OUT, 3))}


def _on_its_way(block: Block, beat: Beat, who: str, name: str) -> None:
    """Who has come some way already comes upon the thing farther on, if the words leave open where that is."""
    floor, person, thing = block.floor, block.people[who], block.people[name]
    placed = (*floor.scene.placements, *block.shot.placements)
    if not person.beats or thing.beats or any(p.subject == name for p in placed):
        return
    side = 1.0 if math.cos(person.mark.heading) >= 0 else -1.0
    way = -OPENED if side > 0 else math.pi + OPENED
    far, _, air = _leap(floor.cast[who], floor.cast[name], thing.mark.heading - way, _top(floor, name))
    ahead = far / 2 + RUN_UP * far / air
    x0, y0, x1, y1 = floor.model.free
    x, y = person.mark.x + ahead * math.cos(way), person.mark.y + ahead * math.sin(way)
    if x0 < x < x1 and y0 < y < y1:
        thing.mark = thing.initial = floor.marks[name] = thing.mark.model_copy(
            update={"x": round(x, 3), "y": round(y, 3)})


def _leap(built: Built, thing: Built, turned: float, top: float) -> tuple[float, float, float]:
    """Metres far and high, and seconds in the air, of a leap over a thing that is turned so to the way."""
    own = 1.1 * built.dims.length if built.plan != "biped" else 0.7 * built.dims.height
    far, high = 2 * half_on_screen(thing, turned)[0] + own, top + SPARE + 0.1 * built.dims.leg
    air = max(FLOATS * 2 * math.sqrt(2 * high / GRAVITY), far / (FASTER * built.dims.run_speed))
    return far, high, air


def _top(floor: Floor, name: str) -> float:
    """Metres over the ground of the highest of a thing or an animal."""
    return float(floor.cast[name].extent[1, 2]) + floor.marks[name].z
