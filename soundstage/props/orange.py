# SPDX-License-Identifier: Apache-2.0
"""An orange: a dimpled round fruit with a stalk and two leaves."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.nodes import Material
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

Array = npt.NDArray[np.float64]


class Orange(Prop):
    """An orange, 0.08 m across."""

    words = ("orange", "oranges", "tangerine", "mandarin", "clementine", "orange fruit")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        peel = kit.main(look, (0.88, 0.27, 0.015), _peel)
        fruit = solids.bent(solids.sphere(0.04, peel, (1, 1, 0.95), 40), _dimpled)
        stalk = solids.bar((0, 0, 0.03), (0.001, 0, 0.044), 0.003, kit.wood((0.12, 0.16, 0.04), "stalk"), 8)
        star = solids.moved(
            solids.turned([(0.0075, 0), (0.004, 0.003)], kit.leaf((0.12, 0.22, 0.04), "calyx"), 0.001, 10),
            (0, 0, 0.0335),
        )
        leaves = [
            kit.put(kit.one_leaf(0.042), (0.001, 0, 0.038), z=1.1, y=-0.35),
            kit.put(kit.one_leaf(0.034), (0.0, 0, 0.038), z=-0.9, y=-0.25),
        ]
        return PropModel(
            {"body": kit.fold([fruit, star, stalk, *leaves])},
            "cloth",
            {"grip": (0.0, 0.0, 0.037), "top": (0.0, 0.0, 0.078)},
        )


def _peel(color: kit.Paint) -> Material:
    """Waxy skin with pores."""
    return replace(kit.food(color, "peel", 0.4), grain="speckle", grain_size=0.004, grain_depth=0.35)


def _dimpled(v: Array) -> Array:
    """Drawn in about the stalk."""
    away = np.hypot(v[:, 0], v[:, 1])
    dip = 0.005 * np.exp(-((away / 0.009) ** 2)) * (v[:, 2] > 0)
    return np.asarray(v - np.column_stack([0 * dip, 0 * dip, dip]))
