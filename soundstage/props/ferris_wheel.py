# SPDX-License-Identifier: Apache-2.0
"""A Ferris wheel: two rims with spokes between A-frames, round cabins of many colours, lamps; it turns."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids

_HUB, _R, _CABINS = 4.6, 3.7, 12  # metres: height of the hub, radius of the rims


class FerrisWheel(Prop):
    """A Ferris wheel, 9 m high, facing +X; its cabins are round, so that none is ever upside down."""

    words = ("ferris wheel", "big wheel", "observation wheel", "ferris wheels", "giant wheel", "london eye")
    substance = "metal"
    pieces = ("cabin", "spoke", "rim", "gondola")

    def build(self, look: Look, seed: int) -> PropModel:
        steel = kit.main(look, "white", lambda c: kit.enamel(c, "frame"))
        parts = [kit.block((2.4, 4.4, 0.2), (0, 0, 0), kit.stone((0.36, 0.35, 0.33), "base"), 0.05)]
        for x in (0.75, -0.75):
            parts += [solids.bar((1.25 * x, s * 1.9, 0.15), (x, 0, _HUB), 0.11, steel, 12) for s in (1, -1)]
            parts.append(solids.bar((1.15 * x, -1.05, 1.9), (1.15 * x, 1.05, 1.9), 0.07, steel, 10))
        parts += [solids.bar((-0.85, 0, _HUB), (0.85, 0, _HUB), 0.16, kit.iron(), 16),
                  kit.block((0.8, 0.9, 1.0), (1.5, 2.0, 0), kit.painted_wood("crimson", "ticket booth"), 0.03),
                  kit.block((1.0, 1.1, 0.1), (1.5, 2.0, 1.0), kit.painted_wood("cream", "booth roof"), 0.03)]
        return PropModel({"body": kit.fold(parts), "wheel": _wheel(steel)}, "metal",
                         {"top": (0.0, 0.0, _HUB + _R), "seat": (0.0, 0.0, 0.9), "inside": (0.0, 0.0, 0.9)},
                         (Joint("wheel", (0.0, 0.0, _HUB), (1.0, 0.0, 0.0), "spin", 0.18),))


def _wheel(steel: Material) -> Mesh:
    """Rims, spokes, cross-bars, lamps and cabins, in place."""
    bulb, parts = kit.lit((1.0, 0.82, 0.45), 1.6, "bulbs"), []
    for x in (0.5, -0.5):
        parts += [solids.moved(kit.ahead(solids.ring(r, 0.055, steel, 48, 5)), (x, 0, _HUB)) for r in (_R, 0.72 * _R)]
        parts.append(
            solids.moved(kit.ahead(solids.turned([(0.45, -0.04), (0.45, 0.04)], steel, 0.02, 28)), (x, 0, _HUB))
        )
    for k in range(_CABINS):
        a = 2 * np.pi * k / _CABINS
        y, z = _R * np.sin(a), _R * np.cos(a)
        parts += [solids.tube([(x, 0, _HUB), (x, y, _HUB + z)], 0.03, steel, 6) for x in (0.5, -0.5)]
        parts.append(solids.tube([(-0.5, y, _HUB + z), (0.5, y, _HUB + z)], 0.045, steel, 6))
        parts.append(solids.tube([(0.5, 0.72 * y, _HUB + 0.72 * z), (-0.5, 0.72 * y, _HUB + 0.72 * z)], 0.03, steel, 6))
        parts.append(solids.moved(solids.sphere(0.08, bulb, segments=6), (0.57, y, _HUB + z)))
        half = a + np.pi / _CABINS
        parts.append(solids.moved(solids.sphere(0.07, bulb, segments=6),
                                  (0.55, _R * np.sin(half), _HUB + _R * np.cos(half))))
        parts.append(
            solids.moved(_cabin(("red", "orange", "yellow", "green", "blue", "purple")[k % 6]), (0, y, _HUB + z))
        )
    return solids.join(parts)


def _cabin(tint: str) -> Mesh:
    """A drum with windows all round its rim and coloured caps."""
    coat = kit.enamel(tint, f"{tint} cabin")
    drum = kit.ahead(solids.turned([(0.4, -0.36), (0.47, -0.3), (0.47, 0.3), (0.4, 0.36)], coat, 0.06, 18, 1))
    band = kit.ahead(solids.turned([(0.485, -0.17), (0.485, 0.17)], kit.dark_glass((0.08, 0.14, 0.18)), 0.01, 18, 1))
    return solids.join([drum, band])
