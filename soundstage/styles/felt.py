# SPDX-License-Identifier: Apache-2.0
"""Felt: everything cut and needled from wool."""

from __future__ import annotations

from dataclasses import replace

from soundstage.nodes import Material
from soundstage.styles._pigment import fringed, is_clear, is_wet
from soundstage.styles.base import Finish, Style


class Felt(Style):
    """Needled wool: soft edges of light, no gloss, a fibrous surface."""

    words = ("felt", "felted", "felted wool", "woollen", "woolen", "knitted", "plush", "needle felt")
    standee_material = "felt"
    fstop = 2.8
    finish = Finish(contrast=1.02, saturation=1.05, vignette=0.14, tint=(1.01, 1.0, 0.985))

    def material(self, material: Material, subject: bool) -> Material:
        """Wool with lighter and darker fibres; beads stay beads, wood stays wood in the set."""
        if is_clear(material) or is_wet(material):
            return material
        if not subject and material.substance in ("wood", "metal", "stone"):
            return replace(material, roughness=max(material.roughness, 0.7))
        fibre = material.second_color or fringed(material.color, 0.16 if subject else 0.1)
        return replace(material, substance="cloth", roughness=1.0, metallic=0.0, coat=0.0, subsurface=0.0,
                       sheen=0.9 if subject else 0.6, second_color=fibre, grain="noise",
                       grain_size=0.007 if subject else 0.02, grain_depth=0.55)
