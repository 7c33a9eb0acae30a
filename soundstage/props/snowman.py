# SPDX-License-Identifier: Apache-2.0
"""A snowman: three snowballs, coal eyes and buttons, a carrot, a scarf, a hat and stick arms."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids


class Snowman(Prop):
    """A snowman, 1.5 m, facing +X."""

    words = ("snowman", "snow man", "snow woman")
    substance = "snow"

    def build(self, look: Look, seed: int) -> PropModel:
        parts = _snowballs(look)
        hat, band = kit.cloth((0.03, 0.03, 0.035), "hat"), kit.cloth("crimson", "hat band")
        hood = [
            solids.turned([(0.27, 0), (0.27, 0.025)], hat, 0.012),
            solids.turned([(0.165, 0.01), (0.175, 0.25)], hat, 0.02),
            solids.turned([(0.174, 0.022), (0.176, 0.075)], band, 0.01),
        ]
        parts.append(kit.put(solids.join(hood), (-0.015, 0, 1.405), x=0.1))
        stick = kit.wood(kit.WALNUT, "sticks")
        for s in (1, -1):
            parts.append(
                solids.noodle(
                    solids.curve([(0, 0.26 * s, 0.93), (0.04, 0.45 * s, 1.0), (0.08, 0.62 * s, 1.16)], 4),
                    0.018,
                    stick,
                    8,
                )
            )
            parts += [
                solids.bar((0.07, 0.58 * s, 1.11), (0.07 + dx, (0.58 + dy) * s, 1.11 + dz), 0.011, stick, 8)
                for dx, dy, dz in ((0.05, 0.13, 0.02), (0.06, -0.02, 0.13))
            ]
        return PropModel({"body": kit.fold(parts)}, "snow", {"top": (0.0, 0.0, 1.65), "grip": (0.08, -0.62, 1.16)})


def _snowballs(look: Look) -> list[Mesh]:
    """Three balls, and a face and buttons of coal and carrot."""
    snow, coal = kit.snow(), kit.stone(kit.INK, "coal", 0.02)
    scarf = kit.cloth(paint(look, "red"), "scarf")
    parts = [
        solids.moved(kit.lump(r, snow, 11 + i, 0.045, (1, 1, 0.92), 30), (0, 0, z))
        for i, (r, z) in enumerate(((0.42, 0.36), (0.31, 0.86), (0.23, 1.24)))
    ]
    parts = [solids.bent(p, lambda v: np.maximum(v, [-9, -9, 0.0])) for p in parts]
    parts += [solids.moved(solids.sphere(0.03, coal, segments=12), (0.203, y, 1.31)) for y in (0.085, -0.085)]
    parts += [
        solids.moved(solids.sphere(0.02, coal, segments=10), (0.215 - 0.25 * y * y, y, 1.135 + 1.6 * y * y))
        for y in (-0.11, -0.055, 0.0, 0.055, 0.11)
    ]
    parts += [
        solids.moved(solids.sphere(0.032, coal, segments=12), (x, 0, z))
        for x, z in ((0.285, 1.0), (0.31, 0.88), (0.30, 0.75))
    ]
    parts.append(solids.bar((0.18, 0, 1.235), (0.46, 0, 1.215), 0.042, kit.food("orange", "carrot", 0.6), 14, 0.008))
    parts += [
        solids.moved(solids.moved(solids.ring(0.215, 0.062, scarf, 32, 10), scale=(1, 1, 0.8)), (0, 0, 1.07)),
        kit.put(solids.box((0.07, 0.12, 0.36), scarf, 0.03), (0.265, -0.12, 0.72), y=-0.12),
    ]
    return parts
