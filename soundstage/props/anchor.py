# SPDX-License-Identifier: Apache-2.0
"""A ship's anchor: a shank with a ring and a stock, two curved arms with flukes, a few links of chain."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Anchor(Prop):
    """An anchor, 1.2 m high, its arms along Y."""

    words = ("anchor", "ship anchor", "ship's anchor", "anchors", "iron anchor", "boat anchor")
    substance = "metal"
    pieces = ("chain", "ring", "fluke")

    def build(self, look: Look, seed: int) -> PropModel:
        steel = kit.main(look, (0.07, 0.075, 0.085), lambda c: kit.iron(c, "anchor"))
        arms = kit.arc((0, 0, 0.55), 0.5, -2.85, -0.29, 18, "yz")
        parts = [
            solids.bar((0, 0, 0.06), (0, 0, 1.0), 0.05, steel, 16, 0.04), solids.noodle(arms, 0.05, steel, 12),
            solids.bar((-0.03, -0.34, 0.86), (-0.03, 0.34, 0.86), 0.032, steel, 12),
            *(solids.moved(solids.sphere(0.05, steel, segments=14), (-0.03, s * 0.35, 0.86)) for s in (1, -1)),
            solids.moved(kit.put(solids.ring(0.085, 0.022, steel, 30, 10), (0, 0, 0), x=np.pi / 2), (0, 0, 1.09)),
        ]
        fluke = slabs.polygon([(-0.11, 0.0), (0.11, 0.0), (0.0, 0.27)], 0.015)
        for s in (1, -1):
            leaf = slabs.facing(slabs.slab(fluke, 0.05, steel, 0.015))
            parts.append(kit.put(leaf, (-0.025, s * 0.45, 0.36), x=-s * 0.35))
        links = [(0.02, 0.09, 1.06), (0.05, 0.2, 0.92), (0.07, 0.28, 0.76), (0.08, 0.33, 0.6), (0.09, 0.38, 0.44),
                 (0.12, 0.42, 0.28), (0.17, 0.44, 0.13)]
        for k, at in enumerate(links):
            link = solids.moved(
                solids.ring(0.055, 0.017, kit.metal((0.2, 0.2, 0.22), "chain", 0.5), 20, 8), scale=(1.0, 1.5, 1.0)
            )
            parts.append(kit.put(link, at, x=-1.1, y=np.pi / 2 * (k % 2)))
        return PropModel({"body": kit.fold(parts)}, "metal", {"top": (0.0, 0.0, 1.2), "tow": (0.0, 0.0, 1.1)})
