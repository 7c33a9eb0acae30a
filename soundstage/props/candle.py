# SPDX-License-Identifier: Apache-2.0
"""A candle in a brass holder: wax with drips, a wick and a flame."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Light
from soundstage.props import _flames
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Prop, PropModel, paint
from soundstage.rng import rng
from soundstage.shape import solids


class Candle(Prop):
    """A lit candle, 0.22 m with its holder."""

    words = ("candle", "candlestick", "lit candle", "wax candle", "burning candle")
    held = True
    substance = "metal"
    lamp = "flame"

    def build(self, look: Look, seed: int) -> PropModel:
        wax = kit.food(paint(look, "cream"), "wax", 0.45)
        parts = [
            solids.turned(
                [(0.06, 0.0), (0.068, 0.012), (0.06, 0.014), (0.025, 0.010), (0.022, 0.035)], kit.brass(), 0.004, 36
            ),
            solids.turned([(0.0185, 0.02), (0.0185, 0.155)], wax, 0.005, 24),
            solids.bar((0, 0, 0.15), (0.002, 0, 0.168), 0.0018, kit.plastic(kit.INK, "wick"), 6),
            kit.put(solids.ring(0.022, 0.005, kit.brass(), 24, 8), (0.085, 0, 0.022), x=np.pi / 2),
        ]
        chance = rng(seed, "candle")
        for a in (0.4, 1.9, 3.1, 4.6, 5.5):
            low = chance.uniform(0.07, 0.12)
            x, y = 0.0185 * np.cos(a), 0.0185 * np.sin(a)
            parts.append(solids.bar((x, y, 0.15), (x * 1.03, y * 1.03, low), 0.0038, wax, 8, 0.0052))
        flame = solids.moved(_flames.flame(0.05), (0.002, 0, 0.158))
        glow = Glow(Light("point", (1.0, 0.62, 0.26), 6.0, 0.03), (0.0, 0.0, 0.225), part="flame")
        return PropModel(
            {"body": kit.fold(parts), "flame": flame},
            "metal",
            {"grip": (0.085, 0.0, 0.022), "top": (0.0, 0.0, 0.155), "lamp": (0.0, 0.0, 0.19)},
            (),
            (glow,),
        )
