# SPDX-License-Identifier: Apache-2.0
"""Silhouette: black figures before a glowing world, after the shadow theatre and Lotte Reiniger."""

from __future__ import annotations

from dataclasses import replace

from soundstage.colour import RGB, luminance, mixed
from soundstage.nodes import Material
from soundstage.styles.base import Finish, Style

_FIGURE: RGB = (0.004, 0.004, 0.006)
_DEEP: RGB = (0.10, 0.085, 0.16)
_GLOW: RGB = (0.94, 0.70, 0.46)


class Silhouette(Style):
    """Black cut figures; the set in a few flat tones from deep indigo to lamplight; a bright sky."""

    words = ("silhouette", "silhouettes", "shadow puppet", "shadow play", "shadow theatre", "backlit silhouettes")
    standee_material = "card"
    fstop = 0.0
    finish = Finish(contrast=1.08, saturation=1.15, vignette=0.28, grain=0.12, tint=(1.28, 1.2, 1.1))

    def material(self, material: Material, subject: bool) -> Material:
        """Figures lose all colour and shine; the set keeps only how light it was, in four tones."""
        if material.emission > 0:
            return material
        flat = replace(material, roughness=1.0, metallic=0.0, sheen=0.0, coat=0.0, subsurface=0.0, grain="none",
                       second_color=None)
        if subject:
            return replace(flat, color=_FIGURE, transmission=0.0)
        tone = round(3 * luminance(material.color) ** 0.45) / 3
        return replace(flat, color=mixed(_DEEP, _GLOW, tone))
