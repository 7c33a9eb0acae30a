# SPDX-License-Identifier: Apache-2.0
"""A lump of dough on a dusting of flour, pressed in by two fists."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Dough(Prop):
    """Bread dough, 0.26 m across; "pizza" rolls it out flat."""

    words = ("dough", "bread dough", "pizza dough", "cookie dough", "pastry", "clay", "lump of clay", "play dough")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        said = " ".join((*look.words, look.name))
        clay, flat = "clay" in said, "pizza" in said
        stuff = kit.main(look, (0.42, 0.17, 0.08) if clay else (0.78, 0.64, 0.42), kit.clay)
        high, wide = (0.03, 0.17) if flat else (0.1, 0.13)
        lump = kit.lump(1.0, stuff, seed, 0.08, (wide, 0.86 * wide, high), 32)

        def kneaded(v: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
            fists = sum(np.exp(-(((v[:, 0] - 0.02) / 0.05) ** 2) - ((v[:, 1] - y) / 0.038) ** 2) for y in (-0.05, 0.05))
            return np.column_stack([v[:, :2], np.maximum(v[:, 2], 0.0) * (1.0 - 0.3 * np.asarray(fists))])

        parts = [solids.bent(lump, kneaded)]
        if not clay:
            flour = kit.clay((0.88, 0.86, 0.80))
            parts.append(solids.sphere(1.0, flour, (1.45 * wide, 1.3 * wide, 0.004), 24))
        return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (0.0, 0.0, 0.5 * high), "top": (0.0, 0.0, high)})
