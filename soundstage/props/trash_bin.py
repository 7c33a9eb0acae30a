# SPDX-License-Identifier: Apache-2.0
"""A bin for rubbish: a ribbed tapering bucket, crumpled paper on top."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids


class TrashBin(Prop):
    """A bin, 0.55 m high and 0.4 m across, open, with paper in it unless it is empty."""

    words = ("trash bin", "trash can", "garbage can", "garbage bin", "dustbin", "bin", "wastebasket", "waste bin",
             "rubbish bin", "recycling bin", "dumpster", "waste basket")
    substance = "metal"
    pieces = ("lid", "rim", "mouth")

    def build(self, look: Look, seed: int) -> PropModel:
        stuff = kit.main(look, (0.30, 0.33, 0.35), kit.metal)
        wall = [(0.15, 0.0), (0.155, 0.01), (0.2, 0.54), (0.208, 0.55), (0.196, 0.55), (0.148, 0.02), (0.0, 0.02)]
        parts = [solids.lathe([(0, 0), *wall], stuff, 48),
                 solids.moved(solids.ring(0.203, 0.009, kit.shade(stuff, 0.7, "rim"), 48, 8), (0, 0, 0.55))]
        for a in np.linspace(0, 2 * np.pi, 20, endpoint=False):
            c, s = float(np.cos(a)), float(np.sin(a))
            parts.append(solids.bar((0.157 * c, 0.157 * s, 0.04), (0.199 * c, 0.199 * s, 0.5), 0.006, stuff, 6))
        if not kit.said(look, "empty"):
            chance = rng(seed, "trash_bin")
            for k in range(5):
                ball = kit.lump(0.07, kit.paper((0.84, 0.82, 0.76), "paper"), int(chance.integers(1, 99)), 0.3)
                a = k * 2.3
                parts.append(solids.moved(ball, (0.09 * np.cos(a), 0.09 * np.sin(a), 0.49 + 0.02 * (k % 2))))
        return PropModel({"body": solids.join(parts)}, "metal",
                         {"top": (0.0, 0.0, 0.55), "inside": (0.0, 0.0, 0.3), "grip": (0.2, 0.0, 0.5)})
