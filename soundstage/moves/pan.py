# SPDX-License-Identifier: Apache-2.0
"""The camera stays and turns with its subject, or across the view."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.moves.base import CameraTrack, Move, Setup, held, smoothed


class Pan(Move):
    """The camera stays and turns with its subject, or across the view."""

    words = ("pan left", "pan right", "pans with", "panning", "turns with")

    def track(self, setup: Setup) -> CameraTrack:
        still = held(setup)
        travel = np.linalg.norm(np.ptp(setup.subject[:, :2], axis=0))
        if travel > 0.5 and setup.turn is None:
            # an operator leads a little and never chases: the subject's way, smoothed over half a second
            aim = setup.subject + (setup.target - setup.subject.mean(0)) * [0, 0, 1]
            return replace(still, target=smoothed(aim, setup.times, 0.5))
        reach = setup.target - setup.position
        angle = -setup.angle(0.5) * setup.done(0.5)
        c, s = np.cos(angle), np.sin(angle)
        turned = np.stack([reach[0] * c - reach[1] * s, reach[0] * s + reach[1] * c, np.full_like(c, reach[2])], -1)
        return replace(still, target=setup.position + turned)
