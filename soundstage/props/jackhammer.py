# SPDX-License-Identifier: Apache-2.0
"""A jackhammer: two handles, a heavy cylinder with its springs, a steel chisel and the air hose."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids

_HOSE = ((0, 0, 1.0), (-0.06, 0, 1.08), (-0.2, 0.02, 0.9), (-0.3, 0.05, 0.4), (-0.34, 0.12, 0.06), (-0.4, 0.4, 0.02))


class Jackhammer(Prop):
    """A jackhammer, 1.1 m high, upright on its chisel."""

    words = ("jackhammer", "pneumatic drill", "jackhammers", "demolition hammer", "breaker hammer", "pneumatic hammer")
    substance = "metal"
    pieces = ("chisel", "bit", "hose")

    def build(self, look: Look, seed: int) -> PropModel:
        coat, steel, dark = kit.main(look, (0.85, 0.55, 0.02)), kit.metal(), kit.rubber()
        body = [(0.045, 0.36), (0.055, 0.4), (0.055, 0.62), (0.075, 0.66), (0.075, 0.9), (0.05, 0.96)]
        parts = [
            solids.turned(body, coat, 0.012, 36),
            solids.turned([(0.06, 0.62), (0.06, 0.655)], steel, 0.004, 36),
            kit.block((0.1, 0.2, 0.1), (0, 0, 0.92), coat, 0.03, 2),
        ]
        for s in (1, -1):
            parts += [
                solids.noodle(
                    solids.curve([(0, s * 0.08, 0.97), (0, s * 0.17, 1.0), (0, s * 0.3, 1.02)], 5), 0.018, steel, 12
                ),
                solids.bar((0, s * 0.19, 1.005), (0, s * 0.31, 1.022), 0.026, dark, 14),
            ]
            coil = np.linspace(0, 2 * np.pi * 6, 90)
            spring = np.column_stack(
                [0.016 * np.cos(coil), s * 0.085 + 0.016 * np.sin(coil), 0.42 + 0.2 * coil / coil[-1]]
            )
            parts.append(solids.tube(spring, 0.0042, kit.chrome(), 6))
        parts.append(solids.noodle(solids.curve(_HOSE, 6), 0.016, dark, 10))
        bit = [
            solids.bar((0, 0, 0.02), (0, 0, 0.38), 0.018, steel, 14),
            solids.turned([(0.004, 0.0), (0.02, 0.09)], steel, 0.002, 8),
            solids.turned([(0.028, 0.3), (0.028, 0.34)], steel, 0.005, 20),
        ]
        return PropModel(
            {"body": solids.join(parts), "bit": solids.join(bit)},
            "metal",
            {"grip": (0.0, -0.25, 1.015), "top": (0.0, 0.0, 1.04), "tip": (0.0, 0.0, 0.0)},
            (Joint("bit", (0.0, 0.0, 0.3), (0.0, 0.0, 1.0), "spin", 9.0),),
        )
