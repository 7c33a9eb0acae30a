# SPDX-License-Identifier: Apache-2.0
"""A rasher of bacon: a wavy strip of meat with streaks and a rim of fat; "raw" leaves it pink and flat."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

LONG, WIDE = 0.24, 0.042  # metres
BANDS = (0.16, 0.30, 0.12, 0.26, 0.16)  # shares of the width: fat, meat, fat, meat, fat


class Bacon(Prop):
    """A strip of bacon, 0.24 m along X, lying."""

    words = ("bacon", "bacon strip", "strip of bacon", "rasher", "rasher of bacon", "slice of bacon", "bacon rasher")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        raw = kit.said(look, "raw", "fresh", "uncooked")
        lean = kit.main(look, (0.62, 0.13, 0.11) if raw else (0.36, 0.055, 0.02), kit.food)
        fat = kit.food((0.88, 0.66, 0.56) if raw else (0.78, 0.50, 0.24), "fat", 0.4)
        x = np.linspace(-0.5, 0.5, 40) * LONG
        wave, thick = (0.0015 if raw else 0.008), 0.004
        parts, edge = [], -0.5 * WIDE
        for number, share in enumerate(BANDS):
            near, far = edge, edge + share * WIDE
            edge = far
            rings = []
            for k, along in enumerate(x):
                side = 0.004 * np.sin(9.0 * along / LONG + 0.8)
                z = 0.003 + wave * (1 + np.sin(26.0 * along / LONG + 0.25 * number))
                ragged = 0.0015 * np.sin(1.7 * k + number)
                y0, y1 = near + side + (ragged if number else 0), far + side + ragged * (number < len(BANDS) - 1)
                rings.append([(along, y0, z), (along, y1, z), (along, y1, z + thick), (along, y0, z + thick)])
            parts.append(solids.loft(np.array(rings), fat if number % 2 == 0 else lean, 0.9))
        return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (-0.45 * LONG, 0.0, 0.01), "top": (0, 0, 0.01)})
