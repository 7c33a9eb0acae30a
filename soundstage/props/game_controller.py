# SPDX-License-Identifier: Apache-2.0
"""A game controller: two rounded grips, two sticks, a cross of arrows and four coloured buttons."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class GameController(Prop):
    """A game controller, 0.17 m wide along Y, lying, its far side to +X."""

    words = ("game controller", "video game controller", "gamepad", "game pad", "joystick", "console controller",
             "controller", "playstation controller", "xbox controller")
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        case, black = kit.main(look, (0.72, 0.73, 0.76), kit.plastic), kit.rubber((0.05, 0.05, 0.06), "sticks")
        parts = [kit.block((0.058, 0.11, 0.03), (0.008, 0, 0.012), case, 0.014)]
        for side in (1, -1):
            parts.append(solids.moved(solids.sphere(0.036, case, (1.05, 1.0, 0.55), 24), (0.008, 0.052 * side, 0.026)))
            horn = [(0.0, 0.06 * side, 0.024), (-0.03, 0.072 * side, 0.020), (-0.062, 0.074 * side, 0.012)]
            parts.append(solids.tube(np.array(horn), [0.026, 0.023, 0.016], case, 16))
            parts.append(solids.moved(solids.sphere(0.0165, case, segments=16), horn[-1]))
            stick = solids.turned([(0.006, 0.0), (0.006, 0.012), (0.0115, 0.013), (0.0105, 0.018)], black, 0.001, 20, 2)
            parts.append(solids.moved(stick, (-0.016, 0.027 * side, 0.040)))
            parts.append(kit.block((0.012, 0.03, 0.01), (0.041, 0.052 * side, 0.026), black, 0.004))
        parts += [kit.block((0.030, 0.009, 0.006), (0.014, 0.052, 0.043), black, 0.002),
                  kit.block((0.009, 0.030, 0.006), (0.014, 0.052, 0.043), black, 0.002)]
        for x, y, color in ((0.012, 0.0, "red"), (-0.012, 0.0, "blue"), (0.0, 0.012, "green"), (0.0, -0.012, "yellow")):
            key = solids.turned([(0.0062, 0.0), (0.0055, 0.006)], kit.rubber(color, f"{color} button"), 0.001, 16, 2)
            parts.append(solids.moved(key, (0.014 + x, -0.052 + y, 0.043)))
        return PropModel({"body": kit.fold(parts)}, "plastic", {"grip": (0.0, 0.0, 0.02), "top": (0.0, 0.0, 0.05)})
