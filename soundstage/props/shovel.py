# SPDX-License-Identifier: Apache-2.0
"""A shovel: a hollow pointed blade, a long ash shaft and a D handle; "snow" makes it broad."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Shovel(Prop):
    """A shovel, 1.1 m, standing on its blade, its hollow to +X."""

    words = ("shovel", "spade", "snow shovel", "garden spade", "trowel", "garden shovel")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel, ash = kit.main(look, (0.2, 0.215, 0.235), kit.metal), kit.wood((0.58, 0.34, 0.14), "shaft")
        wide = 1.5 if kit.said(look, "snow") else 1.0
        rows = [(0.0, 0.012), (0.03, 0.055), (0.09, 0.09), (0.17, 0.105), (0.27, 0.108), (0.3, 0.1)]
        u = np.linspace(-1, 1, 9)
        rings = []
        for z, half in rows:
            y, x = wide * half * u, 0.03 * u**2 + 0.04 * (z - 0.3) ** 2 / 0.09
            rings.append(
                [*zip(x + 0.004, y, [z] * 9, strict=True), *zip((x - 0.004)[::-1], y[::-1], [z] * 9, strict=True)]
            )
        parts = [
            solids.loft(np.array(rings)[:, ::-1], steel, 0.6),
            solids.bar((-0.002, 0, 0.2), (0, 0, 0.42), 0.024, steel, 16, 0.02),
            solids.bar((0, 0, 0.36), (0, 0, 0.98), 0.0165, ash, 14),
            solids.noodle(solids.curve([(0, 0, 0.95), (0, 0.045, 1.0), (0, 0.055, 1.08)], 5), 0.0135, ash, 10),
            solids.noodle(solids.curve([(0, 0, 0.95), (0, -0.045, 1.0), (0, -0.055, 1.08)], 5), 0.0135, ash, 10),
            solids.bar((0, -0.065, 1.085), (0, 0.065, 1.085), 0.0165, steel, 14),
        ]
        return PropModel({"body": kit.fold(parts)}, steel.substance, {"grip": (0.0, 0.0, 0.75), "top": (0.0, 0.0, 1.1)})
