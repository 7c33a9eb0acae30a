# SPDX-License-Identifier: Apache-2.0
"""As cut: the planned shots that a person keeps, in the order that a person gave."""

from __future__ import annotations

from soundstage.direct.choices import Decisions
from soundstage.direct.plan import PlannedShot


def as_cut(shots: list[PlannedShot], decisions: Decisions) -> list[PlannedShot]:
    """The shots a person wants in the film, in the order a person gave; others keep to the one before them."""
    kept = [s for s in shots if not decisions.pinned(f"{s.id}.left_out")]
    order = decisions.pinned("cut.order")
    if not order:
        return kept
    place: dict[str, tuple[int, int]] = {}
    last = (-1, 0)
    for shot in kept:
        last = (order.index(shot.id), 0) if shot.id in order else (last[0], last[1] + 1)
        place[shot.id] = last
    return sorted(kept, key=lambda s: place[s.id])
