# SPDX-License-Identifier: Apache-2.0
"""A stop sign: a red eight-sided plate with a white edge and the word STOP, on a steel post."""

from __future__ import annotations

from typing import Any

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class StopSign(Prop):
    """A road stop sign, 2.2 m, its plate facing the front."""

    words = ("stop sign", "stop-sign", "octagonal sign", "stop signs")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        face, white, steel = kit.main(look, "red"), kit.enamel("white", "sign white"), kit.metal()
        corners = np.pi / 8 + np.arange(8) * np.pi / 4
        eight = [(0.41 * np.cos(a), 1.8 + 0.41 * np.sin(a)) for a in corners]
        plate = slabs.polygon(eight, 0.012)
        parts = [
            solids.bar((-0.02, 0, 0), (-0.02, 0, 2.1), 0.032, steel, 16),
            solids.turned([(0.14, 0), (0.12, 0.03), (0.045, 0.07)], steel, 0.01, 24),
            _flat(plate, 0.024, white, 0.02),
            _flat(plate.buffer(-0.028), 0.012, face, 0.03),
            *[_flat(_clean(letter), 0.01, white, 0.036) for letter in _letters()],
        ]
        parts += [kit.block((0.02, 0.09, 0.035), (0.005, 0, z), steel, 0.006) for z in (1.56, 2.0)]
        parts += [solids.moved(solids.sphere(0.012, steel, (0.5, 1, 1), 10), (0.038, 0, z)) for z in (1.52, 2.08)]
        return PropModel({"body": kit.fold(parts)}, "metal", {"top": (0.0, 0.0, 2.18), "grip": (0.0, 0.0, 1.1)})


def _flat(shape: Any, thick: float, stuff: Material, x: float) -> Mesh:
    """A slab facing +X about x."""
    return solids.moved(slabs.facing(slabs.slab(shape, thick, stuff, min(0.004, thick / 4), 2), thick), (x, 0, 0))


def _letters() -> list[Any]:
    """S, T, O, P as outlines in (y, z), read from the front."""
    import shapely

    def stroke(points: Any) -> Any:
        return shapely.LineString(points).buffer(0.021, cap_style="flat", join_style="round", quad_segs=4)

    def round_(first: float, last: float, middle: tuple[float, float], radius: tuple[float, float]) -> list[Any]:
        angles = np.linspace(first, last, 14)
        return [(middle[0] + radius[0] * np.cos(a), middle[1] + radius[1] * np.sin(a)) for a in angles]

    high, low, half = 1.915, 1.685, np.pi / 2
    s = round_(0.25, 3 * half, (-0.225, 1.857), (0.052, 0.058)) + round_(
        half, -np.pi + 0.25, (-0.225, 1.743), (0.052, 0.058)
    )
    bowl = [(0.19, high), *round_(half, -half, (0.222, 1.857), (0.052, 0.058)), (0.19, 1.799)]
    oval = shapely.Polygon(round_(0, 4 * half, (0.068, 1.8), (0.055, 0.115)))
    return [
        stroke(s),
        stroke([(-0.145, high), (-0.015, high)]).union(stroke([(-0.08, low - 0.021), (-0.08, high)])),
        oval.buffer(0.021).difference(oval.buffer(-0.021)),
        stroke(bowl).union(stroke([(0.19, low - 0.021), (0.19, high + 0.021)])),
    ]


def _clean(shape: Any) -> Any:
    """The outline without the hair-fine steps that a union leaves, which a bevel would fold over."""
    import shapely

    return shapely.simplify(shape.buffer(0.0008).buffer(-0.0008), 4e-4)
