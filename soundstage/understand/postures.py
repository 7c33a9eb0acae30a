# SPDX-License-Identifier: Apache-2.0
"""Who lies: a box wider for its height than the body that stands is from its side."""

from __future__ import annotations

from functools import cache

import numpy as np

from soundstage.model.production import Subject

_WIDER = 1.35  # times as wide
_EDGE = 0.02  # a side nearer to the picture's edge is cut off there
_LYING = ("biped", "quadruped")  # plans that lie unlike they stand
LOW = {"biped": 0.35, "quadruped": 0.6}  # of one's height that one is high, lying


def lies(subject: Subject, box: tuple[float, float, float, float], aspect: float) -> bool:
    """Whether the one with this box of a picture of this shape (width by height) lies."""
    from soundstage.bodies import species

    plan = species().get(subject.unit, {}).get("plan", "") if subject.family == "body" else ""
    if plan not in _LYING or min(box[0], box[1], 1 - box[2], 1 - box[3]) < _EDGE:
        return False
    shape = (box[2] - box[0]) * aspect / (box[3] - box[1])
    return shape > _WIDER * max(1.0, _side(subject.unit))


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
