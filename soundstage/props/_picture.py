# SPDX-License-Identifier: Apache-2.0
"""The picture on a canvas or a sheet: what the words say it is of, drawn flat."""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props._standee import layers_of
from soundstage.shape import slabs, solids

OF = "of "
RELIEF = 0.0008  # metres from one layer of paint to the next: what lies over shows


def told(words: Sequence[str]) -> str:
    """What the words say that it is a picture of; "" for none."""
    return next((w[len(OF) :] for w in words if w.startswith(OF)), "")


def picture(noun: str, wide: float, tall: float) -> Mesh | None:
    """A drawing of the noun, to +X, its middle at the origin, in a box of this size; None when there is none."""
    import shapely
    import shapely.affinity

    layers = layers_of(noun)
    if not layers:
        return None
    x0, y0, x1, y1 = shapely.union_all([area for area, _ in layers]).bounds
    scale = min(wide / (x1 - x0), tall / (y1 - y0))
    parts = []
    for number, (area, color) in enumerate(layers):
        flat = shapely.affinity.affine_transform(
            area, [scale, 0, 0, scale, -scale * (x0 + x1) / 2, -scale * (y0 + y1) / 2])
        flat = shapely.simplify(flat, 0.002 * tall).buffer(0)
        if flat.area > 0:
            thick = RELIEF * (number + 1)
            stuff = kit.paper(color, f"paint {number}")
            layer = slabs.facing(slabs.slab(flat, thick, stuff, 0.0002, 1), thick)
            parts.append(solids.moved(layer, (thick / 2, 0, 0)))
    return solids.join(parts)
