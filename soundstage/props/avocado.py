# SPDX-License-Identifier: Apache-2.0
"""An avocado cut open: a half with its round stone, leaning on the whole fruit."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

SIDE = ((0.0, 0.0), (0.018, 0.003), (0.032, 0.018), (0.0365, 0.038), (0.031, 0.06), (0.022, 0.078), (0.014, 0.093),
        (0.0, 0.099))  # radius, height of the fruit


class Avocado(Prop):
    """A half avocado, 0.1 m, its flesh to +X, and a whole one behind it; "half" builds the half alone."""

    words = ("avocado", "half avocado", "ripe avocado", "halved avocado", "avocado half")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        skin = kit.main(look, (0.045, 0.10, 0.025), lambda c: kit.food(c, "avocado skin", 0.5))
        path = solids.curve(np.column_stack([np.array(SIDE), np.zeros(len(SIDE))]), 4)[:, :2]
        path[:, 0] = np.maximum(path[:, 0], 0.0)
        half = kit.put(_half(path, skin), (0.012, 0, 0), y=-0.3)
        if kit.said(look, "half", "halved"):
            return PropModel({"body": kit.fold([half])}, "wood", {"grip": (0.0, 0.0, 0.04), "top": (0.0, 0.0, 0.09)})
        whole = solids.lathe([(float(r), float(z)) for r, z in path], skin, 32, crease=3.2)
        behind = kit.put(whole, (-0.05, 0.03, 0.0), y=-0.12, x=0.1)
        return PropModel({"body": kit.fold([half, behind])}, "wood",
                         {"grip": (0.0, 0.0, 0.04), "top": (-0.04, 0.03, 0.095)})


def _half(path: kit.Array, skin: Material) -> Mesh:
    """The half: a shell of skin, two rings of flesh and the stone, cut side to +X."""
    parts = []
    for share, back, color, name in ((1.0, 0.0, skin, ""), (0.92, 0.0012, (0.34, 0.48, 0.08), "green flesh"),
                                     (0.8, 0.0024, (0.80, 0.78, 0.34), "flesh")):
        stuff = color if isinstance(color, Material) else kit.food(color, name, 0.5)
        mid = np.array([0.0, 0.042])
        side = mid + share * (path - mid)
        outline = slabs.polygon([*map(tuple, side), *((-r, z) for r, z in side[::-1][1:-1])])
        face = slabs.slab(outline, 0.004, stuff, 0.001, 1)
        parts.append(solids.moved(slabs.facing(face, 0.004), (back, 0, 0)))
    ball = solids.lathe([(float(r), float(z)) for r, z in path], skin, 32, crease=3.2)
    parts.append(solids.moved(solids.bent(ball, lambda v: v * np.stack(
        [np.where(v[:, 0] > 0, 0.02, 0.95), np.full(len(v), 0.99), np.ones(len(v))], -1)), (-0.001, 0, 0)))
    parts.append(solids.moved(solids.sphere(0.0165, kit.wood((0.27, 0.11, 0.035), "stone"), (0.75, 1, 1.05), 20),
                              (0.004, 0, 0.034)))
    return solids.join(parts)
