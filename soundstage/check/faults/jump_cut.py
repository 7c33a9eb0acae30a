# SPDX-License-Identifier: Apache-2.0
"""The 30 degree rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from soundstage.check.screening import Array, Screening, spot
from soundstage.model.fault import Fault
from soundstage.stage.build import Staged

ANGLE = 20.0  # degrees
SIZE = 1.25  # how much larger or smaller the subject must become


@dataclass(frozen=True)
class JumpCut:
    """A cut to nearly the same picture of the same subject: neither the angle nor the size changes enough."""

    words: tuple[str, ...] = ("30 degree rule",)
    group: str = "continuity"
    needs: tuple[str, ...] = ("stage",)
    remedy: str = "pin another size or angle, or let the first shot run on"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """Angle and distance of the camera to the subject that both shots are about."""
        for before, after in screening.cuts:
            subject = before.shot.camera.subject
            if not subject or subject != after.shot.camera.subject:
                continue
            rows = [_seen_from(before, subject, before.stage.poses - 1), _seen_from(after, subject, 0)]
            if rows[0] is None or rows[1] is None:
                continue
            (way_a, size_a), (way_b, size_b) = rows[0], rows[1]
            angle = float(np.degrees(np.arccos(np.clip(way_a @ way_b, -1, 1))))
            ratio = max(size_a, size_b) / max(min(size_a, size_b), 1e-6)
            if angle < ANGLE and ratio < SIZE:
                yield Fault("jump_cut", self.group, after.shot.id, screening.clock(after.shot.id),
                            f"{subject} again from {angle:.0f}° aside and {ratio:.2f} times the size", serious=False)


def _seen_from(staged: Staged, subject: str, pose: int) -> tuple[Array, float] | None:
    """The direction to the camera, and how large a metre there is in the picture."""
    middle = spot(staged, subject, pose)
    if middle is None:
        return None
    away = staged.listener[min(pose, len(staged.listener) - 1)][:3, 3] - middle
    far = float(np.linalg.norm(away))
    lens = float(staged.stage.camera.lens_mm[min(pose, len(staged.stage.camera.lens_mm) - 1)])
    return away / max(far, 1e-6), lens / max(far, 1e-6)
