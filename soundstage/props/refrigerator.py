# SPDX-License-Identifier: Apache-2.0
"""A rounded refrigerator with two doors, chrome handles and magnets."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _hollows
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import slabs, solids


class Refrigerator(Prop):
    """A round-shouldered refrigerator, 1.75 m; its big door opens."""

    words = ("refrigerator", "fridge", "icebox", "freezer")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        coat, inner = kit.main(look, "mint"), kit.plastic("white", "liner")
        cold = _hollows.Hollow((-0.22, 0.31), (-0.31, 0.31), (0.17, 1.2), (0.5, 0.86))
        body = kit.block((0.62, 0.74, 1.66), (0, 0, 0.08), coat, 0.1, 4)
        parts = [*_hollows.opened(body, cold, inner, kit.plastic((0.62, 0.74, 0.78), "racks")), *_hollows.food(cold)]
        upper = slabs.facing(slabs.slab(slabs.rectangle(0.72, 0.46, 0.1, 6), 0.1, coat, 0.035, 4), 0.1)
        lower = slabs.facing(slabs.slab(slabs.rectangle(0.72, 1.12, 0.1, 6), 0.1, coat, 0.035, 4), 0.1)
        parts += [
            solids.moved(upper, (0.33, 0, 1.49)),
            kit.block((0.5, 0.62, 0.1), (0, 0, 0.0), kit.plastic(kit.INK, "plinth"), 0.02),
        ]
        handle = [_handle(z) for z in (1.34, 0.92)]
        badge = kit.block((0.012, 0.2, 0.035), (0.38, 0.18, 1.6), kit.chrome(), 0.005)
        notes = [
            kit.block((0.008, w, h), (0.379, y, z), kit.paper(tint, f"note {tint}"), 0.001)
            for y, z, w, h, tint in ((0.1, 0.92, 0.13, 0.16, "cream"), (0.22, 0.78, 0.09, 0.09, "yellow"))
        ]
        pins = [
            solids.moved(solids.sphere(0.014, kit.plastic("red", "magnets"), segments=10), (0.386, y, z))
            for y, z in ((0.1, 1.07), (0.22, 0.86))
        ]
        hinge = Joint("door", (0.3, 0.36, 0.0), (0.0, 0.0, 1.0), "hinge", 1.7)
        return PropModel(
            {
                "body": kit.fold([*parts, handle[0], badge]),
                "door": solids.join([solids.moved(lower, (0.33, 0, 0.68)), handle[1], *notes, *pins]),
            },
            "metal",
            {
                "door": (0.4, -0.27, 1.0),
                "grip": (0.42, -0.27, 1.03),
                "inside": (0.2, -0.1, cold.levels[-1]),
                "top": (0.0, 0.0, 1.74),
            },
            (hinge,),
        )


def _handle(z: float) -> Mesh:
    """A curved chrome handle from z upwards."""
    bow = [(0.38, z), (0.42, z + 0.02), (0.425, z + 0.11), (0.42, z + 0.2), (0.38, z + 0.22)]
    return solids.noodle(solids.curve([(x, -0.27, up) for x, up in bow], 4), 0.016, kit.chrome(), 10)
