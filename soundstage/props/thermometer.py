# SPDX-License-Identifier: Apache-2.0
"""A thermometer: a glass tube with a red column and bulb on a board with its scale."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Thermometer(Prop):
    """A thermometer, 0.3 m high, its scale to +X; let alone it lies on its back."""

    words = (
        "thermometer",
        "thermometers",
        "glass thermometer",
        "mercury thermometer",
        "wall thermometer",
        "fever thermometer",
        "temperature gauge",
    )
    held = True
    lies = True
    substance = "glass"
    pieces = ("mercury", "column", "bulb")

    def build(self, look: Look, seed: int) -> PropModel:
        board = kit.main(look, kit.PINE, kit.wood)
        red = kit.plastic((0.75, 0.02, 0.02), "column")
        shape = slabs.polygon([(-0.035, 0.0), (0.035, 0.0), (0.035, 0.27), (0.0, 0.3), (-0.035, 0.27)], 0.015)
        face = slabs.polygon([(-0.027, 0.055), (0.027, 0.055), (0.027, 0.262), (-0.027, 0.262)], 0.006)
        parts = [
            slabs.facing(slabs.slab(shape, 0.014, board, 0.004), 0.014),
            solids.moved(
                slabs.facing(slabs.slab(face, 0.003, kit.paper("white", "scale"), 0.0008), 0.003), (0.008, 0, 0)
            ),
            solids.moved(solids.sphere(0.0135, red, segments=20), (0.014, 0, 0.036)),
            solids.bar((0.0135, 0, 0.036), (0.0135, 0, 0.17), 0.0042, red, 12),
            solids.bar((0.0135, 0, 0.16), (0.0135, 0, 0.255), 0.0042, kit.glass((0.9, 0.94, 0.95), "tube"), 12),
        ]
        ink = kit.plastic(kit.INK, "marks")
        for k in range(13):
            long = 0.011 if k % 3 == 0 else 0.006
            parts += [
                kit.block((0.002, long, 0.0016), (0.0102, s * (0.008 + 0.5 * long), 0.065 + 0.0155 * k), ink, 0.0003)
                for s in (1, -1)
            ]
        return PropModel({"body": kit.fold(parts)}, "glass", {"grip": (0.0, 0.0, 0.06), "top": (0.0, 0.0, 0.3)})
