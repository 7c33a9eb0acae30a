# SPDX-License-Identifier: Apache-2.0
"""An even white behind and below: for words on a white screen, and for a thing that is shown on white."""

from __future__ import annotations

from soundstage.nodes import RGB, Material
from soundstage.places._screen import screen
from soundstage.places.base import Place, SetModel, Setting

WHITE: RGB = (0.86, 0.86, 0.85)  # linear
_GLOW = 0.8  # it shines by itself, so that it stays white to its edges; less than one leaves the shadow at the foot


class WhiteScreen(Place):
    """White all around, lit by itself."""

    words = ("white screen", "white background", "white backdrop", "white void", "plain white background",
             "pure white background", "clean white background")
    indoors = True

    def build(self, setting: Setting) -> SetModel:
        return screen(Material("white", WHITE, "paper", roughness=1.0, emission=_GLOW), 0.7)
