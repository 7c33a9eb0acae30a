# SPDX-License-Identifier: Apache-2.0
"""Posts: places of a set beside its free floor that one person stands at, as at the wheel on a ship's raised deck."""

from __future__ import annotations

import math

from soundstage.direct.blocking import Floor
from soundstage.direct.sets import spot_for
from soundstage.model.production import Placement

CLOSE = ("at", "near", "next_to", "on")  # how one is said to be at a post
ROOM = 0.7  # metres to the next person there


def posted(floor: Floor, subject: str, wish: Placement) -> bool:
    """Puts who is said to be at a post of the set there, turned as the post is; False where it is none, or taken."""
    names = [key for a in wish.anchors for key in (a, a.split()[-1]) if key in floor.model.posts]
    spot = spot_for(floor.model, *names)
    if spot is None or wish.relation not in CLOSE or floor.cast[subject].kind != "body":
        return False
    x, y, _ = spot.position
    if any(math.hypot(m.x - x, m.y - y) < ROOM for s, m in floor.marks.items() if s != subject):
        return False
    floor.put(subject, x, y, 0.0, spot.heading)
    return True
