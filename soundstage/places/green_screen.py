# SPDX-License-Identifier: Apache-2.0
"""An even green behind and below, so that a subject can be keyed out and put elsewhere."""

from __future__ import annotations

from soundstage.nodes import RGB, Material
from soundstage.places._screen import screen
from soundstage.places.base import Place, SetModel, Setting

GREEN: RGB = (0.0, 0.42, 0.06)  # linear; chroma-key green
_GLOW = 1.0  # it shines by itself: no lamp and no shadow makes it uneven


class GreenScreen(Place):
    """Chroma-key green all around, lit by itself."""

    words = ("green screen", "greenscreen", "chroma key", "green background")
    indoors = True

    def build(self, setting: Setting) -> SetModel:
        return screen(Material("key green", GREEN, "paper", roughness=1.0, emission=_GLOW), 0.8)
