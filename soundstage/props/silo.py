# SPDX-License-Identifier: Apache-2.0
"""A grain silo: ringed steel sheets, a domed cap, a chute and a caged ladder."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Silo(Prop):
    """A silo, 2.8 m across and 7.5 m high."""

    words = ("silo", "grain silo", "silos", "farm silo", "grain bin", "grain elevator", "storage tank", "oil tank",
             "fuel tank", "gas tank")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel = kit.main(look, (0.46, 0.48, 0.5), lambda c: kit.metal(c, "sheets", 0.42))
        cap, dark = kit.shade(steel, 0.8, "dome"), kit.iron((0.1, 0.1, 0.11))
        wall = [(1.4, 0.35)]
        for z in np.arange(0.35, 6.0, 0.2):  # corrugated sheets
            wall += [(1.4, float(z)), (1.43, float(z) + 0.06), (1.4, float(z) + 0.12)]
        arch = [(1.44 * np.cos(a), 6.25 + 1.05 * np.sin(a)) for a in np.linspace(0.15, 1.45, 8)]
        dome = [(1.5, 6.05), (1.46, 6.25), *arch]
        parts = [
            solids.turned([(1.6, 0.0), (1.6, 0.3), (1.5, 0.4)], kit.stone((0.4, 0.39, 0.37), "base"), 0.03, 36),
            solids.lathe([(0.0, 0.35), *wall, (1.4, 6.1), (0.0, 6.1)], steel, 32, crease=0.6),
            solids.lathe([(0.0, 6.0), *dome, (0.0, 7.34)], cap, 32),
            solids.turned([(0.22, 7.2), (0.22, 7.5), (0.1, 7.6)], dark, 0.02, 18),
        ]
        parts += [solids.moved(solids.ring(1.43, 0.035, dark, 40, 6), (0, 0, z)) for z in (1.4, 2.9, 4.4, 5.9)]
        for s in (1, -1):
            parts.append(solids.bar((1.6, 0.22 * s, 0.1), (1.6, 0.22 * s, 6.6), 0.03, dark, 8))
            parts.append(solids.bar((1.6, 0.22 * s, 6.6), (1.1, 0.22 * s, 6.9), 0.03, dark, 8))
        parts += [solids.bar((1.6, -0.22, z), (1.6, 0.22, z), 0.02, dark, 6) for z in np.arange(0.4, 6.5, 0.32)]
        parts += [
            solids.bar((0, -1.4, 5.7), (0, -2.0, 5.2), 0.14, cap, 12),
            solids.bar((0, -2.0, 5.25), (0, -2.0, 1.2), 0.14, cap, 12),
            kit.block((0.1, 0.8, 1.3), (-1.42, 0, 0.4), kit.enamel((0.35, 0.05, 0.03), "hatch"), 0.04),
        ]
        return PropModel({"body": kit.fold(parts)}, "metal", {"top": (0.0, 0.0, 7.6), "door": (-1.6, 0.0, 0.3)})
