# SPDX-License-Identifier: Apache-2.0
"""An ironing board: a padded board with a pointed end on crossed legs."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class IroningBoard(Prop):
    """An ironing board, 0.85 m high and 1.3 m long."""

    words = ("ironing board", "ironing boards", "ironing table")
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        cover = kit.main(look, (0.30, 0.48, 0.62), kit.cloth)
        t = np.linspace(-np.pi / 2, np.pi / 2, 17)
        nose = [(0.46 + 0.22 * float(np.cos(a)), 0.17 * float(np.sin(a))) for a in t]
        outline = slabs.polygon([(-0.62, -0.19), *nose, (-0.62, 0.19)], 0.03)
        board = solids.moved(slabs.slab(outline, 0.045, cover, 0.018), (0, 0, 0.81), np.pi / 2)
        parts = [board]
        for y in (-0.1, 0.1):
            parts += [
                solids.bar((y, -0.42, 0.02), (y, 0.34, 0.81), 0.013, kit.metal(), 10),
                solids.bar((y, 0.42, 0.02), (y, -0.34, 0.81), 0.013, kit.metal(), 10),
            ]
        for end in (-0.42, 0.42):
            parts.append(solids.bar((-0.17, end, 0.02), (0.17, end, 0.02), 0.016, kit.rubber(), 10))
        return PropModel({"body": kit.fold(parts)}, "cloth", {"top": (0.0, 0.0, 0.855)})
