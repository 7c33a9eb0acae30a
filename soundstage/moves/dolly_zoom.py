# SPDX-License-Identifier: Apache-2.0
"""The camera backs away while the lens grows: the world stretches behind the subject."""

from __future__ import annotations

from dataclasses import replace

from soundstage.moves.base import CameraTrack, Move, Setup, held


class DollyZoom(Move):
    """The camera backs away while the lens grows: the world stretches behind the subject."""

    words = ("vertigo", "dolly zoom", "zolly")

    def track(self, setup: Setup) -> CameraTrack:
        still = held(setup)
        reach = setup.target - setup.position
        back = 0.5 * setup.amount * setup.done(0.0)
        return replace(still, position=setup.position - back[:, None] * reach, lens_mm=setup.lens_mm * (1 + back))
