# SPDX-License-Identifier: Apache-2.0
"""A ripe tomato with its green star of leaves."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Tomato(Prop):
    """A tomato, 0.085 m across."""

    words = ("tomato", "tomatoes", "cherry tomato")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        red = kit.main(look, (0.62, 0.03, 0.015), kit.food)
        body = [(0.0, 0.008), (0.022, 0.0), (0.04, 0.016), (0.044, 0.036), (0.036, 0.058), (0.016, 0.066), (0.0, 0.06)]
        parts = [solids.lathe(solids.fillet(body, 0.012, 4), red, 36, crease=3.0)]
        green = kit.leaf((0.06, 0.24, 0.03), "calyx")
        for i in range(6):
            leaf = kit.one_leaf(0.032, (0.06, 0.24, 0.03), 0.35)
            parts.append(kit.put(leaf, (0, 0, 0.062), z=i * np.pi / 3))
        parts.append(solids.bar((0, 0, 0.06), (0.004, 0, 0.078), 0.0035, green, 8))
        return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (0.0, 0.0, 0.035), "top": (0.0, 0.0, 0.068)})
