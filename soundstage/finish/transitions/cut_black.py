# SPDX-License-Identifier: Apache-2.0
"""Cut to black."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from soundstage.finish.transitions.base import Picture, Transition


class CutBlack(Transition):
    """Black all at once, for a moment: what was seen hangs in the air."""

    words = ("cut to black", "smash to black", "smash cut to black", "hard cut to black", "blackout", "black screen")
    seconds = Fraction(2)
    closes = True

    def picture(self, before: Picture, after: Picture, share: float) -> Picture:
        """Black up to the cut; of what comes after it nothing is covered."""
        if share <= 0:
            return before
        return after if share > 0.5 else np.zeros_like(before)
