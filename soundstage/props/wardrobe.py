# SPDX-License-Identifier: Apache-2.0
"""A wardrobe: two panelled doors with knobs, a cornice, bun feet."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _hollows
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids


class Wardrobe(Prop):
    """A wardrobe, 1.1 m wide, 1.95 m high, facing +X; its right door opens."""

    words = ("wardrobe", "closet", "armoire", "cupboard", "cabinet", "locker")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wood = kit.main(look, (0.36, 0.19, 0.08), kit.wood)
        panel, brass = kit.shade(wood, 1.25, "panels"), kit.brass()
        half = _hollows.Hollow((-0.24, 0.29), (-0.52, -0.02), (0.2, 1.8), (0.62, 1.05))
        crockery = kit.said(look, "cupboard", "cabinet", "kitchen")
        within = _hollows.plates(half) if crockery else _hollows.folded(half, ("teal", "crimson", "cream", "navy"))
        parts = [
            *_hollows.opened(kit.block((0.58, 1.1, 1.78), (0, 0, 0.08), wood, 0.012), half, panel, panel),
            *within,
            kit.block((0.66, 1.2, 0.09), (0.01, 0, 1.86), wood, 0.03),
            kit.block((0.62, 1.14, 0.09), (0.01, 0, 0.07), wood, 0.02),
        ]
        parts += [
            solids.moved(solids.turned([(0.035, 0), (0.05, 0.04), (0.035, 0.08)], wood, 0.015, 18), (x, y, 0))
            for x, y in kit.corners(0.23, 0.46)
        ]
        doors = []
        for s in (1, -1):
            door = [kit.block((0.035, 0.51, 1.62), (0.30, s * 0.265, 0.19), wood, 0.008)]
            door += [
                kit.block((0.016, 0.36, h), (0.322, s * 0.265, z), panel, 0.008)
                for z, h in ((0.28, 0.62), (0.98, 0.74))
            ]
            door.append(solids.moved(solids.sphere(0.024, brass, (1, 1, 1), 16), (0.345, s * 0.055, 0.98)))
            doors.append(solids.join(door))
        hinge = Joint("door", (0.30, -0.52, 0.0), (0.0, 0.0, 1.0), "hinge", -1.7)
        return PropModel(
            {"body": kit.fold([*parts, doors[0]]), "door": doors[1]},
            "wood",
            {"door": (0.34, -0.06, 0.98), "top": (0.0, 0.0, 1.95), "inside": (0.14, -0.27, half.levels[-1])},
            (hinge,),
        )
