# SPDX-License-Identifier: Apache-2.0
"""A pickaxe: a curved two-pointed head on a wooden handle; a crowbar is a bent steel bar with a claw."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Pickaxe(Prop):
    """A pickaxe, 0.85 m, upright on its handle, its points to +Y and -Y; a crowbar is 0.6 m."""

    words = (
        "pickaxe",
        "pick axe",
        "mattock",
        "crowbar",
        "pickaxes",
        "pry bar",
        "miner's pick",
        "ice axe",
        "hoe",
        "garden hoe",
        "sickle",
    )
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "crowbar", "pry"):
            steel = kit.main(look, (0.06, 0.10, 0.16), lambda c: kit.iron(c, "blue steel"))
            way = solids.curve(
                [(0, 0, 0.0), (0, 0, 0.3), (0, 0.0, 0.52), (0, 0.03, 0.59), (0, 0.08, 0.6), (0, 0.11, 0.56)], 7
            )
            parts = [solids.noodle(way, np.linspace(0.013, 0.011, len(way)), steel, 10)]
            parts += [solids.bar((x, 0.105, 0.57), (1.6 * x, 0.125, 0.525), 0.0065, steel, 8) for x in (-0.008, 0.008)]
            return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (0.0, 0.0, 0.15), "top": (0.0, 0.05, 0.61)})
        iron, wood = kit.main(look, (0.16, 0.165, 0.175), kit.iron), kit.wood(kit.OAK, "handle")
        head = solids.curve([(0, -0.34, 0.70), (0, -0.18, 0.79), (0, 0, 0.82), (0, 0.18, 0.79), (0, 0.34, 0.70)], 8)
        thick = 0.006 + 0.022 * np.sin(np.pi * np.linspace(0, 1, len(head)))
        parts = [
            solids.noodle(head, thick, iron, 12),
            kit.block((0.06, 0.075, 0.075), (0, 0, 0.78), iron, 0.012, 2),
            solids.turned([(0.022, 0.0), (0.016, 0.1), (0.017, 0.6), (0.024, 0.86)], wood, 0.006, 20),
        ]
        return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (0.0, 0.0, 0.2), "top": (0.0, 0.0, 0.86)})
