# SPDX-License-Identifier: Apache-2.0
"""A magnifying glass: a clear lens in a brass rim on a turned handle."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class MagnifyingGlass(Prop):
    """A magnifying glass, 0.25 m, upright on its handle, its lens to +X."""

    words = ("magnifying glass", "magnifier", "magnifying lens", "hand lens", "loupe")
    held = True
    lies = True
    substance = "glass"

    def build(self, look: Look, seed: int) -> PropModel:
        rim, stick = kit.main(look, (0.66, 0.42, 0.13), kit.metal), kit.wood((0.12, 0.045, 0.02), "handle")
        lens = kit.ahead(
            solids.turned([(0.05, -0.003), (0.05, 0.003), (0.03, 0.006)], kit.glass((0.7, 0.9, 0.95)), 0.002, 36)
        )
        parts = [
            solids.moved(lens, (0, 0, 0.19)),
            kit.put(solids.ring(0.053, 0.0075, rim, 44, 12), (0, 0, 0.19), y=np.pi / 2),
            solids.turned([(0.008, 0.118), (0.009, 0.138)], rim, 0.002, 20),
            solids.turned(
                [(0.013, 0.0), (0.0155, 0.02), (0.012, 0.08), (0.0145, 0.105), (0.0105, 0.12)], stick, 0.005, 24
            ),
        ]
        return PropModel({"body": kit.fold(parts)}, "glass", {"grip": (0.0, 0.0, 0.06), "top": (0.0, 0.0, 0.25)})
