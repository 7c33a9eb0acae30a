# SPDX-License-Identifier: Apache-2.0
"""A doghouse: painted boards, a pitched roof, a round-topped opening and a bowl before it."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import slabs, solids


class Doghouse(Prop):
    """A doghouse, 1 m wide and 1.1 m high, its opening to +X."""

    words = ("doghouse", "dog house", "kennel", "dog kennel", "doghouses", "hutch", "rabbit hutch", "cat house")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wall, roof = (
            kit.main(look, (0.42, 0.03, 0.02), _boards),
            kit.painted_wood(paint(look, (0.1, 0.16, 0.28), 1), "roof"),
        )
        trim = kit.painted_wood("white", "trim")
        gable = slabs.polygon([(-0.45, 0.08), (0.45, 0.08), (0.45, 0.62), (0, 1.0), (-0.45, 0.62)])
        arch = slabs.polygon([(-0.2, 0.0), (0.2, 0.0), *((0.2 * np.cos(a), 0.36 + 0.2 * np.sin(a))
                                                         for a in np.linspace(0, np.pi, 13))])
        room = solids.moved(slabs.facing(slabs.slab(arch, 0.95, wall, 0.0), 0.95), (0.12, 0, 0.12))
        dark = kit.wood((0.03, 0.02, 0.012), "inside")
        ring = solids.moved(
            slabs.facing(slabs.slab(arch.buffer(0.05).difference(arch.buffer(0.005)), 0.04, trim, 0.01)),
            (0.53, 0, 0.12),
        )
        slope = slabs.polygon([(0.56, 0.5), (0, 0.98), (0, 1.07), (0.6, 0.56)])
        parts = [
            solids.cut(slabs.facing(slabs.slab(gable, 1.05, wall, 0.012), 1.05), room),
            kit.block((0.02, 0.6, 0.6), (-0.33, 0, 0.12), dark, 0.0),
            ring,
            kit.mirrored(slabs.facing(slabs.slab(slope, 1.25, roof, 0.015), 1.25)),
            kit.block((1.1, 0.96, 0.1), (0, 0, 0), kit.wood(kit.PINE, "floor"), 0.015),
            kit.block((0.03, 0.34, 0.13), (0.54, 0, 0.72), trim, 0.01),
            kit.put(_bone(), (0.56, 0, 0.785)),
        ]
        spots = {"door": (0.7, 0.0, 0.1), "top": (0.0, 0.0, 1.05), "inside": (0.15, 0.0, 0.13)}
        return PropModel({"body": kit.fold(parts)}, wall.substance, spots)


def _bone() -> Mesh:
    """The sign over the opening: a bone, lying along Y."""
    ink = kit.plastic((0.03, 0.03, 0.035), "sign")
    ends = [
        solids.moved(solids.sphere(0.026, ink, segments=10), (0, s * 0.085, t * 0.02)) for s in (1, -1) for t in (1, -1)
    ]
    return solids.join([solids.bar((0, -0.09, 0), (0, 0.09, 0), 0.018, ink, 10), *ends])


def _boards(color: tuple[float, float, float]) -> Material:
    return Material("boards", color, "wood", roughness=0.6, coat=0.15, grain="planks", grain_size=0.12, grain_depth=0.5)
