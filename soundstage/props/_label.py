# SPDX-License-Identifier: Apache-2.0
"""What is written on things: raised letters on a thing's own face, else on a label that it gets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props._letters import filling
from soundstage.props.base import PropModel
from soundstage.shape import slabs, solids

Array = npt.NDArray[np.float64]
PAPER, INK = (0.86, 0.82, 0.70), (0.03, 0.03, 0.04)
_EDGE = 0.12  # of a label: free of letters all round
_STRIPS = 14
LONG = 1.6  # times its breadth
_SHARE = (0.78, 0.42)  # of a thing's breadth and height that its label takes


def letters(text: str, wide: float, tall: float, ink: Material, at: tuple[float, float, float]) -> Mesh:
    """The text facing +X about a point of the face that it stands on, in wide x tall metres."""
    deep = max(0.002, 0.012 * tall)
    area = filling(text, wide, tall)
    return solids.moved(slabs.facing(slabs.slab(area, 2 * deep, ink, 0.1 * deep, 1), 2 * deep), at)


def labelled(model: PropModel, text: str, turn: float = 0.0) -> PropModel:
    """The thing with the text on a label on its front, which is its +X side: round it where the thing is round.

    What is long, as a bus is, is seen from its sides and gets one on either. turn: radians that the thing is first
    turned by, so that no handle is where the label goes.
    """
    model = _turned(model, turn) if turn else model
    body = model.parts["body"]
    long, wide, _ = np.ptp(solids.extent([body]), axis=0)
    sides = (np.pi / 2, -np.pi / 2) if long > LONG * wide else (0.0,)
    told = [solids.moved(_label(solids.moved(body, heading=-side), text), heading=side) for side in sides]
    return replace(model, parts={**model.parts, "body": solids.join([body, *told])})


def _label(body: Mesh, text: str) -> Mesh:
    """The label on the +X side of a body, bent as that side is."""
    low, high = solids.extent([body])
    middle, tall = float(low[2] + high[2]) / 2, float(high[2] - low[2]) * _SHARE[1]
    near = np.abs(body.vertices[:, 2] - middle) <= 0.7 * tall
    band = np.asarray(body.vertices[near] if near.any() else body.vertices, float)
    half = min(-float(band[:, 1].min()), float(band[:, 1].max()))  # a handle sticks out to one side
    wide = 2 * half * _SHARE[0]
    thick = 0.02 * min(wide, tall)
    card = _strips(slabs.rectangle(wide, tall, 0.08 * tall), thick, kit.plastic(PAPER, "label"))
    told = _strips(filling(text, (1 - _EDGE) * wide, (1 - 2 * _EDGE) * tall), thick, kit.plastic(INK, "lettering"))
    flat = solids.moved(solids.join([card, solids.moved(told, (0.6 * thick, 0, 0))]), (0.3 * thick, 0, middle))
    front = _front(band[np.abs(band[:, 1]) <= half])
    return solids.bent(flat, lambda v: v + np.stack([front(v[:, 1]), 0 * v[:, 0], 0 * v[:, 0]], -1))


def _turned(model: PropModel, turn: float) -> PropModel:
    c, s = float(np.cos(turn)), float(np.sin(turn))
    return replace(model, parts={name: solids.moved(part, heading=turn) for name, part in model.parts.items()},
                   anchors={name: (c * x - s * y, s * x + c * y, z) for name, (x, y, z) in model.anchors.items()})


def _strips(area: Any, thick: float, material: Material) -> Mesh:
    """The area as a slab facing +X in upright strips, which bend round a thing where one slab would cut it."""
    import shapely

    low, bottom, high, top = area.bounds
    edges = np.linspace(low, high, _STRIPS + 1)
    rows = (area.intersection(shapely.box(a, bottom, b, top)) for a, b in pairwise(edges))
    flat = [part for row in rows for part in getattr(row, "geoms", (row,)) if part.geom_type == "Polygon" and part.area]
    return solids.join([slabs.facing(solids.extrude(part, thick, material), thick) for part in flat])


def _front(points: Array) -> Callable[[Array], Array]:
    """How far out in X a thing is at each y: over its bumps, along the hull of its points (V, 3) seen from above."""
    import shapely

    hull: Any = shapely.convex_hull(shapely.multipoints(points[:, :2]))
    corners = np.asarray(hull.exterior.coords if hull.geom_type == "Polygon" else hull.coords)
    middle = float(corners[:, 0].mean())
    ahead = corners[corners[:, 0] >= middle]
    ahead = ahead[np.lexsort((-ahead[:, 0], ahead[:, 1]))]
    return lambda y: np.interp(y, ahead[:, 1], ahead[:, 0])


def ink_on(face: Material) -> Material:
    """What is read on this face: pale letters on what is dark."""
    return kit.painted_wood((0.85, 0.82, 0.74) if sum(face.color) < 0.9 else (0.06, 0.03, 0.02), "painted letters")


def board(text: str, wide: float, tall: float, face: Material, ink: Material) -> Mesh:
    """A board about (0, 0, 0) with the text on both of its sides, facing +X and -X."""
    thick = 0.05
    plank = slabs.facing(slabs.slab(slabs.rectangle(wide, tall, 0.04), thick, face, 0.012), thick)
    front = letters(text, 0.86 * wide, 0.7 * tall, ink, (thick / 2, 0.0, 0.0))
    return solids.join([plank, front, solids.moved(front, heading=np.pi)])
