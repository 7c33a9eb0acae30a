# SPDX-License-Identifier: Apache-2.0
"""Lips against the words that are heard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np

from soundstage.check.screening import RATE, Array, Screening
from soundstage.direct.plan import PlannedLine, PlannedShot
from soundstage.model.fault import Fault
from soundstage.stage.build import Staged

LATE = 0.13  # seconds: a pose and a half on twos
SEARCH = 0.6  # seconds to both sides
CLOSED = ("rest", "closed")
LOUD = 26.0  # decibels under the line's loudest moment that still count as speaking


@dataclass(frozen=True)
class LipsOff:
    """A mouth does not move while its line is heard, or moves too early or too late."""

    words: tuple[str, ...] = ("lip sync", "lips late")
    group: str = "picture"
    needs: tuple[str, ...] = ("stage", "sound")
    remedy: str = "release a pinned line time, or make the film again"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """Open mouths on the stage against the loudness of the dialogue stem, shifted until both agree best."""
        for shot in screening.planned:
            for line in shot.lines:
                mouth = screening.told(f"mouth {line.speaker}", shot.id, partial(opened, speaker=line.speaker))
                if mouth is None or line.off_screen or float(line.start) < 0:
                    continue
                note = _judged(screening, shot, line, mouth)
                if note:
                    yield Fault("lips_off", self.group, shot.id, screening.clock(shot.id, float(line.start)), note)


def opened(staged: Staged, speaker: str) -> Array | None:
    """(T,) whether a speaker's replacement mouth is an open one; None when it has no such mouths."""
    tracks = [(i.id.partition("/mouth_")[2], i.visible) for i in staged.stage.items
              if i.id.startswith(f"{speaker}/mouth_")]
    shapes = [(name, seen) for name, seen in tracks if name.partition("_")[0] not in CLOSED]
    if not tracks:
        return None
    out = np.zeros(staged.stage.poses, bool)
    for _, seen in shapes:
        out |= np.resize(seen, staged.stage.poses) if len(seen) == 1 else seen[: staged.stage.poses]
    return out


def _judged(screening: Screening, shot: PlannedShot, line: PlannedLine, mouth: Array) -> str:
    start, end = float(line.start), min(float(line.end), float(shot.duration))
    if end - start < 0.4:
        return ""
    times = np.arange(start - SEARCH, end + SEARCH, 0.02)
    at = np.clip((times * float(shot.pose_rate)).astype(int), 0, len(mouth) - 1)
    moving = np.where((times >= 0) & (times < float(shot.duration)), mouth[at], False)
    if not moving[(times >= start) & (times < end)].any():
        return f"{line.speaker}'s mouth stays shut while '{line.text[:40]}' is heard"
    loud = _loud(screening, screening.clock(shot.id, start - SEARCH), len(times))
    if loud.sum() < 5:
        return ""  # an inaudible line is another fault
    steps = np.arange(-int(SEARCH / 0.02), int(SEARCH / 0.02) + 1)
    scores = [_agreement(moving, loud, k) for k in steps]
    best = int(np.argmax(scores))
    late = steps[best] * 0.02
    sure = scores[best] - scores[len(steps) // 2] > 0.12
    way = "after" if late > 0 else "before"
    return f"{line.speaker}'s lips move {abs(late):.2f} s {way} the words" if abs(late) > LATE and sure else ""


def _loud(screening: Screening, start: float, count: int) -> Array:
    """(count,) whether the dialogue stem speaks in each 20 ms from a film time on."""
    size, first = RATE // 50, round(start * RATE)
    stem = np.asarray(screening.stems.get("dialogue", np.zeros((0, 2))), float)
    padded = np.zeros((count * size, 2))
    a, b = max(0, first), min(len(stem), first + count * size)
    if b > a:
        padded[a - first: b - first] = stem[a:b]
    level = 10 * np.log10((padded.reshape(count, -1) ** 2).mean(1) + 1e-12)
    return np.asarray(level > max(level.max() - LOUD, -65))


def _agreement(moving: Array, loud: Array, shift: int) -> float:
    """How well both agree (-1 to 1) when the mouth is taken to be shift steps late."""
    rolled = np.roll(moving, -shift).astype(float)
    a, b = rolled - rolled.mean(), loud - loud.mean()
    return float((a * b).sum() / (np.linalg.norm(a) * np.linalg.norm(b) + 1e-9))
