# SPDX-License-Identifier: Apache-2.0
"""A referee's whistle: a round chamber with a pea in it, a mouthpiece, a ring and a cord."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Whistle(Prop):
    """A whistle, 0.07 m long, its mouthpiece to -X."""

    words = ("whistle", "referee whistle", "referee's whistle", "sports whistle", "tin whistle", "police whistle")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel, dark = kit.main(look, (0.70, 0.72, 0.76), kit.metal), kit.plastic(kit.INK, "slot")
        round_part = slabs.disc(0.02, 32, (0.012, 0.022))
        neck = slabs.rectangle(0.05, 0.014, 0.003)
        import shapely.affinity as affinity

        outline = round_part.union(affinity.translate(neck, -0.02, 0.035))
        flat = slabs.slab(outline, 0.024, steel, 0.003)
        parts = [kit.put(flat, (0.0, 0.012, 0.0), x=np.pi / 2)]
        parts.append(kit.block((0.012, 0.016, 0.003), (0.0, 0.0, 0.0405), dark, 0.001))
        parts.append(kit.put(solids.ring(0.009, 0.0018, kit.chrome(), 20, 8), (0.038, 0, 0.022), x=np.pi / 2))
        t = np.linspace(0, 1, 24)
        cord = np.stack([0.046 + 0.05 * np.sin(np.pi * t), 0.03 * np.sin(2 * np.pi * t), 0.022 - 0.018 * t], -1)
        parts.append(solids.tube(cord, 0.002, kit.cloth("red", "cord"), 8))
        return PropModel({"body": kit.fold(parts)}, "metal",
                         {"grip": (0.012, 0.0, 0.02), "top": (0.0, 0.0, 0.044), "tip": (-0.045, 0.0, 0.035)})
