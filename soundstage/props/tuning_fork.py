# SPDX-License-Identifier: Apache-2.0
"""A tuning fork: two steel prongs on a stem, standing on its wooden sounding box."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class TuningFork(Prop):
    """A tuning fork on its box, 0.3 m high, both prongs seen from +X."""

    words = ("tuning fork", "tuning forks", "steel tuning fork", "resonance fork")
    held = True
    substance = "metal"
    pieces = ("prong", "tine", "stem")

    def build(self, look: Look, seed: int) -> PropModel:
        steel = kit.main(look, (0.62, 0.63, 0.66), kit.metal)
        prongs = [
            (0, -0.022, 0.29),
            (0, -0.022, 0.15),
            *kit.arc((0, 0, 0.145), 0.022, np.pi, 2 * np.pi, 9, "yz"),
            (0, 0.022, 0.15),
            (0, 0.022, 0.29),
        ]
        box = slabs.rectangle(0.09, 0.07, 0.004)
        shell = slabs.slab(box.difference(slabs.rectangle(0.078, 0.058)), 0.2, kit.wood(kit.PINE, "box"), 0.002)
        lying = solids.moved(kit.lying(shell), (0, 0.1, 0.035))
        back = kit.block((0.08, 0.006, 0.06), (0, 0.094, 0.005), kit.wood((0.2, 0.12, 0.05), "inside"), 0.001)
        parts = [
            lying,
            back,
            solids.noodle(prongs, 0.0068, steel, 12),
            solids.bar((0, 0, 0.065), (0, 0, 0.128), 0.0065, steel, 12),
            solids.turned([(0.014, 0.066), (0.01, 0.08)], kit.brass(), 0.003, 20),
        ]
        return PropModel(
            {"body": kit.fold(parts)},
            "metal",
            {"grip": (0.0, 0.0, 0.1), "top": (0.0, 0.0, 0.29), "tip": (0.0, 0.022, 0.29)},
        )
