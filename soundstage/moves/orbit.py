# SPDX-License-Identifier: Apache-2.0
"""The camera circles round its subject."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.moves.base import CameraTrack, Move, Setup, held


class Orbit(Move):
    """The camera circles round its subject."""

    words = ("arc", "orbits", "circles around", "arc shot", "circle", "rotates around", "revolve")

    def track(self, setup: Setup) -> CameraTrack:
        still = held(setup)
        offset = setup.position - setup.target
        angle = setup.angle(0.9) * setup.done(0.5)
        c, s = np.cos(angle), np.sin(angle)
        round_ = np.stack(
            [offset[0] * c - offset[1] * s, offset[0] * s + offset[1] * c, np.full_like(c, offset[2])], -1
        )
        return replace(still, position=setup.target + round_)
