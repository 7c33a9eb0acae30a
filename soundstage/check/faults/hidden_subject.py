# SPDX-License-Identifier: Apache-2.0
"""Whether the shot shows what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from soundstage.check.claims.looking import SPECK
from soundstage.check.screening import Screening
from soundstage.model.fault import Fault
from soundstage.stage.build import Staged
from soundstage.stage.guides import guides

HIDDEN = 0.75  # share of the subject that may be behind other things
MOMENTS = (0.1, 0.5, 0.9)  # of the shot


@dataclass(frozen=True)
class HiddenSubject:
    """The subject of a shot is outside of the picture, or behind something, at most of the moments looked at."""

    words: tuple[str, ...] = ("hidden subject", "off screen")
    group: str = "picture"
    needs: tuple[str, ...] = ("stage",)
    remedy: str = "pin another angle, size or subject for the shot"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """How much of each shot's subject is seen, and how much would be seen if it stood alone."""
        for shot, staged in screening.shots:
            subject = shot.camera.subject
            if not subject or not any(i.subject.partition("#")[0] == subject for i in staged.stage.items):
                continue
            notes = [n for part in MOMENTS if (n := _trouble(screening, staged, subject, part))]
            if len(notes) > len(MOMENTS) / 2:
                yield Fault("hidden_subject", self.group, shot.id, screening.clock(shot.id), f"{subject} {notes[0]}")


def _trouble(screening: Screening, staged: Staged, subject: str, part: float) -> str:
    pose = int(part * (staged.stage.poses - 1))
    seen = screening.seen(staged.shot.id, pose)
    own = [i for i in staged.stage.items if i.subject.partition("#")[0] == subject]
    shown = sum(int(seen.mask(name).sum()) for name in {i.subject for i in own})
    if shown < SPECK * seen.ids.size:
        return "is not to be seen"
    height, width = seen.ids.shape
    alone = guides(replace(staged.stage, items=tuple(own)), pose, width, height)
    whole = int((alone.ids > 0).sum())
    covered = 1 - shown / max(whole, 1)
    return f"is {covered:.0%} behind other things" if covered > HIDDEN else ""
