# SPDX-License-Identifier: Apache-2.0
"""A compact disc: a mirror-bright disc with a rainbow in its gloss, a clear hub and a hole."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import slabs, solids

_RADIUS = 0.12  # metres: drawn up, as miniatures are
_GLOSS = ((0.80, 0.24, 0.30), (0.85, 0.62, 0.20), (0.35, 0.72, 0.35), (0.22, 0.55, 0.82), (0.48, 0.30, 0.75))


class CompactDisc(Prop):
    """A CD, 0.24 m across, its bright side to +X; let alone it lies on its back."""

    words = ("cd", "dvd", "compact disc", "optical disc", "cds", "compact disk", "music cd")
    held = True
    lies = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        raised = [solids.moved(p, (0, 0, _RADIUS)) for p in _disc(look)]
        return PropModel(
            {"body": kit.fold(raised)}, "plastic", {"grip": (0.0, 0.0, 0.2 * _RADIUS), "top": (0.0, 0.0, 2 * _RADIUS)}
        )


def _ring(outer: float, inner: float, thick: float, stuff: Material, bevel: float = 0.001) -> Mesh:
    """A flat ring facing +X about the origin, its back at x = 0."""
    shape = slabs.disc(outer, 72).difference(slabs.disc(inner, 36))
    return solids.moved(slabs.facing(slabs.slab(shape, thick, stuff, bevel, 1), thick), (thick / 2, 0, 0))


def _disc(look: Look) -> list[Mesh]:
    """Silver with two opposite sheaves of spectral colours, a clear hub with its ring."""
    import shapely
    import shapely.affinity

    silver = Material("mirror", paint(look, (0.70, 0.72, 0.76)), "plastic", roughness=0.2, metallic=0.35, coat=0.6)
    parts = [
        _ring(_RADIUS, 0.032, 0.006, silver),
        _ring(0.034, 0.015, 0.006, kit.plastic((0.70, 0.74, 0.78), "hub")),
        _ring(0.037, 0.033, 0.0072, kit.chrome(), 0.0005),
    ]
    band = slabs.disc(_RADIUS * 0.97, 72).difference(slabs.disc(0.042, 36))
    for k, color in enumerate(_GLOSS):
        stuff = Material(f"gloss {k}", color, "plastic", roughness=0.2, metallic=0.3)
        wedge = shapely.Polygon([(0, 0), (0.2, -0.2 * np.tan(0.075)), (0.2, 0.2 * np.tan(0.075))])
        for half in (0.0, np.pi):
            turned = shapely.affinity.rotate(wedge, 0.75 + half + 0.15 * k, origin=(0, 0), use_radians=True)
            sheet = slabs.facing(slabs.slab(band.intersection(turned), 0.0068, stuff, 0.0002, 1), 0.0068)
            parts.append(solids.moved(sheet, (0.0034, 0, 0)))
    return parts
