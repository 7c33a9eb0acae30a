# SPDX-License-Identifier: Apache-2.0
"""Ink: drawn outlines and thin washes on paper."""

from __future__ import annotations

from dataclasses import replace

from soundstage.colour import mixed
from soundstage.nodes import Material
from soundstage.styles._pigment import PAPER_WHITE, is_clear
from soundstage.styles.base import Finish, Style


class Ink(Style):
    """A line round every figure, colours thinned to washes, the grain of rough paper."""

    words = ("ink", "ink drawing", "sketch", "comic", "cartoon", "watercolour", "watercolor",
             "storybook illustration", "line drawing")
    standee_material = "card"
    fstop = 0.0
    finish = Finish(contrast=1.10, saturation=0.95, vignette=0.06, grain=0.22, tint=(1.2, 1.17, 1.12), outline=3.2)

    def material(self, material: Material, subject: bool) -> Material:
        """A wash: the pigment thinned with paper, thinner in the set; no gloss anywhere."""
        if is_clear(material):
            return material
        wash = mixed(material.color, PAPER_WHITE, 0.14 if subject else 0.34)
        return replace(material, color=wash, substance="paper", roughness=1.0, metallic=0.0, sheen=0.0, coat=0.0,
                       subsurface=0.0, grain="brush", grain_size=0.05, grain_depth=0.05,
                       second_color=mixed(wash, PAPER_WHITE, 0.25))
