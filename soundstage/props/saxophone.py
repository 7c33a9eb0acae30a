# SPDX-License-Identifier: Apache-2.0
"""A saxophone: a conical tube bent up into a bell, with keys."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Saxophone(Prop):
    """A saxophone, 0.62 m, its bell to +X and up."""

    words = ("saxophone", "sax", "saxophones", "alto saxophone", "tenor saxophone")
    held = True
    instrument = True
    pieces = ("key", "reed", "mouthpiece", "bell", "neck", "pad")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        gold = kit.main(look, (0.78, 0.50, 0.13), kit.metal)
        way = [
            (-0.20, 0, 0.60),
            (-0.13, 0, 0.625),
            (-0.06, 0, 0.60),
            (-0.04, 0, 0.52),
            (-0.03, 0, 0.2),
            (-0.02, 0, 0.06),
            (0.05, 0, 0.0),
            (0.12, 0, 0.07),
            (0.15, 0, 0.2),
            (0.19, 0, 0.33),
        ]
        path = solids.curve(way, 6)
        size = np.interp(np.linspace(0, 1, len(path)), (0, 0.2, 0.65, 0.9, 1.0), (0.008, 0.013, 0.034, 0.048, 0.085))
        parts = [solids.tube(path, [float(r) for r in size], gold, 24)]
        parts.append(
            solids.bar((-0.26, 0, 0.585), (-0.19, 0, 0.603), 0.011, kit.plastic(kit.INK, "mouthpiece"), 14, 0.014)
        )
        parts.append(kit.put(solids.ring(0.083, 0.006, gold, 36, 8), (0.193, 0, 0.335), y=0.3))
        parts.append(
            kit.put(
                solids.turned([(0.078, 0.0), (0.078, 0.004)], kit.shade(gold, 0.2, "inside"), 0.001, 32),
                (0.188, 0, 0.327),
                y=0.3,
            )
        )
        parts += _keys(gold)
        parts.append(solids.bar((-0.02, 0.03, 0.1), (-0.035, 0.03, 0.5), 0.004, gold, 8))
        return PropModel(
            {"body": kit.fold(parts)},
            gold.substance,
            {"grip": (-0.02, 0.0, 0.34), "top": (0.0, 0.0, 0.62), "mouth": (-0.27, 0.0, 0.66)},
        )


def _keys(gold: Material) -> list[Mesh]:
    """Round pads and pearls along the tube."""
    out = []
    for k in range(7):
        z = 0.16 + 0.05 * k
        out += [
            kit.put(
                solids.turned([(0.019, 0.0), (0.019, 0.007)], gold, 0.002, 18),
                (0.006, 0.008 * (-1) ** k, z),
                y=np.pi / 2,
            ),
            solids.moved(
                solids.sphere(0.009, kit.ceramic("white", "pearl"), (0.5, 1, 1), 12), (0.016, 0.008 * (-1) ** k, z)
            ),
        ]
    return out
