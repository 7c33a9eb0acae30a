# SPDX-License-Identifier: Apache-2.0
"""Dissolve: one picture melts into the next."""

from __future__ import annotations

from fractions import Fraction

from soundstage.finish.transitions.base import Picture, Transition, mixed
from soundstage.space import smoothstep


class Dissolve(Transition):
    """The next picture appears through the last: time passes, or places belong together."""

    words = ("dissolve", "cross dissolve", "crossfade", "cross fade", "melt")
    seconds = Fraction(3, 4)

    def picture(self, before: Picture, after: Picture, share: float) -> Picture:
        """Both pictures over each other, the second gaining."""
        return mixed(before, after, float(smoothstep(share)))
