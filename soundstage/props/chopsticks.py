# SPDX-License-Identifier: Apache-2.0
"""A pair of chopsticks: two slim tapered sticks, lacquered at their thick ends."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Chopsticks(Prop):
    """A pair of chopsticks, 0.24 m, upright on their thick ends, the tips together in the air."""

    words = ("chopsticks", "chopstick", "pair of chopsticks", "wooden chopsticks")
    wholes = ("chopsticks",)
    held = True
    lies = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wood = kit.main(look, (0.46, 0.22, 0.08), kit.wood)
        lacquer, gold = kit.plastic((0.42, 0.025, 0.02), "lacquer"), kit.brass()
        parts = []
        for s in (1, -1):
            foot, tip = (0.0, s * 0.017, 0.0), (0.0, s * 0.004, 0.24)
            parts.append(solids.bar(foot, tip, 0.0055, wood, 12, 0.0026))
            mid = (0.0, s * 0.0115, 0.10)
            parts.append(solids.bar(foot, mid, 0.0062, lacquer, 12, 0.0054))
            parts.append(solids.bar((0.0, s * 0.0118, 0.094), (0.0, s * 0.0113, 0.104), 0.0062, gold, 12))
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.0, 0.0, 0.09), "top": (0.0, 0.0, 0.24),
                                                             "tip": (0.0, 0.0, 0.24)})
