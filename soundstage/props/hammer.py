# SPDX-License-Identifier: Apache-2.0
"""A claw hammer: a steel head with a face and a split claw on a wooden handle."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Hammer(Prop):
    """A claw hammer, 0.33 m, upright on its handle, its face to -Y."""

    words = ("hammer", "claw hammer", "mallet", "sledgehammer", "wooden hammer", "gavel")
    held = True
    lies = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel, stick = kit.main(look, (0.3, 0.31, 0.33), kit.metal), kit.wood((0.6, 0.34, 0.13), "handle")
        rings = [
            (0.0, 0.015, 0.019),
            (0.06, 0.013, 0.017),
            (0.12, 0.012, 0.0145),
            (0.24, 0.0105, 0.0125),
            (0.31, 0.0115, 0.014),
        ]
        t = np.linspace(0, 2 * np.pi, 16, endpoint=False)
        shaft = np.array([np.column_stack([x * np.cos(t), y * np.sin(t), np.full(16, z)]) for z, x, y in rings])
        face = solids.turned([(0.022, 0.0), (0.023, 0.018), (0.015, 0.027), (0.014, 0.05)], steel, 0.003, 24)
        claw = slabs.polygon(
            [(0.03, 0.3), (0.03, 0.268), (0.065, 0.264), (0.125, 0.238), (0.128, 0.243), (0.1, 0.272), (0.065, 0.296)],
            0.004,
        )
        parts = [
            solids.loft(shaft, stick, 0.8),
            kit.put(face, (0, -0.075, 0.283), x=-np.pi / 2),
            kit.block((0.034, 0.06, 0.044), (0, 0, 0.261), steel, 0.009, 2),
        ]
        parts += [
            kit.put(slabs.facing(slabs.slab(claw, 0.013, steel, 0.003), 0.013), (s * 0.0095, 0, 0), z=-s * 0.06)
            for s in (1, -1)
        ]
        if kit.said(look, "grip", "rubber"):
            parts.append(solids.turned([(0.017, 0.0), (0.016, 0.1)], kit.rubber("red", "rubber grip"), 0.004, 20))
        return PropModel(
            {"body": kit.fold(parts)}, steel.substance, {"grip": (0.0, 0.0, 0.07), "top": (0.0, 0.0, 0.31)}
        )
