# SPDX-License-Identifier: Apache-2.0
"""A laboratory microscope: a stand with a curved arm, a stage, a tube with lenses and an eyepiece."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Microscope(Prop):
    """A microscope, 0.42 m high, its eyepiece leaning to -X."""

    words = ("microscope", "microscopes", "lab microscope")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        white, dark = kit.main(look, (0.82, 0.82, 0.8)), kit.plastic(kit.INK, "black")
        arm = solids.curve([(0.06, 0, 0.03), (0.1, 0, 0.12), (0.095, 0, 0.24), (0.03, 0, 0.31)], 6)
        parts = [
            slabs.slab(slabs.rectangle(0.26, 0.18, 0.05), 0.035, white, 0.01),
            solids.noodle(arm, np.linspace(0.036, 0.028, len(arm)), white, 16),
            kit.block((0.15, 0.14, 0.014), (-0.02, 0, 0.13), dark, 0.004),
            kit.block((0.075, 0.03, 0.003), (-0.03, 0, 0.144), kit.glass(), 0.001),
            solids.moved(solids.turned([(0.03, 0.0), (0.024, 0.05)], dark, 0.004, 24), (-0.03, 0, 0.035)),
            kit.put(solids.turned([(0.034, -0.02), (0.036, 0.03)], dark, 0.006, 24), (-0.02, 0, 0.24), y=-0.12),
            kit.put(
                solids.turned(
                    [(0.026, 0.0), (0.026, 0.1), (0.022, 0.102), (0.022, 0.14), (0.03, 0.142), (0.03, 0.17)],
                    white,
                    0.003,
                    28,
                ),
                (-0.01, 0, 0.29),
                y=-0.55,
            ),
        ]
        for y in (-0.55, 0.0, 0.55):
            tube = solids.turned([(0.009, -0.075), (0.013, -0.03), (0.013, 0.0)], kit.chrome(), 0.002, 18)
            parts.append(kit.put(tube, (-0.025, y * 0.03, 0.228), x=y))
        for s in (1, -1):
            parts.append(kit.lying(solids.turned([(0.026, 0.0), (0.026, 0.02)], dark, 0.005, 24)))
            parts[-1] = solids.moved(parts[-1], (0.095, s * 0.055, 0.1), scale=(1, s, 1))
        return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (0.1, 0.0, 0.2), "top": (-0.1, 0.0, 0.43)})
