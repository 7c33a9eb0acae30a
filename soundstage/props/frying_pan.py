# SPDX-License-Identifier: Apache-2.0
"""A frying pan: a dark shallow pan with a flared wall and a long riveted handle; an egg fries in it on request."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class FryingPan(Prop):
    """A frying pan, 0.28 m across, 0.5 m with its handle, which points to -Y."""

    words = ("frying pan", "skillet", "pan", "frypan", "fry pan", "wok", "griddle")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel = kit.main(look, (0.035, 0.037, 0.042), kit.iron)
        wall = [
            (0.0, 0.0),
            (0.1, 0.0),
            (0.14, 0.05),
            (0.146, 0.052),
            (0.143, 0.056),
            (0.136, 0.052),
            (0.096, 0.008),
            (0.0, 0.007),
        ]
        parts = [solids.lathe(solids.fillet(wall, 0.006, 3), steel, 44)]
        path = solids.curve([(0, -0.13, 0.04), (0, -0.19, 0.062), (0, -0.27, 0.075), (0, -0.37, 0.078)], 4)
        parts.append(solids.noodle(path, np.linspace(0.011, 0.0165, len(path)), kit.wood(kit.WALNUT, "pan handle"), 14))
        parts.append(solids.noodle(path[:5], 0.0125, kit.metal(), 12))
        parts += [
            solids.moved(solids.sphere(0.007, kit.chrome(), segments=12), (x, -0.128, 0.047)) for x in (0.015, -0.015)
        ]
        if kit.said(look, "egg", "fried", "breakfast"):
            parts += _egg()
        return PropModel(
            {"body": kit.fold(parts)},
            steel.substance,
            {"grip": (0.0, -0.3, 0.076), "top": (0.0, 0.0, 0.012), "inside": (0.0, 0.0, 0.01)},
        )


def _egg() -> list[Mesh]:
    """An egg, sunny side up."""
    white = kit.lump(0.07, kit.food("white", "egg white", 0.3), 5, 0.2, (1, 0.9, 0.09), 20)
    yolk = solids.sphere(0.024, kit.food((0.86, 0.42, 0.02), "yolk", 0.2), (1, 1, 0.6), 18)
    return [solids.moved(white, (0, 0, 0.012)), solids.moved(yolk, (0.008, 0.004, 0.018))]
