# SPDX-License-Identifier: Apache-2.0
"""Who has what in hand, by boxes: a thing small enough for a hand, where the hands of somebody are."""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.model.production import Subject
from soundstage.understand.postures import EDGE, Box

_HIGH, _LOW = 0.25, 0.8  # of somebody's height, from above: hands are between
_ASIDE = 0.25  # of somebody's width that hands are beside it at most
_LARGEST, _OPEN = 1.0, 3.0  # of somebody's box; of what is over the head too: an umbrella


def held(cast: Sequence[tuple[Subject, Box]]) -> dict[str, str]:
    """Thing -> who has it in hand, of those in one shot; each hand's owner has one."""
    people = [(s.id, box) for s, box in cast if _has_hands(s)]
    out: dict[str, str] = {}
    for subject, box in cast:
        free = [(who, body) for who, body in people if who not in out.values() and _at_hand(box, body)]
        if free and _for_a_hand(subject):
            out[subject.id] = max(free, key=lambda p: _common(box, p[1]))[0]
    return out


def _has_hands(subject: Subject) -> bool:
    from soundstage.bodies import species

    return subject.family == "body" and species()[subject.unit].get("plan") == "biped"


def _for_a_hand(subject: Subject) -> bool:
    from soundstage.props import PROPS

    return subject.family == "prop" and bool(PROPS.get(subject.unit).held)


def _at_hand(thing: Box, body: Box) -> bool:
    """Whether a thing's box is where somebody's hands may be, and it is no larger than one."""
    wide, tall = body[2] - body[0], body[3] - body[1]
    across = body[0] - _ASIDE * wide < (thing[0] + thing[2]) / 2 < body[2] + _ASIDE * wide
    low = 1.0 if body[3] > 1 - EDGE else body[1] + _LOW * tall
    there = across and thing[3] > body[1] + _HIGH * tall and thing[1] < low and thing[3] < low + _HIGH * tall
    largest = _OPEN if thing[1] < body[1] else _LARGEST
    return there and _area(thing) < largest * _area(body) and _common(thing, body) > 0


def _common(a: Box, b: Box) -> float:
    return max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
