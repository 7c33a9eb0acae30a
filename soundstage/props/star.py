# SPDX-License-Identifier: Apache-2.0
"""A five-pointed star with puffed sides, shining a little."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Star(Prop):
    """A star, 0.4 m high, standing on two points, facing +X."""

    words = ("star", "gold star", "golden star", "stars", "shining star")
    wholes = ("stars",)
    held = True
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        coat = kit.lit(kit.rgb(look.colors[0]) if look.colors else (0.95, 0.68, 0.06), 0.35, "star")
        points = [
            (0.0, (0.22, 0.105)[k % 2] * np.sin(k * np.pi / 5), 0.18 + (0.22, 0.105)[k % 2] * np.cos(k * np.pi / 5))
            for k in range(10)
        ]
        points += [(0.05, 0.0, 0.18), (-0.05, 0.0, 0.18)]
        faces = [[10, (k + 1) % 10, k] for k in range(10)] + [[11, k, (k + 1) % 10] for k in range(10)]
        parts = [solids.mesh(points, faces, coat, 0.3)]
        return PropModel({"body": kit.fold(parts)}, "paper", {"grip": (0.0, 0.0, 0.1), "top": (0.0, 0.0, 0.4)})
