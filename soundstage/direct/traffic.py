# SPDX-License-Identifier: Apache-2.0
"""Traffic: a vehicle comes along a lane clear of whoever stands about, stops with its door beside them, goes on ahead.

The lane lies behind the people, so that they are seen before it.
"""

from __future__ import annotations

import math

from soundstage.direct.block import Block
from soundstage.direct.blocking import Floor, half_on_screen, spread
from soundstage.direct.plan import Mark

KERB = 0.45  # metres between a vehicle and whoever it passes
FAR_OFF, COMES = 13.0, 9.0  # metres that a vehicle goes on out of the picture, and from which it comes
SIDEWAYS = 0.5  # cosine of a heading from which a vehicle goes across the picture
STEP, TRIES = 0.25, 28  # metres, and how many lanes are tried

Way = tuple[tuple[float, float], tuple[float, float]]


def on_wheels(floor: Floor, who: str) -> bool:
    """Whether it is a vehicle of the road, that needs a lane."""
    built = floor.cast[who]
    return built.vehicle and built.kind != "body" and not built.draught and built.subject.unit not in (
        "airplane", "helicopter", "rocket", "skateboard", "submarine", "flying_saucer")


def waiting_off(floor: Floor, who: str) -> Mark:
    """Where a vehicle is before it comes: out of the picture, in its lane, headed for the stage."""
    marks = {s: m for s, m in floor.marks.items() if floor.cast[s].kind == "body"}
    x0, *_ = floor.model.free
    start = min(x0, floor.centre[0] - FAR_OFF) - floor.cast[who].radius
    return Mark(x=round(start, 3), y=lane(floor, who, floor.centre[1], marks), heading=0.0)


def lane(floor: Floor, who: str, y: float, marks: dict[str, Mark]) -> float:
    """The y nearest to this one at which it can go across without touching anybody, behind them before in front."""
    half = 0.5 * floor.cast[who].dims.width
    rails = floor.model.spots.get(floor.cast[who].subject.unit)
    if rails is not None:
        return rails.position[1]  # a train keeps to its track

    def clear(at: float) -> bool:
        return all(abs(at - m.y) > half + _deep(floor, s, m) + KERB for s, m in marks.items() if m.z < 0.3)

    rows = [y + side * k * STEP for side in (1.0, -1.0) for k in range(TRIES)]
    return round(next((at for at in rows if clear(at)), y), 3)


def _deep(floor: Floor, subject: str, mark: Mark) -> float:
    built = floor.cast[subject]
    return min(half_on_screen(built, mark.heading)[1], 1.2) + (0.6 * spread(built) if built.subject.count > 3 else 0.0)


def standing_about(block: Block, who: str) -> dict[str, Mark]:
    """Where the bodies are that a vehicle has to keep clear of: all but those in or on it."""
    floor, me = block.floor, block.people[who].mark
    inside = 0.35 * floor.cast[who].dims.width
    return {s: p.mark for s, p in block.people.items() if p.present and s != who and floor.cast[s].kind == "body"
            and s in floor.marks and math.dist((p.mark.x, p.mark.y), (me.x, me.y)) > inside
            and p.mark.posture != "fly" and not any(b.facts.get("of") == who for b in p.beats)}


def pulls_up(block: Block, who: str, from_right: bool) -> tuple[Way, float]:
    """The way of a vehicle that arrives, and its heading: its door comes to stand by the nearest one who waits."""
    floor, me = block.floor, block.people[who]
    built, others = floor.cast[who], standing_about(block, who)
    people = [m for s, m in others.items() if floor.cast[s].plan == "biped"] or list(others.values())
    way = -1.0 if from_right else 1.0
    door = (built.anchor("door") or (0.0, 0.0, 0.0))[0]
    meets = min((m.x for m in people), key=lambda x: abs(x - floor.centre[0]), default=floor.centre[0])
    stop = meets - way * (door if people else 0.0)
    y = lane(floor, who, me.mark.y, others)
    start = stop - way * (COMES + built.radius)
    heading = math.pi if from_right else 0.0
    me.mark = me.initial = me.mark.model_copy(update={"x": round(start, 3), "y": y, "heading": heading})
    return ((round(start, 3), y), (round(stop, 3), y)), heading


def drives_off(block: Block, who: str) -> Way:
    """The way of a vehicle that leaves: on ahead as it stands, out of the picture."""
    floor, mark = block.floor, block.people[who].mark
    x0, _, x1, _ = floor.model.free
    ahead = math.cos(mark.heading)
    if abs(ahead) < SIDEWAYS:
        ahead = 1.0 if mark.x >= floor.centre[0] else -1.0
    own = floor.cast[who].radius + 2.5
    edge = max(x1 + own, mark.x + FAR_OFF) if ahead > 0 else min(x0 - own, mark.x - FAR_OFF)
    return (mark.x, mark.y), (round(edge, 3), mark.y)
