# SPDX-License-Identifier: Apache-2.0
"""A wind chime: tubes that hang from a ring on a stand, swinging."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids


class WindChime(Prop):
    """A wind chime, 1.0 m high with its stand."""

    words = ("wind chime", "wind chimes", "windchime", "windchimes", "chimes")
    wholes = ("wind chimes", "windchimes")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        wood = kit.wood(kit.WALNUT, "dark wood")
        tube = kit.main(look, (0.70, 0.72, 0.75), kit.metal)
        stand = [
            kit.block((0.3, 0.3, 0.03), (-0.05, 0, 0), wood, 0.012),
            solids.noodle(
                solids.curve([(-0.15, 0, 0.02), (-0.15, 0, 0.7), (-0.08, 0, 0.98), (0.0, 0, 0.96)], 8), 0.014, wood, 12
            ),
        ]
        hung = [
            solids.moved(solids.turned([(0.085, 0.0), (0.085, 0.018)], wood, 0.005, 32), (0, 0, 0.86)),
            solids.bar((0, 0, 0.87), (0, 0, 0.96), 0.003, kit.plastic(kit.INK, "cord"), 6),
        ]
        for k in range(6):
            x, y, low = 0.065 * np.cos(k * np.pi / 3), 0.065 * np.sin(k * np.pi / 3), 0.40 + 0.045 * k
            hung += [
                solids.bar((x, y, low), (x, y, 0.80), 0.011, tube, 14),
                solids.bar((x, y, 0.80), (x, y, 0.862), 0.002, kit.plastic(kit.INK, "cord"), 6),
            ]
        hung += [
            solids.bar((0, 0, 0.34), (0, 0, 0.86), 0.002, kit.plastic(kit.INK, "cord"), 6),
            solids.moved(solids.turned([(0.034, 0.0), (0.034, 0.014)], wood, 0.004, 24), (0, 0, 0.58)),
            kit.block((0.006, 0.06, 0.09), (0, 0, 0.26), wood, 0.002),
        ]
        return PropModel(
            {"body": kit.fold(stand), "hung": solids.join(hung)},
            "metal",
            {"top": (0.0, 0.0, 0.98)},
            (Joint("hung", (0.0, 0.0, 0.96), (1.0, 0.0, 0.0), "swing"),),
        )
