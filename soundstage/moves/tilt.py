# SPDX-License-Identifier: Apache-2.0
"""The camera stays and turns up or down."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.moves.base import CameraTrack, Move, Setup, held

HALF = 18.0 * 9 / 16  # millimetres of half a picture's height on the sensor
SHARE = 0.8  # of half a picture's height: what it ends on is in the picture from the beginning
RISES = 1.0  # metres that a subject goes up to be looked after


class Tilt(Move):
    """The camera stays and turns up or down."""

    words = ("tilt up", "tilt down", "tilts")

    def track(self, setup: Setup) -> CameraTrack:
        still = held(setup)
        reach = setup.target - setup.position
        flat = float(np.hypot(reach[0], reach[1]))
        target = np.tile(setup.target, (len(setup.times), 1))
        climb = setup.subject[:, 2] - setup.subject[0, 2]
        if setup.turn is None and float(climb.max()) > RISES and setup.amount > 0:
            target[:, 2] += climb  # it looks after what rises
        elif setup.turn is not None:
            ends = np.arctan2(reach[2], flat) + setup.done(1.0) * setup.angle(0.0)
            target[:, 2] = setup.position[2] + flat * np.tan(ends)
        else:
            half = float(np.linalg.norm(reach)) * HALF / setup.lens_mm
            target[:, 2] += setup.done(1.0) * SHARE * half * setup.amount
        return replace(still, target=target)
