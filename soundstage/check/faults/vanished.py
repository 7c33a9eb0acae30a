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
        """Every planned performer must be built, each member of a group that was there in an earlier shot too."""
        known: dict[str, set[str]] = {}  # subject -> its members seen so far
        for shot, staged in screening.shots:
            here = {s for s in subjects_of(staged) if _shown(staged, s)}
            for name in here:
                known.setdefault(name.partition("#")[0], set()).add(name)
            for performer in shot.performers:
                gone = sorted(known.get(performer.subject, {performer.subject}) - here)
                if not performer.in_set and gone:
                    yield Fault("vanished", self.group, shot.id, screening.clock(shot.id),
                                f"{gone[0]} should be in the set and is not")


def _shown(staged: Staged, subject: str) -> bool:
    return any(i.visible.any() for i in items_of(staged, subject))
