# SPDX-License-Identifier: Apache-2.0
"""A park bench: wooden slats on two cast-iron ends."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Bench(Prop):
    """A park bench for two, 1.6 m wide."""

    words = ("bench", "park bench", "wooden bench", "garden bench", "pew")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        slat, iron = kit.main(look, kit.PINE, kit.wood), kit.iron((0.03, 0.045, 0.04))
        parts = []
        for i in range(4):
            parts.append(kit.block((0.098, 1.6, 0.04), (0.2 - 0.115 * i, 0, 0.43), slat, 0.015))
        for i in range(3):
            parts.append(
                kit.put(
                    solids.box((0.035, 1.6, 0.105), slat, 0.015), (-0.235 - 0.032 * i, 0, 0.52 + 0.125 * i), y=-0.25
                )
            )
        for y in (0.62, -0.62):
            rail = [(0.27, y, 0.0), (0.22, y, 0.2), (0.25, y, 0.4), (-0.16, y, 0.4), (-0.23, y, 0.5), (-0.335, y, 0.87)]
            leg = [(-0.32, y, 0.0), (-0.24, y, 0.2), (-0.17, y, 0.4)]
            arm = [(-0.25, y, 0.62), (-0.05, y, 0.66), (0.2, y, 0.65), (0.27, y, 0.58), (0.24, y, 0.42)]
            parts += [solids.noodle(solids.curve(p, 5), 0.026, iron, 10) for p in (rail, leg, arm)]
        anchors = {
            "seat": (0.05, 0.0, 0.47),
            "seat_left": (0.05, 0.38, 0.47),
            "seat_right": (0.05, -0.38, 0.47),
            "top": (0.05, 0.0, 0.47),
        }
        return PropModel({"body": kit.fold(parts)}, slat.substance, anchors)
