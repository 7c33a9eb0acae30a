# SPDX-License-Identifier: Apache-2.0
"""A salt shaker: a faceted glass with a pierced metal cap, salt in it; "pepper" is dark, "mill" is turned of wood."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class SaltShaker(Prop):
    """A salt shaker, 0.12 m high; a pepper mill is 0.2 m."""

    words = (
        "salt shaker",
        "pepper shaker",
        "pepper mill",
        "salt cellar",
        "shaker of salt",
        "saltshaker",
        "pepper grinder",
        "salt mill",
        "salt and pepper",
        "spice jar",
        "spice shaker",
    )
    held = True
    substance = "glass"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "mill", "grinder"):
            wood = kit.main(look, (0.30, 0.12, 0.05), kit.wood)
            shape = [(0.03, 0), (0.03, 0.02), (0.02, 0.06), (0.028, 0.12), (0.02, 0.135), (0.026, 0.15), (0.022, 0.18)]
            parts = [
                solids.turned(shape, wood, 0.008, 32),
                solids.moved(solids.sphere(0.01, kit.chrome(), segments=14), (0, 0, 0.19)),
            ]
            return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.0, 0.0, 0.1), "top": (0.0, 0.0, 0.2)})
        grain = (
            kit.stone((0.05, 0.04, 0.035), "pepper", 0.004)
            if kit.said(look, "pepper ", "pepper shaker", "spice")
            else kit.plastic((0.88, 0.88, 0.87), "salt")
        )
        cap = kit.main(look, (0.62, 0.62, 0.64), kit.metal)
        parts = [
            solids.lathe(
                [(0, 0.0), (0.03, 0.0), (0.031, 0.01), (0.023, 0.088), (0, 0.089)], kit.glass(), 8, crease=0.3
            ),
            solids.lathe([(0, 0.004), (0.0315, 0.006), (0.0275, 0.05), (0, 0.052)], grain, 8, crease=0.3),
            solids.turned([(0.026, 0.084), (0.026, 0.104), (0.018, 0.118)], cap, 0.006, 32),
        ]
        dots = kit.plastic(kit.INK, "holes")
        parts += [
            solids.moved(solids.sphere(0.0022, dots, segments=8), (0.009 * np.cos(a), 0.009 * np.sin(a), 0.1175))
            for a in np.arange(6) * np.pi / 3
        ]
        return PropModel({"body": kit.fold(parts)}, "glass", {"grip": (0.0, 0.0, 0.06), "top": (0.0, 0.0, 0.12)})
