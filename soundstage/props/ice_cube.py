# SPDX-License-Identifier: Apache-2.0
"""Ice: a clear, cold, rounded cube, a little cloudy in its middle."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

SIDE = 0.045  # metres


class IceCube(Prop):
    """An ice cube, 45 mm; "block" builds one of ten times that."""

    words = ("ice cube", "cube of ice", "block of ice", "ice block")
    held = True
    substance = "glass"

    def build(self, look: Look, seed: int) -> PropModel:
        side = SIDE * (10 if kit.said(look, "block", "ice block") else 1)
        clear = kit.main(look, (0.45, 0.76, 0.93), lambda c: kit.glass(c, "ice"))
        cloud = kit.plastic((0.88, 0.95, 0.99), "cloudy ice")
        parts = [kit.put(kit.block((side, side, side), (0, 0, 0), clear, 0.16 * side, 3), (0, 0, 0), z=0.45)]
        for k, (x, y, z, size) in enumerate(((0.05, 0.0, 0.5, 0.2), (-0.12, 0.1, 0.42, 0.13), (0.1, -0.12, 0.6, 0.1))):
            parts.append(solids.moved(kit.lump(size * side, cloud, seed + k, 0.3, segments=14),
                                      (x * side, y * side, z * side)))
        return PropModel({"body": kit.fold(parts)}, "glass",
                         {"grip": (0.5 * side, 0.0, 0.5 * side), "top": (0.0, 0.0, side)})
