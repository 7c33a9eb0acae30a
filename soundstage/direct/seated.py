# SPDX-License-Identifier: Apache-2.0
"""Those who sit from the beginning: on the seat that their words name, what they eat beside them."""

from __future__ import annotations

import math
from typing import Any

from soundstage.direct.block import GETS_UP, Block
from soundstage.direct.footing import sat_on
from soundstage.direct.routes import seat_for
from soundstage.model.production import Beat

Path = tuple[tuple[float, float], ...]
LOW, HIGH = 0.15, 0.75  # metres of seats that one gets up from by a step
RISES = ("stand", "rise", "arise", "get", "wake", "awake", "jump", "leave")  # verbs of getting up
STEP, ROOM = 0.75, 0.15  # of one's legs: so far before a seat one stands; metres to what else is there


def eats_seated(block: Block, beat: Beat, who: str) -> bool:
    """Whether somebody does a small thing on a seat that the words name, and nothing came before."""
    me, cast = block.people[who], block.floor.cast
    on_it = beat.place in ("on", "to_on", "in", "at") and beat.anchor in cast and cast[beat.anchor].anchor("seat")
    small = beat.action in ("eat", "drink", "read", "speak", "laugh", "sing", "look", "play", "hug", "smile", "cry",
                             "swing")
    return bool(on_it and small and cast[who].plan == "biped" and not me.beats and me.mark.posture == "stand")


def off_the_seat(block: Block, who: str) -> tuple[float, float] | None:
    """Where somebody who sits stands who gets up: before the seat, not in it; None: on no seat, or a thing is there."""
    me, cast = block.people[who], block.floor.cast
    built, mark = cast[who], me.mark
    on_one = mark.posture == "sit" and LOW < mark.seat_height < HIGH and not (mark.perched or mark.z)
    if not on_one or built.plan != "biped":
        return None
    far = STEP * built.dims.leg
    x, y = mark.x + far * math.cos(mark.heading), mark.y + far * math.sin(mark.heading)
    others = [(p.mark, cast[name].radius) for name, p in block.people.items()
              if name != who and p.present and math.dist((p.mark.x, p.mark.y), (mark.x, mark.y)) > cast[name].radius]
    free = all(math.dist((x, y), (m.x, m.y)) > radius + ROOM for m, radius in others)
    return (round(x, 3), round(y, 3)) if free and not block.floor.blocked(x, y, 0.3) else None


def gets_up(block: Block, who: str, beat: Beat, path: Path, entering: bool) -> tuple[Path, dict[str, Any]]:
    """The way of a beat from before the seat; and for a beat without a way, what is told of that."""
    rises = bool(path) or (beat.action or "stand") in GETS_UP
    there = off_the_seat(block, who) if rises and not entering else None
    if there is None:
        return path, {}
    return ((path[0], there, *path[1:]), {}) if len(path) > 1 else (path, {"off": there})


def stays_down(block: Block, beat: Beat, who: str) -> str | None:
    """What is done instead by one who is not on the feet: a stand-in for some other verb is no getting up, and who
    slides out from under a thing gets up; None for all else.
    """
    posture = block.people[who].mark.posture
    if posture == "lie" and beat.action in ("slide", "roll") and beat.place in ("out", "from", "from_under"):
        return "stand"
    rises = not beat.verb or beat.verb.split()[0] in RISES
    return "look" if beat.action == "stand" and posture == "sit" and not rises else None


def lay_beside(block: Block, beat: Beat) -> None:
    """What is eaten on a seat and is too big for a hand lies on it, beside who sits there."""
    cast, thing = block.floor.cast, block.people.get(beat.target)
    if beat.action != "eat" or thing is None or cast[beat.target].kind == "body" or cast[beat.target].held:
        return
    mark, seat = block.floor.marks[beat.anchor], cast[beat.anchor].anchor("seat") or (0.0, 0.0, 0.45)
    x, y, c, s = seat[0], seat[1] + 0.52, math.cos(mark.heading), math.sin(mark.heading)
    thing.mark = thing.initial = block.floor.put(
        beat.target, mark.x + c * x - s * y, mark.y + s * x + c * y, mark.z + seat[2], mark.heading)


def be_seated(block: Block, beat: Beat, who: str) -> None:
    """Someone who sits from the beginning."""
    me, seat = block.people[who], seat_for(block, beat, who)
    if me.mark.perched or (seat in block.floor.cast and me.mark.posture == "sit" and not me.beats):  # up there already
        return
    update: dict[str, Any] = {"posture": "sit", "seat_height": 0.0}
    me.mark = sat_on(block.floor, who, seat) if seat else me.mark.model_copy(update=update)
    if not me.beats:
        me.initial = me.mark
