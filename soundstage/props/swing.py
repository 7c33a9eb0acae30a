# SPDX-License-Identifier: Apache-2.0
"""A garden swing: a wooden frame of two As, ropes and a seat."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids

PIVOT = 2.12  # metres: the height that the ropes hang from


class Swing(Prop):
    """A swing, 2.2 m high and 2 m wide along Y, its seat facing +X."""

    words = ("swing", "swing set", "garden swing", "playground swing", "rope swing")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        timber, red = kit.main(look, (0.5, 0.29, 0.12), kit.wood), kit.painted_wood("red", "seat")
        hung = [kit.block((0.26, 0.64, 0.05), (0, 0, 0.45), red, 0.018)]
        parts = [solids.bar((0, -1.05, 2.15), (0, 1.05, 2.15), 0.065, timber, 16)]
        for s in (1, -1):
            parts += [solids.bar((x, s * 1.05, 0.0), (0, s * 0.92, 2.18), 0.06, timber, 14) for x in (0.62, -0.62)]
            parts.append(solids.bar((0.36, s * 1.0, 0.92), (-0.36, s * 1.0, 0.92), 0.042, timber, 12))
            hung.append(solids.bar((0, s * 0.27, 0.47), (0, s * 0.27, 2.1), 0.019, kit.cloth("cream", "rope"), 10))
            parts.append(kit.put(solids.ring(0.075, 0.018, kit.iron(), 24, 8), (0, s * 0.27, 2.14), x=np.pi / 2))
        return PropModel(
            {"body": kit.fold(parts), "hung": solids.join(hung)},
            "wood",
            {"seat": (0.0, 0.0, 0.5), "top": (0.0, 0.0, 0.5), "grip": (0.0, 0.27, 1.1),
             "pivot": (0.0, 0.0, PIVOT)},
            (Joint("hung", (0.0, 0.0, PIVOT), (0.0, -1.0, 0.0), "swing"),),
        )
