# SPDX-License-Identifier: Apache-2.0
"""A fishing net: a landing net with a hoop, a bag of knotted mesh and a long handle."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

_LONG, _HOOP, _DEEP = 0.9, 0.2, 0.42  # metres: the handle, the hoop's radius, the bag's depth
_AROUND, _DOWN = 16, 7  # meshes round the hoop and down the bag


class FishingNet(Prop):
    """A landing net, 1.3 m long, its handle down and its bag hanging to +X; let alone it lies on its back."""

    words = ("fishing net", "butterfly net", "landing net", "fish net", "bug net", "hand net")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wood, cord = kit.main(look, kit.PINE, kit.wood), kit.cloth((0.74, 0.72, 0.62), "cord")
        middle = _LONG + _HOOP
        hoop = kit.put(solids.ring(_HOOP, 0.012, kit.chrome(), 44, 8), (0, 0, middle), y=np.pi / 2)
        parts = [
            solids.bar((0, 0, 0), (0, 0, _LONG), 0.016, wood, 14),
            solids.bar((0, 0, 0.02), (0, 0, 0.2), 0.021, kit.rubber(), 14),
            solids.turned([(0.02, _LONG - 0.06), (0.022, _LONG), (0.014, _LONG + 0.02)], kit.brass(), 0.004, 18),
            hoop,
            *_mesh(middle, cord),
        ]
        return PropModel(
            {"body": kit.fold(parts)},
            "wood",
            {"grip": (0.0, 0.0, 0.35), "top": (0.0, 0.0, middle + _HOOP), "inside": (0.2, 0.0, middle)},
        )


def _mesh(middle: float, cord: Material) -> list[Mesh]:
    """Cords that cross aslant down the bag to its end, as two sets of spirals."""
    out = []
    for turn in (1, -1):
        for k in range(_AROUND):
            t = np.linspace(0, 1, _DOWN * 2 + 1)
            a = 2 * np.pi * (k + turn * _DOWN * 0.5 * t) / _AROUND
            r = _HOOP * np.sqrt(np.maximum(0.0, 1 - 0.985 * t**2.4))
            sag = 0.1 * t * (1 - 0.3 * t)
            path = np.stack([_DEEP * t, r * np.cos(a), middle + r * np.sin(a) - sag], -1)
            out.append(solids.tube(path, 0.0042, cord, 5))
    return out
