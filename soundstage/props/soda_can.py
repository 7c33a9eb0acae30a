# SPDX-License-Identifier: Apache-2.0
"""A soda can with a bright label, a silver rim and a pull tab."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class SodaCan(Prop):
    """A soda can, 0.125 m high."""

    words = (
        "soda can",
        "can",
        "soda",
        "can of soda",
        "beer can",
        "coke",
        "tin can",
        "can of beer",
        "cola",
        "soft drink",
    )
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        label, band = kit.main(look, (0.66, 0.03, 0.03)), kit.enamel((0.88, 0.87, 0.84), "band")
        wall = [(0.024, 0.0), (0.033, 0.012), (0.033, 0.108), (0.027, 0.121)]
        parts = [
            solids.turned(wall, kit.chrome(), 0.003, 36),
            solids.turned([(0.0334, 0.014), (0.0334, 0.106)], label, 0.001, 36),
            solids.moved(solids.ring(0.027, 0.002, kit.chrome(), 36, 8), (0, 0, 0.121)),
            kit.block((0.026, 0.011, 0.002), (0.004, 0, 0.1215), kit.metal((0.2, 0.2, 0.21), "tab"), 0.0008),
        ]
        t = np.linspace(0, 2 * np.pi, 41)
        wave = np.stack([0.0335 * np.cos(t), 0.0335 * np.sin(t), 0.058 + 0.012 * np.sin(2 * t)], -1)
        parts.append(solids.noodle(wave, 0.006, band, 8))
        return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (0.0, 0.0, 0.06), "top": (0.0, 0.0, 0.124)})
