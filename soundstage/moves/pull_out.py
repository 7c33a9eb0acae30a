# SPDX-License-Identifier: Apache-2.0
"""The camera travels back and shows more."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.moves.base import CameraTrack, Move, Setup, held


class PullOut(Move):
    """The camera travels back and shows more."""

    words = ("pull out", "pull back", "dolly out", "pull-out", "pull away", "move back", "track out", "reveal")

    def track(self, setup: Setup) -> CameraTrack:
        still = held(setup)
        reach = setup.target - setup.position
        far = float(np.linalg.norm(reach))
        way = reach / far * setup.way(0.34 * far)
        return replace(still, position=setup.position - setup.done(1.0)[:, None] * way)
