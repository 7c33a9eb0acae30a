# SPDX-License-Identifier: Apache-2.0
"""A scroll: an old sheet with lines of writing between two rolled ends on wooden rods."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids

WIDE, TALL = 0.26, 0.34  # metres of the open sheet


class Scroll(Prop):
    """A scroll, 0.4 m, upright and unrolled, its writing to +X; let alone it lies on its back."""

    words = ("scroll", "ancient scroll", "parchment", "parchment scroll", "old scroll", "magic scroll")
    held = True
    lies = True
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        sheet = kit.main(look, (0.80, 0.64, 0.38), kit.paper)
        ink, wood, chance = kit.plastic((0.10, 0.05, 0.02), "ink"), kit.wood(kit.WALNUT, "rod"), rng(seed, "scroll")
        across = np.linspace(-1, 1, 13)
        rings = []
        for z in np.linspace(0, TALL, 9):  # the sheet's edges are worn, and it bows a little
            half = WIDE / 2 * (1 + 0.012 * np.sin(41 * z))
            bow = 0.012 * np.sin(np.pi * z / TALL)
            front = np.stack([np.full(13, bow + 0.0015), across * half, np.full(13, z)], -1)
            rings.append(np.concatenate([front, front[::-1] - [0.003, 0, 0]]))
        parts = [solids.moved(solids.loft(np.array(rings), sheet, 1.0), (0, 0, 0.03))]
        for row in range(9):
            z = 0.075 + 0.028 * row
            at, first = -WIDE / 2 + 0.03, row == 8
            while at < WIDE / 2 - (0.09 if row == 0 else 0.035):
                long = float(chance.uniform(0.015, 0.045))
                bow = 0.012 * np.sin(np.pi * (z - 0.03) / TALL)
                parts.append(kit.block((0.002, long, 0.012 if first else 0.006), (bow + 0.0022, -at - long / 2, z), ink,
                                       0.0006))
                at += long + 0.011
        for z in (0.03, TALL + 0.03):
            roll = kit.lying(solids.turned([(0.024, -WIDE / 2 - 0.002), (0.024, WIDE / 2 + 0.002)], sheet, 0.003, 20))
            parts.append(solids.moved(roll, (-0.012, 0, z)))
            parts += [solids.bar((-0.012, s * WIDE / 2, z), (-0.012, s * (WIDE / 2 + 0.045), z), 0.011, wood, 12)
                      for s in (1, -1)]
            parts += [solids.moved(solids.sphere(0.016, wood, segments=12), (-0.012, s * (WIDE / 2 + 0.05), z))
                      for s in (1, -1)]
        return PropModel({"body": kit.fold(parts)}, "paper",
                         {"grip": (0.0, 0.0, 0.06), "top": (0.0, 0.0, TALL + 0.05), "front": (0.015, 0.0, 0.2)})
