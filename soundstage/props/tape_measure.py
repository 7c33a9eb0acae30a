# SPDX-License-Identifier: Apache-2.0
"""A tape measure: a round case with a stretch of marked yellow tape pulled out of it."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class TapeMeasure(Prop):
    """A tape measure, 0.09 m, its tape pulled out 0.5 m along Y."""

    words = ("tape measure", "measuring tape", "tape rule", "measuring tapes", "tape measures")
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        case = kit.main(look, (0.10, 0.12, 0.14), kit.plastic)
        tape, ink = kit.enamel((0.92, 0.74, 0.08), "tape"), kit.plastic(kit.INK, "marks")
        parts = [
            kit.block((0.045, 0.085, 0.085), (0, 0, 0), case, 0.02, 3),
            solids.moved(kit.ahead(solids.turned([(0.028, 0.0), (0.028, 0.004)], tape, 0.001, 28)), (0.021, 0, 0.043)),
            kit.block((0.026, 0.5, 0.003), (0, -0.28, 0.012), tape, 0.001),
            kit.block((0.03, 0.006, 0.02), (0, -0.53, 0.0), kit.metal(), 0.002),
        ]
        for k in range(24):
            y, wide = -0.05 - 0.02 * k, 0.018 if k % 5 == 0 else 0.010
            parts.append(
                kit.block((wide, 0.002, 0.0012), (0.5 * (0.024 - wide), float(np.round(y, 3)), 0.0146), ink, 0.0004)
            )
        return PropModel({"body": kit.fold(parts)}, "plastic", {"grip": (0.0, 0.0, 0.045), "top": (0.0, 0.0, 0.085)})
