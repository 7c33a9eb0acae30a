# SPDX-License-Identifier: Apache-2.0
"""A necktie: a knot, a blade with slanting stripes that widens to a point, and the loop for the collar."""

from __future__ import annotations

from typing import Any

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import slabs, solids


class Tie(Prop):
    """A tied necktie, 0.6 m, hanging straight with its point to the floor."""

    words = ("tie", "necktie", "neck tie", "striped tie", "school tie")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        silk, line = kit.main(look, "navy", kit.cloth), kit.cloth(paint(look, "gold", 1), "tie stripes")
        blade = slabs.polygon([(0, 0), (0.052, 0.06), (0.024, 0.435), (-0.024, 0.435), (-0.052, 0.06)], 0.003)
        knot = slabs.polygon([(-0.022, 0.425), (0.022, 0.425), (0.037, 0.487), (-0.037, 0.487)], 0.008)
        tail = slabs.polygon([(0, 0.05), (0.03, 0.085), (0.02, 0.43), (-0.02, 0.43), (-0.03, 0.085)], 0.003)
        parts = [
            _cloth(blade, 0.012, silk, 0.0),
            _cloth(tail, 0.008, kit.shade(silk, 0.6, "tie back"), -0.012),
            _cloth(knot, 0.034, silk, 0.004, 0.012),
        ]
        parts += [_cloth(band, 0.004, line, 0.0055, 0.001) for band in _bands(blade, 0.42)]
        parts += [_cloth(band, 0.004, line, 0.0205, 0.001) for band in _bands(knot.buffer(-0.006), 0.48)[-1:]]
        loop = solids.curve([(0, -0.03, 0.48), (-0.03, -0.062, 0.52), (-0.09, -0.06, 0.56), (-0.125, 0, 0.575)], 6)
        band = solids.noodle(loop, 0.02, silk, 12)
        flat = solids.bent(band, lambda v: np.column_stack([v[:, 0], v[:, 1] * 0.99, v[:, 2]]))
        parts.append(kit.mirrored(flat))
        # opened to the side, so that it is not seen edge-on where it is laid down facing +X
        return PropModel(
            {"body": kit.fold(parts)},
            silk.substance,
            {"grip": (0.02, 0.0, 0.46), "top": (0.0, 0.0, 0.58)},
        )


def _cloth(shape: Any, thick: float, stuff: Any, x: float, bevel: float = 0.004) -> Mesh:
    """A flat piece facing +X about x."""
    return solids.moved(slabs.facing(slabs.slab(shape, thick, stuff, bevel), thick), (x, 0, 0))


def _bands(shape: Any, top: float) -> list[Any]:
    """Slanting stripes across a shape, from its point up to top."""
    import shapely

    inside, out = shape.buffer(-0.0015), []
    for z in np.arange(0.03, top + 0.06, 0.06):
        stripe = shapely.Polygon([(-0.1, z - 0.08), (0.1, z + 0.08), (0.1, z + 0.1), (-0.1, z - 0.06)])
        piece = inside.intersection(stripe)
        if piece.area > 1e-4:
            out.append(piece)
    return out
