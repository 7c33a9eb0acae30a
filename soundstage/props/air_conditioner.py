# SPDX-License-Identifier: Apache-2.0
"""An air conditioner on a wall panel: a rounded white case with its flap and louvres; a radiator stands in ribs."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class AirConditioner(Prop):
    """An air conditioner, 0.95 m wide, high on a panel of 2.3 m, facing +X; a radiator is 0.9 m wide."""

    words = (
        "air conditioner",
        "air conditioning unit",
        "radiator",
        "heater",
        "space heater",
        "electric heater",
        "air conditioning",
        "ac unit",
        "central heating",
    )
    substance = "metal"
    pieces = ("flap", "louvre", "valve", "rib")

    def build(self, look: Look, seed: int) -> PropModel:
        white = kit.main(look, (0.84, 0.84, 0.82), kit.enamel)
        if kit.said(look, "radiator", "heat"):
            return _radiator(look)
        side = slabs.polygon([(0.04, 1.85), (0.2, 1.87), (0.25, 1.95), (0.24, 2.12), (0.04, 2.14)], 0.03)
        parts = [
            kit.block((0.08, 1.3, 2.3), (0, 0, 0), kit.plaster((0.42, 0.50, 0.48), "wall panel"), 0.01),
            slabs.upright(slabs.slab(side, 0.95, white, 0.02), 0.95),
            kit.block((0.02, 0.86, 0.03), (0.225, 0, 1.875), kit.plastic(kit.INK, "outlet"), 0.004),
            kit.put(kit.block((0.1, 0.86, 0.008), (0, 0, 0), white, 0.003), (0.27, 0, 1.868), y=0.5),
            *(kit.block((0.004, 0.004, 0.05), (0.238, -0.4 + 0.1 * k, 1.868), kit.metal(), 0.001) for k in range(9)),
            kit.block((0.006, 0.09, 0.03), (0.245, 0.36, 2.04), kit.lit((0.1, 0.7, 0.4), 0.8, "display"), 0.003),
            solids.bar((0.06, 0.42, 1.86), (0.06, 0.5, 0.0), 0.014, kit.plastic("white", "pipe"), 10),
        ]
        return PropModel({"body": kit.fold(parts)}, "metal", {"top": (0.1, 0.0, 2.14), "grip": (0.25, 0.0, 1.9)})


def _radiator(look: Look) -> PropModel:
    """Twelve ribs between two pipes on feet, with its valve."""
    paint = kit.main(look, (0.80, 0.78, 0.72), kit.enamel)
    parts = []
    for k in range(12):
        rib = slabs.slab(slabs.rectangle(0.13, 0.055, 0.025), 0.56, paint, 0.02)
        parts.append(solids.moved(rib, (0, -0.42 + 0.0764 * k, 0.09)))
    parts += [solids.bar((0, -0.44, z), (0, 0.46, z), 0.03, paint, 14) for z in (0.15, 0.59)]
    parts += [kit.block((0.12, 0.05, 0.1), (0, y, 0), paint, 0.015) for y in (-0.42, 0.42)]
    parts += [
        solids.bar((0, 0.46, 0.15), (0, 0.56, 0.15), 0.018, kit.brass(), 12),
        solids.bar((0, 0.54, 0.0), (0, 0.54, 0.15), 0.014, kit.brass(), 12),
        solids.moved(
            solids.turned([(0.03, 0), (0.026, 0.06)], kit.plastic("white", "valve"), 0.008, 20), (0, 0.54, 0.16)
        ),
    ]
    return PropModel({"body": kit.fold(parts)}, "metal", {"top": (0.0, 0.0, 0.65), "grip": (0.07, 0.0, 0.4)})
