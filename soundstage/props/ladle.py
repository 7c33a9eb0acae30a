# SPDX-License-Identifier: Apache-2.0
"""A ladle: a deep round bowl on a long bent handle with a hook."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Ladle(Prop):
    """A ladle, 0.34 m, upright on its handle's end, its bowl in the air as a spoon's is; let alone it lies."""

    words = ("ladle", "soup ladle", "ladles", "skimmer", "dipper", "ice cream scoop", "scoop")
    held = True
    lies = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel = kit.main(look, (0.62, 0.62, 0.64), kit.metal)
        t = np.linspace(0.0, np.pi / 2, 9)
        outer = [(0.05 * float(np.sin(x)), -0.05 * float(np.cos(x))) for x in t]
        inner = [(0.046 * float(np.sin(x)), -0.046 * float(np.cos(x)) + 0.002) for x in t[::-1]]
        bowl = kit.put(solids.lathe([*outer, *inner], steel, 36), (0.045, 0, 0.3), y=0.5 * np.pi)
        stem = solids.curve([(0, 0, 0.015), (0, 0, 0.12), (0.0, 0, 0.24), (0.016, 0, 0.262), (0.04, 0, 0.252)], 6)
        grip = solids.bar((0, 0, 0.0), (0, 0, 0.11), 0.011, kit.plastic(kit.INK, "grip"), 14)
        return PropModel({"body": kit.fold([bowl, solids.noodle(stem, 0.0055, steel, 10), grip])}, "metal",
                         {"grip": (0.0, 0.0, 0.07), "top": (0.0, 0.0, 0.34)})
