# SPDX-License-Identifier: Apache-2.0
"""A climbing wall: tall grey panels that lean a little apart, dotted with bright holds."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids

_WIDE, _TALL, _DEEP, _ACROSS, _UP = 3.0, 4.2, 0.3, 3, 4
_HOLDS = ("red", "yellow", "blue", "green", "orange", "pink")


class ClimbingWall(Prop):
    """A climbing wall, 3 m wide along Y and 4.2 m high, its holds to +X."""

    words = ("climbing wall", "rock wall", "rock climbing wall", "bouldering wall", "boulder wall", "rock face",
             "climbing tower", "indoor climbing wall")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        chance = rng(seed, "climbing wall")
        face = kit.main(look, (0.50, 0.51, 0.53), kit.plaster)
        parts = [kit.block((_DEEP - 0.04, _WIDE, _TALL), (-0.02, 0, 0), kit.shade(face, 0.6, "seams"), 0.01)]
        wide, tall = _WIDE / _ACROSS, _TALL / _UP
        for k in range(_ACROSS * _UP):
            y, z = (k % _ACROSS - (_ACROSS - 1) / 2) * wide, (k // _ACROSS) * tall
            shade = kit.shade(face, float(chance.uniform(0.88, 1.1)), f"panel {k % 5}")
            parts.append(kit.block((_DEEP, wide - 0.02, tall - 0.02), (0, y, z + 0.01), shade, 0.012))
        for k in range(58):
            z = 0.25 + (_TALL - 0.5) * k / 58
            y = float(chance.uniform(-0.46, 0.46)) * _WIDE
            size = float(chance.uniform(0.05, 0.095))
            stuff = kit.plastic(_HOLDS[k % len(_HOLDS)], f"hold {_HOLDS[k % len(_HOLDS)]}")
            hold = kit.lump(size, stuff, int(chance.integers(1 << 30)), 0.16,
                            (0.75, float(chance.uniform(0.9, 1.5)), float(chance.uniform(0.6, 1.0))), 14)
            parts.append(solids.moved(hold, (0.5 * _DEEP + 0.02, y, z)))
        return PropModel({"body": solids.join(parts)}, "wood", {"top": (0.0, 0.0, _TALL)})
