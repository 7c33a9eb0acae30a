# SPDX-License-Identifier: Apache-2.0
"""A rainbow: seven painted bands in an arch, its feet in two little clouds."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Rainbow(Prop):
    """A rainbow, 5 m wide along Y and 2.6 m high, facing +X."""

    words = ("rainbow", "rainbows")
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        bands = (
            (0.78, 0.03, 0.03),
            (0.90, 0.26, 0.02),
            (0.92, 0.70, 0.04),
            (0.10, 0.48, 0.08),
            (0.05, 0.26, 0.72),
            (0.10, 0.06, 0.42),
            (0.34, 0.06, 0.46),
        )
        parts = []
        for k, color in enumerate(bands):
            path = kit.arc((0.0, 0.0, 0.0), 2.5 - 0.13 * k, 0.0, np.pi, 40, "yz")
            parts.append(solids.noodle(path, 0.068, kit.lit(color, 0.25, f"band {k}"), 10))
        for s in (1, -1):
            for dy, r in ((-0.42, 0.26), (-0.1, 0.36), (0.25, 0.30), (0.5, 0.2)):
                parts.append(
                    solids.moved(
                        kit.lump(r, kit.plaster((0.92, 0.93, 0.95), "cloud"), 7, 0.1, (1, 1, 0.85), 18),
                        (0.06, s * 2.1 + dy, 0.7 * r),
                    )
                )
        return PropModel({"body": kit.fold(parts)}, "paper", {"top": (0.0, 0.0, 2.57)})
