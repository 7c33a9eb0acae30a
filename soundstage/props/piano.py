# SPDX-License-Identifier: Apache-2.0
"""An upright piano: a wooden case, keys in black and white, pedals, a music desk and a stool apart."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Piano(Prop):
    """An upright piano, 1.4 m wide, its keys towards +X."""

    words = ("piano", "upright piano", "grand piano", "pianoforte", "piano keyboard")
    instrument = True
    pieces = ("key", "keyboard", "pedal", "lid", "hammer")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        case = kit.main(look, kit.WALNUT, kit.wood)
        side = slabs.polygon(
            [(-0.28, 0), (0.12, 0), (0.12, 0.58), (0.36, 0.6), (0.36, 0.76), (0.08, 0.8), (0.04, 1.18), (-0.28, 1.18)],
            0.03,
            4,
        )
        cheek = slabs.upright(slabs.slab(side, 0.08, case, 0.015), 0.08)
        parts = [solids.moved(cheek, (0, y, 0)) for y in (0.68, -0.68)]
        parts += [
            kit.block((0.36, 1.32, 1.14), (-0.1, 0, 0.02), kit.shade(case, 0.85, "front"), 0.01),
            kit.block((0.44, 1.5, 0.05), (-0.1, 0, 1.16), case, 0.02),
            kit.block((0.34, 1.3, 0.07), (0.19, 0, 0.6), case, 0.01),
            kit.block((0.03, 0.8, 0.3), (0.1, 0, 0.84), case, 0.01),
        ]
        white, black = kit.plastic((0.86, 0.83, 0.74), "ivory keys"), kit.plastic(kit.INK, "black keys")
        keys = 28
        for i in range(keys):
            y = (i - (keys - 1) / 2) * 0.0445
            parts.append(kit.block((0.18, 0.041, 0.03), (0.255, y, 0.66), white, 0.004))
            if i % 7 not in (2, 6) and i < keys - 1:
                parts.append(kit.block((0.11, 0.024, 0.03), (0.22, y + 0.0222, 0.68), black, 0.005))
        parts.append(kit.put(solids.box((0.012, 0.42, 0.26), kit.paper(), 0.003), (0.125, 0, 0.87), y=-0.12))
        parts += [kit.block((0.14, 0.06, 0.02), (0.15, y, 0.05), kit.brass(), 0.008) for y in (0.09, 0.0, -0.09)]
        return PropModel(
            {"body": kit.fold(parts)},
            "wood",
            {"top": (-0.1, 0.0, 1.21), "grip": (0.27, 0.0, 0.7), "keys": (0.27, 0.0, 0.7)},
        )
