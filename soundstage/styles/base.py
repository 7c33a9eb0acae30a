# SPDX-License-Identifier: Apache-2.0
"""What every style gives: its own version of each material, and its finish."""

from __future__ import annotations

from dataclasses import dataclass

from soundstage.nodes import Material


@dataclass(frozen=True)
class Finish:
    """The grade over the linear frame, closed vocabulary."""

    contrast: float = 1.0
    saturation: float = 1.0
    vignette: float = 0.15
    grain: float = 0.0
    tint: tuple[float, float, float] = (1.0, 1.0, 1.0)
    outline: float = 0.0  # pixels at 720 lines, drawn from the id guide
    mirrored: bool = False  # left and right change places


class Style:
    """Base of all styles: subclass, give words and material. One style, one file."""

    words: tuple[str, ...] = ()
    standee_material: str = "card"
    fstop: float = 2.8
    finish: Finish = Finish()

    def material(self, material: Material, subject: bool) -> Material:
        """This style's version of a material; subject tells performers and props from the set."""
        return material
