# SPDX-License-Identifier: Apache-2.0
"""A barbecue grill: a round kettle on legs with a grate and glowing coals."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids


class Grill(Prop):
    """A kettle grill, its bowl 0.75 m high, its lid hung beside it."""

    words = ("grill", "barbecue", "bbq", "barbecue grill", "charcoal grill", "barbeque")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        pot = kit.main(look, (0.05, 0.05, 0.055), kit.enamel)
        bowl = [
            (0.0, 0.46),
            (0.16, 0.48),
            (0.27, 0.58),
            (0.3, 0.72),
            (0.31, 0.74),
            (0.285, 0.73),
            (0.25, 0.6),
            (0.0, 0.56),
        ]
        parts = [solids.lathe(bowl, pot, 44)]
        for k in range(3):
            a = 2 * np.pi * k / 3 + 0.5
            parts.append(
                solids.bar(
                    (0.2 * np.cos(a), 0.2 * np.sin(a), 0.55),
                    (0.3 * np.cos(a), 0.3 * np.sin(a), 0.0),
                    0.014,
                    kit.metal(),
                    12,
                )
            )
        chance = rng(seed, "coals")
        for k in range(34):
            a, r = float(chance.uniform(0, 6.28)), 0.23 * float(np.sqrt(chance.uniform(0, 1)))
            glow = kit.lit((0.9, 0.16, 0.02), 1.2, "embers") if k % 2 else kit.stone((0.06, 0.055, 0.05), "coal")
            parts.append(solids.moved(kit.lump(0.035, glow, k, 0.2, segments=10), (r * np.cos(a), r * np.sin(a), 0.62)))
        for k in range(15):
            y = -0.27 + 0.54 * k / 14
            half = float(np.sqrt(max(0.0, 0.28**2 - y * y)))
            parts.append(solids.bar((-half, y, 0.745), (half, y, 0.745), 0.0055, kit.chrome(), 8))
        parts.append(solids.moved(solids.ring(0.28, 0.007, kit.chrome(), 44, 8), (0, 0, 0.745)))
        parts += _lid(pot)
        return PropModel({"body": kit.fold(parts)}, "metal", {"top": (0.0, 0.0, 0.75)})


def _lid(pot: Material) -> list[Mesh]:
    """The lid, hung beside the bowl, its handle outwards; a shelf of slats between the legs, a handle."""
    oak = kit.wood(kit.OAK, "handle")
    dome = [(0.31, 0.0), (0.30, 0.05), (0.22, 0.14), (0.08, 0.185), (0.0, 0.19), (0.0, 0.178), (0.075, 0.173),
            (0.21, 0.13), (0.288, 0.045), (0.297, 0.0)]
    knob = solids.curve([(-0.07, 0, 0.17), (-0.06, 0, 0.23), (0.06, 0, 0.23), (0.07, 0, 0.17)], 5)
    lid = solids.join([solids.lathe(dome, pot, 44), solids.noodle(knob, 0.012, oak, 10)])
    held = solids.curve([(0.07, -0.29, 0.7), (0.07, -0.36, 0.7), (-0.07, -0.36, 0.7), (-0.07, -0.29, 0.7)], 5)
    slats = [kit.block((0.05, 0.34, 0.014), (x, 0, 0.2), oak, 0.004) for x in (-0.12, -0.04, 0.04)]
    return [kit.put(lid, (0, 0.33, 0.48), x=-np.pi / 2 - 0.12), *slats, solids.noodle(held, 0.011, oak, 10)]
