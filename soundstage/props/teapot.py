# SPDX-License-Identifier: Apache-2.0
"""A teapot: a round belly, a curved spout, a looped handle and a lid with a knob."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Teapot(Prop):
    """A teapot, 0.2 m."""

    words = ("teapot", "tea pot", "kettle", "coffee pot", "coffeepot", "tea kettle")
    held = True
    substance = "ceramic"

    def build(self, look: Look, seed: int) -> PropModel:
        glaze, line = kit.main(look, "amber", kit.ceramic), kit.ceramic("cream", "teapot lines")
        t = np.linspace(-1.2, 1.25, 16)
        belly = [
            (0.0, 0.0),
            (0.045, 0.0),
            *[(0.088 * np.cos(a) ** 0.8, 0.075 + 0.07 * np.sin(a)) for a in t],
            (0.0, 0.142),
        ]
        parts = [
            solids.lathe(belly, glaze, 40),
            solids.turned([(0.042, 0.138), (0.036, 0.15), (0.012, 0.158)], glaze, 0.008, 32),
            solids.moved(solids.sphere(0.015, line, segments=16), (0, 0, 0.169)),
        ]
        spout = solids.curve([(0.06, 0, 0.045), (0.105, 0, 0.06), (0.125, 0, 0.105), (0.152, 0, 0.135)], 5)
        parts.append(solids.noodle(spout, np.linspace(0.027, 0.0125, len(spout)), glaze, 14))
        loop = solids.curve(
            [(-0.07, 0, 0.118), (-0.115, 0, 0.125), (-0.137, 0, 0.085), (-0.115, 0, 0.045), (-0.075, 0, 0.045)], 5
        )
        parts += [
            solids.noodle(loop, 0.0105, glaze, 12),
            solids.moved(solids.ring(0.0865, 0.0032, line, 40, 6), (0, 0, 0.088)),
            solids.moved(solids.ring(0.0875, 0.0025, line, 40, 6), (0, 0, 0.074)),
        ]
        return PropModel(
            {"body": kit.fold(parts)},
            glaze.substance,
            {"grip": (-0.13, 0.0, 0.085), "top": (0.0, 0.0, 0.18), "spout": (0.155, 0.0, 0.138)},
        )
