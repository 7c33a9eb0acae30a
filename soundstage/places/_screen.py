# SPDX-License-Identifier: Apache-2.0
"""A screen: one paint behind and below, round everybody, with nothing in it."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import Material
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places.base import Room, SetModel, Spot
from soundstage.shape import solids


def screen(paint: Material, absorption: float) -> SetModel:
    """The set in this paint. absorption: of its room, 0 bare stone - 1 dead."""
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
        items, terrain.flat, lambda x, y: "wood", (-5.0, -2.5, 5.0, 2.5), Room((12.0, 12.0, 6.0), absorption),
        ("room",), spots, indoors=True, horizon=paint.color,
    )
