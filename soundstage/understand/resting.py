# SPDX-License-Identifier: Apache-2.0
"""What stands or lies on something that is seen, by boxes: a vase on a table, a cat asleep on a sofa.

What is on it ends where its top is, for its box and its own height, and is about as large beside it as both are. Who is
before it on the ground ends lower, and of one behind it the foot is not seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from soundstage.model.production import Subject
from soundstage.understand.postures import EDGE, Box

_OVER = 0.6  # of its width that is over what it is on
_LOWEST, _HIGHEST = 0.3, 1.2  # metres that a top is over the ground
_ABOVE, _BELOW = 0.12, 0.3  # of the carrier's height by which it may end over the top, or under it (seen from above)
_AS_LARGE = (0.4, 1.8)  # times as high as it should be beside what it is on: who lies is lower
_SMALL = 0.8  # metres that it is high at most: cats and dogs, no goats
_LESS = 0.6  # of the carrier's box that its own is at most


def rested(cast: Sequence[tuple[Subject, Box]]) -> dict[str, str]:
    """Who or what -> what it is on, of those in one shot."""
    tops = [(s, box) for s, box in cast if s.family == "prop" and box[3] < 1 - EDGE
            and _large(s)]
    out: dict[str, str] = {}
    for subject, box in cast:
        under = [s.id for s, carrier in tops if s is not subject and _is_on(subject, box, s, carrier)]
        if under:
            out[subject.id] = under[0]
    return out


def _is_on(subject: Subject, box: Box, carrier: Subject, its: Box) -> bool:
    if not _can(subject) or _area(box) > _LESS * _area(its):
        return False
    high, top = _size(carrier)
    tall = its[3] - its[1]
    level = its[3] - tall * top / high
    over = min(box[2], its[2]) - max(box[0], its[0])
    ends = level - _ABOVE * tall < box[3] < level + _BELOW * tall
    large = (box[3] - box[1]) / tall / (_size(subject)[0] / high)
    return ends and over > _OVER * (box[2] - box[0]) and _AS_LARGE[0] < large < _AS_LARGE[1]


def _can(subject: Subject) -> bool:
    """Whether it is small enough: an animal up to a dog, or a thing that is no piece of furniture itself."""
    from soundstage.bodies import species

    if subject.family == "body":
        facts = species()[subject.unit]
        return facts.get("plan") in ("quadruped", "bird") and float(facts["height"]) <= _SMALL
    return subject.family == "prop" and not _large(subject) and _size(subject)[0] <= _SMALL


def _large(subject: Subject) -> bool:
    """Whether it is furniture: what stands on the ground and carries others."""
    from soundstage.props import PROPS

    return not PROPS.get(subject.unit).held and not PROPS.get(subject.unit).vehicle and (
        _LOWEST <= _size(subject)[1] <= _HIGHEST)


def _size(subject: Subject) -> tuple[float, float]:
    """Metres that it is high, and that its top is over the ground: 0 without one."""
    from soundstage.bodies import species

    if subject.family == "body":
        return float(species()[subject.unit]["height"]), 0.0
    return _prop(subject.unit)


@cache
def _prop(unit: str) -> tuple[float, float]:
    from soundstage.bodies.base import Look
    from soundstage.props import PROPS

    model = PROPS.new(unit).build(Look(unit), 1)
    low, high = (f(float(f(p.vertices[:, 2])) for p in model.parts.values()) for f in (min, max))
    top = model.anchors.get("top")
    return high - min(low, 0.0), float(top[2]) if top is not None else 0.0


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
