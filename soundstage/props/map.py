# SPDX-License-Identifier: Apache-2.0
"""A treasure map: a parchment with coasts, a dotted way and a red cross, its ends rolled."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Map(Prop):
    """A map, 0.5 m wide along Y and 0.36 m deep, lying, its top to -X."""

    words = ("map", "treasure map", "old map", "world map", "maps")
    held = True
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        sheet = kit.main(look, (0.72, 0.56, 0.32), kit.paper)
        parts = [kit.block((0.36, 0.46, 0.007), (0, 0, 0), sheet, 0.002)]
        for s in (1, -1):
            roll = kit.lying(solids.turned([(0.019, -0.18), (0.019, 0.18)], kit.shade(sheet, 0.85, "roll"), 0.004, 20))
            parts.append(solids.moved(roll, (0, s * 0.235, 0.017), np.pi / 2))
        parts += _drawn()
        return PropModel({"body": kit.fold(parts)}, "paper", {"grip": (0.15, 0.0, 0.006), "top": (0.0, 0.0, 0.01)})


def _drawn() -> list[Mesh]:
    """An island with hills, a dotted way, a cross, and a compass rose."""
    land, ink = kit.paper((0.3, 0.36, 0.12), "land"), kit.paper((0.16, 0.07, 0.03), "ink")
    red, sea = kit.paper("red", "cross"), kit.paper((0.28, 0.5, 0.52), "sea")
    coast = slabs.polygon(
        [
            (-0.09, -0.13),
            (0.0, -0.16),
            (0.06, -0.09),
            (0.1, 0.0),
            (0.07, 0.1),
            (0.01, 0.13),
            (-0.06, 0.09),
            (-0.05, 0.0),
            (-0.11, -0.05),
        ],
        0.025,
    )
    out = [
        slabs.slab(slabs.rectangle(0.31, 0.37, 0.02), 0.0085, sea, 0.001),
        slabs.slab(coast, 0.0105, land, 0.001),
    ]
    for i in range(7):
        t = i / 6
        dot = solids.turned([(0.006, 0.0), (0.006, 0.0125)], ink, 0.001, 12, 1)
        out.append(solids.moved(dot, (0.055 - 0.09 * t + 0.02 * np.sin(6 * t), -0.08 + 0.13 * t, 0)))
    out += [
        solids.moved(kit.block((0.05, 0.011, 0.013), (0, 0, 0), red, 0.001), (-0.03, 0.075, 0), s * 0.785)
        for s in (1, -1)
    ]
    star = [
        (r * float(np.cos(a)), r * float(np.sin(a)))
        for r, a in ((0.034 if i % 2 == 0 else 0.009, np.pi * i / 4) for i in range(8))
    ]
    return [*out, solids.moved(slabs.slab(slabs.polygon(star), 0.0105, ink, 0.0005), (0.11, 0.135, 0))]
