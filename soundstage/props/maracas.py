# SPDX-License-Identifier: Apache-2.0
"""Maracas: a pair of painted gourds on handles, lying crossed; castanets are two hollow shells on a cord."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Maracas(Prop):
    """Maracas, 0.28 m long, lying crossed, their heads to -Y and +Y; "castanets" are 0.08 m."""

    words = ("maracas", "maraca", "rattle", "shaker instrument", "castanets", "castanet", "baby rattle", "shakers")
    wholes = ("castanets", "maracas")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "castanet"):
            return _castanets(look)
        one = _maraca(look)
        parts = [kit.put(one, (0.0, -0.02, 0.058), x=1.45, z=0.35), kit.put(one, (0.03, 0.02, 0.058), x=-1.45, z=-0.35)]
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.02, 0.0, 0.03), "top": (0.0, 0.0, 0.11)})


def _maraca(look: Look) -> Mesh:
    """A gourd with its painted bands on its handle, upright, the handle's end at the origin."""
    gourd, band = kit.main(look, (0.75, 0.08, 0.04), kit.painted_wood), kit.painted_wood("amber", "bands")
    head = solids.turned(
        [(0.018, 0.12), (0.05, 0.15), (0.058, 0.19), (0.045, 0.235), (0.01, 0.255)], gourd, 0.02, 36, 4
    )
    rings = [
        solids.moved(solids.ring(r, 0.006, m, 36, 8), (0, 0, z))
        for r, z, m in ((0.056, 0.175, band), (0.0565, 0.2, kit.painted_wood((0.02, 0.3, 0.2), "band 1")))
    ]
    handle = solids.turned([(0.013, 0), (0.011, 0.06), (0.016, 0.125)], kit.wood(kit.PINE, "handle"), 0.006, 20)
    return solids.join([head, *rings, handle])


def _castanets(look: Look) -> PropModel:
    wood = kit.main(look, (0.20, 0.07, 0.03), kit.wood)
    shells = [
        kit.put(solids.moved(solids.sphere(0.036, wood, (0.32, 1.0, 1.05), 24)), (s * 0.013, 0, 0.038), y=s * 0.16)
        for s in (1, -1)
    ]
    cord = solids.noodle(
        solids.curve(
            [(0.01, -0.02, 0.07), (0.0, -0.03, 0.085), (0, 0.0, 0.094), (0, 0.03, 0.085), (-0.01, 0.02, 0.07)], 5
        ),
        0.003,
        kit.cloth("red", "cord"),
        8,
    )
    return PropModel({"body": kit.fold([*shells, cord])}, "wood", {"grip": (0.0, 0.0, 0.05), "top": (0.0, 0.0, 0.09)})
