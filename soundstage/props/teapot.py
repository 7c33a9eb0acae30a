# SPDX-License-Identifier: Apache-2.0
"""A teapot: a round belly, a curved spout, a looped handle and a lid with a knob; a kettle on its base."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Teapot(Prop):
    """A teapot, 0.2 m."""

    words = ("teapot", "tea pot", "kettle", "coffee pot", "coffeepot", "tea kettle",
             "electric kettle", "water kettle", "glass kettle")
    held = True
    substance = "ceramic"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "kettle"):
            return _kettle(look)
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


def _kettle(look: Look) -> PropModel:
    """An electric kettle of steel, or of glass with water in it: a lip, an upright handle, a lid, a round base."""
    clear, dark = kit.said(look, "glass", "transparent"), kit.plastic(kit.INK, "fittings")
    skin = kit.glass() if clear else kit.main(look, (0.58, 0.59, 0.61), kit.metal)
    wall = [(0.0, 0.022), (0.086, 0.022), (0.088, 0.04), (0.080, 0.13), (0.066, 0.19), (0.062, 0.19), (0.076, 0.13),
            (0.083, 0.042), (0.0, 0.034)]
    handle = solids.curve([(-0.062, 0, 0.185), (-0.125, 0, 0.19), (-0.148, 0, 0.13), (-0.130, 0, 0.06),
                           (-0.088, 0, 0.045)], 5)
    lip = solids.curve([(0.055, 0, 0.165), (0.080, 0, 0.180), (0.098, 0, 0.196)], 4)
    parts = [
        solids.turned([(0.092, 0.0), (0.094, 0.012), (0.086, 0.022)], dark, 0.004, 40),
        solids.lathe(solids.fillet(wall, 0.004, 2), skin, 40),
        solids.turned([(0.066, 0.186), (0.062, 0.200), (0.020, 0.206)], dark, 0.004, 36),
        solids.moved(solids.sphere(0.013, dark, segments=14), (0, 0, 0.212)),
        solids.noodle(handle, 0.0125, dark, 12),
        solids.noodle(lip, np.linspace(0.026, 0.012, len(lip)), skin, 14),
    ]
    if clear and not kit.said(look, "empty"):
        parts.append(solids.lathe([(0.0, 0.036), (0.081, 0.044), (0.077, 0.11), (0.0, 0.111)],
                                  kit.plastic((0.52, 0.76, 0.86), "water"), 36))
    return PropModel({"body": kit.fold(parts)}, skin.substance,
                     {"grip": (-0.14, 0.0, 0.12), "top": (0.0, 0.0, 0.22), "spout": (0.1, 0.0, 0.197)})
