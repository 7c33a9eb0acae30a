# SPDX-License-Identifier: Apache-2.0
"""A gold medal on a striped ribbon."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Medal(Prop):
    """A medal with its ribbon, 0.3 m high, standing, its face to +X."""

    words = ("medal", "gold medal", "silver medal", "bronze medal", "medals", "olympic medal")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        tone = (
            (0.5, 0.52, 0.55)
            if kit.said(look, "silver")
            else (0.42, 0.18, 0.06)
            if kit.said(look, "bronze")
            else (0.84, 0.54, 0.1)
        )
        gold = kit.metal(tone, "medal", 0.25)
        parts = [kit.put(solids.turned([(0.05, 0.0), (0.05, 0.01)], gold, 0.003, 40), (-0.005, 0, 0.05), y=np.pi / 2)]
        parts.append(kit.put(solids.ring(0.046, 0.004, gold, 40, 8), (0.006, 0, 0.05), y=np.pi / 2))
        points = [
            (
                0.034 * (1 if i % 2 == 0 else 0.42) * np.sin(i * np.pi / 5),
                0.034 * (1 if i % 2 == 0 else 0.42) * np.cos(i * np.pi / 5),
            )
            for i in range(10)
        ]
        star = slabs.facing(slabs.slab(slabs.polygon(points), 0.006, kit.shade(gold, 0.75, "star"), 0.001), 0.006)
        parts.append(solids.moved(star, (0.007, 0, 0.05)))
        parts.append(solids.moved(solids.ring(0.012, 0.003, gold, 20, 8), (0, 0, 0.106)))
        for s in (1, -1):
            for k, color in enumerate(("blue", "white", "red")):
                lane = (k - 1) * 0.012
                line = slabs.polygon(
                    [
                        (lane - 0.006, 0.1),
                        (lane + 0.006, 0.1),
                        (s * 0.07 + lane + 0.006, 0.3),
                        (s * 0.07 + lane - 0.006, 0.3),
                    ]
                )
                part = slabs.facing(slabs.slab(line, 0.002, kit.cloth(color, f"ribbon {color}"), 0.0005), 0.002)
                parts.append(solids.moved(part, (-0.002 + 0.003 * s, 0, 0)))
        return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (0.0, 0.0, 0.2), "top": (0.0, 0.0, 0.3)})
