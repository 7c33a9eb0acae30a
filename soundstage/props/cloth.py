# SPDX-License-Identifier: Apache-2.0
"""A cloth for wiping, crumpled a little in the hand."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Cloth(Prop):
    """A folded cloth, 0.2 by 0.15 m; a sponge is a smaller, thicker block."""

    words = ("cloth", "rag", "dishcloth", "washcloth", "duster", "sponge", "tea towel", "cleaning cloth")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "sponge"):
            foam = kit.main(look, (0.85, 0.65, 0.08), kit.cloth)
            parts = [kit.block((0.07, 0.12, 0.035), (0, 0, 0), foam, 0.008, 2),
                     kit.block((0.07, 0.12, 0.012), (0, 0, 0.034), kit.cloth((0.06, 0.3, 0.1), "scourer"), 0.003)]
            return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (0.0, 0.0, 0.03), "top": (0.0, 0.0, 0.046)})
        weave = kit.main(look, (0.62, 0.72, 0.78), lambda c: kit.paper(c, "cloth"))
        stripe = kit.paper((0.6, 0.08, 0.06), "stripe")
        folded = [_layer(0.15, 0.2, 0.006 + 0.011 * k, weave, seed + k) for k in range(3)]
        edge = [_layer(0.012, 0.202, 0.0305, stripe, seed + 2, x) for x in (0.045, 0.062)]
        spots = {"grip": (0.0, 0.0, 0.02), "top": (0.0, 0.0, 0.034)}
        return PropModel({"body": kit.fold([*folded, *edge])}, "cloth", spots)


def _layer(deep: float, wide: float, z: float, stuff: Material, seed: int, x: float = 0.0) -> Mesh:
    """One fold of the cloth: a soft slab that waves a little and droops at its corners."""
    slab = kit.block((deep, wide, 0.011), (x, 0, z - 0.0055), stuff, 0.005, 3)

    def droop(v: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        lift = 0.004 * np.sin(26 * v[:, 1] + seed) * np.sin(31 * v[:, 0] + 1.3 * seed)
        return np.asarray(v + np.column_stack([0 * lift, 0 * lift, lift * np.minimum(1, z / 0.01)]))

    return solids.bent(slab, droop)
