# SPDX-License-Identifier: Apache-2.0
"""An even green behind and below, so that a subject can be keyed out and put elsewhere."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import RGB, Material
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

GREEN: RGB = (0.0, 0.42, 0.06)  # linear; chroma-key green
_GLOW = 1.0  # it shines by itself: no lamp and no shadow makes it uneven


class GreenScreen(Place):
    """Chroma-key green all around, lit by itself."""

    words = ("green screen", "greenscreen", "chroma key", "green background")
    indoors = True

    def build(self, setting: Setting) -> SetModel:
        paint = Material("key green", GREEN, "paper", roughness=1.0, emission=_GLOW)
        angle = np.linspace(-2.6, 2.6, 61)
        rows = [(14.0, 0.0), (14.0, 14.0)]
        wall = np.stack([np.stack([r * np.sin(angle), r * np.cos(angle) - 2.0, 0 * angle + z], -1) for r, z in rows], 1)
        floor = solids.lathe([(30.0, -0.2), (30.0, -0.004), (0.01, -0.004)], paint, 64)
        items = (
            scatter.solid("floor", solids.moved(floor)),
            scatter.solid("wall", solids.mesh(wall.reshape(-1, 3), terrain.grid_faces(len(angle), 2)[:, ::-1], paint)),
        )
        spots = {"table": Spot((1.2, 0.6, 0.0)), "seat": Spot((-1.0, 0.5, 0.0)), "door": Spot((4.6, 0.0, 0.0), np.pi)}
        return SetModel(
            items, terrain.flat, lambda x, y: "wood", (-5.0, -2.5, 5.0, 2.5), Room((12.0, 12.0, 6.0), 0.8), ("room",),
            spots, indoors=True, horizon=GREEN,
        )
