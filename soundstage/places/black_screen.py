# SPDX-License-Identifier: Apache-2.0
"""Nothing but black, behind and below: for words on a black screen, and for a thing that is lit against it."""

from __future__ import annotations

from soundstage.nodes import RGB, Material
from soundstage.places._screen import screen
from soundstage.places.base import Place, SetModel, Setting

BLACK: RGB = (0.0012, 0.0012, 0.0014)  # linear


class BlackScreen(Place):
    """Black all around, which takes no light."""

    words = ("black screen", "black background", "black void", "black backdrop", "pure black background",
             "dark void", "pitch-black background")
    indoors = True

    def build(self, setting: Setting) -> SetModel:
        return screen(Material("black", BLACK, "paper", roughness=1.0), 0.7)
