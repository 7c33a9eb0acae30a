# SPDX-License-Identifier: Apache-2.0
"""The lens grows longer: nearer without moving."""

from __future__ import annotations

from dataclasses import replace

from soundstage.moves.base import CameraTrack, Move, Setup, held


class ZoomIn(Move):
    """The lens grows longer: nearer without moving."""

    words = ("zoom in", "zooms in", "zoom")

    def track(self, setup: Setup) -> CameraTrack:
        return replace(held(setup), lens_mm=setup.lens_mm * (1 + 0.6 * setup.amount * setup.done(0.0)))
