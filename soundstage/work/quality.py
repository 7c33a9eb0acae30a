# SPDX-License-Identifier: Apache-2.0
"""Qualities: picture size and samples, and the options of one make."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from soundstage.errors import FilmError, nearest

LARGEST = 4096  # pixels on a side


@dataclass(frozen=True)
class Quality:
    """Lines of the picture and rays a pixel."""

    height: int
    samples: int
    twos: bool = False  # always twelve poses a second
    quick: bool = False  # encoded with less effort


QUALITIES = {
    "board": Quality(270, 4, True, True),
    "draft": Quality(270, 2, True, True),
    "preview": Quality(360, 4),
    "final": Quality(720, 6),
    "master": Quality(1080, 12),
}


@dataclass(frozen=True)
class Options:
    """How a film is made, beside what the film says."""

    quality: str = "draft"
    size: tuple[int, int] | None = None  # pixels; None = by quality and aspect
    engine: str = "blender"
    voice: str = "kokoro"
    until: str = "film"  # board animatic film
    path: str = ""  # of a film with choices: "" every branch, "all", "first", "default" or choices in order

    def picture(self, aspect: Fraction) -> tuple[int, int, int]:
        """Width, height (both even) and samples."""
        if self.quality not in QUALITIES:
            raise FilmError(f"there is no quality '{self.quality}'", remedy=nearest(self.quality, QUALITIES))
        q = QUALITIES[self.quality]
        if self.size:
            width, height = self.size
        elif aspect >= 1:
            height = q.height
            width = round(height * min(aspect, Fraction(16, 9)))
            height = round(width / aspect)
        else:
            width = q.height
            height = round(width / aspect)
        if not (32 <= width <= LARGEST and 32 <= height <= LARGEST):
            raise FilmError(
                f"a picture of {width}x{height} cannot be made", remedy=f"sides from 32 to {LARGEST} pixels work"
            )
        return width // 2 * 2, height // 2 * 2, q.samples
