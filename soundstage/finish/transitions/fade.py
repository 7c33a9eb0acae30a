# SPDX-License-Identifier: Apache-2.0
"""Fade: through black."""

from __future__ import annotations

from fractions import Fraction

from soundstage.finish.transitions.base import Picture, Transition, through


class Fade(Transition):
    """Down to black and up again: a chapter ends."""

    words = ("fade", "fade to black", "through black", "dip to black", "fade in", "fade out")
    seconds = Fraction(3, 2)
    closes = True

    def picture(self, before: Picture, after: Picture, share: float) -> Picture:
        """Black in the middle."""
        return through(before, after, share, 0)
