# SPDX-License-Identifier: Apache-2.0
"""Things that are gone after a cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from soundstage.check.screening import Screening, items_of, subjects_of
from soundstage.model.fault import Fault
from soundstage.stage.build import Staged


@dataclass(frozen=True)
class Vanished:
    """Something that was there before a cut is not in the set after it, though nobody took it away."""

    words: tuple[str, ...] = ("vanished",)
    group: str = "continuity"
    needs: tuple[str, ...] = ("stage",)
    remedy: str = "give the scene's cast in film.yaml, or let a beat take it away"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """Every planned performer must be built, and what one shot of a block holds the next must hold."""
        for shot, staged in screening.shots:
            here = {s.partition("#")[0] for s in subjects_of(staged) if _shown(staged, s)}
            for performer in shot.performers:
                if not performer.in_set and performer.subject not in here:
                    yield Fault("vanished", self.group, shot.id, screening.clock(shot.id),
                                f"{performer.subject} should be in the set and is not")


def _shown(staged: Staged, subject: str) -> bool:
    return any(i.visible.any() for i in items_of(staged, subject))
