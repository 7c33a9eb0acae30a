# SPDX-License-Identifier: Apache-2.0
"""A pallet of boards on blocks; a "packing crate" is a great closed one of slats with cross-braces."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Pallet(Prop):
    """A pallet, 1.2 m long and 0.15 m high; a packing crate is 0.8 m wide and 0.7 m high."""

    words = ("pallet", "wooden pallet", "pallets", "packing crate", "cargo crate", "shipping crate")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wood = kit.main(look, (0.50, 0.31, 0.14), kit.wood)
        if not kit.said(look, "packing", "cargo", "shipping"):
            parts = [kit.block((0.11, 1.2, 0.025), (-0.42 + 0.14 * k, 0, 0.12), wood, 0.006) for k in range(7)]
            parts += [kit.block((0.1, 0.14, 0.075), (x, y, 0.025), wood, 0.006)
                      for x in (-0.41, 0, 0.41) for y in (-0.52, 0, 0.52)]
            parts += [kit.block((0.92, 0.1, 0.022), (0, y, 0.099), wood, 0.005) for y in (-0.52, 0, 0.52)]
            parts += [kit.block((0.1, 1.2, 0.025), (x, 0, 0), wood, 0.006) for x in (-0.41, 0, 0.41)]
            return PropModel({"body": kit.fold(parts)}, wood.substance, {"top": (0.0, 0.0, 0.145)})
        frame = kit.shade(wood, 0.72, "frame")
        parts = [kit.block((0.74, 0.74, 0.66), (0, 0, 0.02), kit.shade(wood, 0.35, "gaps"), 0.0)]
        for turn in range(4):
            parts += [kit.put(m, (0, 0, 0), z=1.5707963 * turn) for m in _side(wood, frame)]
        parts += [kit.block((0.78, 0.13, 0.03), (0, 0.145 * k, 0.67), wood, 0.008) for k in range(-2, 3)]
        parts += [kit.block((0.09, 0.8, 0.03), (x, 0, 0.695), frame, 0.008) for x in (0.35, -0.35)]
        spots = {"top": (0.0, 0.0, 0.725), "seat": (0.2, 0.0, 0.725)}
        return PropModel({"body": kit.fold(parts)}, wood.substance, spots)


def _side(wood: Material, frame: Material) -> list[Mesh]:
    """The side that faces +X: slats, a frame on them, a brace across."""
    parts = [kit.block((0.03, 0.76, 0.122), (0.38, 0, 0.02 + 0.134 * k), wood, 0.008) for k in range(5)]
    parts += [kit.block((0.03, 0.09, 0.7), (0.405, y, 0), frame, 0.008) for y in (0.355, -0.355)]
    parts += [kit.block((0.03, 0.62, 0.09), (0.405, 0, z), frame, 0.008) for z in (0.0, 0.6)]
    parts.append(kit.put(kit.block((0.026, 0.84, 0.08), (0, 0, -0.04), frame, 0.006), (0.403, 0, 0.345), x=0.69))
    nail = kit.ahead(solids.turned([(0.012, 0), (0.012, 0.006)], kit.iron(), 0.002, 8))
    return [*parts, *(solids.moved(nail, (0.42, y, z)) for y in (0.355, -0.355) for z in (0.05, 0.65))]
