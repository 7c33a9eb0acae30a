# SPDX-License-Identifier: Apache-2.0
"""Iris: a round hole closes to black on one shot and opens on the next, as in silent films."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from soundstage.finish.transitions.base import Picture, Transition, masked
from soundstage.space import smoothstep


class Iris(Transition):
    """A circle closes on the last picture and opens on the next."""

    words = ("iris", "iris in", "iris out", "circle wipe")
    seconds = Fraction(3, 2)
    closes = True

    def picture(self, before: Picture, after: Picture, share: float) -> Picture:
        """Closed in the middle."""
        shown = before if share < 0.5 else after
        height, width, _ = shown.shape
        y, x = np.mgrid[:height, :width]
        away = np.hypot(x + 0.5 - width / 2, y + 0.5 - height / 2) / (np.hypot(width, height) / 2)
        hole = float(smoothstep(abs(2 * share - 1))) * 1.04
        return masked(np.zeros_like(shown), shown, smoothstep((hole - away) / 0.02))
