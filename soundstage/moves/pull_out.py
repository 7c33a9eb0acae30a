# SPDX-License-Identifier: Apache-2.0
"""The camera travels back and shows more."""

from __future__ import annotations

from dataclasses import replace

from soundstage.moves.base import CameraTrack, Move, Setup, held


class PullOut(Move):
    """The camera travels back and shows more."""

    words = ("pull out", "pull back", "dolly out", "pull-out", "pull away", "move back", "track out", "reveal")

    def track(self, setup: Setup) -> CameraTrack:
        still = held(setup)
        way = (setup.target - setup.position) * 0.34 * setup.amount
        near = setup.position + way
        return replace(still, position=near - setup.progress[:, None] * way)
