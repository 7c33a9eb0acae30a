# SPDX-License-Identifier: Apache-2.0
"""A gong: a bronze disc with a boss, hung by two cords in a lacquered frame, its mallet on a hook."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

_MIDDLE = 0.8  # metres: of the disc over the floor
_DISC = [(0.0, 0.045), (0.075, 0.035), (0.095, 0.005), (0.3, 0.0), (0.375, -0.006), (0.395, -0.06),
         (0.385, -0.06), (0.365, -0.016), (0.3, -0.012), (0.09, -0.008), (0.0, 0.03)]  # (radius, how far to the front)


class Gong(Prop):
    """A gong in its frame, 1.35 m high, its face to +X."""

    words = ("gong", "tam-tam", "bronze gong", "gongs", "dinner gong", "brass gong", "temple gong")
    instrument = True
    substance = "metal"
    pieces = ("mallet", "beater", "frame")

    def build(self, look: Look, seed: int) -> PropModel:
        bronze, red = kit.main(look, (0.62, 0.36, 0.10), kit.metal), kit.enamel((0.42, 0.02, 0.02), "lacquer")
        parts = [solids.moved(kit.ahead(solids.lathe(_DISC[::-1], bronze, 64)), (0, 0, _MIDDLE))]
        dark = kit.metal((0.30, 0.17, 0.06), "hammered ring", 0.45)
        parts += [
            solids.moved(kit.ahead(solids.ring(r, 0.006, dark, 64, 8)), (0.003, 0, _MIDDLE)) for r in (0.18, 0.28)
        ]
        for s in (1, -1):
            parts += [
                kit.block((0.07, 0.07, 1.28), (0, s * 0.53, 0), red, 0.012),
                kit.block((0.42, 0.09, 0.07), (0, s * 0.53, 0), red, 0.014),
                solids.bar(
                    (0, s * 0.22, 1.26), (-0.02, s * 0.17, _MIDDLE + 0.34), 0.008, kit.cloth("cream", "cord"), 10
                ),
            ]
        parts += [
            kit.block((0.08, 1.36, 0.08), (0, 0, 1.25), red, 0.014),
            kit.block((0.05, 1.06, 0.05), (0, 0, 0.16), red, 0.01),
        ]
        parts += [solids.moved(solids.sphere(0.05, kit.brass(), segments=16), (0, s * 0.68, 1.29)) for s in (1, -1)]
        parts += [
            solids.bar((0.05, 0.53, 0.62), (0.05, 0.53, 1.1), 0.012, kit.wood(kit.PINE, "mallet"), 12),
            solids.moved(solids.sphere(0.06, kit.cloth((0.75, 0.7, 0.6), "felt"), (1, 1, 0.8), 20), (0.07, 0.53, 0.6)),
        ]
        return PropModel(
            {"body": kit.fold(parts)},
            "metal",
            {"top": (0.0, 0.0, 1.33), "skin": (0.05, 0.0, _MIDDLE), "grip": (0.05, 0.53, 0.95)},
        )
