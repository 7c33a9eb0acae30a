# SPDX-License-Identifier: Apache-2.0
"""A block while it is timed: where every performer is as the beats go by."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from soundstage.direct.blocking import Floor
from soundstage.direct.plan import Mark, PlannedBeat
from soundstage.model.production import Beat, Shot
from soundstage.speech.base import Spoken
from soundstage.time import Rate

GRID = Rate.of(12)  # beats begin on the pose grid, so that contacts and lips can
SETTLE = Fraction(1, 2)  # before the first thing happens and after the last
VOCAL = ("bark", "speak", "cry", "sing")


@dataclass
class Running:
    """Where a performer is as the beats go by."""

    mark: Mark
    initial: Mark  # where it is when the block begins
    beats: list[PlannedBeat] = field(default_factory=list)
    free_at: Fraction = Fraction(0)
    present: bool = True
    flying_until: Fraction | None = None  # in the air until then: it calls on the wing


@dataclass
class Block:
    """One of the production's shots, timed."""

    shot: Shot
    floor: Floor
    people: dict[str, Running]
    spoken: dict[str, Spoken]
    duration: Fraction = Fraction(0)
    lines: list[tuple[Beat, str, Fraction, Fraction]] = field(default_factory=list)

    def order(self, beat: Beat) -> int:
        """Where the beat stands among the shot's."""
        return next((n for n, b in enumerate(self.shot.beats) if b.id == beat.id), 0)
