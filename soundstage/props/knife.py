# SPDX-License-Identifier: Apache-2.0
"""A kitchen knife: a broad blade with an edge and a point, a bolster and a riveted handle."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Knife(Prop):
    """A cook's knife, 0.31 m, upright with its point in the air; "table" or "butter" makes a dinner knife."""

    words = ("knife", "kitchen knife", "chef's knife", "table knife", "butter knife", "dinner knife", "knives")
    held = True
    lies = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        table = kit.said(look, "table", "butter", "dinner")
        steel = kit.metal((0.62, 0.62, 0.64), "blade", 0.22)
        handle = kit.main(look, (0.62, 0.62, 0.64), kit.metal) if table else kit.main(look, kit.WALNUT, kit.wood)
        parts = _dinner(steel, handle) if table else _cook(steel, handle)
        # opened to the side, so that it is not seen edge-on where it is laid down facing +X
        return PropModel(
            {"body": kit.fold(parts)},
            "metal",
            {"grip": (0.0, 0.0, 0.06), "top": (0.0, 0.0, 0.21 if table else 0.31)},
        )


def _cook(steel: Material, handle: Material) -> list[Mesh]:
    """A broad blade whose belly curves up to the point, and a handle with three rivets."""
    blade = slabs.polygon(
        [(-0.022, 0.125), (0.024, 0.125), (0.024, 0.2), (0.018, 0.245), (0.004, 0.285), (-0.018, 0.312), (-0.022, 0.3)],
        0.002,
    )
    edge = slabs.polygon(
        [
            (0.018, 0.127),
            (0.0235, 0.127),
            (0.0235, 0.2),
            (0.0175, 0.245),
            (0.0035, 0.285),
            (-0.012, 0.305),
            (-0.002, 0.28),
            (0.011, 0.243),
            (0.018, 0.2),
        ]
    )
    grip = slabs.polygon(
        [(-0.018, 0.004), (0.016, 0.0), (0.02, 0.012), (0.011, 0.035), (0.01, 0.08), (0.013, 0.115), (-0.018, 0.115)],
        0.005,
        5,
    )
    parts = [
        slabs.facing(slabs.slab(blade, 0.004, steel, 0.0012, 2), 0.004),
        slabs.facing(slabs.slab(edge, 0.0048, kit.metal((0.8, 0.8, 0.82), "edge", 0.15), 0.0), 0.0048),
        slabs.facing(slabs.slab(grip, 0.02, handle, 0.006), 0.02),
        kit.block((0.02, 0.036, 0.016), (0, -0.002, 0.112), steel, 0.005, 2),
    ]
    for z in (0.028, 0.06, 0.092):
        parts.append(solids.bar((-0.0115, -0.003, z), (0.0115, -0.003, z), 0.0042, kit.brass(), 12))
    return parts


def _dinner(steel: Material, handle: Material) -> list[Mesh]:
    """A slim blade with a round end on a flat handle."""
    blade = slabs.polygon(
        [(-0.007, 0.1), (0.008, 0.1), (0.0105, 0.15), (0.009, 0.19), (0.002, 0.208), (-0.006, 0.206), (-0.008, 0.19)],
        0.003,
    )
    grip = slabs.polygon(
        [(-0.009, 0), (0.009, 0), (0.0105, 0.02), (0.006, 0.102), (-0.006, 0.102), (-0.0105, 0.02)], 0.004
    )
    return [
        slabs.facing(slabs.slab(blade, 0.0025, steel, 0.0008, 2), 0.0025),
        slabs.facing(slabs.slab(grip, 0.007, handle, 0.003), 0.007),
    ]
