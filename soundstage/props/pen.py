# SPDX-License-Identifier: Apache-2.0
"""A pen: a smooth barrel with a clip, a metal point in the air."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Pen(Prop):
    """A pen, 0.15 m, upright on its end, its point in the air; a marker is a fat one."""

    words = ("pen", "ballpoint pen", "ballpoint", "fountain pen", "marker", "marker pen", "felt-tip pen", "pens",
             "highlighter", "stylus")
    held = True
    lies = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        coat, steel = kit.main(look, (0.03, 0.09, 0.36), kit.plastic), kit.chrome()
        fat = 1.6 if any(w.startswith(("marker", "highlighter", "felt")) for w in (look.kind, *look.words)) else 1.0
        r = 0.0068 * fat
        parts = [
            solids.turned([(0.6 * r, 0.0), (0.6 * r, 0.008)], steel, 0.002, 18),
            solids.turned([(r, 0.006), (r, 0.118), (0.8 * r, 0.128)], coat, 0.002, 24),
            solids.turned([(1.06 * r, 0.060), (1.06 * r, 0.066)], steel, 0.001, 24),
            solids.lathe([(0.0, 0.126), (0.8 * r, 0.126), (0.24 * r, 0.148), (0.0, 0.152)], steel, 20),
            kit.block((0.003, 0.005, 0.045), (1.25 * r, 0, 0.012), steel, 0.001),
        ]
        return PropModel({"body": kit.fold(parts)}, "plastic", {"grip": (0.0, 0.0, 0.115), "top": (0.0, 0.0, 0.152)})
