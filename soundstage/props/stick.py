# SPDX-License-Identifier: Apache-2.0
"""A stick: a knotty branch with a fork and two leaves on a twig."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Stick(Prop):
    """A stick, 0.9 m, upright on its thick end."""

    words = ("stick", "twig", "wooden stick", "sticks", "walking stick")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        bark, pale = kit.main(look, (0.24, 0.13, 0.06), kit.wood), kit.wood((0.66, 0.46, 0.24), "cut end")
        stem = solids.curve([(0, 0, 0), (0, 0.018, 0.25), (0, -0.012, 0.5), (0, 0.012, 0.72), (0, 0.05, 0.92)], 6)
        fork = solids.curve([(0, 0.0, 0.46), (0, -0.07, 0.58), (0, -0.1, 0.7), (0, -0.15, 0.8)], 5)
        twig = solids.curve([(0, 0.01, 0.3), (0.01, 0.07, 0.37), (0.02, 0.1, 0.44)], 5)
        parts = [
            solids.noodle(stem, np.linspace(0.023, 0.009, len(stem)), bark, 12),
            solids.noodle(fork, np.linspace(0.015, 0.006, len(fork)), bark, 10),
            solids.noodle(twig, np.linspace(0.01, 0.004, len(twig)), bark, 8),
            solids.turned([(0.0185, -0.002), (0.018, 0.004)], pale, 0.001, 14),
            solids.moved(solids.sphere(0.022, bark, (1, 1, 1.3), 12), (0, 0.008, 0.31)),
            solids.moved(solids.sphere(0.019, bark, (1, 1, 1.3), 12), (0, -0.004, 0.48)),
        ]
        if not kit.said(look, "dry", "dead", "walking", "staff"):
            parts += [
                kit.put(kit.one_leaf(0.1), (0.02, 0.1, 0.44), y=-0.5, z=1.5),
                kit.put(kit.one_leaf(0.085), (0.0, -0.15, 0.79), y=-0.7, z=-1.5),
                kit.put(kit.one_leaf(0.09), (0.0, 0.05, 0.9), y=-0.9, z=1.2),
            ]
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.0, 0.01, 0.18), "top": (0.0, 0.04, 0.9)})
