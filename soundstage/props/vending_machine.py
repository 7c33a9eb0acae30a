# SPDX-License-Identifier: Apache-2.0
"""A vending machine: a lit window of snacks, buttons and a slot."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel


class VendingMachine(Prop):
    """A vending machine, 1.8 m high, its front to +X."""

    words = ("vending machine", "vending machines", "snack machine", "drinks machine", "soda machine")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        case = kit.main(look, (0.62, 0.06, 0.05), kit.enamel)
        parts = [
            kit.block((0.75, 0.95, 1.8), (0, 0, 0), case, 0.03),
            kit.block((0.03, 0.62, 1.2), (0.372, 0.12, 0.48), kit.dark_glass(), 0.01),
            kit.block((0.02, 0.56, 1.14), (0.366, 0.12, 0.51), kit.lit((0.9, 0.92, 0.85), 0.5, "light"), 0.005),
            kit.block((0.03, 0.5, 0.16), (0.372, 0.12, 0.2), kit.plastic(kit.INK, "slot"), 0.01),
            kit.block((0.03, 0.16, 0.26), (0.372, -0.34, 0.95), kit.metal(), 0.01),
        ]
        paints = ((0.8, 0.1, 0.07), (0.1, 0.3, 0.7), (0.9, 0.7, 0.1), (0.12, 0.5, 0.16), (0.85, 0.4, 0.06))
        for row in range(5):
            parts.append(kit.block((0.04, 0.56, 0.02), (0.385, 0.12, 0.54 + 0.22 * row), kit.metal(), 0.004))
            for k in range(5):
                parts.append(
                    kit.block(
                        (0.05, 0.075, 0.14),
                        (0.39, -0.1 + 0.11 * k, 0.56 + 0.22 * row),
                        kit.plastic(paints[(k + 2 * row) % 5], "snack"),
                        0.014,
                    )
                )
        for k in range(12):
            parts.append(
                kit.block(
                    (0.015, 0.032, 0.032),
                    (0.392, -0.385 + 0.045 * (k % 3), 0.985 + 0.052 * (k // 3)),
                    kit.plastic((0.85, 0.85, 0.82), "button"),
                    0.006,
                )
            )
        return PropModel({"body": kit.fold(parts)}, "metal", {"front": (0.4, 0.0, 1.1), "detail": (0.4, 0.0, 1.1)})
