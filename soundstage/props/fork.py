# SPDX-License-Identifier: Apache-2.0
"""A fork: four tines, a waisted neck and a handle that widens to a round end."""

from __future__ import annotations

from typing import Any

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Fork(Prop):
    """A table fork, 0.2 m, upright with its tines in the air."""

    words = ("fork", "table fork", "dinner fork", "forks")
    held = True
    lies = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        import shapely

        steel = kit.main(look, (0.62, 0.62, 0.64), kit.metal)
        handle = slabs.polygon(
            [(-0.006, 0), (0.006, 0), (0.0105, 0.006), (0.009, 0.03), (0.0045, 0.09), (0.0035, 0.125)]
            + [(0.006, 0.134), (0.017, 0.145), (0.017, 0.162), (-0.017, 0.162), (-0.017, 0.145), (-0.006, 0.134)]
            + [(-0.0035, 0.125), (-0.0045, 0.09), (-0.009, 0.03), (-0.0105, 0.006)],
            0.0016,
        )
        tines = [
            shapely.box(y - 0.0023, 0.155, y + 0.0023, 0.197).union(slabs.disc(0.0023, 12, (y, 0.197)))
            for y in (-0.0147, -0.0049, 0.0049, 0.0147)
        ]
        shape = shapely.simplify(shapely.union_all([handle, *tines]), 1e-4)
        flat = slabs.facing(slabs.slab(shapely.segmentize(shape, 0.006), 0.0036, steel, 0.0012, 2), 0.0036)
        body = solids.bent(flat, _bowed)
        # opened to the side, so that it is not seen edge-on where it is laid down facing +X
        return PropModel(
            {"body": kit.fold([body])},
            steel.substance,
            {"grip": (0.0, 0.0, 0.05), "top": (0.0, 0.0, 0.199)},
        )


def _bowed(v: Any) -> Any:
    """The neck dips back and the tines sweep forwards."""
    dip = -0.007 * np.exp(-(((v[:, 2] - 0.135) / 0.028) ** 2)) + 0.004 * np.maximum(0, (v[:, 2] - 0.16) / 0.04) ** 2
    return np.column_stack([v[:, 0] + dip, v[:, 1], v[:, 2]])
