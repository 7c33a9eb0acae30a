# SPDX-License-Identifier: Apache-2.0
"""Paper: a theatre of coloured card."""

from __future__ import annotations

from dataclasses import replace

from soundstage.colour import mixed
from soundstage.nodes import Material
from soundstage.styles._pigment import PAPER_WHITE, fringed, is_clear, muted
from soundstage.styles.base import Finish, Style


class Paper(Style):
    """Coloured card with visible fibres, flat and matt, a fine dark edge round each figure."""

    words = ("paper", "paper cut-out", "paper cutout", "cut-out", "cutout", "cardboard", "origami", "papercraft",
             "pop-up book", "collage")
    standee_material = "card"
    fstop = 5.6
    finish = Finish(contrast=1.03, saturation=1.06, vignette=0.12, grain=0.10, tint=(1.08, 1.07, 1.04), outline=1.6)

    def material(self, material: Material, subject: bool) -> Material:
        """Flat card in a muted pigment; glass and water become vellum, lamps stay lamps."""
        if material.emission > 0:
            return material
        color = mixed(muted(material.color, 0.08), PAPER_WHITE, 0.05 if subject else 0.12)
        card = Material(material.name, color, "paper", roughness=1.0, grain="noise",
                        grain_size=0.006 if subject else 0.012, grain_depth=0.22, second_color=fringed(color, 0.07))
        if is_clear(material):
            return replace(card, transmission=material.transmission * 0.7, roughness=0.45, grain_depth=0.1)
        return card
