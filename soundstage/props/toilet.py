# SPDX-License-Identifier: Apache-2.0
"""A toilet: a bowl on its foot, a seat with the lid up, and a cistern behind."""

from __future__ import annotations

from typing import Any

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Toilet(Prop):
    """A toilet, 0.8 m high, facing +X, its lid up."""

    words = ("toilet", "toilet bowl", "toilet seat", "loo", "lavatory", "commode")
    substance = "ceramic"

    def build(self, look: Look, seed: int) -> PropModel:
        china = kit.main(look, (0.86, 0.86, 0.84), kit.ceramic)
        parts = [*_bowl(china), *_seat(kit.shade(china, 0.9, "seat")), *_cistern(china)]
        return PropModel(
            {"body": kit.fold(parts)},
            china.substance,
            {
                "seat": (0.06, 0.0, 0.435),
                "top": (-0.27, 0.0, 0.81),
                "inside": (0.08, 0.0, 0.3),
                "grip": (-0.16, -0.14, 0.7),
            },
        )


def _oval(length: float, width: float) -> Any:
    """An oval whose back end is at x = -0.15."""
    import shapely.affinity

    oval = shapely.affinity.scale(slabs.disc(1.0, 44), length / 2, width / 2)
    return shapely.affinity.translate(oval, length / 2 - 0.15, 0)


def _bowl(china: Material) -> list[Mesh]:
    """Foot, hollow bowl and the water in it."""
    profile = [
        (0.0, 0.0),
        (0.135, 0.0),
        (0.12, 0.04),
        (0.1, 0.14),
        (0.12, 0.23),
        (0.175, 0.33),
        (0.185, 0.405),
        (0.15, 0.405),
        (0.125, 0.3),
        (0.07, 0.22),
        (0.0, 0.21),
    ]
    bowl = solids.lathe(solids.fillet(profile, 0.04, 4), china, 44)
    water = solids.turned([(0.106, 0.25), (0.106, 0.262)], kit.dark_glass((0.24, 0.52, 0.62), "water"), 0.003, 32, 1)
    return [
        solids.moved(bowl, (0.08, 0, 0), scale=(1.26, 1, 1)),
        solids.moved(water, (0.08, 0, 0), scale=(1.26, 1, 1)),
        kit.block((0.3, 0.19, 0.36), (-0.17, 0, 0), china, 0.05, 3),
        kit.block((0.22, 0.34, 0.07), (-0.21, 0, 0.335), china, 0.03, 3),
    ]


def _seat(board: Material) -> list[Mesh]:
    """The seat's ring, and the lid leaning on the cistern."""
    outer, inner = _oval(0.47, 0.375), _oval(0.36, 0.25)
    import shapely.affinity

    ring = outer.difference(shapely.affinity.translate(inner, 0.055, 0))
    lid = slabs.slab(_oval(0.46, 0.37), 0.02, board, 0.008)
    return [
        solids.moved(slabs.slab(ring, 0.024, board, 0.009), (0, 0, 0.405)),
        kit.put(solids.moved(lid, (0.15, 0, 0)), (-0.135, 0, 0.42), y=-1.68),
        solids.bar((-0.135, -0.09, 0.428), (-0.135, 0.09, 0.428), 0.011, kit.chrome(), 12),
    ]


def _cistern(china: Material) -> list[Mesh]:
    """The tank with its lid and flush lever."""
    return [
        kit.block((0.17, 0.42, 0.36), (-0.27, 0, 0.4), china, 0.035, 3),
        kit.block((0.195, 0.45, 0.045), (-0.27, 0, 0.76), china, 0.018, 3),
        solids.bar((-0.19, -0.14, 0.7), (-0.165, -0.14, 0.7), 0.016, kit.chrome(), 12),
        solids.bar((-0.165, -0.145, 0.7), (-0.165, -0.075, 0.692), 0.0095, kit.chrome(), 10),
    ]
