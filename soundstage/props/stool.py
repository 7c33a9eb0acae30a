# SPDX-License-Identifier: Apache-2.0
"""A stool: a dished round seat on splayed legs with rungs; a bar stool is high, with a foot ring."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Stool(Prop):
    """A wooden stool, its seat at 0.46 m; a bar stool's at 0.74 m, a footstool's at 0.3 m and padded."""

    words = (
        "stool",
        "wooden stool",
        "bar stool",
        "barstool",
        "footstool",
        "milking stool",
        "three-legged stool",
        "foot stool",
        "step stool",
        "counter stool",
        "high stool",
        "ottoman",
        "pouf",
    )
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wood = kit.main(look, kit.PINE, kit.painted_wood if look.colors else kit.wood)
        low = kit.said(look, "footstool", "foot", "ottoman", "pouf", "milking")
        tall = 0.74 if kit.said(look, "bar", "counter", "high", "tall") else 0.3 if low else 0.46
        parts = [solids.moved(_seat(wood), (0, 0, tall - 0.05)), *_legs(wood, tall - 0.02, 3 if _three(look) else 4)]
        if kit.said(look, "ottoman", "pouf", "footstool", "padded", "leather"):
            pad = kit.leather((0.30, 0.10, 0.05), "pad") if not look.colors else kit.cloth(wood.color, "pad")
            parts.append(
                solids.moved(
                    solids.turned([(0.165, 0), (0.185, 0.035), (0.15, 0.08)], pad, 0.03, 36), (0, 0, tall - 0.01)
                )
            )
            tall += 0.06
        return PropModel(
            {"body": kit.fold(parts)},
            wood.substance,
            {"seat": (0.0, 0.0, tall), "top": (0.0, 0.0, tall), "grip": (0.17, 0.0, tall - 0.03)},
        )


def _three(look: Look) -> bool:
    return kit.said(look, "three", "milking")


def _seat(wood: Material) -> Mesh:
    """A round board with a soft rim, hollowed a little where one sits; its top 0.05 m over its underside."""
    return solids.lathe(
        solids.fillet(
            [(0, 0), (0.14, 0), (0.185, 0.018), (0.185, 0.05), (0.15, 0.05), (0.09, 0.042), (0, 0.039)], 0.012, 4
        ),
        wood,
        44,
    )


def _legs(wood: Material, height: float, count: int) -> list[Mesh]:
    """Turned legs leaning outwards, and the rungs between them at two heights."""
    turns = np.arange(count) * 2 * np.pi / count + np.pi / count
    splay, out = 0.05 + 0.1 * height, 0.12

    def at(turn: float, z: float) -> tuple[float, float, float]:
        away = out + splay * (1 - z / height)
        return away * float(np.cos(turn)), away * float(np.sin(turn)), z

    parts = [
        solids.noodle(
            [at(a, 0.0), at(a, 0.3 * height), at(a, 0.62 * height), at(a, height)],
            [0.015, 0.021, 0.024, 0.018],
            wood,
            14,
        )
        for a in turns
    ]
    if height > 0.6:
        iron = kit.brass()
        parts.append(solids.moved(solids.ring(out + splay * 0.66 + 0.008, 0.011, iron, 40, 8), (0, 0, 0.34 * height)))
        return parts
    for i, a in enumerate(turns):
        b, z = turns[(i + 1) % count], height * (0.34 if i % 2 else 0.46)
        parts.append(solids.bar(at(a, z), at(b, z), 0.011, wood, 10))
    return parts
