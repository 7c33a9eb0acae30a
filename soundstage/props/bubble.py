# SPDX-License-Identifier: Apache-2.0
"""A soap bubble: a clear ball with a rim of colour and two shines."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

RADIUS = 0.09  # metres
FILM = ((0.95, 0.45, 0.75), (0.35, 0.75, 0.95), (0.95, 0.85, 0.40))  # what a film of soap shows


class Bubble(Prop):
    """A bubble, 0.18 m across."""

    words = ("bubble", "soap bubble", "giant bubble", "floating bubble")
    held = True
    substance = "glass"

    def build(self, look: Look, seed: int) -> PropModel:
        skin = kit.main(look, (0.80, 0.93, 0.98), lambda c: kit.glass(c, "bubble"))
        parts = [solids.sphere(RADIUS, skin, segments=36)]
        for k, color in enumerate(FILM):  # bands of colour that run round it
            band = solids.ring(RADIUS * (0.985, 0.93, 0.93)[k], 0.0022, kit.glass(color, f"film {k}"), 48, 6)
            parts.append(kit.put(band, (0, 0, 0), x=(0.5, 1.35, 2.3)[k], z=0.8 * k))
        shine = kit.lit((0.95, 0.97, 1.0), 0.8, "shine")
        for size, turn, lift in ((0.016, -0.75, 0.72), (0.008, 2.3, -0.6)):
            at = 0.985 * RADIUS * np.array([np.cos(turn) * np.cos(lift), np.sin(turn) * np.cos(lift), np.sin(lift)])
            parts.append(kit.put(solids.sphere(size, shine, (0.25, 1.0, 1.5), 12), [*at], y=-lift, z=turn))
        return PropModel({"body": kit.fold(parts)}, "glass",
                         {"grip": (0.0, 0.0, RADIUS), "top": (0.0, 0.0, 2 * RADIUS), "inside": (0.0, 0.0, 0.02)})
