# SPDX-License-Identifier: Apache-2.0
"""Two who stand face to face or back to back: each is turned to, or from, the other, whatever else placed them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from soundstage.model.production import Placement

if TYPE_CHECKING:
    from soundstage.direct.blocking import Floor

OPENED = 0.22  # radians that a face is turned to the camera, so that it is seen
BETWEEN = {"facing": 0.75, "back_to": 0.06}  # metres between the two bodies
LOOSE = 0.5  # metres: who stands nearer or farther than that is moved


def turn_to_each_other(floor: Floor, placements: Iterable[Placement]) -> None:
    """Turns the pairs that placements tell of both ways; those who sit on something keep their seat and heading."""
    told = {(p.subject, a, p.relation) for p in placements if p.relation in BETWEEN for a in p.anchors[:1]}
    for one, other, relation in sorted(told):
        both = (other, one, relation) in told and one < other
        if both and one in floor.marks and other in floor.marks and not (_seated(floor, one) or _seated(floor, other)):
            _pair(floor, one, other, relation)


def _seated(floor: Floor, subject: str) -> bool:
    return floor.marks[subject].z > 0.2 or floor.marks[subject].posture == "sit"


def _pair(floor: Floor, one: str, other: str, relation: str) -> None:
    a, b = sorted((floor.marks[one], floor.marks[other]), key=lambda m: m.x)
    left, right = (one, other) if floor.marks[one] is a else (other, one)
    apart = floor.cast[left].radius + floor.cast[right].radius + BETWEEN[relation]
    x, y = (a.x + b.x) / 2, (a.y + b.y) / 2
    if abs(math.hypot(b.x - a.x, b.y - a.y) - apart) > LOOSE or relation == "back_to" or abs(a.y - b.y) > 0.1:
        a, b = (m.model_copy(update={"x": round(x + s * apart / 2, 3), "y": round(y, 3)}) for m, s in ((a, -1), (b, 1)))
    first, second = (-OPENED, math.pi + OPENED) if relation == "facing" else (math.pi + OPENED, -OPENED)
    floor.marks[left] = a.model_copy(update={"heading": round(first, 4)})
    floor.marks[right] = b.model_copy(update={"heading": round(second, 4)})
