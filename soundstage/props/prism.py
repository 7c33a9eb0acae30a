# SPDX-License-Identifier: Apache-2.0
"""A glass prism lying on its side; white light comes in at its left and leaves as a fan of colours."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

_SIDE = 0.15  # metres: of its triangle
_FAN = ("red", "orange", "yellow", "green", "blue", "purple")


class Prism(Prop):
    """A prism, 0.13 m high, its triangle to the front, its beams 0.3 m to both sides."""

    words = ("prism", "glass prism", "triangular prism", "prisms", "optical prism", "crystal prism")
    held = True
    substance = "glass"

    def build(self, look: Look, seed: int) -> PropModel:
        high = _SIDE * np.sqrt(3) / 2
        face = slabs.polygon([(-_SIDE / 2, 0), (_SIDE / 2, 0), (0, high)], 0.004)
        clear = kit.main(look, (0.70, 0.86, 0.92), lambda c: kit.glass(c, "prism"))
        body = slabs.facing(slabs.slab(face, 0.1, clear, 0.004), 0.1)
        edges = [solids.bar((x, a, b), (x, c, d), 0.0022, kit.plastic((0.86, 0.94, 0.97), "edge"), 8)
                 for x in (0.05, -0.05)
                 for a, b, c, d in ((-_SIDE / 2, 0.002, 0, high), (0, high, _SIDE / 2, 0.002),
                                    (-_SIDE / 2, 0.003, _SIDE / 2, 0.003))]
        into, out = (0.0, -0.25 * _SIDE, 0.5 * high), (0.0, 0.25 * _SIDE, 0.5 * high)
        white = solids.bar((0, -0.3, 0.03), into, 0.004, kit.lit((1.0, 0.97, 0.9), 1.1, "white beam"), 10)
        return PropModel({"body": kit.fold([body, *edges, white, *_spectrum(out)])}, "glass",
                         {"grip": (0.0, 0.0, 0.5 * float(high)), "top": (0.0, 0.0, float(high))})


def _spectrum(start: tuple[float, float, float]) -> list[Mesh]:
    """Six flat beams that open from where the light leaves."""
    beams = []
    for k, color in enumerate(_FAN):
        low, high = 0.105 - 0.017 * k, 0.105 - 0.017 * (k - 1)
        beam = slabs.polygon([(start[1], start[2] - 0.001), (0.3, low), (0.3, high), (start[1], start[2] + 0.001)])
        stuff = kit.lit(color, 0.9, f"{color} beam")
        beams.append(slabs.facing(slabs.slab(beam, 0.006, stuff, 0.0), 0.006))
    return beams
