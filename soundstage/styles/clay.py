# SPDX-License-Identifier: Apache-2.0
"""Clay: performers pressed by hand, photographed as a stop-motion miniature."""

from __future__ import annotations

from dataclasses import replace

from soundstage.nodes import Material
from soundstage.styles._pigment import is_clear, is_wet
from soundstage.styles.base import Finish, Style


class Clay(Style):
    """Matt modelling clay with the marks of fingers, warm light, shallow focus."""

    words = ("clay", "claymation", "plasticine", "stop motion", "stop-motion", "clay animation", "miniature")
    standee_material = "clay"
    fstop = 2.8
    finish = Finish(contrast=1.06, saturation=1.08, vignette=0.16, tint=(1.015, 1.0, 0.985))

    def material(self, material: Material, subject: bool) -> Material:
        """Subjects get a soft sheen and finger marks; the set only loses its gloss."""
        if is_clear(material) or is_wet(material):
            return material
        if not subject:
            return replace(material, roughness=max(material.roughness, 0.5))
        marked = material
        if material.grain == "none":
            marked = replace(marked, grain="brush", grain_size=0.014, grain_depth=0.16)
        return replace(marked, roughness=max(material.roughness, 0.62), sheen=max(material.sheen, 0.12),
                       metallic=material.metallic * 0.6)
