# SPDX-License-Identifier: Apache-2.0
"""How far everybody went together from one picture to the next: the camera's turn or way, seen by boxes alone.

Before a camera that goes, the next one's box lies where one's own was: boxes are joined after they are all carried on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soundstage.understand.detectors import Found, overlap
from soundstage.understand.outlines import kind_of

Shift = tuple[float, float]  # shares of the picture to the right and down

STAYS: Shift = (0.0, 0.0)
_SURE, _SIZE = 0.3, 0.6  # how sure, and how alike in width and height, two boxes of one must be
_SAME, _FEWEST = 0.5, 2  # overlap from which a box is where another should be then; how many must be
_BETTER = 1.3  # times as well as if nothing had moved


def carried(box: Found, by: Shift) -> Found:
    """A box that far on."""
    return replace(box, x0=box.x0 + by[0], y0=box.y0 + by[1], x1=box.x1 + by[0], y1=box.y1 + by[1])


def shift(before: Sequence[Found], after: Sequence[Found]) -> Shift:
    """How far most boxes of one picture went together until the next; STAYS where that explains no more of them."""
    pairs = [(a, b) for a in before for b in after if _alike(a, b)]
    ways = [((b.x0 + b.x1 - a.x0 - a.x1) / 2, (b.y0 + b.y1 - a.y0 - a.y1) / 2) for a, b in pairs]
    scored = [(_met(pairs, way), way) for way in ways]
    (many, best), way = max(scored, default=((0, 0.0), STAYS))
    return way if many >= _FEWEST and best > _BETTER * _met(pairs, STAYS)[1] else STAYS


def _alike(a: Found, b: Found) -> bool:
    sizes = [(a.x1 - a.x0) / max(1e-6, b.x1 - b.x0), (a.y1 - a.y0) / max(1e-6, b.y1 - b.y0)]
    return min(a.sure, b.sure) >= _SURE and kind_of(a.noun) == kind_of(b.noun) and all(
        _SIZE < s < 1 / _SIZE for s in sizes)


def _met(pairs: Sequence[tuple[Found, Found]], way: Shift) -> tuple[int, float]:
    """How many boxes of the second picture are met, and how well, each by one of the first."""
    shares = sorted(((overlap(carried(a, way), b), a, b) for a, b in pairs), key=lambda row: -row[0])
    used: list[Found] = []
    total, many = 0.0, 0
    for share, a, b in shares:
        if share >= _SAME and not any(x is a or x is b for x in used):
            used += [a, b]
            total, many = total + share, many + 1
    return many, total
