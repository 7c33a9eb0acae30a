# SPDX-License-Identifier: Apache-2.0
"""The camera snaps round to its subject."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.moves.base import CameraTrack, Move, Setup, held


class WhipPan(Move):
    """The camera snaps round to its subject."""

    words = ("whip pan", "swish pan", "whips")

    def track(self, setup: Setup) -> CameraTrack:
        still = held(setup)
        x = np.clip((setup.times - setup.start) / min(0.5, setup.duration), 0, 1)
        angle = 1.1 * setup.amount * ((1 - x) ** 3 - (0 if setup.composed is None else (1 - setup.composed) ** 3))
        reach = setup.target - setup.position
        c, s = np.cos(angle), np.sin(angle)
        turned = np.stack([reach[0] * c - reach[1] * s, reach[0] * s + reach[1] * c, np.full_like(c, reach[2])], -1)
        return replace(still, target=setup.position + turned)
