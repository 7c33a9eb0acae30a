# SPDX-License-Identifier: Apache-2.0
"""Fade through white."""

from __future__ import annotations

from fractions import Fraction

from soundstage.finish.transitions.base import Picture, Transition, through


class FadeWhite(Transition):
    """Up into white and back: a memory, a dream, a blow."""

    words = ("fade to white", "through white", "dip to white", "flash to white", "white out")
    seconds = Fraction(1)
    closes = True

    def picture(self, before: Picture, after: Picture, share: float) -> Picture:
        """White in the middle."""
        return through(before, after, share, 255)
