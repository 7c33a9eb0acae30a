# SPDX-License-Identifier: Apache-2.0
"""A vase with a narrow neck, a band, and flowers when asked."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _blooms
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Vase(Prop):
    """A vase, 0.28 m; "flowers" fills it."""

    words = ("vase", "flower vase", "vase of flowers", "urn")
    substance = "ceramic"

    def build(self, look: Look, seed: int) -> PropModel:
        glaze = kit.main(look, "blue", kit.ceramic)
        prof = [
            (0.045, 0),
            (0.05, 0.006),
            (0.083, 0.10),
            (0.07, 0.17),
            (0.034, 0.225),
            (0.032, 0.245),
            (0.05, 0.278),
            (0.046, 0.281),
            (0.026, 0.245),
            (0.02, 0.2),
            (0.0, 0.19),
        ]
        smooth = [(0.0, 0.0), *solids.fillet(prof, 0.05, 4)]
        parts = [solids.lathe(smooth, glaze, 40)]
        parts += [
            solids.moved(solids.ring(r, 0.003, kit.ceramic("cream", "vase lines"), 40, 6), (0, 0, z))
            for r, z in ((0.0762, 0.135), (0.0805, 0.12))
        ]
        if kit.said(look, "flower", "rose", "tulip", "bouquet"):
            parts += _bunch()
        return PropModel(
            {"body": kit.fold(parts)},
            "ceramic",
            {"top": (0.0, 0.0, 0.28), "grip": (0.07, 0.0, 0.16), "inside": (0.0, 0.0, 0.2)},
        )


def _bunch() -> list[Mesh]:
    """Seven flowers on bent stems, standing in the neck."""
    parts = []
    for i in range(7):
        turn, lean = i * 2.4, 0.03 + 0.07 * (i % 3) / 2
        head = np.array([lean * 1.35 * np.cos(turn), lean * 1.35 * np.sin(turn), 0.36 + 0.045 * ((i * 2) % 3)])
        color = ("red", "yellow", "pink", "white")[i % 4]
        parts += [
            solids.tube(
                solids.curve(np.array([(0, 0, 0.2), (0.2 * head[0], 0.2 * head[1], 0.27), head]), 4),
                0.003,
                kit.leaf(),
                6,
            ),
            solids.moved(
                _blooms.bloom(0.042, color, 7),
                matrix=space.translation(head) @ space.aimed(head * [1, 1, 0.5]) @ space.turn("y", np.pi / 2),
            ),
        ]
    return parts
