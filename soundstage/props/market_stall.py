# SPDX-License-Identifier: Apache-2.0
"""A market stall: a counter of crates with fruit under a striped awning on four posts."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import slabs, solids

_GOODS = (("red", 0.05), ("orange", 0.055), ("green", 0.045), ("yellow", 0.05), ("purple", 0.035))


class MarketStall(Prop):
    """A market stall, 2.2 m wide and 2.4 m high, its counter to +X."""

    words = (
        "market stall",
        "stall",
        "fruit stall",
        "fruit stand",
        "food stall",
        "food stand",
        "lemonade stand",
        "kiosk",
        "vegetable stand",
        "market stand",
        "vendor stand",
        "stalls",
        "market stalls",
        "market booth",
        "food cart",
        "street stall",
        "flower stall",
        "concession stand",
    )
    substance = "wood"
    pieces = ("awning", "counter")

    def build(self, look: Look, seed: int) -> PropModel:
        wood = kit.wood((0.42, 0.25, 0.11), "stall")
        parts = [
            *(
                kit.block((0.07, 0.07, 2.05 + 0.15 * (x < 0)), (x, y, 0), wood, 0.01)
                for x, y in kit.corners(0.55, 1.05)
            ),
            kit.block((0.62, 2.14, 0.05), (0.22, 0, 0.86), wood, 0.012),
            *(
                kit.block(
                    (0.03, 0.2, 0.82),
                    (0.5, -0.95 + 0.212 * k, 0.04),
                    kit.shade(wood, 0.85 + 0.2 * (k % 2), "front"),
                    0.006,
                )
                for k in range(10)
            ),
            kit.block((0.05, 2.2, 0.06), (-0.55, 0, 1.2), wood, 0.01),
            *_awning(look),
            *([] if kit.said(look, "lemonade") else _goods()),
        ]
        if kit.said(look, "lemonade"):
            jug = solids.turned(
                [(0.08, 0), (0.1, 0.06), (0.09, 0.26)], kit.glass((0.95, 0.86, 0.3), "lemonade"), 0.02, 24
            )
            parts += [solids.moved(jug, (0.25, 0.3, 0.91)),
                      *(solids.moved(kit.lump(0.04, kit.food("yellow", "lemons"), k, 0.05, (1.25, 1, 1), 12),
                                     (0.15 + 0.09 * (k % 3), -0.3 - 0.1 * (k // 3), 0.95)) for k in range(6))]
        spots = {"top": (0.25, 0.0, 0.91), "inside": (-0.3, 0.0, 0.0), "door": (0.9, 0.0, 0.0)}
        return PropModel({"body": kit.fold(parts)}, "wood", spots)


def _awning(look: Look) -> list[Mesh]:
    """Eleven stripes sloping to the front, each with a rounded flap."""
    tints = [kit.cloth(paint(look, "crimson"), "awning"), kit.cloth("white", "awning stripes")]
    wide, parts = 2.4 / 11, []
    flap = slabs.polygon([(-wide / 2, 0), (-wide / 2, -0.12), *((wide / 2 * np.sin(a), -0.12 - 0.09 * np.cos(a))
                                                          for a in np.linspace(-1.4, 1.4, 7)), (wide / 2, -0.12),
                          (wide / 2, 0)])
    for k in range(11):
        y = -1.2 + wide * (k + 0.5)
        strip = kit.put(solids.box((1.5, wide, 0.025), tints[k % 2], 0.004), (0.1, y, 2.2), y=0.22)
        parts += [strip, solids.moved(slabs.facing(slabs.slab(flap, 0.02, tints[k % 2], 0.004)), (0.83, y, 2.06))]
    return parts


def _goods() -> list[Mesh]:
    """Five open crates that lean to the buyer, heaped."""
    pine, parts = kit.wood(kit.PINE, "crates"), []
    for k, (tint, size) in enumerate(_GOODS):
        y = -0.84 + 0.42 * k
        tub = solids.cut(kit.block((0.5, 0.39, 0.14), (0, 0, 0), pine, 0.006),
                         kit.block((0.46, 0.35, 0.2), (0, 0, 0.03), pine, 0.0))
        crate = [tub]
        for j in range(20):
            at = (-0.18 + 0.09 * (j % 5), -0.12 + 0.08 * (j // 5), 0.1 + 0.03 * ((j * 7) % 3))
            crate.append(solids.moved(solids.sphere(size, kit.food(tint, f"{tint} fruit"), segments=8), at))
        parts.append(kit.put(solids.join(crate), (0.24, y, 0.97), y=0.2))
    return parts
