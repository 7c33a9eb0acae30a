# SPDX-License-Identifier: Apache-2.0
"""Who is told once though watching has two boxes of it: a doubtful one over a surer one, a head and its body."""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.understand.findings import Box, Seen

_DOUBT = 0.72  # below this chance one who shares a place with a surer one is left out
_SAME_PLACE = 0.25  # overlap
_ALIKE = 0.15  # of chance by which head and body may differ
_STACKED = 0.75  # overlap from left to right of a head and its body


def singled(seen: Sequence[Seen]) -> list[Seen]:
    """Those of one shot without those who are told twice, the surest first."""
    out: list[Seen] = []
    for one in sorted(seen, key=lambda s: -s.confidence):
        same = [o for o in out if _kin(o, one) and _shared(o, one)[0] > _SAME_PLACE]
        body = next((o for o in same if _stacked(o, one)), None)
        if body is not None:
            out[out.index(body)] = _joined(body, one)
        elif not same or one.confidence >= _DOUBT:
            out.append(one)
    return out


def _kin(a: Seen, b: Seen) -> bool:
    return a.family == b.family != "thing"


def _stacked(a: Seen, b: Seen) -> bool:
    """Whether one is right over the other, as a head over what is below it, and each is about as sure."""
    first, second = _middle(a), _middle(b)
    low, high = sorted((first, second), key=lambda box: box.y0)
    apart = high.y0 - low.y0 > 0.25 * (low.y1 - low.y0) and high.y1 > low.y1
    return (apart and a.family == "person" and abs(a.confidence - b.confidence) < _ALIKE
            and _shared(a, b)[1] > _STACKED)


def _joined(a: Seen, b: Seen) -> Seen:
    """The first, at each moment as large as both."""
    about = _middle(b)
    boxes = tuple(x.model_copy(update={"x0": min(x.x0, about.x0), "y0": min(x.y0, about.y0),
                                       "x1": max(x.x1, about.x1), "y1": max(x.y1, about.y1)}) for x in a.boxes)
    return a.model_copy(update={"boxes": boxes})


def _middle(s: Seen) -> Box:
    return s.boxes[len(s.boxes) // 2]


def _shared(a: Seen, b: Seen) -> tuple[float, float]:
    """Overlap (intersection over union) of two in the middle of their time; of their extents from left to right."""
    p, q = _middle(a), _middle(b)
    wide, high = max(0.0, min(p.x1, q.x1) - max(p.x0, q.x0)), max(0.0, min(p.y1, q.y1) - max(p.y0, q.y0))
    both = (p.x1 - p.x0) * (p.y1 - p.y0) + (q.x1 - q.x0) * (q.y1 - q.y0) - wide * high
    return wide * high / max(1e-9, both), wide / max(1e-9, max(p.x1, q.x1) - min(p.x0, q.x0))
