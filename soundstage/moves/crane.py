# SPDX-License-Identifier: Apache-2.0
"""The camera rises over the scene on an arm."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.moves.base import CameraTrack, Move, Setup, held


class Crane(Move):
    """The camera rises over the scene on an arm."""

    words = ("crane up", "crane shot", "rise", "rises", "boom up", "jib", "crane down", "aerial", "drone")

    def track(self, setup: Setup) -> CameraTrack:
        still = held(setup)
        height = setup.way(float(np.linalg.norm(setup.position - setup.target)) * 0.45)
        position = np.tile(setup.position, (len(setup.times), 1))
        position[:, 2] += setup.done(0.0 if height > 0 else 1.0) * height
        return replace(still, position=position)
