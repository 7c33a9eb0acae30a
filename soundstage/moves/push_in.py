# SPDX-License-Identifier: Apache-2.0
"""The camera travels slowly towards what it looks at."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.moves.base import CameraTrack, Move, Setup, held


class PushIn(Move):
    """The camera travels slowly towards what it looks at."""

    words = ("push in", "push-in", "dolly in", "move in", "moves closer", "move closer", "track in", "slow push")

    def track(self, setup: Setup) -> CameraTrack:
        still = held(setup)
        reach = setup.target - setup.position
        far = float(np.linalg.norm(reach))
        way = reach / far * setup.way(0.30 * far)
        return replace(still, position=setup.position + setup.done(0.0)[:, None] * way)
