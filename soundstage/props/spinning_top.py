# SPDX-License-Identifier: Apache-2.0
"""A spinning top: a round wooden body in rings of colour on a point; it spins."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids


class SpinningTop(Prop):
    """A spinning top, 0.14 m high, spinning."""

    words = ("spinning top", "top toy", "humming top", "teetotum", "spinning tops")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wood = kit.main(look, (0.74, 0.10, 0.06), kit.painted_wood)
        body = [(0.0, 0.0), (0.006, 0.004), (0.05, 0.05), (0.062, 0.066), (0.05, 0.084), (0.018, 0.094), (0.0, 0.095)]
        parts = [
            solids.lathe(body, wood, 40),
            solids.bar((0, 0, 0.09), (0, 0, 0.14), 0.008, kit.wood(kit.PINE), 14, 0.006),
        ]
        parts.append(
            solids.moved(solids.ring(0.0575, 0.006, kit.painted_wood((0.90, 0.72, 0.12)), 40, 8), (0, 0, 0.066))
        )
        for k in range(4):  # patches that show that it turns
            spot = solids.sphere(0.016, kit.painted_wood((0.93, 0.92, 0.88)), (1.0, 0.5, 0.45), 14)
            parts.append(
                kit.put(spot, (0.035 * np.cos(k * np.pi / 2), 0.035 * np.sin(k * np.pi / 2), 0.087), z=k * np.pi / 2)
            )
        return PropModel(
            {"body": kit.block((0.004, 0.004, 0.003), (0, 0, 0), wood, 0.001), "spin": solids.join(parts)},
            "wood",
            {"grip": (0.0, 0.0, 0.12), "top": (0.0, 0.0, 0.14)},
            (Joint("spin", (0.0, 0.0, 0.0), (0.0, 0.0, 1.0), "spin", 14.0),),
        )
