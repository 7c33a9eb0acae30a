# SPDX-License-Identifier: Apache-2.0
"""A tablet computer: a thin slab that is nearly all screen, with rows of icons on it."""

from __future__ import annotations

from typing import Any

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

WIDE, TALL, THICK = 0.19, 0.255, 0.010  # metres
TINTS = ("red", "amber", "green", "yellow", "pink", "white")


class Tablet(Prop):
    """A tablet, 0.26 m high, upright, its screen to +X; held at its lower edge."""

    words = ("tablet", "tablet computer", "ipad", "digital tablet", "touchscreen", "touch screen", "e-reader",
             "drawing tablet")
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        case = kit.main(look, kit.INK, kit.plastic)
        screen = kit.lit((0.12, 0.34, 0.55), 0.8, "screen")
        parts = [
            _upright(slabs.rectangle(WIDE, TALL, 0.02), THICK, case, 0.004, 0.0),
            _upright(slabs.rectangle(WIDE - 0.024, TALL - 0.024, 0.008), 0.002, screen, 0.0, 0.0042),
        ]
        for i in range(16):
            icon = _upright(slabs.rectangle(0.026, 0.026, 0.007), 0.001,
                            kit.lit(TINTS[i * 5 % 6], 0.7, f"icon {TINTS[i * 5 % 6]}"), 0.0, 0.0052)
            parts.append(solids.moved(icon, (0.0, -0.0585 + 0.039 * (i % 4), 0.075 - 0.044 * (i // 4))))
        parts.append(_upright(slabs.rectangle(0.13, 0.03, 0.008), 0.001, kit.lit((0.5, 0.62, 0.72), 0.6, "dock"), 0.0,
                              0.0050, -0.098))
        return PropModel({"body": kit.fold(parts)}, "plastic", {"grip": (0.0, 0.0, 0.02), "top": (0.0, 0.0, TALL),
                                                       "front": (THICK, 0.0, TALL / 2)})


def _upright(outline: Any, thick: float, material: Material, bevel: float, out: float, up: float = 0.0) -> Mesh:
    """A slab that stands about the origin, its face to +X."""
    return solids.moved(slabs.facing(slabs.slab(outline, thick, material, bevel), thick), (out, 0.0, up))
