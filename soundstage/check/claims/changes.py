# SPDX-License-Identifier: Apache-2.0
"""What somebody turns into, grows to or puts on: the new look has to come into the picture."""

from __future__ import annotations

import numpy as np

from soundstage.check.claims.evidence import Evidence
from soundstage.check.claims.verdict import Verdict, kept, missed
from soundstage.model.production import Claim
from soundstage.nodes import Item
from soundstage.stage.build import Staged

GROWN = 1.05  # times its size, and another one is seen


def change(claim: Claim, e: Evidence) -> Verdict | None:
    """A beat after which its subject looks otherwise."""
    beat = e.beat_in(claim.binding)
    if beat is None or not beat.becomes:
        return None
    who = beat.target or (beat.who[0] if beat.who else "")
    shots = [shot for shot, _ in e.planned(beat.id)]
    if not shots:
        return missed("is not planned")
    for shot in shots:
        staged = e.staged.get(shot.id)
        time = _turned(staged, who) if staged is not None else None
        if time is not None:
            return kept(f"looks otherwise from {e.clock(shot.id, time):.2f} s on, in shot {shot.id}")
    return missed("looks the same to the end")


def _turned(staged: Staged, who: str) -> float | None:
    """Seconds into the shot when its first item of another look is seen, or it has grown or shrunk; None if never."""
    poses = [p for item in staged.stage.items if item.subject.partition("#")[0] == who and (p := _first(item))]
    return float(staged.times[min(min(poses), len(staged.times) - 1)]) if poses else None


def _first(item: Item) -> int:
    """The pose from which the item is seen that was not at first, or is of another size; 0 = there is none."""
    visible = np.asarray(item.visible, bool)
    if len(visible) > 1 and not visible[0] and visible.any():
        return int(visible.argmax())
    size = np.abs(np.linalg.det(np.asarray(item.transforms, float)[:, :3, :3])) ** (1 / 3)
    other = np.maximum(size / size[0], size[0] / np.maximum(size, 1e-9)) > GROWN
    return int(other.argmax())
