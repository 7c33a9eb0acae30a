# SPDX-License-Identifier: Apache-2.0
"""A laptop: a thin base with keys and a glowing screen on a hinge."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Laptop(Prop):
    """An open laptop, 0.34 m wide."""

    words = ("laptop", "notebook computer", "computer", "laptop computer")
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        case, keys = kit.main(look, "silver", kit.metal), kit.plastic(kit.INK, "keys")
        parts = [slabs.slab(slabs.rectangle(0.24, 0.34, 0.02), 0.018, case, 0.005)]
        for row in range(4):
            parts += [
                kit.block((0.022, 0.0235, 0.004), (-0.015 - 0.028 * row, -0.137 + 0.0305 * i, 0.0165), keys, 0.0015)
                for i in range(10)
            ]
        parts.append(kit.block((0.06, 0.1, 0.002), (0.07, 0, 0.0172), kit.shade(case, 0.8, "pad"), 0.0008))
        lid = slabs.facing(slabs.slab(slabs.rectangle(0.34, 0.23, 0.02), 0.012, case, 0.004), 0.012)
        screen = slabs.facing(
            slabs.slab(slabs.rectangle(0.315, 0.2, 0.008), 0.003, kit.lit((0.22, 0.48, 0.75), 0.9, "screen"), 0.0),
            0.003,
        )
        window = slabs.facing(
            slabs.slab(slabs.rectangle(0.17, 0.1, 0.01), 0.003, kit.lit((0.9, 0.85, 0.7), 0.9, "screen window"), 0.0),
            0.003,
        )
        upper = solids.join([lid, solids.moved(screen, (0.006, 0, 0)), solids.moved(window, (0.0072, -0.03, 0.01))])
        parts.append(kit.put(solids.moved(upper, (0, 0, 0.118)), (-0.118, 0, 0.012), y=-0.28))
        parts.append(solids.bar((-0.118, -0.12, 0.014), (-0.118, 0.12, 0.014), 0.008, kit.shade(case, 0.8, "pad")))
        return PropModel({"body": kit.fold(parts)}, "plastic", {"top": (0.0, 0.0, 0.02), "grip": (0.12, 0.0, 0.01)})
