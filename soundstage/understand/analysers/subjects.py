# SPDX-License-Identifier: Apache-2.0
"""Subjects: people, animals and things in each shot, named by votes and followed through it."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from typing import Any

import numpy as np

from soundstage.understand.analysers.base import Analyser
from soundstage.understand.detectors import Found, overlap
from soundstage.understand.findings import Box, Seen
from soundstage.understand.footage import Footage, Still
from soundstage.understand.hairs import hair_of
from soundstage.understand.naming import Namer
from soundstage.understand.outlines import kind_of
from soundstage.understand.reidentifying import cast_of, worn_in
from soundstage.understand.skins import lightness_of
from soundstage.understand.spotting import LONE, Spotter, followed
from soundstage.understand.stances import stance_of

_MOST = 900  # pictures looked at in one file
_FEWEST = 3  # pictures of a shot, where there are so many
_NEAR = Fraction(1, 9)  # seconds from the picture nearest to a shot's middle within which another one shows the same
_TOLD, _SAME = 0.3, 0.2  # how sure a box in it must be, and how much it must overlap where one should be then
_STAYS = 0.7  # overlap of two boxes of one who stays where he is

Look = tuple[Still, list[Found]]


class Subjects(Analyser):
    """People, animals and things in each shot, named by votes and followed through it."""

    needs = ("shots",)

    def look(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> tuple[Seen, ...]:
        spotter, namer = Spotter(footage.keep), Namer()
        every = max(2, -(-len(footage.stills) // _MOST))
        shots = found["shots"]
        picked = [_picked(footage.stills_of(s.start, s.end), every, (s.start + s.end) / 2) for s in shots]
        waiting = []
        with ThreadPoolExecutor(1) as pool:  # who is in one shot is named while they are looked for in the next
            for shot, stills, looks in zip(shots, picked, spotter.looks(picked), strict=True):
                more = _more(footage.nearest(shot.start, shot.end), stills)
                then = (more, spotter.spot(more.picture)) if more and _goes(looks, more.time) else None
                waiting.append(pool.submit(_named, namer, shot, looks, not spotter.photograph, then))
            rows = [row for named in waiting for row in named.result()]
        return cast_of([seen for seen, _ in rows], [worn for _, worn in rows])


def _named(namer: Namer, shot: Any, looks: Sequence[Look], drawn: bool, then: Look | None) -> list[tuple[Seen, Any]]:
    """Who and what is in a shot, each with what it wears; then: one picture more, by which it is told where they are.
    """
    out = []
    for track in followed(looks, LONE if drawn else 1.0):
        seen = namer.named(track, len(looks), drawn=drawn)
        if seen is not None:
            person = drawn and seen.family == "person"
            end = shot.end if len(track) > 1 else track[-1][0].time
            posture, facing = stance_of(track, (shot.start + shot.end) / 2)
            out.append((seen.model_copy(update={
                "shot": shot.number, "start": Fraction(track[0][0].time), "end": end,
                "hair": hair_of(track) if person else "", "skin": lightness_of(track) if person else None,
                "posture": posture if seen.family == "person" else "",
                "facing": facing if seen.family != "thing" else None,
                "boxes": placed(seen, *then) if then else seen.boxes}), worn_in(track, seen.family)))
    return out


def _more(middle: Still | None, picked: Sequence[Still]) -> Still | None:
    """The picture nearest to a shot's middle, where none of those that are looked at is near: who runs is elsewhere."""
    far = middle is not None and len(picked) > 2 and min(abs(s.time - middle.time) for s in picked) > _NEAR
    return middle if far else None


def _goes(looks: Sequence[Look], at: Fraction) -> bool:
    """Whether somebody who is sure is elsewhere in the picture after a moment than in the one before it."""
    before = next((boxes for still, boxes in reversed(looks) if still.time <= at), [])
    after = next((boxes for still, boxes in looks if still.time > at), [])
    return any(f.sure >= _TOLD and all(overlap(f, o) < _STAYS for o in after) for f in before)


def placed(seen: Seen, still: Still, found: Sequence[Found]) -> tuple[Box, ...]:
    """The boxes of one, and that in another picture which lies most where it should be then and is of its kind."""
    times, rows = [float(b.time) for b in seen.boxes], [(b.x0, b.y0, b.x1, b.y1) for b in seen.boxes]
    at = float(still.time)
    there = Found("", 1.0, *(float(np.interp(at, times, [r[k] for r in rows])) for k in range(4)))
    alike = [f for f in found if f.sure >= _TOLD and kind_of(f.noun) == seen.family and overlap(f, there) >= _SAME]
    if not times[0] < at < times[-1] or not alike:
        return seen.boxes
    best = max(alike, key=lambda f: overlap(f, there))
    box = Box(time=still.time, **{k: round(getattr(best, k), 4) for k in ("x0", "y0", "x1", "y1")})
    return tuple(sorted((*seen.boxes, box), key=lambda b: b.time))


def _picked(stills: list[Still], every: int, middle: Fraction) -> list[Still]:
    """Every so-manyth picture of a shot, its last, and that of its middle, in which it is retold who is where.

    Of a short shot a few, evenly, its first and last among them.
    """
    count = max(min(_FEWEST, len(stills)), -(-len(stills) // every))
    picked = [round(k * (len(stills) - 1) / max(1, count - 1)) for k in range(count)]
    if len(picked) > 2:
        there = min(range(len(stills)), key=lambda k: abs(stills[k].time - middle))
        picked[1 + min(range(count - 2), key=lambda k: abs(picked[k + 1] - there))] = there
    return [stills[k] for k in sorted(set(picked))]
