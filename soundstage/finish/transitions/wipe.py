# SPDX-License-Identifier: Apache-2.0
"""Wipe: a soft edge crosses the picture."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from soundstage.finish.transitions.base import Picture, Transition, masked
from soundstage.space import smoothstep

_EDGE = 0.04  # of the width: softness


class Wipe(Transition):
    """The next picture pushes the last away from left to right behind a soft edge."""

    words = ("wipe", "wipe to", "swipe")
    seconds = Fraction(2, 3)

    def picture(self, before: Picture, after: Picture, share: float) -> Picture:
        """The edge goes from left to right, slow at both ends."""
        height, width, _ = before.shape
        edge = float(smoothstep(share)) * (1 + 2 * _EDGE) - _EDGE
        x = (np.arange(width) + 0.5) / width
        return masked(before, after, np.tile(smoothstep((edge - x) / _EDGE + 0.5), (height, 1)))
