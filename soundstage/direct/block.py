# SPDX-License-Identifier: Apache-2.0
"""A block while it is timed: where every performer is as the beats go by."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from soundstage.direct.blocking import Floor
from soundstage.direct.plan import Mark, PlannedBeat
from soundstage.model.production import Beat, Shot
from soundstage.speech.base import Spoken
from soundstage.time import Rate

GRID = Rate.of(12)  # beats begin on the pose grid, so that contacts and lips can
SETTLE = Fraction(1, 2)  # before the first thing happens and after the last
GETS_UP = ("stand", "jump", "dance", "shower", "aerobics", "bend_back")  # what nobody does sitting
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


def untouched(who: Running) -> bool:
    """Whether somebody has done nothing yet but have a thing in the hand: they may stand anywhere from the first."""
    return all(b.action == "pick_up" and "already" in b.manner for b in who.beats)


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

    def staying(self, who: str) -> tuple[str, ...]:
        """Whoever else is here and does not go away in this shot."""
        leave = {w for b in self.shot.beats if b.action == "exit" or b.place in ("out", "away", "off") for w in b.who}
        return tuple(n for n, p in self.people.items() if n != who and n not in leave and p.present
                     and self.floor.cast[n].kind == "body")


def on_bed(beat: PlannedBeat) -> dict[str, Any]:
    """What lying down on a bed changes of a mark."""
    x, y, z, heading = beat.facts.get("bed", (None,) * 4)
    return {} if x is None else {"x": x, "y": y, "z": z, "heading": heading, "perched": True}


POSTURES = {"sit": "sit", "lie": "lie", "sleep": "lie", "wake_up": "sit", "fall": "lie", "fly": "fly"}  # left in


def arrive(me: Running, beat: PlannedBeat) -> None:
    """Put a performer where, and as, a beat leaves it."""
    update: dict[str, Any] = {}
    if beat.path:
        update["x"], update["y"] = beat.path[-1]
        update["spots"] = ()
        if len(beat.path) > 1:
            (ax, ay), (bx, by) = beat.path[-2:]
            update["heading"] = math.atan2(by - ay, bx - ax)
    elif "off" in beat.facts:
        update["x"], update["y"] = beat.facts["off"]
    if beat.end_heading is not None:
        update["heading"] = beat.end_heading
    posture = POSTURES.get(beat.action)
    if posture:
        update["posture"] = posture
        update["seat_height"] = float(beat.facts.get("seat_height", 0.0))
    elif beat.path or beat.action in GETS_UP:
        update["posture"] = "stand"
        if me.mark.perched and "on_top" not in beat.facts and (beat.path or beat.facts.get("down")):
            update |= {"perched": False, "z": 0.0}
    if "flight" in beat.facts:  # up the stairs, or down them
        update |= {"z": beat.facts["flight"], "perched": beat.facts["flight"] > 0}
    me.mark = me.mark.model_copy(update=update | on_bed(beat))
