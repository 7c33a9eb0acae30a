# SPDX-License-Identifier: Apache-2.0
"""Subjects: people, animals and things in each shot, named by votes and followed through it."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from soundstage.understand.analysers.base import Analyser
from soundstage.understand.findings import Seen
from soundstage.understand.footage import Footage, Still
from soundstage.understand.naming import Namer, cast_of
from soundstage.understand.spotting import Spotter, followed

_MOST = 900  # pictures looked at in one file
_FEWEST = 3  # pictures of a shot, where there are so many


class Subjects(Analyser):
    """People, animals and things in each shot, named by votes and followed through it."""

    needs = ("shots",)

    def look(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> tuple[Seen, ...]:
        spotter, namer = Spotter(), Namer()
        every = max(2, -(-len(footage.stills) // _MOST))
        out: list[Seen] = []
        shots = found["shots"]
        picked = [_picked(footage.stills_of(shot.start, shot.end), every) for shot in shots]
        for shot, looks in zip(shots, spotter.looks(picked), strict=True):
            for track in followed(looks):
                seen = namer.named(track, len(looks), drawn=not spotter.photograph)
                if seen is not None:
                    out.append(seen.model_copy(update={"shot": shot.number, "start": Fraction(track[0][0].time),
                                                       "end": shot.end if len(track) > 1 else track[-1][0].time}))
        return cast_of(out)


def _picked(stills: list[Still], every: int) -> list[Still]:
    """Every so-manyth picture of a shot and its last; of a short one a few, evenly, its first and last among them."""
    count = max(min(_FEWEST, len(stills)), -(-len(stills) // every))
    return [stills[round(k * (len(stills) - 1) / max(1, count - 1))] for k in range(count)]
