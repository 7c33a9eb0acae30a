# SPDX-License-Identifier: Apache-2.0
"""The 180 degree line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from soundstage.check.screening import Screening, spot
from soundstage.model.fault import Fault
from soundstage.stage.build import Staged

CLEAR = 0.12  # sine of the angle to the line from which a camera is clearly on one side
APART = 0.4  # metres between two people, so that there is a line


@dataclass(frozen=True)
class CrossedLine:
    """A cut crosses the line between two people: they change sides of the picture."""

    words: tuple[str, ...] = ("180 degree line",)
    group: str = "continuity"
    needs: tuple[str, ...] = ("stage",)
    remedy: str = "pin another angle, or put a neutral shot between"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """On which side of each pair's line the camera stands at the end of one shot and at the start of the next."""
        bodies = [s.id for s in screening.production.cast if s.family == "body"]
        for before, after in screening.cuts:
            if before.shot.camera.angle in ("top", "pov") or after.shot.camera.angle in ("top", "pov"):
                continue
            pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1:]]
            for one, other in pairs:
                was = _side(before, one, other, before.stage.poses - 1)
                now = _side(after, one, other, 0)
                if was * now < 0:
                    yield Fault("crossed_line", self.group, after.shot.id, screening.clock(after.shot.id),
                                f"the camera goes over the line between {one} and {other}")
                    break


def _side(staged: Staged, one: str, other: str, pose: int) -> int:
    """1 or -1: the side of the line from one to the other the camera is on; 0 when on the line, or nobody is there."""
    a, b = spot(staged, one, pose), spot(staged, other, pose)
    if a is None or b is None or np.linalg.norm((b - a)[:2]) < APART:
        return 0
    eye = staged.listener[min(pose, len(staged.listener) - 1)][:2, 3]
    along, away = (b - a)[:2], eye - a[:2]
    sine = float(along[0] * away[1] - along[1] * away[0]) / (np.linalg.norm(along) * np.linalg.norm(away) + 1e-9)
    return 0 if abs(sine) < CLEAR else (1 if sine > 0 else -1)
