# SPDX-License-Identifier: Apache-2.0
"""A campfire: a ring of stones, crossed logs, embers and flames."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Light
from soundstage.props import _flames
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids


class Campfire(Prop):
    """A campfire, 1 m across; it lights what is round it."""

    words = ("campfire", "camp fire", "bonfire", "fire", "fireplace fire", "firepit", "fire pit")
    substance = "wood"
    lamp = "flame"

    def build(self, look: Look, seed: int) -> PropModel:
        chance, parts = rng(seed, "campfire"), []
        for i in range(11):
            turn, size = i * 2 * np.pi / 11, chance.uniform(0.085, 0.12)
            stone = kit.lump(size, kit.stone(), int(chance.integers(1 << 30)), 0.25, (1.1, 1, 0.8), 14)
            parts.append(solids.moved(kit.standing(stone), (0.46 * np.cos(turn), 0.46 * np.sin(turn), 0), turn))
        wood, cut = kit.wood((0.16, 0.075, 0.035), "logs"), kit.wood((0.55, 0.33, 0.15), "log ends")
        for i in range(6):
            turn = i * np.pi / 3 + chance.uniform(-0.15, 0.15)
            way = np.array([np.cos(turn), np.sin(turn), 0.0])
            low, high = 0.33 * way + [0, 0, 0.05], -0.04 * way + [0, 0, 0.36]
            parts += [
                solids.tube([low, high], [0.055, 0.045], wood, 12),
                solids.tube([low - 0.006 * (high - low) / 0.5, low + 0.01 * (high - low)], 0.044, cut, 12),
            ]
        fire = [
            solids.moved(solids.sphere(0.3, kit.lit((1.0, 0.16, 0.02), 1.6, "embers"), (1, 1, 0.22), 20), (0, 0, 0.02))
        ]
        for x, y, tall, lean in (
            (0, 0, 0.75, 0.06),
            (0.12, 0.05, 0.5, 0.15),
            (-0.11, 0.06, 0.55, -0.14),
            (0.03, -0.13, 0.46, 0.05),
            (-0.06, -0.08, 0.6, -0.06),
        ):
            fire.append(solids.moved(_flames.flame(tall, lean, 0.19), (x, y, 0.1)))
        glow = Glow(Light("point", (1.0, 0.46, 0.14), 120.0, 0.35), (0.0, 0.0, 0.6), part="flame")
        return PropModel(
            {"body": kit.fold(parts), "flame": kit.fold(fire)}, "wood", {"lamp": (0.0, 0.0, 0.5),
             "top": (0.0, 0.0, 0.8)}, (), (glow,)
        )
