# SPDX-License-Identifier: Apache-2.0
"""A cut gem: a flat table, a crown of facets and a point below; a diamond, a ruby, an emerald or a sapphire."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

KINDS = (("ruby", (0.75, 0.01, 0.05)), ("emerald", (0.01, 0.48, 0.14)), ("sapphire", (0.02, 0.08, 0.62)),
         ("amethyst", (0.36, 0.06, 0.58)), ("topaz", (0.90, 0.50, 0.04)))


class Diamond(Prop):
    """A gem, 0.09 m across, lying on its point and its rim."""

    words = ("diamond", "gem", "gemstone", "jewel", "ruby", "emerald", "sapphire", "amethyst", "topaz", "crystal",
             "precious stone", "magic crystal", "glowing crystal")
    held = True
    substance = "glass"

    def build(self, look: Look, seed: int) -> PropModel:
        usual = next((color for name, color in KINDS if kit.said(look, name)), (0.55, 0.82, 0.95))
        stuff = kit.main(look, usual, lambda c: kit.lit(c, 0.35, "gem"))
        tones = (stuff, kit.shade(stuff, 0.62, "facet"), kit.shade(stuff, 1.35, "bright facet"))
        crown, girdle, table = np.array([0.045, 0.066]), 0.05, 0.028
        parts = []
        for k in range(8):  # every facet is a thin wedge to the middle, each in a tone of its own
            a, b = np.array([k, k + 1]) * np.pi / 4
            rim = [(girdle * np.cos(t), girdle * np.sin(t), crown[0]) for t in (a, b)]
            top = [(table * np.cos(t), table * np.sin(t), crown[1]) for t in (a, b)]
            foot, mid, head = (0.0, 0.0, 0.0), (0.0, 0.0, crown[0]), (0.0, 0.0, crown[1])
            v = np.array([*rim, *top, foot, mid, head])
            below = [(1, 0, 4), (0, 5, 4), (5, 1, 4), (0, 1, 5)]
            above = [(0, 1, 3), (0, 3, 2), (2, 3, 6), (0, 2, 6), (0, 6, 5), (1, 6, 3), (1, 5, 6), (0, 5, 1)]
            parts += [solids.mesh(v, below, tones[(k + 1) % 3], 0.1), solids.mesh(v, above, tones[(2 * k) % 3], 0.1)]
        body = kit.fold([kit.put(solids.join(parts), (0, 0, 0), y=-0.9, z=0.3)])
        return PropModel({"body": body}, "glass", {"grip": (0.02, 0.0, 0.04), "top": (0.02, 0.0, 0.07)})
