# SPDX-License-Identifier: Apache-2.0
"""A bough to perch on: a stretch of mossy trunk with one long limb to the side, twigs and leaves."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Branch(Prop):
    """A bough, 1.25 m over the ground, reaching 1.6 m to -Y from its trunk; birds and cats sit on it."""

    words = ("branch", "tree branch", "bough", "tree limb", "branches", "perch")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        bark = kit.main(look, (0.22, 0.12, 0.055), kit.wood)
        trunk = solids.curve([(0, 0.7, 0.0), (0, 0.66, 0.5), (0, 0.68, 1.1), (0, 0.74, 1.6), (0, 0.7, 2.1)], 6)
        limb = solids.curve(
            [(0, 0.68, 1.02), (0, 0.45, 1.14), (0, 0.1, 1.19), (0, -0.4, 1.2), (0, -0.85, 1.3), (0, -1.05, 1.38)], 6
        )
        parts = [
            solids.noodle(trunk, np.linspace(0.19, 0.13, len(trunk)), bark, 18),
            solids.noodle(limb, np.linspace(0.085, 0.022, len(limb)), bark, 14),
            solids.moved(
                solids.lathe([(0.0, 0.0), (0.3, 0.0), (0.22, 0.1), (0.17, 0.3), (0.0, 0.32)], bark, 20, 0.05),
                (0, 0.7, 0),
            ),
            solids.moved(
                solids.turned([(0.1, 0), (0.1, 0.012)], kit.wood((0.66, 0.46, 0.24), "cut end"), 0.003, 20),
                (0, 0.7, 2.082),
            ),
        ]
        bare = kit.said(look, "bare", "dead", "dry", "snow", "frozen", "winter")
        for i, (y, z, side, up) in enumerate(
            ((-0.4, 1.2, 1, 0.22), (-0.62, 1.24, -1, 0.3), (0.1, 1.19, -1, 0.2), (-0.85, 1.3, 1, 0.16))
        ):
            end = (side * 0.2, y - 0.2, z + up)
            parts.append(
                solids.noodle(solids.curve([(0, y, z), (side * 0.11, y - 0.08, z + 0.05), end], 4), 0.013, bark, 8)
            )
            parts += [] if bare else _sprig(end, i)
        parts += [] if bare else [*_sprig((0.0, -1.05, 1.38), 5), *_sprig((0.0, -0.95, 1.34), 6)]
        if kit.said(look, "snow", "frozen"):
            parts.append(
                solids.noodle(limb[6:-4] + [0, 0, 0.05], np.linspace(0.06, 0.03, len(limb) - 10), kit.snow(), 10)
            )
        return PropModel(
            {"body": kit.fold(parts)},
            "wood",
            {"seat": (0.0, -0.15, 1.27), "top": (0.0, -0.15, 1.27), "grip": (0.0, 0.1, 1.2)},
        )


def _sprig(at: tuple[float, float, float], turn: int) -> list[Mesh]:
    """Four leaves round a twig's end."""
    return [
        kit.put(kit.one_leaf(0.2 + 0.02 * (k % 2)), at, y=-0.5 + 0.35 * (k % 2), z=-1.57 + 1.3 * (k - 1.5) + 0.4 * turn)
        for k in range(4)
    ]
