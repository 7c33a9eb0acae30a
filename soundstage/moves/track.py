# SPDX-License-Identifier: Apache-2.0
"""The camera travels beside its subject and keeps it framed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.moves.base import CameraTrack, Move, Setup, held, smoothed

RISES = 0.8  # metres: more than the ups and downs of a walk


class Track(Move):
    """The camera travels beside its subject and keeps it framed."""

    words = (
        "tracking shot",
        "follow",
        "follows",
        "following",
        "tracks",
        "travelling",
        "truck",
        "dolly along",
        "alongside",
    )

    def track(self, setup: Setup) -> CameraTrack:
        still = held(setup)
        way = smoothed(setup.subject - setup.subject[0], setup.times, 0.7)
        span = np.ptp(way, axis=0)
        rises = span[2] > min(max(span[0], span[1]), RISES)
        if not rises:  # who climbs or takes wing is gone up with; else the slope of the way, and a third of its ups
            slope = np.linspace(0.0, way[-1, 2], len(way))
            way[:, 2] = slope + 0.35 * (way[:, 2] - slope)
        lag = 0.12 * (setup.subject - setup.subject[0] - way)  # it lets the subject breathe in the frame
        return replace(still, position=setup.position + way, target=setup.target + way + lag * [1, 1, 0])
