# SPDX-License-Identifier: Apache-2.0
"""Where the shots of a film meet: which of a shot's frames are its own, and which belong to a transition.

A transition takes the frames about a cut and lays the two shots over each other there; the film keeps its length
and its sound. What a shot lacks under the overlap is its first or last frame, held.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

import numpy as np

from soundstage.errors import FilmError
from soundstage.finish.transitions import TRANSITIONS
from soundstage.finish.transitions.base import Picture, Transition

CUT = ("", "cut")
LARGEST_SHARE = Fraction(2, 5)  # of a shot that one transition may take


class Shown(Protocol):
    """A shot's finished frames by number."""

    def at(self, number: int) -> Picture: ...


@dataclass(frozen=True)
class Own:
    """Frames first to end (excluded) of a shot, shown as they are."""

    shot: int
    first: int
    end: int


@dataclass(frozen=True)
class Meeting:
    """A transition: its last frames of one shot (index, None: nothing) and its first ones of the next."""

    name: str
    before: int | None
    after: int | None
    taken: int  # frames taken from the end of the shot before
    given: int  # frames taken from the start of the shot after
    length: int = 0  # frames of the shot before

    @property
    def count(self) -> int:
        return self.taken + self.given


def edited(lengths: Sequence[int], into: Sequence[str], ending: str, fps: Fraction) -> tuple[Own | Meeting, ...]:
    """The film in order. lengths: frames of each shot; into: the transition into each; ending: out of the last."""
    heads, tails = [0] * len(lengths), [0] * len(lengths)
    for index, name in enumerate(into):
        if name not in CUT:
            half = _half(name, fps, index > 0)
            heads[index] = min(half, int(lengths[index] * LARGEST_SHARE))
            if index:
                tails[index - 1] = min(half, int(lengths[index - 1] * LARGEST_SHARE))
    if ending not in CUT:
        tails[-1] = min(_half(ending, fps, False), int(lengths[-1] * LARGEST_SHARE))
    out: list[Own | Meeting] = []
    for index, length in enumerate(lengths):
        if heads[index]:
            before = index - 1 if index else None
            out.append(Meeting(into[index], before, index, tails[index - 1] if index else 0, heads[index],
                               lengths[index - 1] if index else 0))
        out.append(Own(index, heads[index], length - tails[index]))
    if tails and ending not in CUT and tails[-1]:
        out.append(Meeting(ending, len(lengths) - 1, None, tails[-1], 0, lengths[-1]))
    return tuple(out)


def meeting_frames(meeting: Meeting, shots: Sequence[Shown]) -> Iterator[Picture]:
    """The finished frames of a transition."""
    unit: Transition = unit_of(meeting.name)
    for number in range(meeting.count):
        share = (number + 1) / (meeting.count + 1)
        before = after = None
        if meeting.before is not None:
            before = shots[meeting.before].at(min(meeting.length - 1, meeting.length - meeting.taken + number))
        if meeting.after is not None:
            after = shots[meeting.after].at(max(0, number - meeting.taken))
        if before is None and after is not None:
            yield unit.picture(np.zeros_like(after), after, (1 + share) / 2 if unit.closes else share)
        elif before is not None:
            dark = after is None
            yield unit.picture(before, np.zeros_like(before) if after is None else after,
                               share / 2 if dark and unit.closes else share)


def unit_of(name: str) -> Transition:
    """The transition of this name or phrase; FilmError with near ones."""
    known = TRANSITIONS.words.get(name.lower().replace("_", " "), name)
    if known not in TRANSITIONS.entries:
        raise FilmError(f"there is no transition '{name}'",
                        remedy="use cut or one of: " + ", ".join(sorted(TRANSITIONS.entries)))
    unit: Transition = TRANSITIONS.new(known)
    return unit


def _half(name: str, fps: Fraction, between: bool) -> int:
    """Frames on each side of the cut; at a film's end the whole of a melt, the one half of what closes."""
    unit = unit_of(name)
    length = unit.seconds if unit.closes or between else unit.seconds * 2
    return max(1, round(length * fps / 2))
