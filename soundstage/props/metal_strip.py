# SPDX-License-Identifier: Apache-2.0
"""A strip of metal, as chemists burn or bend it: long, narrow and thin, a little curled at its end."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

LONG, WIDE, THICK = 0.16, 0.009, 0.0012  # metres


class MetalStrip(Prop):
    """A strip of metal, 16 cm long, standing on its end; let alone it lies."""

    words = ("magnesium ribbon", "metal ribbon", "magnesium strip", "copper strip", "zinc strip", "aluminum strip",
             "aluminium strip", "strip of metal", "strip of magnesium", "copper ribbon", "foil strip")
    held = True
    lies = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        words = " ".join(look.words)
        usual = (0.55, 0.24, 0.11) if "copper" in words else (0.62, 0.63, 0.65)
        metal = kit.main(look, usual, kit.metal)
        shape = slabs.rectangle(WIDE, LONG, 0.001).segmentize(0.01)
        flat = slabs.facing(slabs.slab(shape, THICK, metal, 0.0003, 1), THICK)
        bow = solids.bent(flat, lambda v: v + np.outer(0.9 * (v[:, 2] + LONG / 2) ** 2, [1.0, 0.0, 0.0]))
        strip = kit.standing(bow)
        return PropModel({"body": strip}, "metal", {"grip": (0.0, 0.0, 0.025), "top": (0.0, 0.0, LONG)})
