# SPDX-License-Identifier: Apache-2.0
"""A surfboard: a long pointed board with a stringer, two stripes and fins behind its tail."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import slabs, solids


class Surfboard(Prop):
    """A surfboard, 2 m, standing on its tail, its deck to the front."""

    words = ("surfboard", "surf board", "surfboards", "surfing board", "bodyboard")
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        coat = kit.main(look, (0.86, 0.78, 0.58), kit.plastic)
        first = kit.plastic(paint(look, (0.03, 0.42, 0.46), 1), "surfboard stripe")
        second = kit.plastic((0.80, 0.16, 0.08), "surfboard second stripe")
        parts = [_piece(0.0, 2.0, coat, 1.0)]
        for low, high, stuff in ((1.3, 1.52, first), (1.56, 1.62, second), (0.34, 0.42, first)):
            parts.append(_piece(low, high, stuff, 1.012))
        seam = [(_spine(z) + 0.0265 * _deep(z), 0.0, z) for z in np.linspace(0.03, 1.94, 24)]
        parts.append(solids.tube(seam, 0.004, kit.wood(kit.OAK, "stringer"), 6))
        fin = slabs.polygon([(-0.01, 0.33), (-0.14, 0.13), (-0.16, 0.13), (-0.1, 0.2), (-0.01, 0.2)], 0.01)
        blade = slabs.upright(slabs.slab(fin, 0.014, first, 0.005), 0.014)
        parts += [solids.moved(blade, (-0.012, y, z)) for y, z in ((0, -0.03), (0.13, 0.08), (-0.13, 0.08))]
        return PropModel({"body": kit.fold(parts)}, "plastic", {"top": (0.0, 0.0, 1.95), "grip": (0.0, 0.25, 0.9)})


def _spine(z: float) -> float:
    """How far forwards the board bends at a height: its nose, and a little its tail."""
    return 0.12 * max(0.0, (z - 1.2) / 0.8) ** 2 + 0.03 * max(0.0, (0.4 - z) / 0.4) ** 2


def _half(z: float) -> float:
    """Half the width at a height: a round tail, a pointed nose."""
    return float(0.27 * max(0.0, np.sin(np.pi * min(1.0, max(0.0, z / 2.0)) ** 0.8)) ** 0.62)


def _deep(z: float) -> float:
    """Thickness at a height, against the thickest: thinner towards both ends."""
    return float(min(1.0, 0.25 + 2.2 * np.sqrt(max(0.0, z)), 0.12 + 1.4 * np.sqrt(max(0.0, 2.0 - z))))


def _piece(low: float, high: float, stuff: Material, swell: float) -> Mesh:
    """The board between two heights, its edges round, made fatter by swell."""
    turn = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    x, y = 0.027 * np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** 0.7, np.sin(turn)
    along = (1 - np.cos(np.linspace(0, np.pi, 33))) / 2 if high - low > 1 else np.linspace(0, 1, 6)
    rings = []
    for z in low + (high - low) * along:
        half = max(_half(float(z)), 0.004)
        ring = [_spine(z) + x * _deep(float(z)) * (1 + 3 * (swell - 1)), y * half * swell, np.full(20, z)]
        rings.append(np.column_stack(ring))
    return solids.loft(np.array(rings), stuff, 0.9)
