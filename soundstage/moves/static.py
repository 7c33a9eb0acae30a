# SPDX-License-Identifier: Apache-2.0
"""The camera stands still."""

from __future__ import annotations

from soundstage.moves.base import CameraTrack, Move, Setup, held


class Static(Move):
    """The camera stands still."""

    words = ("still camera", "locked off", "fixed camera", "stationary", "tripod")

    def track(self, setup: Setup) -> CameraTrack:
        return held(setup)
