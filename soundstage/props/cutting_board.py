# SPDX-License-Identifier: Apache-2.0
"""A cutting board: a thick striped wooden board with a handle and a hanging hole."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs


class CuttingBoard(Prop):
    """A cutting board, 0.42 m long along Y with its handle, lying."""

    words = ("cutting board", "chopping board", "bread board", "breadboard", "butcher block", "carving board")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        oak = kit.main(look, (0.56, 0.32, 0.13), kit.wood)
        shape = slabs.polygon([(-0.13, -0.13), (0.13, -0.13), (0.13, 0.19), (-0.13, 0.19)], 0.03).union(
            slabs.polygon([(-0.032, -0.23), (0.032, -0.23), (0.032, -0.11), (-0.032, -0.11)], 0.025)
        )
        hole = slabs.disc(0.012, 20, (0, -0.2))
        parts = [slabs.slab(shape.buffer(0.012).buffer(-0.012).simplify(3e-4).difference(hole), 0.022, oak, 0.005)]
        stripe = kit.wood(kit.WALNUT, "stripe")
        parts += [kit.block((0.018, 0.3, 0.0016), (x, 0.03, 0.0212), stripe, 0.0005) for x in (-0.07, 0.07)]
        return PropModel(
            {"body": kit.fold(parts)}, oak.substance, {"grip": (0.0, -0.19, 0.011), "top": (0.0, 0.03, 0.023)}
        )
