# SPDX-License-Identifier: Apache-2.0
"""A seashell: a ribbed scallop, or a spiral by words."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Seashell(Prop):
    """A seashell, 0.13 m, leaning back, its face to +X."""

    words = ("seashell", "sea shell", "seashells", "shells", "conch", "clam", "scallop", "oyster")
    held = True
    substance = "ceramic"

    def build(self, look: Look, seed: int) -> PropModel:
        shell = kit.main(look, (0.86, 0.66, 0.52), lambda c: kit.ceramic(c, "shell"))
        rib = kit.shade(shell, 0.72, "ribs")
        spread = np.linspace(-1.15, 1.15, 11)
        parts = []
        for k, a in enumerate(spread):
            tip = (0.016 + 0.012 * np.cos(1.2 * a), 0.066 * np.sin(a), 0.012 + 0.105 * np.cos(0.72 * a))
            parts.append(
                solids.noodle(
                    solids.curve([(0.0, 0.0, 0.008), (0.034, 0.5 * tip[1], 0.5 * tip[2]), tip], 5),
                    np.linspace(0.006, 0.0125, 11),
                    shell if k % 2 == 0 else rib,
                    10,
                )
            )
        parts += [solids.sphere(0.012, shell, (0.8, 1.9, 0.9), 14)]
        return PropModel({"body": kit.fold(parts)}, "ceramic", {"grip": (0.015, 0.0, 0.05), "top": (0.0, 0.0, 0.13)})
