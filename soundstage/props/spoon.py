# SPDX-License-Identifier: Apache-2.0
"""A spoon: a hollow oval bowl on a waisted handle."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Spoon(Prop):
    """A table spoon, 0.2 m, upright with its bowl in the air; wooden by that word."""

    words = ("spoon", "tablespoon", "teaspoon", "wooden spoon", "soup spoon", "spoons")
    held = True
    lies = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        stuff = kit.main(look, (0.62, 0.62, 0.64), kit.metal)
        # opened to the side, so that it is not seen edge-on where it is laid down facing +X
        return PropModel(
            {"body": kit.fold([_shell(stuff), _handle(stuff)])},
            stuff.substance,
            {"grip": (0.0, 0.0, 0.05), "top": (0.0, 0.0, 0.2), "inside": (0.005, 0.0, 0.17)},
        )


def _shell(stuff: Material) -> Mesh:
    """The bowl, open to the front: the outside of an egg shape, then its inside."""
    outer = [(0.0, -0.0095), *[(0.0205 * np.sin(a), -0.0095 * np.cos(a)) for a in np.linspace(0.25, np.pi / 2, 9)]]
    inner = [(0.019 * np.sin(a), -0.008 * np.cos(a) + 0.0006) for a in np.linspace(np.pi / 2, 0.25, 9)]
    bowl = solids.lathe([(float(r), float(z)) for r, z in [*outer, *inner, (0.0, -0.0074)]], stuff, 40)
    facing = kit.ahead(bowl)
    egg = solids.bent(facing, lambda v: v * np.stack([np.ones(len(v)), 1 - 7 * v[:, 2], np.full(len(v), 1.5)], -1))
    return solids.moved(egg, (0.004, 0, 0.169))


def _handle(stuff: Material) -> Mesh:
    """A bar lofted upwards: broad and round at its end, thin at the neck."""
    rings = []
    for z in np.linspace(0, 0.142, 22):
        half = np.interp(
            z, [0, 0.004, 0.012, 0.03, 0.09, 0.13, 0.142], [0.003, 0.008, 0.0105, 0.0095, 0.005, 0.0038, 0.006]
        )
        x = -0.006 * np.exp(-(((z - 0.118) / 0.03) ** 2))
        deep = 0.0018
        a = np.linspace(0, 2 * np.pi, 12, endpoint=False)
        rings.append(np.column_stack([x + deep * np.cos(a), half * np.sin(a), np.full(12, z)]))
    return solids.loft(np.array(rings), stuff, 0.9)
