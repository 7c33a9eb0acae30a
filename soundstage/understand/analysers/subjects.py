# SPDX-License-Identifier: Apache-2.0
"""Subjects: people, animals and things in each shot, named by votes and followed through it."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from typing import Any

from soundstage.understand.analysers.base import Analyser
from soundstage.understand.detectors import Found
from soundstage.understand.findings import Seen
from soundstage.understand.footage import Footage, Still
from soundstage.understand.hairs import hair_of
from soundstage.understand.naming import Namer
from soundstage.understand.reidentifying import cast_of, worn_in
from soundstage.understand.skins import lightness_of
from soundstage.understand.spotting import LONE, Spotter, followed
from soundstage.understand.stances import stance_of

_MOST = 900  # pictures looked at in one file
_FEWEST = 3  # pictures of a shot, where there are so many


class Subjects(Analyser):
    """People, animals and things in each shot, named by votes and followed through it."""

    needs = ("shots",)

    def look(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> tuple[Seen, ...]:
        spotter, namer = Spotter(), Namer()
        every = max(2, -(-len(footage.stills) // _MOST))
        shots = found["shots"]
        picked = [_picked(footage.stills_of(s.start, s.end), every, footage.nearest(s.start, s.end)) for s in shots]
        with ThreadPoolExecutor(1) as pool:  # who is in one shot is named while they are looked for in the next
            waiting = [pool.submit(_named, namer, shot, looks, not spotter.photograph)
                       for shot, looks in zip(shots, spotter.looks(picked), strict=True)]
            rows = [row for named in waiting for row in named.result()]
        return cast_of([seen for seen, _ in rows], [worn for _, worn in rows])


def _named(namer: Namer, shot: Any, looks: Sequence[tuple[Still, list[Found]]], drawn: bool) -> list[tuple[Seen, Any]]:
    """Who and what is in a shot, each with what it wears."""
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
                "facing": facing if seen.family != "thing" else None}), worn_in(track, seen.family)))
    return out


def _picked(stills: list[Still], every: int, middle: Still | None) -> list[Still]:
    """Every so-manyth picture of a shot, its last, and that of its middle, in which it is retold who is where.

    Of a short shot a few, evenly, its first and last among them. Who runs is elsewhere in a quarter of a second.
    """
    count = max(min(_FEWEST, len(stills)), -(-len(stills) // every))
    picked = [round(k * (len(stills) - 1) / max(1, count - 1)) for k in range(count)]
    out = {stills[k].time: stills[k] for k in picked}
    if len(picked) > 2 and middle is not None:
        del out[min((stills[k] for k in picked[1:-1]), key=lambda s: abs(s.time - middle.time)).time]
        out[middle.time] = middle
    return [out[time] for time in sorted(out)]
