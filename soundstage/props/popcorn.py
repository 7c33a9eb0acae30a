# SPDX-License-Identifier: Apache-2.0
"""A striped bucket heaped with popcorn."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Popcorn(Prop):
    """A bucket of popcorn, 0.24 m high."""

    words = ("popcorn", "bucket of popcorn", "bag of popcorn", "box of popcorn", "pop corn")
    held = True
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        red, white = kit.main(look, "red", kit.paper), kit.paper((0.88, 0.86, 0.8), "white stripe")
        parts = []
        for i in range(16):
            a, b = i * np.pi / 8, (i + 1) * np.pi / 8
            rings = np.array(
                [
                    [(r * np.cos(t), r * np.sin(t), z) for r, t in ((q, a), (q, b), (q - 0.006, b), (q - 0.006, a))]
                    for q, z in ((0.062, 0.0), (0.092, 0.17))
                ]
            )
            parts.append(solids.loft(rings, red if i % 2 else white, 0.5))
        parts.append(solids.turned([(0.058, 0.0), (0.084, 0.15)], white, 0.004, 32))
        puff = kit.food((0.9, 0.8, 0.52), "popcorn", 0.7)
        for i in range(46):
            a, r = i * 2.39996, 0.0118 * float(np.sqrt(i))
            z = 0.168 + 0.055 * (1 - (r / 0.085) ** 2)
            piece = kit.lump(0.0145, puff, i % 5, 0.35, segments=10)
            parts.append(solids.moved(piece, (r * float(np.cos(a)), r * float(np.sin(a)), z), a))
        return PropModel({"body": kit.fold(parts)}, "paper", {"grip": (0.0, -0.08, 0.09), "top": (0.0, 0.0, 0.22)})
