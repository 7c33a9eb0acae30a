# SPDX-License-Identifier: Apache-2.0
"""What an answer is, and which stretch of the footage a question is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from soundstage.understand.describing import clock
from soundstage.understand.findings import Watched

_INSTANT = 1e-3  # seconds: what is no longer in the same stretch


@dataclass(frozen=True)
class Answer:
    """What was asked, answered; times are the evidence. answered False: the findings do not tell."""

    text: str
    times: tuple[str, ...] = ()
    answered: bool = True


def has(q: str, *words: str) -> bool:
    """Whether one of these words (patterns) is in the question."""
    return any(re.search(rf"\b{w}\b", q) for w in words)


def part_of(w: Watched, q: str) -> tuple[float, float, str] | None:
    """The stretch of film a question is about: "the second shot", "at 00:03", or all (None)."""
    order = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    number = next((k + 1 for k, o in enumerate(order) if f"{o} shot" in q), 0)
    found = re.search(r"\bshot (\d+)", q)
    number = int(found.group(1)) if found else number
    if "last shot" in q or re.search(r"\bin the end\b|\bat the end\b|\bhappens last\b", q):
        number = len(w.shots)
    if re.search(r"\bat the (?:beginning|start)\b|\bhappens first\b", q):
        number = 1
    if number:
        shot = next((s for s in w.shots if s.number == number), None)
        return (float(shot.start), float(shot.end), f"shot {number}") if shot else (0.0, 0.0, f"shot {number}")
    at = re.search(r"\bat (?:(\d+):)?(\d+(?:\.\d+)?)", q)
    if at:
        time = int(at.group(1) or 0) * 60 + float(at.group(2))
        shot = w.shot_at(time)
        return (float(shot.start), float(shot.end), f"at {clock(time)}") if shot else (time, time, f"at {clock(time)}")
    return None


def within(w: Watched, q: str, items: tuple[Any, ...]) -> list[Any]:
    """The findings in the stretch that the question is about."""
    part = part_of(w, q)
    if part is None:
        return list(items)
    return [i for i in items if i.start < part[1] - _INSTANT and i.end > part[0] + _INSTANT]
