# SPDX-License-Identifier: Apache-2.0
"""A shower: a tray, a tiled back, a chrome pipe with a broad head and two taps."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

_BACK, _WIDE, _TALL, _HEAD = -0.42, 0.98, 2.15, 1.98


class Shower(Prop):
    """A shower, 2.15 m high, open to +X; its water falls over "under"."""

    words = ("shower", "shower cabin", "shower stall", "shower cubicle", "shower head")
    substance = "ceramic"

    def build(self, look: Look, seed: int) -> PropModel:
        white, tile = kit.enamel((0.80, 0.82, 0.84)), kit.main(look, (0.30, 0.58, 0.66), kit.enamel)
        rims = [((0.92, 0.05, 0.06), (0.02, 0.5 * _WIDE * side, 0)) for side in (1, -1)]
        rims.append(((0.05, _WIDE, 0.06), (0.46, 0, 0)))  # one stands on the tray, a step within its rim
        parts = [kit.block((0.92, _WIDE, 0.012), (0.02, 0, 0), white, 0.004),
                 *(kit.block(size, at, white, 0.02) for size, at in rims),
                 kit.block((0.05, _WIDE, _TALL), (_BACK - 0.03, 0, 0), kit.plaster((0.78, 0.80, 0.80), "grout"), 0.01)]
        rows, columns = 10, 5
        for k in range(rows * columns):
            y, z = (k % columns - (columns - 1) / 2) * 0.19, 0.12 + (k // columns) * 0.2
            parts.append(kit.block((0.012, 0.175, 0.185), (_BACK, y, z), tile, 0.006))
        pipe = [(_BACK, 0, 1.0), (_BACK + 0.05, 0, 1.04), (_BACK + 0.05, 0, 1.95), (_BACK + 0.12, 0, 2.06),
                (_BACK + 0.30, 0, 2.07), (_BACK + 0.40, 0, _HEAD + 0.04)]
        parts.append(solids.noodle(solids.curve(pipe, 5), 0.016, kit.chrome(), 12))
        head = solids.turned([(0.02, 0.05), (0.10, 0.015), (0.10, 0.0), (0.0, 0.0)], kit.chrome(), 0.004, 32, 2)
        parts.append(solids.moved(head, (_BACK + 0.42, 0, _HEAD)))
        for side, color in ((1, "red"), (-1, "blue")):
            knob = solids.turned([(0.035, 0.0), (0.042, 0.02), (0.03, 0.045)], kit.chrome(), 0.004, 24, 2)
            parts.append(kit.put(knob, (_BACK + 0.01, 0.11 * side, 1.0), y=np.pi / 2))
            dot = kit.plastic(color, f"{color} dot")
            parts.append(solids.moved(solids.sphere(0.012, dot, segments=10), (_BACK + 0.06, 0.11 * side, 1.0)))
        return PropModel({"body": kit.fold(parts)}, "ceramic",
                         {"under": (0.02, 0.0, 0.012), "head": (_BACK + 0.42, 0.0, _HEAD), "top": (0.0, 0.0, _TALL)})
