# SPDX-License-Identifier: Apache-2.0
"""A lollipop: a round sweet with a spiral of two colours on a white stick."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

HIGH, RADIUS = 0.17, 0.055  # metres: the sweet's middle


class Lollipop(Prop):
    """A lollipop, 0.22 m, upright, its spiral to +X."""

    words = ("lollipop", "lolly", "sucker candy", "rainbow lollipop", "swirl lollipop")
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        first = kit.main(look, (0.85, 0.06, 0.12), lambda c: kit.food(c, "sugar", 0.18))
        second = kit.main(look, (0.95, 0.88, 0.80), lambda c: kit.food(c, "sugar stripe", 0.18), 1)
        side = [(RADIUS - 0.004, -0.009), (RADIUS, 0.0), (RADIUS - 0.004, 0.009)]
        disc = kit.ahead(solids.turned(side, first, 0.006, 44))
        parts = [solids.bar((0, 0, 0), (0, 0, HIGH - 0.04), 0.004, kit.paper((0.9, 0.89, 0.86), "stick"), 10),
                 solids.moved(disc, (0, 0, HIGH))]
        turn = np.linspace(0.4, 3.25 * 2 * np.pi, 90)
        away = (RADIUS - 0.006) * turn / turn[-1]
        for hand in (1, -1):
            path = np.stack([np.full(90, hand * 0.0085), hand * away * np.cos(turn), HIGH + away * np.sin(turn)], -1)
            parts.append(solids.noodle(path, 0.0045, second, 8))
        return PropModel({"body": kit.fold(parts)}, "plastic",
                         {"grip": (0.0, 0.0, 0.04), "top": (0.0, 0.0, HIGH + RADIUS), "front": (0.01, 0.0, HIGH)})
