# SPDX-License-Identifier: Apache-2.0
"""One even colour behind and below, the first that the words of the place name: for words on a blue screen."""

from __future__ import annotations

from soundstage.colour import NAMED, colour
from soundstage.nodes import Material
from soundstage.places._screen import screen
from soundstage.places.base import Place, SetModel, Setting

_GLOW = 0.5  # it shines by itself: no lamp and no shadow makes it uneven


class ColorScreen(Place):
    """One colour all around, lit by itself: grey where no word tells which."""

    words = ("color screen", "colored background", "coloured background", "colorful background")
    indoors = True

    def build(self, setting: Setting) -> SetModel:
        name = next((w for w in setting.words if w.split("-")[-1] in NAMED), "grey")
        return screen(Material(name, colour(name), "paper", roughness=1.0, emission=_GLOW), 0.7)
