# SPDX-License-Identifier: Apache-2.0
"""What the styles share: which surfaces stay as they are, and how a pigment is moved."""

from __future__ import annotations

from soundstage.colour import RGB, luminance, mixed
from soundstage.nodes import Material

PAPER_WHITE: RGB = (0.84, 0.80, 0.72)


def is_clear(material: Material) -> bool:
    """Light, glass and water stay themselves in every material style."""
    return material.emission > 0 or material.transmission > 0.3 or material.substance in ("light", "glass", "water")


def is_wet(material: Material) -> bool:
    """Eyes, noses and glazes: their shine is what makes them alive."""
    return material.coat > 0.3 or material.roughness < 0.25


def muted(color: RGB, amount: float) -> RGB:
    """The colour with this much (0-1) of its strength taken out, its luminance kept."""
    grey = luminance(color)
    return mixed(color, (grey, grey, grey), amount)


def fringed(color: RGB, by: float) -> RGB:
    """A neighbour of the colour for its grain: lighter where the colour is dark, darker where it is light."""
    other = 0.0 if luminance(color) > 0.35 else 0.9
    return mixed(color, (other, other, other), by)
