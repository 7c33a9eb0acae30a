# SPDX-License-Identifier: Apache-2.0
"""The camera slides sideways past the scene."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.moves.base import CameraTrack, Move, Setup, held


class Truck(Move):
    """The camera slides sideways past the scene."""

    words = ("truck left", "truck right", "slide", "lateral", "sideways", "dolly left", "dolly right")

    def track(self, setup: Setup) -> CameraTrack:
        still = held(setup)
        reach = setup.target - setup.position
        side = np.array([reach[1], -reach[0], 0.0]) / max(1e-6, float(np.hypot(reach[0], reach[1])))
        way = side * setup.way(float(np.linalg.norm(reach)) * 0.35)
        shift = setup.done(0.5)[:, None] * way
        return replace(still, position=setup.position + shift, target=setup.target + shift)
