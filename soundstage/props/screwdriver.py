# SPDX-License-Identifier: Apache-2.0
"""A screwdriver: a steel blade in a fat ribbed handle."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Screwdriver(Prop):
    """A screwdriver, 0.24 m, upright on its handle, its tip in the air."""

    words = ("screwdriver", "screw driver", "screwdrivers", "awl")
    held = True
    lies = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        grip, band = kit.main(look, (0.75, 0.32, 0.02), kit.plastic), kit.rubber((0.04, 0.04, 0.045), "band")
        parts = [
            solids.turned(
                [(0.012, 0.0), (0.019, 0.012), (0.020, 0.06), (0.015, 0.085), (0.018, 0.105)], grip, 0.005, 28
            ),
            solids.turned([(0.0185, 0.095), (0.0185, 0.103)], band, 0.002, 24),
            solids.bar((0, 0, 0.1), (0, 0, 0.225), 0.0055, kit.chrome(), 14),
            kit.block((0.004, 0.016, 0.022), (0, 0, 0.218), kit.chrome(), 0.0015),
        ]
        parts += [
            solids.bar(
                (0.019 * np.cos(a), 0.019 * np.sin(a), 0.018),
                (0.019 * np.cos(a), 0.019 * np.sin(a), 0.056),
                0.0025,
                band,
                8,
            )
            for a in np.arange(6) * np.pi / 3
        ]
        return PropModel(
            {"body": kit.fold(parts)},
            "plastic",
            {"grip": (0.0, 0.0, 0.05), "top": (0.0, 0.0, 0.24), "tip": (0.0, 0.0, 0.24)},
        )
