# SPDX-License-Identifier: Apache-2.0
"""Screen direction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from soundstage.check.screening import Screening, follows, spot, subjects_of
from soundstage.model.fault import Fault
from soundstage.stage.build import Staged
from soundstage.stage.guides import View

TRAVEL = 0.4  # metres in the last or first half second that make somebody a traveller
ACROSS = 0.25  # of its way that must lead across the picture


@dataclass(frozen=True)
class TurnedRound:
    """A traveller goes left in one shot and right in the next, without having turned."""

    words: tuple[str, ...] = ("screen direction",)
    group: str = "continuity"
    needs: tuple[str, ...] = ("stage",)
    remedy: str = "pin another angle for one of the shots"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """The way of every traveller over the screen on both sides of a cut within a block."""
        for before, after in screening.cuts:
            if not follows(before, after):
                continue
            for subject in subjects_of(after):
                was, now = _way(before, subject, True), _way(after, subject, False)
                if was * now < 0:
                    yield Fault("turned_round", self.group, after.shot.id, screening.clock(after.shot.id),
                                f"{subject} travels {_named(was)} before the cut and {_named(now)} after it")


def _named(way: int) -> str:
    return "to the right" if way > 0 else "to the left"


def _way(staged: Staged, subject: str, end: bool) -> int:
    """1 right, -1 left, 0 neither: over half a second at the start or the end, as this shot's camera sees it."""
    half = max(1, round(float(staged.stage.pose_rate) / 2))
    last = staged.stage.poses - 1
    first, then = (max(0, last - half), last) if end else (0, min(half, last))
    a, b = spot(staged, subject, first), spot(staged, subject, then)
    if a is None or b is None:
        return 0
    step = (b - a)[:2]
    if float((step**2).sum()) ** 0.5 < TRAVEL:
        return 0
    right = View.of(staged.stage, first, 160, 90).matrix[0, :2]  # the camera's right, in world terms
    across = float(step @ right) / float((step**2).sum()) ** 0.5
    return 0 if abs(across) < ACROSS else (1 if across > 0 else -1)
