# SPDX-License-Identifier: Apache-2.0
"""Upon things: who sits on an animal or a vehicle is one with it, and who stands on a thing is on its top."""

from __future__ import annotations

import math
from fractions import Fraction

from soundstage.actions import ACTIONS
from soundstage.direct.afloat import launched
from soundstage.direct.block import Block, arrive
from soundstage.direct.blocking import TO_CAMERA, seat_of
from soundstage.direct.footing import ground_like, settled_on
from soundstage.direct.plan import PlannedBeat
from soundstage.model.production import Beat

ON_FEET = ("stand", "kneel", "jump", "dance", "stretch", "squat", "cheer", "balance")  # what is not done sitting
ON_WATER, OFFSHORE, SURF = ("surfboard",), 3.0, 8.0  # metres out from the shore, and along it
SEATED = ("sit", "lie", "sleep")
BACK = 0.66  # of an animal's height to where one sits


def astride(block: Block) -> None:
    """Whom the words place on an animal sits on its back from the beginning, a leg on either side."""
    floor = block.floor
    riding = {who for beat in block.shot.beats if beat.action == "ride" for who in beat.who}
    for placement in (*block.shot.placements, *floor.scene.placements):
        who, on = placement.subject, next((a for a in placement.anchors if a in block.people), "")
        if placement.relation != "on" or not on or who not in block.people or who in riding:
            continue
        rider, animal, me = floor.cast[who], floor.cast[on], block.people[who]
        if rider.plan != "biped" or animal.kind != "body" or animal.plan == "biped" or me.mark.posture != "sit":
            continue
        back = BACK * animal.dims.height
        seat = block.people[on].mark.model_copy(update={"posture": "sit", "seat_height": back})
        me.mark = me.initial = floor.marks[who] = seat
        me.beats.append(PlannedBeat(
            id=f"{who}.astride", subject=who, action="ride", start=Fraction(0), end=Fraction(1), target=on,
            facts={"kind": "body", "of": on, "back": back, "wide": animal.dims.width, "unit": animal.subject.unit}))


def raised(block: Block) -> None:
    """Whom the words place on a thing, and who is on its feet there, stands on its top from the beginning."""
    floor = block.floor
    for who, on in _on_what(block):
        me = block.people.get(who)
        if me is None or floor.cast[who].plan not in ("biped", "quadruped") or me.mark.posture not in ("sit", "stand"):
            continue
        if (me.mark.posture == "stand" or floor.cast[who].plan == "quadruped") and not ground_like(floor, on):
            continue
        x, y, heading, _ = seat_of(floor, on, who)
        heading = TO_CAMERA if me.mark.posture == "stand" else me.mark.heading
        update = {"x": round(x, 3), "y": round(y, 3), "z": round(floor.top(on), 3), "posture": "stand",
                  "seat_height": 0.0, "heading": heading, "spots": (), "perched": floor.cast[who].plan != "biped"}
        me.mark = me.initial = floor.marks[who] = settled_on(floor, who, on, me.mark.model_copy(update=update))


def _on_what(block: Block) -> list[tuple[str, str]]:
    """Who is on which thing as the block begins, on their feet: placed there, or said to do something there."""
    floor, out = block.floor, list[tuple[str, str]]()
    first: dict[str, Beat] = {}
    for beat in block.shot.beats:
        for who in beat.who:
            first.setdefault(who, beat)
    for placement in (*block.shot.placements, *floor.scene.placements):
        who, on = placement.subject, next((a for a in placement.anchors if a in floor.marks), "")
        begins = first[who].action if who in first else ""
        if placement.relation == "on" and on and floor.cast[on].kind != "body" and begins in ON_FEET:
            out.append((who, on))
    for who, beat in first.items():
        there = beat.place in ("on", "to_on") and beat.anchor in floor.marks and ground_like(floor, beat.anchor)
        stays = beat.action not in (*SEATED, "jump", "climb") and not ACTIONS.get(beat.action or "stand").travels
        if there and stays and not block.people[who].beats and (who, beat.anchor) not in out:
            out.append((who, beat.anchor))
    return out


def mount(block: Block, beat: Beat, who: str) -> None:
    """The rider and what is ridden begin at one place."""
    on, me = next((n for n in (beat.target, beat.anchor, beat.tool) if n in block.people), ""), block.people[who]
    if not on or on == who:
        return
    ridden = block.people[on]
    if block.floor.cast[on].kind == "body" and not me.beats:
        me.mark = me.initial = ridden.mark
    if not me.beats and block.floor.cast[on].subject.unit in ON_WATER:
        out = {"x": round(block.floor.centre[0] + SURF / 2, 3), "y": me.mark.y + OFFSHORE}
        me.mark = me.initial = launched(block.floor, on, me.mark.model_copy(update=out))
    block.floor.marks[on] = ridden.mark = ridden.initial = me.mark


def along_shore(block: Block, beat: Beat, who: str) -> tuple[tuple[tuple[float, float], ...], bool, bool, None] | None:
    """The way of who rides a board on the water: past who looks, under way already; None for any other travel."""
    on = next((n for n in (beat.target, beat.tool, beat.anchor) if n in block.people), "")
    mark = block.people[who].mark
    if beat.action != "ride" or not on or block.floor.cast[on].subject.unit not in ON_WATER or not mark.z:
        return None
    return ((mark.x, mark.y), (round(mark.x - SURF, 3), mark.y)), True, True, None


def downhill(
    block: Block, beat: Beat, who: str, path: tuple[tuple[float, float], ...]
) -> tuple[tuple[float, float], ...]:
    """The way of who rides on runners, turned round where it would lead uphill and the words name no goal."""
    floor, me = block.floor, block.people[who]
    on = next((n for n in (beat.target, beat.tool, beat.anchor) if n in block.people and floor.cast[n].runs), "")
    free = on and floor.cast[on].runs == "runners" and not me.beats and not (beat.anchor and beat.anchor != on)
    if beat.action != "ride" or not free or len(path) < 2 or floor.height(*path[-1]) <= floor.height(*path[0]):
        return path
    (x, y), (bx, by) = path[-1], path[0]
    top = {"x": x, "y": y, "heading": round(math.atan2(by - y, bx - x), 4)}
    me.mark = me.initial = floor.marks[who] = me.mark.model_copy(update=top)
    ridden = block.people[on]
    ridden.mark = ridden.initial = floor.marks[on] = ridden.mark.model_copy(update=top)
    return path[::-1]


def carry_rider(block: Block, ride: PlannedBeat) -> None:
    """The animal under a rider goes the same way in the same time; what is ridden is where the rider is."""
    mount = str(ride.facts.get("of", "")) if ride.action == "ride" else ""
    if mount not in block.people:
        return
    ridden = block.people[mount]
    if block.floor.cast[mount].kind == "body":
        ridden.beats.append(ride.model_copy(update={"id": f"{ride.id}.ahead", "subject": mount, "action": "run",
                                                    "target": "", "target_point": None, "facts": {}}))
        arrive(ridden, ridden.beats[-1])
    start = ride.path[0] if ride.path else (ridden.mark.x, ridden.mark.y)
    ridden.initial = ridden.initial.model_copy(update={"x": start[0], "y": start[1]})
