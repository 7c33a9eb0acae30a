# SPDX-License-Identifier: Apache-2.0
"""A piece of cloth folded twice: a blanket, a towel, a sheet or a length of fabric, with a border at its end."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Blanket(Prop):
    """A folded cloth, 0.36 m wide along Y and 0.12 m high; a towel or a napkin is smaller."""

    words = ("blanket", "bed sheet", "bedsheet", "towel", "fabric", "bath towel", "tablecloth", "quilt", "dish towel",
             "duvet", "beach towel", "linen", "piece of fabric")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        usual = (0.84, 0.83, 0.80) if kit.said(look, "sheet", "napkin", "linen") else (0.16, 0.33, 0.44)
        stuff = kit.main(look, usual, kit.cloth)
        size = 0.62 if kit.said(look, "towel", "napkin", "washcloth") else 1.0
        deep, wide, thick = 0.28, 0.36, 0.03
        t = np.linspace(-np.pi / 2, np.pi / 2, 9)
        parts = []
        for k in range(4):  # one layer over another, turned round at alternate ends
            z = k * thick * 0.98
            layer = [(-deep / 2, z + 0.002), (deep / 2, z + 0.002), (deep / 2, z + thick), (-deep / 2, z + thick)]
            parts.append(slabs.upright(slabs.slab(slabs.polygon(layer, 0.008), wide - 0.012 * k, stuff, 0.006),
                                       wide - 0.012 * k))
            if k < 3:
                s = 1 if k % 2 == 0 else -1
                at = z + thick
                bend = [(s * (deep / 2 + 0.024 * np.cos(a)), at + thick * 0.95 * np.sin(a)) for a in t]
                fold = slabs.slab(slabs.polygon([(s * deep / 2, at - thick * 0.95), *bend]), wide - 0.02, stuff, 0.004)
                parts.append(slabs.upright(fold, wide - 0.02))
        trim = kit.shade(stuff, 0.62, "border")
        for x in (-0.09, -0.06):
            parts.append(kit.block((0.012, wide - 0.05, 0.003), (x, 0, 4 * thick * 0.985), trim, 0.001))
        model = solids.moved(kit.fold(parts), scale=(size,) * 3)
        return PropModel({"body": model}, "cloth", {"grip": (0.0, 0.0, 0.05 * size), "top": (0.0, 0.0, 0.12 * size)})
