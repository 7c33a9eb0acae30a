# SPDX-License-Identifier: Apache-2.0
"""Apart: a way ends where nobody stands, and leads round whoever stands in it, whether that one acts or not.

Ways are planned in the order of the beats, so everyone else is where the beats before have left them.
"""

from __future__ import annotations

import math

from soundstage.direct.block import Block
from soundstage.direct.blocking import clear_path, half_on_screen, spread
from soundstage.direct.plan import Mark
from soundstage.model.production import Beat

AIR = 0.12  # metres between two who have come to stand
ASIDE = (0.0, -0.4, 0.4, -0.8, 0.8, -1.2, 1.2, -1.7, -2.2)  # metres to the camera's side (and away) an end is moved
BACK = (0.0, 0.15, 0.3, 0.5)  # shares of its last stretch that a way is shortened by

Way = tuple[tuple[float, float], ...]


def led_round(block: Block, beat: Beat, who: str, way: Way) -> Way:
    """The way with a free end, led round things and bodies; its start stays where it is."""
    if len(way) < 2 or block.floor.cast[who].kind != "body":
        return clear_path(block.floor, who, way)
    others = _standing(block, beat, who)
    return clear_path(block.floor, who, (*way[:-1], _free_end(block, who, way, others)), others)


def _standing(block: Block, beat: Beat, who: str) -> dict[str, Mark]:
    """Where the other bodies on the floor are while this one goes: those that go along with it are not in its way."""
    along = {w for b in block.shot.beats if b.id == beat.id or b.order == "with" for w in b.who}
    goal = {beat.target, beat.anchor} if beat.place in ("on", "onto", "over", "in") else set()
    return {s: p.mark for s, p in block.people.items()
            if p.present and s != who and s not in along and s not in goal and s in block.floor.marks
            and block.floor.cast[s].kind == "body" and p.mark.z < 0.3}


def _free_end(block: Block, who: str, way: Way, others: dict[str, Mark]) -> tuple[float, float]:
    """The last point, moved aside or back as little as keeps it clear of the others."""
    (ax, ay), (bx, by) = way[-2:]
    for aside in ASIDE:
        for share in BACK:
            point = (bx - share * (bx - ax), by - share * (by - ay) + aside)
            if all(_clear(block, who, point, other, mark) for other, mark in others.items()):
                return (round(point[0], 3), round(point[1], 3))
    return (bx, by)


def _clear(block: Block, who: str, point: tuple[float, float], other: str, mark: Mark) -> bool:
    """Whether two bodies have air between them when one stands at the point."""
    cast = block.floor.cast
    half = half_on_screen(cast[other], mark.heading)
    own = min(cast[who].radius, 0.6) + spread(cast[who]) + AIR
    return (abs(point[0] - mark.x) > half[0] + spread(cast[other]) + own
            or abs(point[1] - mark.y) > half[1] + 0.6 * spread(cast[other]) + own
            or math.dist(point, (mark.x, mark.y)) > max(half) + spread(cast[other]) + own)
