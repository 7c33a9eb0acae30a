# SPDX-License-Identifier: Apache-2.0
"""A box of tissues with one pulled up out of its slot."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class TissueBox(Prop):
    """A tissue box, 0.24 m long along Y, a tissue standing out of it."""

    words = ("tissue box", "box of tissues", "tissues", "napkins")
    held = True
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        coat, white = kit.main(look, (0.10, 0.38, 0.52), kit.paper), kit.cloth((0.90, 0.90, 0.89), "tissue")
        parts = [
            kit.block((0.12, 0.24, 0.09), (0, 0, 0), coat, 0.006),
            solids.moved(solids.sphere(0.05, kit.shade(coat, 0.4, "slot"), (0.5, 1.3, 0.06), 24), (0, 0, 0.09)),
        ]
        turn = np.linspace(0, 2 * np.pi, 26, endpoint=False)
        rings = []
        for k, share in enumerate(np.linspace(0, 1, 7)):
            r = 0.012 + 0.06 * share**1.3
            fold = 1 + 0.35 * share * np.sin(5 * turn + 0.4 * k)
            x, y = 0.45 * r * fold * np.cos(turn), r * fold * np.sin(turn)
            rings.append(np.stack([x, y, 0.085 + 0.10 * share + 0.014 * share * np.cos(3 * turn)], -1))
        parts.append(solids.loft(np.array(rings), white, 1.4))
        return PropModel({"body": kit.fold(parts)}, "paper", {"grip": (0.0, 0.0, 0.15), "top": (0.0, 0.0, 0.19)})
