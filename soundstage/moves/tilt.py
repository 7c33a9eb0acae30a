# SPDX-License-Identifier: Apache-2.0
"""The camera stays and turns up or down."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.moves.base import CameraTrack, Move, Setup, held


class Tilt(Move):
    """The camera stays and turns up or down."""

    words = ("tilt up", "tilt down", "tilts")

    def track(self, setup: Setup) -> CameraTrack:
        still = held(setup)
        reach = setup.target - setup.position
        span = float(np.linalg.norm(reach)) * 0.38 * setup.amount
        rise = (setup.progress - 1.0) * span
        target = np.tile(setup.target, (len(rise), 1))
        target[:, 2] += rise
        return replace(still, target=target)
