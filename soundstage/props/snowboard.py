# SPDX-License-Identifier: Apache-2.0
"""A snowboard: a broad board round at both ends, two bindings with straps, and a mountain painted on it."""

from __future__ import annotations

from typing import Any

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import slabs, solids


class Snowboard(Prop):
    """A snowboard, 1.5 m, standing on its tail, its upper face to the front."""

    words = ("snowboard", "snow board", "snowboards", "snow-board")
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        coat = kit.main(look, (0.05, 0.24, 0.55), kit.plastic)
        art = kit.plastic(paint(look, (0.85, 0.88, 0.9), 1), "snowboard art")
        sun = kit.plastic("orange", "snowboard sun")
        outline = _outline()
        inner = outline.buffer(-0.012)
        peaks = slabs.polygon(
            [(-0.2, 0.98), (-0.08, 1.16), (-0.04, 1.11), (0.05, 1.27), (0.2, 1.02), (0.2, 0.9), (-0.2, 0.9)]
        )
        low = slabs.polygon([(-0.2, 0.2), (0.2, 0.28), (0.2, 0.36), (-0.2, 0.28)])
        parts = [_face(outline, 0.016, coat, 0.0)]
        parts += [
            _face(inner.intersection(peaks), 0.006, art, 0.0075),
            _face(inner.intersection(low), 0.006, art, 0.0075),
            _face(slabs.disc(0.045, 32, (0.015, 1.36)), 0.006, sun, 0.0075),
        ]
        turned = ((0.43, 0.2), (0.83, -0.2))
        parts += [kit.put(_binding(), (0.008, 0, z), x=tilt) for z, tilt in turned]
        body = solids.bent(solids.join(parts), _rocker)
        return PropModel({"body": kit.fold([body])}, "plastic", {"top": (0.0, 0.0, 1.5), "grip": (0.0, 0.12, 0.75)})


def _outline() -> Any:
    """A waisted board with half-round ends, cut into short pieces so that it bends."""
    import shapely

    t = np.linspace(0, np.pi, 15)
    half, waist = 0.15, 0.018
    side = np.linspace(1.33, 0.17, 16)
    inward = waist * np.cos((side - 0.75) / 0.58 * np.pi / 2)
    points = [
        *[(half * np.cos(a), 1.34 + 0.16 * np.sin(a)) for a in t],
        *zip(-half + inward, side, strict=True),
        *[(-half * np.cos(a), 0.16 - 0.16 * np.sin(a)) for a in t],
        *zip(half - inward[::-1], side[::-1], strict=True),
    ]
    return shapely.Polygon(points)


def _face(shape: Any, thick: float, stuff: Material, x: float) -> Mesh:
    return solids.moved(slabs.facing(slabs.slab(shape, thick, stuff, min(0.005, thick / 3), 2), thick), (x, 0, 0))


def _rocker(v: Any) -> Any:
    """Tip and tail turned up, towards the front."""
    past = np.maximum(0, np.abs(v[:, 2] - 0.75) - 0.56) / 0.19
    return np.column_stack([v[:, 0] + 0.06 * past**2, v[:, 1], v[:, 2]])


def _binding() -> Mesh:
    """A boot plate across the board, a high back and two straps, its sole at x = 0."""
    dark, strap = kit.plastic(kit.INK, "binding"), kit.rubber((0.10, 0.10, 0.11), "straps")
    parts = [
        kit.block((0.025, 0.25, 0.1), (0.012, 0, -0.05), dark, 0.01),
        kit.put(solids.box((0.16, 0.02, 0.1), dark, 0.009, 2), (0.09, 0.12, -0.05), z=0.25),
    ]
    for y, rise in ((0.045, 0.11), (-0.075, 0.075)):
        arch = solids.curve(
            [(0.01, y, -0.058), (rise * 0.8, y, -0.045), (rise, y, 0), (rise * 0.8, y, 0.045), (0.01, y, 0.058)], 5
        )
        parts.append(
            solids.bent(solids.noodle(arch - [0, y, 0], 0.011, strap, 8), lambda v, y=y: v * [1, 2.2, 1] + [0, y, 0])
        )
        parts.append(kit.block((0.02, 0.03, 0.03), (rise + 0.004, y, -0.015), kit.chrome(), 0.005))
    return solids.join(parts)
