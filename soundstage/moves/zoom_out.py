# SPDX-License-Identifier: Apache-2.0
"""The lens grows wider: the world opens without moving."""

from __future__ import annotations

from dataclasses import replace

from soundstage.moves.base import CameraTrack, Move, Setup, held


class ZoomOut(Move):
    """The lens grows wider: the world opens without moving."""

    words = ("zoom out", "zooms out")

    def track(self, setup: Setup) -> CameraTrack:
        return replace(held(setup), lens_mm=setup.lens_mm * (1 - 0.6 * setup.amount * setup.done(1.0)))
