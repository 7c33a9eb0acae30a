# SPDX-License-Identifier: Apache-2.0
"""A push button: a fat round knob on a box with a metal collar."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Button(Prop):
    """A push button on its box, 0.16 m wide and 0.12 m high."""

    words = (
        "button",
        "push button",
        "doorbell",
        "door bell",
        "buzzer",
        "big red button",
        "power button",
        "panic button",
        "detonator",
    )
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        box = kit.plastic((0.72, 0.70, 0.62), "box")
        knob = kit.main(look, "red", kit.plastic)
        parts = [
            kit.block((0.16, 0.16, 0.06), (0, 0, 0), box, 0.016, 3),
            solids.turned([(0.062, 0.058), (0.062, 0.072), (0.055, 0.076)], kit.chrome(), 0.003, 40),
            solids.turned([(0.050, 0.07), (0.050, 0.098), (0.040, 0.114), (0.0, 0.119)], knob, 0.008, 40),
        ]
        parts += [
            solids.moved(solids.sphere(0.007, kit.metal(), (1, 1, 0.5), 12), (x, y, 0.06))
            for x, y in kit.corners(0.064, 0.064)
        ]
        return PropModel(
            {"body": kit.fold(parts)}, knob.substance, {"grip": (0.0, 0.0, 0.03), "top": (0.0, 0.0, 0.119)}
        )
