# SPDX-License-Identifier: Apache-2.0
"""A pitcher: a clear jug with a round belly, a lip and a looped handle, with the drink that its words name in it."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.props.glass import DRINKS
from soundstage.shape import solids

HIGH, FULL = 0.235, 0.165  # metres: of the rim, and up to which it is filled
_OUTSIDE = ((0.052, 0.0), (0.056, 0.004), (0.078, 0.055), (0.080, 0.095), (0.066, 0.160), (0.056, 0.200), (0.066, HIGH))


class Pitcher(Prop):
    """A pitcher, 0.24 m high; of glass, or glazed when a colour or clay is said."""

    words = ("pitcher", "jug", "water jug", "glass jug", "carafe", "water pitcher", "glass pitcher", "milk jug",
             "pitcher of water", "jug of water", "pitcher of lemonade", "decanter", "ewer")
    held = True
    substance = "glass"
    pieces = ("handle", "spout", "lip", "rim")

    def build(self, look: Look, seed: int) -> PropModel:
        glazed = bool(look.colors) or kit.said(look, "clay", "ceramic", "earthenware", "milk", "porcelain")
        stuff = kit.main(look, "cream", kit.ceramic) if glazed else kit.glass()
        inside = [(max(r - 0.004, 0.0), max(z, 0.008)) for r, z in _OUTSIDE[::-1]]
        parts = [solids.lathe([(0, 0), *_OUTSIDE, *inside, (0, 0.008)], stuff, 44)]
        lip = solids.moved(solids.sphere(0.03, stuff, (1.15, 0.75, 0.55), 18), (0.062, 0, HIGH - 0.012))
        loop = solids.curve([(-0.060, 0, 0.205), (-0.110, 0, 0.205), (-0.128, 0, 0.150), (-0.112, 0, 0.085),
                             (-0.076, 0, 0.070)], 6)
        parts += [lip, solids.noodle(loop, 0.0105, stuff, 14)]
        drink = next((color for word, color in DRINKS.items() if kit.said(look, word)), None)
        if drink is not None and not kit.said(look, "empty"):
            r, z = np.array([p[0] for p in _OUTSIDE]) - 0.006, np.array([p[1] for p in _OUTSIDE])
            wall = [(float(np.interp(h, z, r)), float(h)) for h in np.linspace(0.01, FULL, 12)]
            parts.append(solids.lathe([(0, 0.0095), *wall, (0, FULL)], kit.plastic(drink, "drink"), 40))
        return PropModel({"body": kit.fold(parts)}, stuff.substance,
                         {"grip": (-0.125, 0.0, 0.145), "top": (0.0, 0.0, HIGH), "inside": (0.0, 0.0, 0.08),
                          "spout": (0.088, 0.0, HIGH - 0.004)})
