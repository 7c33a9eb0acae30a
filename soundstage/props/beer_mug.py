# SPDX-License-Identifier: Apache-2.0
"""A glass mug of beer: golden, with a head of foam over its rim and a thick handle."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class BeerMug(Prop):
    """A mug of beer, 0.15 m high."""

    words = ("beer", "mug of beer", "pint", "pint of beer", "glass of beer", "beer mug", "beer glass", "beer stein",
             "stein", "tankard", "ale", "lager", "pint of ale", "glasses of beer", "mugs of beer", "pints of beer")
    held = True
    substance = "glass"

    def build(self, look: Look, seed: int) -> PropModel:
        pane = kit.glass()
        outer, inner = [(0.046, 0.0), (0.048, 0.008), (0.046, 0.135)], [(0.0425, 0.135), (0.0425, 0.016), (0.0, 0.015)]
        # the beer reaches through the glass: behind two clear walls it would be pale
        beer = kit.plastic((0.30, 0.13, 0.02) if kit.said(look, "dark", "stout") else (0.74, 0.33, 0.02), "beer")
        parts = [solids.lathe([(0, 0), *outer, *inner], pane, 40),
                 solids.lathe([(0, 0.0165), (0.0482, 0.0165), (0.0468, 0.112), (0, 0.1125)], beer, 36)]
        foam = kit.plastic((0.90, 0.86, 0.76), "foam")
        parts.append(solids.lathe([(0, 0.112), (0.0468, 0.112), (0.0475, 0.136), (0.030, 0.152), (0, 0.156)], foam, 36))
        for i in range(7):
            a = i * 2 * np.pi / 7
            parts.append(solids.moved(kit.lump(0.015, foam, i, 0.1, segments=12),
                                      (0.030 * float(np.cos(a)), 0.030 * float(np.sin(a)), 0.140)))
        parts.append(solids.noodle(solids.curve([(0.046, 0, 0.115), (0.075, 0, 0.116), (0.088, 0, 0.072),
                                                 (0.075, 0, 0.030), (0.046, 0, 0.028)], 5), 0.0085, pane, 12))
        anchors = {"grip": (0.080, 0.0, 0.072), "top": (0.0, 0.0, 0.135), "inside": (0.0, 0.0, 0.1)}
        return PropModel({"body": kit.fold(parts)}, "glass", anchors)
