# SPDX-License-Identifier: Apache-2.0
"""On a ring: those who run round with each other, as in a game of tag, know its middle and their places on it."""

from __future__ import annotations

import math
from typing import Any

from soundstage.actions import ACTIONS
from soundstage.direct.block import Block
from soundstage.model.production import Beat

WIDE = 1.25  # metres at least from the middle to the sides
FLAT = 0.7  # of that to the front and the back
APART = 1.15  # metres from one to the next on it


def on_a_ring(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """Of an action on a ring: its middle, which of them this one is and how many they are."""
    if not getattr(ACTIONS.get(beat.action or "stand"), "ring", False):
        return {}
    runners = [w for w in dict.fromkeys((*beat.who, beat.target)) if w in block.people
                and (w == who or block.floor.cast[w].kind == "body")]
    counts = [block.floor.cast[w].subject.count for w in runners]
    marks = [block.people[w].initial for w in runners]
    middle = (sum(m.x for m in marks) / len(marks), sum(m.y for m in marks) / len(marks))
    place = runners.index(who)
    many, long = sum(counts), max(block.floor.cast[w].dims.length for w in runners)
    wide = max(WIDE, 0.5 * APART * many / math.pi, 0.9 * long)
    return {"ring": (round(middle[0], 3), round(middle[1], 3), round(wide, 3), round(FLAT * wide, 3)),
            "first": sum(counts[:place]), "many": many}


def ring_way(ring: tuple[float, float, float, float]) -> tuple[tuple[float, float], ...]:
    """The ring as a way, so that the camera has all of it in the picture."""
    x, y, wide, deep = ring
    return tuple((round(x + wide * math.cos(k * math.pi / 4), 3), round(y + deep * math.sin(k * math.pi / 4), 3))
                 for k in range(9))
