# SPDX-License-Identifier: Apache-2.0
"""A light bulb: a glass bulb with a glowing filament on a threaded cap."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Light
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Prop, PropModel
from soundstage.shape import solids


class LightBulb(Prop):
    """A light bulb, 0.12 m high, standing on its cap."""

    words = ("light bulb", "lightbulb", "bulb", "incandescent bulb", "edison bulb", "light bulbs")
    held = True
    lamp = "bulb"
    substance = "glass"
    pieces = ("filament", "cap")

    def build(self, look: Look, seed: int) -> PropModel:
        glass, tin = kit.glass((0.97, 0.95, 0.88), "bulb"), kit.metal((0.62, 0.5, 0.28), "cap")
        glow, wire = kit.lit((1.0, 0.68, 0.25), 3.0, "filament"), kit.iron()
        pear = [
            (0.0, 0.03),
            (0.015, 0.03),
            (0.018, 0.042),
            (0.031, 0.066),
            (0.035, 0.084),
            (0.031, 0.102),
            (0.02, 0.115),
            (0.0, 0.12),
        ]
        parts = [
            solids.lathe(solids.fillet(pear, 0.008, 4), glass, 32),
            solids.turned([(0.007, 0.0), (0.010, 0.005)], kit.iron(), 0.002, 20),
            solids.turned([(0.0135, 0.006), (0.0135, 0.032)], tin, 0.002, 24),
            *(solids.moved(solids.ring(0.0135, 0.0018, tin, 28, 6), (0, 0, 0.01 + 0.0055 * k)) for k in range(4)),
            solids.bar((0, 0, 0.03), (0, 0, 0.055), 0.004, kit.glass(), 10),
        ]
        parts += [solids.bar((0, s * 0.003, 0.05), (0, s * 0.014, 0.085), 0.0009, wire, 6) for s in (1, -1)]
        coil = [(0.004 * (-1) ** k, -0.014 + 0.0035 * k, 0.086) for k in range(9)]
        parts.append(solids.noodle(solids.curve(coil, 4), 0.0014, glow, 8))
        shine = Glow(Light("point", (1.0, 0.72, 0.42), 20.0, 0.05), (0.0, 0.0, 0.086))
        spots = {"grip": (0.0, 0.0, 0.02), "top": (0.0, 0.0, 0.12)}
        return PropModel({"body": kit.fold(parts)}, "glass", spots, glows=(shine,))
