# SPDX-License-Identifier: Apache-2.0
"""What was surely found but could not be named: a box, or a barrel, of its colour stands in for it, where and as large
as it is.

A boat for a fountain is wrong and an empty lawn is wrong too; a box says that something is there, and no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from soundstage.model.production import Subject
from soundstage.understand.findings import Seen
from soundstage.understand.looks import first_colour, most_told

NOUN, BROAD, TALL = "thing", "box", "barrel"
_TALL = 1.0  # times as high as wide, from which a barrel is more like it
_SURE = 0.6  # how likely it must be that something is there: of 22 such boxes in pictures by Cycles 19 lay on something
_HIDES = 0.2  # share of somebody alive that it may cover at most: who sits on a sofa is not put behind a box


def stands_in(seen: Sequence[Seen], everybody: Sequence[Seen]) -> bool:
    """Whether what is seen in some shots is sure enough, and hides nobody of those who are seen with it."""
    alive = [o for o in everybody if o.family != "thing" and o.name != seen[0].name]
    return all(s.confidence >= _SURE and all(_covered(o, s) <= _HIDES for o in alive if o.shot == s.shot) for s in seen)


def anything(name: str, seen: Sequence[Seen], aspect: float) -> Subject:
    """What is shown for what was seen under this name; aspect: width of the pictures over their height."""
    colour = next(iter(most_told(seen, first_colour)), "")
    tall = np.median([(b.y1 - b.y0) / max(1e-6, (b.x1 - b.x0) * aspect) for s in seen for b in s.boxes])
    return Subject(id=name.replace("_", ""), noun=NOUN, family="prop", unit=TALL if tall > _TALL else BROAD,
                   colors=(colour,) if colour else ())


def _covered(somebody: Seen, thing: Seen) -> float:
    """The share of somebody's box that a thing's box covers, on the mean over the time both are seen."""
    times = sorted({b.time for s in (somebody, thing) for b in s.boxes})
    one, other = (_boxes(s, times) for s in (somebody, thing))
    sides = np.minimum(one[:, 2:], other[:, 2:]) - np.maximum(one[:, :2], other[:, :2])
    whole = (one[:, 2:] - one[:, :2]).prod(1)
    return float((np.maximum(sides, 0).prod(1) / np.maximum(whole, 1e-6)).mean())


def _boxes(seen: Seen, times: Sequence[Fraction]) -> npt.NDArray[np.float64]:
    own, rows = [float(b.time) for b in seen.boxes], [(b.x0, b.y0, b.x1, b.y1) for b in seen.boxes]
    return np.stack([np.interp([float(t) for t in times], own, [r[k] for r in rows]) for k in range(4)], 1)
