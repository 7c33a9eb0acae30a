# SPDX-License-Identifier: Apache-2.0
"""A kalimba: a wooden box with a sound hole and a fan of flat metal tines over a bridge."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

TINES = 11


class Kalimba(Prop):
    """A kalimba, 0.19 m long, lying flat, its tines towards +X; played with the thumbs."""

    words = ("kalimba", "thumb piano", "mbira", "sansula", "wooden kalimba")
    held = True
    instrument = True
    pieces = ("tine", "key", "bridge", "box", "body", "hole")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        timber = kit.main(look, (0.50, 0.22, 0.07), kit.wood)
        dark, steel = kit.plastic(kit.INK, "sound hole"), kit.chrome()
        board = slabs.polygon([(-0.1, -0.062), (0.1, -0.07), (0.1, 0.07), (-0.1, 0.062)], 0.018)
        parts = [slabs.slab(board, 0.034, timber, 0.007)]
        hole = slabs.slab(slabs.disc(0.021, 32, (-0.04, 0)), 0.002, dark, 0.0)
        parts.append(solids.moved(hole, (0, 0, 0.034)))
        parts += [solids.bar((0.05, -0.058, 0.041), (0.05, 0.058, 0.041), 0.0045, steel, 10),
                  solids.bar((0.064, -0.058, 0.047), (0.064, 0.058, 0.047), 0.004, steel, 10),
                  kit.block((0.012, 0.122, 0.008), (0.078, 0, 0.033), timber, 0.003)]
        for k in range(TINES):
            y = 0.0102 * (k - (TINES - 1) / 2)
            long = 0.092 - 0.0075 * abs(k - (TINES - 1) / 2)
            tip = 0.05 - long
            path = solids.curve([(0.09, y, 0.043), (0.05, y, 0.047), (tip + 0.02, y, 0.05), (tip, y, 0.055)], 4)
            parts.append(solids.noodle(path, np.full(len(path), 0.0032), steel, 8))
        return PropModel({"body": kit.fold(parts)}, "wood",
                         {"grip": (0.06, 0.0, 0.017), "keys": (-0.03, 0.0, 0.055), "top": (0.0, 0.0, 0.056)})
