# SPDX-License-Identifier: Apache-2.0
"""Windows and doors of a scene, and how far they stand open: so much of what is outside is heard within."""

from __future__ import annotations

from collections.abc import Iterable

from soundstage.model.production import Subject

PANES = ("window", "door")
SHUT = ("closed", "shut", "sealed", "locked")
AJAR = ("ajar", "gap", "crack", "slit", "half-open", "slightly", "narrow")


def panes(cast: Iterable[Subject]) -> tuple[str, ...]:
    """The ids of a scene's windows and doors."""
    return tuple(s.id for s in cast if s.unit in PANES)


def openness(cast: Iterable[Subject]) -> float | None:
    """0 shut - 1 open, as the words say of the scene's windows and doors when it begins; None where they do not."""
    there = tuple(cast)
    if not panes(there):
        return None
    said = {w for s in there if s.unit in PANES for phrase in s.words for w in phrase.lower().split()}
    if said & set(AJAR) or any(s.noun.split()[-1] in AJAR for s in there):
        return 0.2
    if said & set(SHUT):
        return 0.0
    return 1.0 if said & {"open", "opened"} else None
