# SPDX-License-Identifier: Apache-2.0
"""Hand in hand: two walk, stand or sit close by one another with their inner hands joined.

The manner "hand in hand" tells it. The first of the two does what is told; the other one does the same beside, at the
same time. Both have the fact `hand` (side, metres forward, metres to the left, height over the ground), which
`actions/_hands.hold_hand` follows.
"""

from __future__ import annotations

import math
from fractions import Fraction

from soundstage.actions import ACTIONS
from soundstage.actions.base import Doing
from soundstage.direct.block import GRID, Block, arrive
from soundstage.direct.cast import Built
from soundstage.direct.plan import Mark, PlannedBeat
from soundstage.model.production import Beat

WAYS = ("hand in hand", "arm in arm")
KEPT = ("walk", "run", "stand", "sit", "look", "march", "smile", "jump")  # hands once joined stay so
AIR = 0.10  # metres between two bodies whose hands meet
OPENED = 0.3  # radians that each of two who stand is turned to the other
AHEAD = 0.22  # metres that the farther one is ahead: their hands are seen between them
NEAR = 0.35  # metres: who is so near to the place beside does not walk there first
SEATS_APART = 1.1  # metres: on seats farther apart hands do not meet
SHOULDER, HANGING = 0.76, 0.42  # of the height
TO_CAMERA = 0.12  # metres that hands of two who face each other are nearer to the camera


def hand_in_hand(beat: Beat) -> bool:
    """Whether a beat tells of joined hands."""
    return not beat.line and any(m in WAYS for m in beat.manner)


def kept_joined(beats: tuple[Beat, ...]) -> tuple[Beat, ...]:
    """The beats of a shot, those after a joining of hands with it too, while the same two only walk or stand."""
    out: list[Beat] = []
    joined: tuple[str, ...] = ()
    for beat in beats:
        if hand_in_hand(beat):
            joined = beat.who
        elif len(joined) == 2 and {*beat.who} == {*joined} and beat.action in KEPT and not beat.line:
            beat = beat.model_copy(update={"who": joined, "manner": (*beat.manner, WAYS[0])})
            if beat.order == "with" and out and out[-1].action == "stand" and out[-1].who == joined:
                out[-1] = out[-1].model_copy(update={"duration": GRID.whole(Fraction(1, 4))})
                beat = beat.model_copy(update={"order": "then"})
        elif {*beat.who} & {*joined}:
            joined = ()
        out.append(beat)
    return tuple(out)


def company(beat: PlannedBeat) -> str:
    """Whom somebody goes after, or hand in hand with; or ""."""
    return str(beat.facts.get("chased") or beat.facts.get("along") or "")


def linked(block: Block, beat: Beat) -> tuple[str, str] | None:
    """The two people whose hands are joined here, who leads first; None for any other beat."""
    if not hand_in_hand(beat):
        return None
    names = [w for w in beat.who if w in block.people and block.floor.cast[w].plan == "biped"]
    return (names[0], names[1]) if len(names) == 2 == len(beat.who) else None


def beside(block: Block, beat: Beat, pair: tuple[str, str], begin: Fraction) -> Fraction:
    """Put the second one beside the first, or let it walk there; -> when both are ready."""
    lead, other = pair
    if beat.action == "sit":
        return begin
    me, you = block.people[lead], block.people[other]
    apart = _apart(block, pair)
    side = 1.0 if you.mark.x >= me.mark.x else -1.0
    if not me.beats and not you.beats and not _travels(beat):
        x, y = (me.mark.x + you.mark.x) / 2, me.mark.y
        if _sets_out(block, beat):
            near = -1.0 if block.floor.cast[other].dims.height < block.floor.cast[lead].dims.height else 1.0
            me.mark = me.initial = block.floor.put(lead, x, y, me.mark.z, 0.0)
            you.mark = you.initial = block.floor.put(other, x, y + near * apart, you.mark.z, 0.0)
            return begin
        for name, run, to in ((lead, me, -side), (other, you, side)):
            heading = -math.pi / 2 - to * OPENED
            run.mark = run.initial = block.floor.put(name, x + to * apart / 2, y, me.mark.z, heading)
        return begin
    x, y = me.mark.x + side * apart, me.mark.y
    if (not you.beats and _travels(beat)) or math.hypot(x - you.mark.x, y - you.mark.y) < NEAR:
        return begin
    built, way = block.floor.cast[other], ((you.mark.x, you.mark.y), (round(x, 3), round(y, 3)))
    doing = Doing(other, built.dims, built.plan, float(begin), float(begin + 1), way)
    end = begin + GRID.whole(Fraction(math.ceil(ACTIONS.new("walk").seconds(doing) * 1000), 1000))
    walk = PlannedBeat(id=f"{beat.id}.way", subject=other, action="walk", start=begin, end=end, path=way)
    you.beats.append(walk)
    arrive(you, walk)
    return end


def joined(block: Block, beat: Beat, pair: tuple[str, str]) -> None:
    """Let the second one do beside the first what the first is planned to do, their hands joined."""
    lead, other = pair
    me, you = block.people[lead], block.people[other]
    planned = next((b for b in reversed(me.beats) if b.id == beat.id), None)
    if planned is None:
        return
    if planned.path:
        planned = planned.model_copy(update={"end_heading": None})
        me.mark = me.mark.model_copy(update={"heading": _heading(planned.path)})
    if not any(b.id == beat.id for b in you.beats):
        theirs = _same(block, pair, planned)
        you.beats.append(theirs)
        you.free_at, you.present = max(you.free_at, theirs.end), True
        arrive(you, theirs)
    if math.dist((me.mark.x, me.mark.y), (you.mark.x, you.mark.y)) > SEATS_APART:
        return
    height = _height(block.floor.cast[lead], block.floor.cast[other])
    for run, mate, name in ((me, you, other), (you, me, lead)):
        here = next(i for i, b in enumerate(run.beats) if b.id == beat.id)
        part = planned if run is me else run.beats[here]
        facts = part.facts | {"hand": (*_between(run.mark, mate.mark), height), "along": name,
                              "reached": bool(here) or part.start > Fraction(1, 2)}
        run.beats[here] = part.model_copy(update={"facts": facts})


def _moved(mark: Mark, to: tuple[float, float]) -> Mark:
    return mark.model_copy(update={"x": to[0], "y": to[1]})


def _between(mark: Mark, mate: Mark) -> tuple[str, float, float]:
    """The hand that is held, and how far ahead and to the left of one's own mark that is."""
    x, y = (mate.x - mark.x) / 2, (mate.y - mark.y) / 2
    c, s = math.cos(mark.heading), math.sin(mark.heading)
    forward, left = x * c + y * s, -x * s + y * c
    if abs(left) < abs(forward) / 2:  # face to face: at the side of the camera
        forward, left = forward - s * TO_CAMERA, left - c * TO_CAMERA
    return ("left" if left > 0 else "right"), round(forward, 3), round(left, 3)


def _same(block: Block, pair: tuple[str, str], planned: PlannedBeat) -> PlannedBeat:
    """The beat of the first one as the second does it, beside it: the smaller one is nearer to the camera."""
    you, path = block.people[pair[1]], planned.path
    if path:
        heading = math.atan2(path[-1][1] - path[0][1], path[-1][0] - path[0][0])
        lead, other = (block.floor.cast[n].dims.height for n in pair)
        back = 1.0 if other >= lead else -1.0  # the other one is farther from the camera, and a little ahead
        c, s = math.cos(heading), math.sin(heading)
        left = _apart(block, pair) * back * math.copysign(1.0, c)
        x, y = AHEAD * back * c - left * s, AHEAD * back * s + left * c
        path = tuple((round(px + x, 3), round(py + y, 3)) for px, py in path)
        if you.beats:
            path = ((you.mark.x, you.mark.y), *path[1:])
        else:
            you.mark = you.initial = _moved(you.initial, path[0]).model_copy(update={
                "heading": heading, "posture": "stand"})
    return planned.model_copy(update={"subject": pair[1], "path": path, "facts": dict(planned.facts)})


def _heading(path: tuple[tuple[float, float], ...]) -> float:
    (ax, ay), (bx, by) = path[-2:] if len(path) > 1 else (path[0], path[0])
    return math.atan2(by - ay, bx - ax)


def _apart(block: Block, pair: tuple[str, str]) -> float:
    """Metres between the middles of the two."""
    one, two = (block.floor.cast[n].dims for n in pair)
    return (one.width + two.width) / 2 + AIR


def _height(one: Built, two: Built) -> float:
    """Metres over the ground where both hands are: as low as they hang, as high as the smaller one reaches."""
    small, tall = sorted((one.dims, two.dims), key=lambda d: d.height)
    hangs = max(HANGING * small.height, SHOULDER * tall.height - 0.95 * tall.arm)
    return round(min(hangs, SHOULDER * small.height + 0.6 * small.arm), 3)


def _sets_out(block: Block, beat: Beat) -> bool:
    """Whether the same two walk right after this."""
    after = block.shot.beats[block.order(beat) + 1 :][:1]
    return any({*b.who} == {*beat.who} and _travels(b) for b in after)


def _travels(beat: Beat) -> bool:
    return bool(beat.action) and bool(ACTIONS.get(beat.action).travels)
