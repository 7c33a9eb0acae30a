# SPDX-License-Identifier: Apache-2.0
"""A crown: a golden band with points, pearls, gems and a velvet cap."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids


class Crown(Prop):
    """A crown, 0.22 m across."""

    words = ("crown", "golden crown", "royal crown", "tiara")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        gold = kit.metal(paint(look, "gold"), "gold", 0.24)
        n, rows = 80, []
        for radius in (0.100, 0.108):
            turn = np.linspace(0, 2 * np.pi, n, endpoint=False)
            points = np.abs((turn / (2 * np.pi) * 8) % 1 - 0.5) * 2
            rows.append((radius, turn, 0.06 + 0.07 * points**1.3))
        (inner, turn, peak), (outer, _, _) = rows
        flare = 1 + 0.12 * peak / 0.13
        rings = [
            np.stack([outer * np.cos(turn), outer * np.sin(turn), 0 * turn], -1),
            np.stack([outer * flare * np.cos(turn), outer * flare * np.sin(turn), peak], -1),
            np.stack([inner * flare * np.cos(turn), inner * flare * np.sin(turn), peak], -1),
            np.stack([inner * np.cos(turn), inner * np.sin(turn), 0 * turn + 0.004], -1),
        ]
        parts = [
            solids.loft(np.array(rings), gold, 0.6),
            solids.lathe(
                solids.fillet([(0, 0.0), (0.1, 0.0), (0.09, 0.075), (0.0, 0.09)], 0.03, 4),
                kit.cloth("crimson", "velvet"),
                32,
            ),
        ]
        parts += [solids.moved(solids.ring(0.106, 0.008, gold, 44, 8), (0, 0, z)) for z in (0.008, 0.042)]
        for i in range(8):
            a = i * np.pi / 4
            parts.append(
                solids.moved(
                    solids.sphere(0.013, kit.ceramic("white", "pearls"), segments=12),
                    (0.119 * np.cos(a), 0.119 * np.sin(a), 0.136),
                )
            )
            tint = ("crimson", "blue", "green")[i % 3]
            gem = solids.sphere(0.013, kit.dark_glass(tint, f"gem {tint}"), (0.6, 1, 1), 10)
            parts.append(solids.moved(gem, (0.109 * np.cos(a + 0.39), 0.109 * np.sin(a + 0.39), 0.025), a + 0.39))
        return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (0.1, 0.0, 0.03), "top": (0.0, 0.0, 0.1)})
