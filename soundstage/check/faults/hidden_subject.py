# SPDX-License-Identifier: Apache-2.0
"""Whether the shot shows what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from soundstage.check.claims.looking import SPECK
from soundstage.check.screening import Screening
from soundstage.model.fault import Fault
from soundstage.stage.build import Staged

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
    time = part * float(staged.shot.duration)
    look = screening.evidence.look(staged.shot.id, time)
    shown = look.share(subject) if look is not None else 0.0
    if shown < SPECK:
        return "is not to be seen"
    whole = screening.evidence.alone(staged.shot.id, subject, time)
    covered = 1 - shown / max(whole, 1e-9)
    return f"is {covered:.0%} behind other things" if covered > HIDDEN else ""
