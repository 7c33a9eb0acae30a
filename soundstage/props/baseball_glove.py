# SPDX-License-Identifier: Apache-2.0
"""A baseball glove: four stuffed fingers and a thumb round a pocket, a laced web, and a ball in it."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class BaseballGlove(Prop):
    """A fielder's glove, 0.3 m high, standing open to the front with a ball in its pocket."""

    words = ("baseball glove", "baseball mitt", "mitt", "catcher's mitt", "fielder's glove")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        hide = kit.main(look, (0.40, 0.17, 0.05), kit.leather)
        lace = kit.leather((0.75, 0.55, 0.30), "laces")
        parts = [*_hand(hide), *_web(kit.shade(hide, 0.7, "web"), lace), *_ball()]
        # opened to the side, so that it is not seen edge-on where it is laid down facing +X
        return PropModel(
            {"body": kit.fold(parts)},
            hide.substance,
            {"grip": (0.0, 0.0, 0.05), "top": (0.0, 0.0, 0.3), "inside": (0.05, 0.0, 0.12)},
        )


def _hand(hide: Material) -> list[Mesh]:
    """Palm pad, heel roll, fingers and thumb, all bending forwards round the pocket."""
    inner = kit.shade(hide, 0.62, "pocket")
    parts = [
        solids.moved(solids.sphere(0.1, hide, (0.42, 1.0, 1.0), 28), (0.0, 0, 0.11)),
        solids.moved(solids.sphere(0.074, inner, (0.3, 1.0, 1.05), 24), (0.028, 0.012, 0.12)),
    ]
    heel = solids.curve(
        [(0.02, -0.09, 0.1), (0.042, -0.07, 0.045), (0.045, 0, 0.028), (0.042, 0.07, 0.045), (0.02, 0.09, 0.1)], 5
    )
    parts.append(solids.noodle(heel, 0.03, hide, 14))
    for base, tip, fat in (
        (-0.085, -0.128, 0.026),
        (-0.045, -0.072, 0.028),
        (-0.002, -0.012, 0.029),
        (0.038, 0.046, 0.028),
    ):
        high = 0.315 - 1.6 * abs(tip + 0.02) ** 1.6
        path = solids.curve(
            [(-0.008, base, 0.13), (-0.012, (base + tip) / 2, 0.2), (0.004, tip, high - 0.03), (0.03, tip, high)], 5
        )
        parts.append(solids.noodle(path, np.linspace(fat, fat * 0.85, len(path)), hide, 14))
    thumb = solids.curve([(0.02, 0.085, 0.08), (0.008, 0.125, 0.13), (0.018, 0.14, 0.19), (0.04, 0.128, 0.24)], 5)
    parts.append(solids.noodle(thumb, np.linspace(0.034, 0.027, len(thumb)), hide, 14))
    return parts


def _web(stuff: Material, lace: Material) -> list[Mesh]:
    """Straps crossing between thumb and first finger, and stitches along the heel and finger tips."""
    parts = []
    for z in (0.15, 0.18, 0.21, 0.24):
        parts.append(solids.bar((0.012, 0.045, z + 0.02), (0.022, 0.135, z - 0.004), 0.008, stuff, 8))
    for y in (0.066, 0.09, 0.114):
        parts.append(solids.bar((0.014, y, 0.14), (0.026, y + 0.004, 0.27 - 0.3 * (y - 0.066)), 0.007, stuff, 8))
    rim = solids.curve([(0.03, 0.046, 0.288), (0.032, 0.09, 0.275), (0.04, 0.128, 0.245)], 5)
    parts.append(solids.noodle(rim, 0.009, lace, 8))
    row = solids.curve([(0.02, -0.125, 0.25), (0.02, -0.07, 0.262), (0.02, -0.012, 0.266), (0.02, 0.045, 0.262)], 6)
    parts.append(solids.noodle(row + [0.012, 0, 0], 0.005, lace, 8))
    for y in np.linspace(-0.06, 0.06, 7):
        z = 0.026 + 3.2 * y**2
        parts.append(solids.bar((0.07, y - 0.004, z - 0.012), (0.073, y + 0.004, z + 0.016), 0.004, lace, 6))
    return parts


def _ball() -> list[Mesh]:
    """A white ball with two red seams."""
    ball = [solids.sphere(0.037, kit.leather((0.84, 0.82, 0.76), "ball"), segments=26)]
    for s in (1, -1):
        t = np.linspace(0, 2 * np.pi, 33)
        circle = np.column_stack([0.0368 * np.cos(t), 0.0 * t, 0.0368 * np.sin(t)]) * 0.72 + [0, s * 0.0255, 0]
        ball.append(solids.tube(circle, 0.0016, kit.cloth("red", "seam"), 6))
    return [kit.put(solids.join(ball), (0.072, 0.012, 0.118), z=0.5, x=0.5)]
