# SPDX-License-Identifier: Apache-2.0
"""A tissue: a thin square of paper that is held by its middle and hangs in folds."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Tissue(Prop):
    """A tissue, 0.2 m high as it hangs."""

    words = ("tissue", "paper tissue", "napkin", "paper towel", "handkerchief", "paper napkin", "hanky")
    held = True
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        white = kit.main(look, (0.90, 0.90, 0.88), kit.paper)
        turn = np.linspace(0, 2 * np.pi, 32, endpoint=False)
        rings = []
        for k, share in enumerate(np.linspace(1, 0, 9)):
            wide = 0.012 + 0.05 * share**0.8
            fold = 1 + 0.42 * share * np.sin(4 * turn + 0.3 * k)
            low = 0.19 * (1 - share) + 0.02 * share * np.cos(4 * turn)
            rings.append(np.stack([0.55 * wide * fold * np.cos(turn), wide * fold * np.sin(turn), low], -1))
        return PropModel({"body": kit.fold([solids.loft(np.array(rings), white, 1.4)])}, "paper",
                         {"grip": (0.0, 0.0, 0.18), "top": (0.0, 0.0, 0.2)})
