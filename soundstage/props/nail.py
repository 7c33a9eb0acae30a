# SPDX-License-Identifier: Apache-2.0
"""Three steel nails: two lying, one on its head."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Nail(Prop):
    """Nails, 0.09 m long."""

    words = ("nail", "nails", "iron nail", "iron nails", "metal nail")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel = kit.main(look, (0.48, 0.49, 0.52), kit.metal)
        one = solids.join(
            [
                solids.turned([(0.011, 0.0), (0.011, 0.004)], steel, 0.001, 22),
                solids.bar((0, 0, 0.002), (0, 0, 0.078), 0.0042, steel, 12),
                solids.bar((0, 0, 0.072), (0, 0, 0.092), 0.0042, steel, 12, 0.0006),
            ]
        )
        parts = [
            one,
            kit.put(one, (0.02, 0.02, 0.011), y=np.pi / 2 - 0.06, z=0.5),
            kit.put(one, (-0.01, -0.03, 0.011), y=np.pi / 2 - 0.06, z=-0.3),
        ]
        return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (0.0, 0.0, 0.05), "top": (0.0, 0.0, 0.09)})
