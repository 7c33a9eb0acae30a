# SPDX-License-Identifier: Apache-2.0
"""Things that the detector knows as the house draws them, where who sits or stands before them hides most of them.

The outlines and the second look were taught whole figures: of a bench under somebody and an umbrella over somebody they
tell next to nothing. In 254 pictures of 130 scenes by Cycles the detector's benches and tables were right from the
bounds below (13 of 21 that nothing else told, 7 more on what the set has there), and its umbrellas wherever somebody
was right under them: 18 of 20, and none that was not there.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from soundstage.understand.detectors import Found, overlap

UMBRELLA = "umbrella"
FURNITURE = ("bench", "table", "chair", "sofa", "bed")  # what is taken for each other
_SEATS = ("bench", "table")
_LEAST, _PLAIN, _READ = 0.3, 0.5, 0.15  # how sure the detector must be; to need no name; share of FURNITURE's names
_SAME, _TOLD = 0.5, 0.5  # overlap from which two are one; how likely one is there who is told already
_OVER = 0.6  # how sure that an umbrella is over somebody: the boxes there together
_HEAD, _KNEES, _HAND = 0.25, 0.75, 0.45  # of one's height from above: an umbrella begins over, ends over, is held at
_SIZES = (0.15, 2.5)  # times as large as who is under it
_CANOPY = 0.35  # of an umbrella's height, from above


def with_known(told: Sequence[Found], found: Sequence[Found]) -> list[Found]:
    """A picture's boxes, the surest first, and those of the detector's (found) that it knows besides."""
    seats = [replace(f, known=True) for f in found if f.noun in _SEATS and f.sure >= _LEAST]
    umbrellas = [u for body in told if body.noun == "person" and body.sure >= _TOLD for u in _over(body, found)]
    new: list[Found] = []
    for box in sorted((*seats, *umbrellas), key=lambda f: -f.sure):
        sure = [f for f in told if f.sure >= _TOLD and (f.noun != "person" or box.noun != UMBRELLA)]
        if all(overlap(box, o) < _SAME for o in (*sure, *new)):
            new.append(box)
    left = [f for f in told if f.sure >= _TOLD or all(overlap(f, n) < _SAME for n in new)]
    return sorted((*left, *new), key=lambda f: -f.sure)


def _over(body: Found, found: Sequence[Found]) -> list[Found]:
    """The umbrella over somebody, down to the hand, or none."""
    tall, middle = body.y1 - body.y0, (body.x0 + body.x1) / 2
    there = [f for f in found if f.noun == UMBRELLA and f.x0 < middle < f.x1 and f.y0 < body.y0 + _HEAD * tall
             and body.y0 < f.y1 < body.y0 + _KNEES * tall and _SIZES[0] < f.area / max(body.area, 1e-6) < _SIZES[1]]
    sure = 1 - math.prod(1 - f.sure for f in there)
    if sure < _OVER:
        return []
    best = max(there, key=lambda f: f.sure)
    return [replace(best, sure=sure, y1=max(best.y1, body.y0 + _HAND * tall), known=True)]


def known_as(told: Mapping[str, float], like: Mapping[str, float]) -> str:
    """What a known thing is called, by how sure the detector was and what its picture is like; "" for nothing."""
    noun = max(told, key=told.__getitem__)
    if noun == UMBRELLA:
        return noun
    names = {n: like.get(n, 0.0) for n in FURNITURE}
    read = sum(names.values())
    if read < _READ:
        return noun if told[noun] >= _PLAIN else ""
    return max(names, key=lambda n: names[n] + read * (n == noun) * told[noun])


def chance(sure: float) -> float:
    """How likely a known thing is there, of which the detector is so sure: more than it says."""
    return 1 - (1 - sure) / 2


def coloured(box: Found) -> Found:
    """Where its colour is seen: of an umbrella the canopy."""
    return replace(box, y1=box.y0 + _CANOPY * (box.y1 - box.y0)) if box.noun == UMBRELLA else box
