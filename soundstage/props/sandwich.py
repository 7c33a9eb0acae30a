# SPDX-License-Identifier: Apache-2.0
"""A sandwich: two toasted triangles filled with lettuce, cheese, tomato and ham."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

Array = npt.NDArray[np.float64]


class Sandwich(Prop):
    """A sandwich cut into two triangles, 0.13 m, one leaning on the other."""

    words = ("sandwich", "sandwiches", "ham sandwich", "cheese sandwich", "club sandwich", "toasted sandwich")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        half = _half()
        parts = [half, kit.put(solids.moved(half, (-0.02, 0, 0)), (-0.055, 0.012, 0.014), z=0.35, y=0.5)]
        return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (0.02, 0.0, 0.03), "top": (0.0, 0.0, 0.06)})


def _corner(size: float, radius: float) -> list[tuple[float, float]]:
    """A right-angled triangle whose long side faces +X."""
    return [(size * 0.35, -size), (size * 0.35, size), (-size * 0.65, 0.0)]


def _layer(size: float, low: float, tall: float, stuff: Material, radius: float = 0.012) -> Mesh:
    outline = slabs.polygon(_corner(size, radius), radius)
    return solids.moved(slabs.slab(outline, tall, stuff, min(0.004, tall * 0.4)), (0, 0, low))


def _half() -> Mesh:
    """One triangle lying flat, its cut side to +X."""
    crust, crumb = kit.food((0.36, 0.17, 0.055), "crust", 0.8), kit.food((0.84, 0.66, 0.40), "crumb", 0.85)
    cheese, ham = kit.food((0.90, 0.50, 0.05), "cheese", 0.4), kit.food((0.80, 0.33, 0.30), "ham", 0.5)
    tomato = kit.food((0.62, 0.045, 0.025), "tomato", 0.3)
    parts = []
    for low in (0.0, 0.043):
        # the crumb comes out of the crust on the cut side only
        parts += [
            _layer(0.078, low, 0.015, crust),
            solids.moved(_layer(0.077, low + 0.0008, 0.0134, crumb), (0.0018, 0, 0)),
        ]
    parts += [
        _layer(0.078, 0.0145, 0.007, ham, 0.01),
        solids.moved(_layer(0.081, 0.0215, 0.0045, cheese, 0.004), (0.001, 0, 0)),
        solids.moved(_lettuce(), (0, 0, 0.037)),
    ]
    disc = solids.turned([(0.026, 0), (0.026, 0.009)], tomato, 0.003, 24, 2)
    parts += [solids.moved(disc, (0.006, y, 0.0265)) for y in (0.03, -0.03)]
    return solids.join(parts)


def _lettuce() -> Mesh:
    """A frilled leaf whose rim hangs out all round."""
    leaf = kit.leaf((0.16, 0.46, 0.05), "lettuce")
    rim = np.asarray(slabs.polygon(_corner(0.09, 0.03), 0.02).segmentize(0.004).exterior.coords)[:0:-1]
    frill = np.cumsum(np.linalg.norm(np.diff(rim, axis=0, prepend=rim[-1:]), axis=1))
    wave = 0.0055 * np.sin(frill * 330)
    rings = [
        np.column_stack([rim * share, thick + wave * share**2])
        for share, thick in ((0.3, -0.003), (0.8, -0.004), (1.0, -0.001), (1.0, 0.001), (0.8, 0.004), (0.3, 0.003))
    ]
    return solids.loft(np.array(rings), leaf, 1.2)
