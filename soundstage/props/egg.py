# SPDX-License-Identifier: Apache-2.0
"""An egg, standing up on its broad end in a plain egg cup on request."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Egg(Prop):
    """An egg, 0.06 m long, lying; "boiled" stands it in a cup, "nest" words are another prop."""

    words = ("egg", "eggs", "hen egg", "chicken egg", "boiled egg", "raw egg", "easter egg")
    held = True
    substance = "ceramic"

    def build(self, look: Look, seed: int) -> PropModel:
        shell = kit.main(look, (0.78, 0.52, 0.34), kit.food)
        t = np.linspace(-np.pi / 2, np.pi / 2, 19)
        shape = [
            (0.0225 * float(np.cos(a)) * (1 - 0.16 * float(np.sin(a))), 0.031 + 0.031 * float(np.sin(a))) for a in t
        ]
        whole = solids.lathe(shape, shell, 28, crease=3.2)
        if kit.said(look, "easter"):
            bands = [
                solids.moved(solids.ring(r, 0.0022, kit.plastic(c, f"band {c}"), 28, 8), (0, 0, z))
                for r, z, c in ((0.0235, 0.024, "yellow"), (0.0205, 0.04, "turquoise"), (0.0205, 0.012, "pink"))
            ]
            whole = solids.join([whole, *bands])
        if kit.said(look, "boiled", "easter"):
            cup = [(0.018, 0.0), (0.016, 0.006), (0.008, 0.014), (0.01, 0.02), (0.023, 0.034), (0.0255, 0.044)]
            parts = [solids.turned(cup, kit.ceramic("cream", "egg cup"), 0.003, 28), solids.moved(whole, (0, 0, 0.024))]
            return PropModel({"body": kit.fold(parts)}, "ceramic", {"grip": (0.0, 0.0, 0.02), "top": (0.0, 0.0, 0.086)})
        laid = kit.put(whole, (0, 0, 0), x=1.35)
        return PropModel({"body": kit.fold([laid])}, "ceramic", {"grip": (0.0, 0.0, 0.022), "top": (0.0, -0.03, 0.04)})
