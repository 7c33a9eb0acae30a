# SPDX-License-Identifier: Apache-2.0
"""Whether a speaker's mouth is in the picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from soundstage.check.screening import Screening
from soundstage.direct.plan import PlannedLine, PlannedShot
from soundstage.model.fault import Fault
from soundstage.stage.build import Staged
from soundstage.stage.guides import View


@dataclass(frozen=True)
class HeadCutOff:
    """The shot is on the speaker, but the mouth is outside of the picture while the line is spoken."""

    words: tuple[str, ...] = ("framing of speakers",)
    group: str = "picture"
    needs: tuple[str, ...] = ("stage",)
    remedy: str = "pin a wider size, or another subject for the shot"

    def find(self, screening: Screening) -> Iterator[Fault]:
        """The mouth's place on the screen through every line whose speaker the shot is about."""
        for shot, staged in screening.shots:
            for line in shot.lines:
                if line.speaker == shot.camera.subject and line.speaker in staged.mouths and not line.off_screen:
                    lost = _lost(shot, staged, line)
                    if lost > 0.5:
                        yield Fault("head_cut_off", self.group, shot.id, screening.clock(shot.id, float(line.start)),
                                    f"{line.speaker}'s mouth is outside of the picture for {lost:.0%} of the line")


def _lost(shot: PlannedShot, staged: Staged, line: PlannedLine) -> float:
    start, end = max(0.0, float(line.start)), min(float(shot.duration), float(line.end))
    poses = np.flatnonzero((staged.times >= start) & (staged.times <= end))
    poses = poses[poses < staged.stage.poses]
    if not len(poses):
        return 0.0
    out = 0
    for pose in poses:
        view = View.of(staged.stage, int(pose), 160, round(160 / float(staged.stage.aspect)))
        pixel, depth = view.project(staged.mouths[line.speaker][pose][None])
        inside = depth[0] > 0 and 0 <= pixel[0, 0] < view.width and 0 <= pixel[0, 1] < view.height
        out += not inside
    return out / len(poses)
