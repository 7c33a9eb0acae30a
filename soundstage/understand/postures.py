# SPDX-License-Identifier: Apache-2.0
"""Who lies: a box wider for its height than the body that stands is from its side; and on what somebody sits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from soundstage.model.production import Subject

Box = tuple[float, float, float, float]

_WIDER = 1.35  # times as wide
EDGE = 0.02  # a side nearer to the picture's edge is cut off there
_LYING = ("biped", "quadruped")  # plans that lie unlike they stand
LOW = {"lie": {"biped": 0.35, "quadruped": 0.6}, "sit": {"biped": 0.75}}  # of one's height that one is high then
_UPON = 0.5  # of a sitter's width that is over the seat; of its height from above, below which the seat's top is


def lies(subject: Subject, box: Box, aspect: float) -> bool:
    """Whether the one with this box of a picture of this shape (width by height) lies."""
    from soundstage.bodies import species

    plan = species().get(subject.unit, {}).get("plan", "") if subject.family == "body" else ""
    if plan not in _LYING or min(box[0], box[1], 1 - box[2], 1 - box[3]) < EDGE:
        return False
    shape = (box[2] - box[0]) * aspect / (box[3] - box[1])
    return shape > _WIDER * max(1.0, _side(subject.unit))


def seat_of(box: Box, others: Sequence[tuple[Subject, Box]]) -> str:
    """The id of what somebody with this box sits on, "" for nothing that was seen: the one most under it."""
    under = [(min(box[2], b[2]) - max(box[0], b[0]), s.id) for s, b in others
             if s.family == "prop" and b[1] < box[3] and b[3] > box[1] + _UPON * (box[3] - box[1]) and _seats(s.unit)]
    most, who = max(under, default=(0.0, ""))
    return who if most > _UPON * (box[2] - box[0]) else ""


def _seats(unit: str) -> bool:
    """Whether one can sit on it."""
    return seat_height(unit) > 0


@cache
def seat_height(unit: str) -> float:
    """Metres over the ground that one sits on it; 0 where one cannot."""
    from soundstage.bodies.base import Look
    from soundstage.props import PROPS

    seat = PROPS.new(unit).build(Look(unit), 1).anchors.get("seat")
    return float(seat[2]) if seat is not None else 0.0


@cache
def _side(unit: str) -> float:
    """How many times as long as high a body is that stands."""
    from soundstage.bodies.base import Body
    from soundstage.direct.cast import build

    model = build(Subject(id=unit, noun=unit, family="body", unit=unit), 1, lambda _, make: make()).model
    assert isinstance(model, Body)
    points = np.concatenate([getattr(p.shape, "mesh", p.shape).vertices for p in model.parts])  # type: ignore[union-attr]
    long, _, high = np.ptp(points, axis=0)
    return float(long / high)
