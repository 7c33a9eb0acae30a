# SPDX-License-Identifier: Apache-2.0
"""What every transition gives: its length, and the picture at each moment of it."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import numpy.typing as npt

from soundstage.space import smoothstep

Picture = npt.NDArray[np.uint8]  # (H, W, 3) sRGB


class Transition:
    """Base of all transitions: subclass, give words and picture. One transition, one file."""

    words: tuple[str, ...] = ()
    seconds: Fraction = Fraction(1, 2)  # half of it lies before the cut, half after
    closes: bool = False  # passes an empty picture in the middle: can open and close a film by one half

    def picture(self, before: Picture, after: Picture, share: float) -> Picture:
        """The picture when share (0-1) of the transition is over, between the two shots' pictures."""
        raise NotImplementedError


def mixed(before: Picture, after: Picture, share: float) -> Picture:
    """One picture laid over the other, in display values, as editing suites do it."""
    blend = before.astype(np.float32) * np.float32(1 - share) + after.astype(np.float32) * np.float32(share)
    return np.asarray(np.rint(blend), np.uint8)


def through(before: Picture, after: Picture, share: float, level: int) -> Picture:
    """Away into an even card of this level in the first half, out of it in the second."""
    shown = before if share < 0.5 else after
    card = np.full_like(shown, level)
    return mixed(card, shown, float(smoothstep(abs(2 * share - 1))))


def masked(before: Picture, after: Picture, cover: npt.NDArray[np.float64]) -> Picture:
    """The second picture where cover (H, W) is 1, the first where it is 0."""
    weight = cover.astype(np.float32)[..., None]
    return np.asarray(np.rint(before * (1 - weight) + after * weight), np.uint8)
