# SPDX-License-Identifier: Apache-2.0
"""A lifebuoy: a thick ring in red and white with a rope round it, leaning as it hangs on a rail."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids


class Lifebuoy(Prop):
    """A lifebuoy, 0.7 m across, upright, facing +X."""

    words = ("lifebuoy", "life buoy", "life ring", "lifebelt", "life belt", "life preserver", "ring buoy", "swim ring",
             "inflatable ring", "pool ring", "rubber ring")
    held = True
    lies = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        white = kit.plastic("white", "white quarters")
        red = kit.plastic(paint(look, (0.72, 0.05, 0.02)), "red quarters")
        rope, ring = kit.cloth("cream", "rope"), solids.ring(0.265, 0.084, red, 64, 16)
        middle = ring.vertices[ring.faces].mean(1)
        part = (np.arctan2(middle[:, 1], middle[:, 0]) + 0.2) // (np.pi / 4) % 2  # eight parts, red and white by turns
        floats = Mesh(ring.vertices, ring.faces, part.astype(int), (red, white), ring.crease)
        parts = [solids.moved(kit.ahead(floats), (0, 0, 0.35))]
        knots = [2 * np.pi * k / 4 + 0.6 for k in range(4)]
        for a in knots:
            line = [(0.02, 0.34 * np.cos(t), 0.35 + 0.34 * np.sin(t)) for t in np.linspace(a, a + np.pi / 2, 9)]
            far = np.interp(np.linspace(0, 1, 9), (0, 0.5, 1), (1.0, 1.1, 1.0))
            parts.append(
                solids.noodle(
                    [(x, y * f, 0.35 + (z - 0.35) * f) for (x, y, z), f in zip(line, far, strict=True)], 0.01, rope, 8
                )
            )
            band = solids.moved(solids.ring(0.087, 0.012, rope, 24, 6), (0, 0.265, 0))
            parts.append(solids.moved(band, matrix=space.translation((0, 0, 0.35)) @ space.turn("x", a)))
        return PropModel({"body": kit.fold(parts)}, "plastic", {"grip": (0.0, 0.0, 0.6), "top": (0.0, 0.0, 0.7)})
