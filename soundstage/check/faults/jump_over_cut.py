# SPDX-License-Identifier: Apache-2.0
"""Places over cuts within one continuous action."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from soundstage.check.screening import Screening, follows, spot, subjects_of
from soundstage.model.fault import Fault
from soundstage.stage.build import Staged

LEAST = 0.2  # metres that anyone notices
FASTEST = 2.5  # times the speed before the cut that motion over it may have


@dataclass(frozen=True)
class JumpOverCut:
    """Somebody or something is elsewhere after a cut in the middle of one continuous action."""

    words: tuple[str, ...] = ("continuity of places",)
    group: str = "continuity"
    needs: tuple[str, ...] = ("stage",)
    remedy: str = "let a beat move it, or place it in the shot"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """Where it was at the end of one shot against where it is at the start of the next of the same block."""
        for before, after in screening.cuts:
            if not follows(before, after):
                continue
            for subject in subjects_of(after):
                gone = _gap(before, after, subject)
                if gone > LEAST:
                    yield Fault("jump_over_cut", self.group, after.shot.id, screening.clock(after.shot.id),
                                f"{subject} is {gone:.2f} m from where it was before the cut")


def _gap(before: Staged, after: Staged, subject: str) -> float:
    """Metres moved over the cut beyond what its speed on both sides explains."""
    last = before.stage.poses - 1
    was, now = spot(before, subject, last), spot(after, subject, 0)
    if was is None or now is None:
        return 0.0
    speeds = [_speed(before, subject, max(0, last - 1)), _speed(after, subject, 0)]
    carried = FASTEST * max(speeds) / min(float(before.stage.pose_rate), float(after.stage.pose_rate))
    return max(0.0, float(np.linalg.norm(now - was)) - carried)


def _speed(staged: Staged, subject: str, pose: int) -> float:
    """Metres a second between this pose and the next."""
    if staged.stage.poses < 2:
        return 0.0
    a, b = spot(staged, subject, pose), spot(staged, subject, pose + 1)
    return 0.0 if a is None or b is None else float(np.linalg.norm(b - a)) * float(staged.stage.pose_rate)
