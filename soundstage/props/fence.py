# SPDX-License-Identifier: Apache-2.0
"""A picket fence: pointed boards on two rails between posts."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import slabs, solids


class Fence(Prop):
    """A white picket fence, 2.4 m long along Y."""

    words = ("fence", "picket fence", "wooden fence", "garden fence", "railing")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        board, chance = kit.main(look, "white", kit.painted_wood), rng(seed, "fence")
        parts = [kit.block((0.04, 2.4, 0.09), (-0.035, 0, z), board, 0.012) for z in (0.25, 0.68)]
        for i in range(13):
            height = 0.95 + chance.uniform(-0.015, 0.015)
            picket = slabs.polygon(
                [(-0.055, 0), (0.055, 0), (0.055, height - 0.08), (0, height), (-0.055, height - 0.08)], 0.012, 3
            )
            parts.append(
                kit.put(
                    slabs.facing(slabs.slab(picket, 0.03, board, 0.008, 2), 0.03),
                    (0, -1.08 + 0.18 * i, 0.03),
                    x=chance.uniform(-0.012, 0.012),
                )
            )
        for y in (1.2, -1.2):
            parts += [
                kit.block((0.1, 0.1, 1.05), (-0.03, y, 0), board, 0.02),
                solids.moved(solids.sphere(0.065, board, segments=16), (-0.03, y, 1.09)),
            ]
        return PropModel({"body": kit.fold(parts)}, board.substance, {"top": (0.0, 0.0, 0.95)})
