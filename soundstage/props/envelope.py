# SPDX-License-Identifier: Apache-2.0
"""An envelope with its flap and a red seal; a love letter has a heart."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Envelope(Prop):
    """A closed envelope, 0.22 by 0.15 m, standing a little back on its long side, its flap to +X."""

    words = (
        "envelope",
        "sealed letter",
        "sealed envelope",
        "love letter",
        "letter envelope",
        "invitation",
        "post letter",
    )
    held = True
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        card = kit.main(look, (0.8, 0.71, 0.53), kit.paper)
        parts = [slabs.facing(slabs.slab(slabs.rectangle(0.22, 0.15, 0.004), 0.006, card, 0.002), 0.006)]
        flap = slabs.polygon([(-0.108, 0.073), (0.108, 0.073), (0.012, -0.015), (-0.012, -0.015)], 0.004)
        low = slabs.polygon([(-0.108, -0.073), (0.108, -0.073), (0.0, 0.012)], 0.004)
        parts += [
            solids.moved(
                slabs.facing(slabs.slab(low, 0.003, kit.shade(card, 0.7, "fold"), 0.001), 0.003), (0.0035, 0, 0)
            ),
            solids.moved(
                slabs.facing(slabs.slab(flap, 0.004, kit.shade(card, 0.84, "flap"), 0.0015), 0.004), (0.005, 0, 0)
            ),
        ]
        seal = solids.turned([(0.02, 0.0), (0.021, 0.004), (0.014, 0.007)], kit.plastic("crimson", "seal"), 0.002, 24)
        parts.append(solids.moved(kit.ahead(seal), (0.006, 0, -0.008)))
        whole = kit.put(solids.join(parts), (0, 0, 0), y=-0.22)
        return PropModel({"body": kit.fold([whole])}, "paper", {"grip": (0.0, 0.0, 0.02), "top": (-0.02, 0.0, 0.146)})
