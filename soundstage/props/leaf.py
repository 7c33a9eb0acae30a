# SPDX-License-Identifier: Apache-2.0
"""A single maple leaf with ribs and a stalk, its tips curled up."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Leaf(Prop):
    """A big leaf, 0.2 m, lying with its stalk to -Y; autumn words make it red or golden."""

    words = ("leaf", "fallen leaf", "autumn leaf", "maple leaf", "green leaf", "oak leaf")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        autumn = kit.said(look, "autumn", "fallen", "maple", "dry", "dead")
        green = kit.main(look, (0.72, 0.2, 0.03) if autumn else (0.1, 0.34, 0.05), kit.food)
        half = [
            (0.0, 0.11),
            (0.018, 0.07),
            (0.045, 0.08),
            (0.04, 0.045),
            (0.095, 0.055),
            (0.08, 0.028),
            (0.1, 0.005),
            (0.055, -0.012),
            (0.062, -0.04),
            (0.02, -0.035),
            (0.004, -0.05),
        ]
        outline = slabs.polygon([*half, *((-x, y) for x, y in half[:0:-1])], 0.004)
        rib = kit.shade(green, 0.55, "ribs")
        parts = [slabs.slab(outline, 0.007, green, 0.002)]
        for end in ((0.0, 0.095), (0.075, 0.042), (-0.075, 0.042), (0.055, -0.028), (-0.055, -0.028)):
            parts.append(solids.bar((0, -0.045, 0.007), (*end, 0.007), 0.0026, rib, 8, 0.0012))
        parts.append(
            solids.noodle(
                solids.curve([(0, -0.04, 0.004), (0.004, -0.075, 0.006), (0.014, -0.11, 0.012)], 5), 0.0032, rib, 8
            )
        )

        def curl(v: kit.Array) -> kit.Array:
            out = v.copy()
            out[:, 2] += 2.4 * v[:, 0] ** 2 + 0.8 * np.clip(v[:, 1], 0, None) ** 2
            return out

        return PropModel(
            {"body": kit.fold([solids.bent(solids.join(parts), curl)])},
            "cloth",
            {"grip": (0.008, -0.09, 0.012), "top": (0.0, 0.0, 0.01)},
        )
