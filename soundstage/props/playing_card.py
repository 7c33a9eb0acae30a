# SPDX-License-Identifier: Apache-2.0
"""Playing cards: a fanned hand of five with red and black pips."""

from __future__ import annotations

import shapely
import shapely.affinity

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class PlayingCard(Prop):
    """A fan of playing cards, 0.2 m wide, standing, facing +X."""

    words = ("playing card", "playing cards", "card", "cards", "deck of cards", "ace", "poker cards")
    wholes = ("cards", "playing cards")
    held = True
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        white, back = kit.paper((0.90, 0.89, 0.86)), kit.paper((0.55, 0.05, 0.05), "backs")
        red, black = kit.plastic((0.66, 0.02, 0.03), "red pips"), kit.plastic(kit.INK, "black pips")
        heart = shapely.union_all(
            [
                shapely.Point(-0.007, 0.006).buffer(0.0092, 3),
                shapely.Point(0.007, 0.006).buffer(0.0092, 3),
                shapely.Polygon([(-0.0155, 0.003), (0.0155, 0.003), (0, -0.018)]),
            ]
        )
        spade = shapely.union_all(
            [shapely.affinity.scale(heart, 1, -1, origin=(0, 0)), shapely.box(-0.0025, -0.018, 0.0025, 0.0)]
        )
        parts = []
        for k in range(5):
            pip, ink = ((heart, red), (spade, black))[k % 2]
            face = [slabs.facing(slabs.slab(slabs.rectangle(0.075, 0.11, 0.006, 2), 0.0022, white, 0.0005, 1), 0.0022)]
            face.append(
                solids.moved(
                    slabs.facing(slabs.slab(slabs.rectangle(0.069, 0.104, 0.005, 2), 0.001, back, 0.0002, 1), 0.001),
                    (-0.0014, 0, 0),
                )
            )
            for y, z, size in ((0, 0, 1.25), (0.026, 0.041, 0.5), (-0.026, -0.041, 0.5)):
                shape = shapely.affinity.translate(shapely.affinity.scale(pip, size, size, origin=(0, 0)), y, z)
                face.append(solids.moved(slabs.facing(slabs.slab(shape, 0.001, ink, 0.0002, 1), 0.001), (0.0014, 0, 0)))
            parts.append(kit.put(solids.moved(solids.join(face), (0.003 * k, 0, 0.09)), (0, 0, 0), x=0.30 * (k - 2)))
        return PropModel({"body": kit.fold(parts)}, "paper", {"grip": (0.0, 0.0, 0.02), "top": (0.0, 0.0, 0.14)})
