# SPDX-License-Identifier: Apache-2.0
"""A kitchen whisk: a wooden handle and a balloon of wires."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

LOOPS = 4
LONG = 0.28  # metres


class Whisk(Prop):
    """A whisk, 0.28 m long, upright with its wires on top, as a spoon is."""

    words = ("whisk", "wire whisk", "balloon whisk", "egg beater", "eggbeater", "milk frother", "frother")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        wood, wire = kit.main(look, kit.OAK, kit.wood), kit.chrome()
        parts = [
            solids.turned([(0.008, 0.15), (0.012, 0.17), (0.010, 0.22), (0.013, 0.27), (0.008, 0.28)], wood, 0.003, 20),
            solids.turned([(0.009, 0.138), (0.009, 0.156)], wire, 0.002, 20),
        ]
        for k in range(LOOPS):
            c, s = np.cos(np.pi * k / LOOPS), np.sin(np.pi * k / LOOPS)
            half = [(0.004, 0.145), (0.026, 0.10), (0.038, 0.05), (0.026, 0.012), (0.0, 0.0)]
            points = [(r * c, r * s, z) for r, z in half] + [(-r * c, -r * s, z) for r, z in half[-2::-1]]
            parts.append(solids.noodle(solids.curve(points, 4), 0.0026, wire, 8))
        over = solids.moved(kit.put(kit.fold(parts), (0, 0, 0), x=np.pi), (0, 0, LONG))
        spots = {"grip": (0.0, 0.0, 0.07), "top": (0.0, 0.0, LONG), "tip": (0.0, 0.0, LONG)}
        return PropModel({"body": over}, "metal", spots)
