# SPDX-License-Identifier: Apache-2.0
"""A banjo: a drum of white skin in a metal hoop with hooks, a long neck, five strings."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

_R = 0.155  # metres: radius of the drum


class Banjo(Prop):
    """A banjo, 0.95 m long, standing on its drum, strings to +X."""

    words = ("banjo", "banjos", "shamisen", "sanxian", "five-string banjo", "banjo ukulele")
    held = True
    instrument = True
    pieces = ("string", "fret", "neck", "peg", "skin", "bridge", "head")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wood, steel = kit.main(look, (0.32, 0.13, 0.045), kit.wood), kit.chrome()
        skin, dark = kit.paper((0.88, 0.85, 0.76), "skin"), kit.wood((0.06, 0.03, 0.02), "fingerboard")
        drum = solids.turned([(_R, 0), (_R, 0.06)], wood, 0.008, 40)
        head = solids.turned([(_R - 0.008, 0.0), (_R - 0.008, 0.008)], skin, 0.002, 40)
        parts = [
            solids.moved(kit.ahead(drum), (-0.035, 0, _R)), solids.moved(kit.ahead(head), (0.025, 0, _R)),
            solids.moved(kit.ahead(solids.ring(_R, 0.009, steel, 44, 8)), (0.025, 0, _R)),
            solids.moved(kit.ahead(solids.ring(_R + 0.004, 0.006, steel, 44, 8)), (-0.01, 0, _R)),
        ]
        for k in range(20):  # the hooks round the drum
            a = 2 * np.pi * k / 20
            y, z = (_R + 0.008) * np.sin(a), _R + (_R + 0.008) * np.cos(a)
            parts.append(solids.bar((-0.015, y, z), (0.025, y, z), 0.004, steel, 6))
        neck = slabs.polygon([(-0.022, 0), (0.022, 0), (0.017, 0.52), (0.03, 0.54), (0.028, 0.63), (-0.028, 0.63),
                              (-0.03, 0.54), (-0.017, 0.52)], 0.006)
        board = slabs.polygon([(-0.021, 0), (0.021, 0), (0.016, 0.53), (-0.016, 0.53)])
        parts += [solids.moved(slabs.facing(slabs.slab(neck, 0.026, wood, 0.008)), (0.016, 0, 2 * _R - 0.005)),
                  solids.moved(slabs.facing(slabs.slab(board, 0.008, dark, 0.002)), (0.036, 0, 2 * _R - 0.03))]
        parts += [kit.block((0.004, 0.036, 0.003), (0.039, 0, 2 * _R + 0.5 - 0.5 * 0.94**k), steel, 0.001)
                  for k in range(1, 20, 2)]
        parts.append(kit.block((0.016, 0.07, 0.008), (0.034, 0, 0.1), dark, 0.002))
        for k in range(5):
            y = -0.014 + 0.007 * k
            parts.append(solids.bar((0.046, 1.6 * y, 0.04), (0.043, y, 2 * _R + 0.53), 0.0012, steel, 5))
        for k in range(4):
            z, s = 2 * _R + 0.555 + 0.035 * (k // 2), 1 if k % 2 else -1
            parts += [
                solids.bar((0.015, s * 0.028, z), (0.015, s * 0.05, z), 0.004, steel, 8),
                kit.block((0.012, 0.012, 0.02), (0.015, s * 0.055, z - 0.01), kit.plastic("cream", "pegs"), 0.004),
            ]
        spots = {"grip": (0.06, 0.0, 0.62), "top": (0.04, 0.0, 0.93), "strings": (0.06, 0.0, 0.15)}
        return PropModel({"body": kit.fold(parts)}, "wood", spots)
