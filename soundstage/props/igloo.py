# SPDX-License-Identifier: Apache-2.0
"""An igloo: a dome of snow blocks with a low arched entrance."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Igloo(Prop):
    """An igloo, 3.2 m across and 1.7 m high, its entrance to +X."""

    words = ("igloo", "igloos", "snow house", "ice house")
    substance = "stone"

    def build(self, look: Look, seed: int) -> PropModel:
        snow, seam = kit.snow(), kit.plaster((0.5, 0.62, 0.74), "seams")
        rows = 6
        angles = np.linspace(0.0, np.pi / 2, rows + 1)
        parts = [
            solids.lathe(
                [(0.0, 0.0), *[(1.57 * float(np.cos(a)), 1.67 * float(np.sin(a))) for a in np.linspace(0, 1.56, 14)]],
                seam,
                40,
            )
        ]
        for row in range(rows - 1):
            low, high, count = angles[row] + 0.012, angles[row + 1] - 0.012, (14, 14, 12, 10, 7)[row]
            for i in range(count):
                turn = 2 * np.pi * (i + 0.5 * (row % 2)) / count
                half = np.pi / count - 0.018 / float(np.cos(low))
                parts.append(_brick((low, high), turn, half, snow))
        parts.append(solids.moved(solids.sphere(0.46, snow, (1, 1, 0.3), 20), (0, 0, 1.64)))
        outer = slabs.disc(0.68, 40).union(slabs.polygon([(-0.68, -0.4), (0.68, -0.4), (0.68, 0), (-0.68, 0)]))
        hole = slabs.disc(0.44, 32).union(slabs.polygon([(-0.44, -0.5), (0.44, -0.5), (0.44, 0), (-0.44, 0)]))
        floor = slabs.polygon([(-1, -0.35), (1, -0.35), (1, 1), (-1, 1)])
        arch = slabs.facing(slabs.slab(outer.difference(hole).intersection(floor), 1.0, snow, 0.07), 1.0)
        dark = slabs.facing(
            slabs.slab(hole.intersection(floor), 0.6, kit.plaster((0.03, 0.06, 0.1), "inside"), 0.0), 0.6
        )
        parts += [solids.moved(arch, (1.65, 0, 0.35)), solids.moved(dark, (1.5, 0, 0.35))]
        return PropModel(
            {"body": kit.fold(parts)},
            "snow",
            {"door": (2.3, 0.0, 0.5), "top": (0.0, 0.0, 1.78), "inside": (0.0, 0.0, 0.1)},
        )


def _brick(rise: tuple[float, float], turn: float, half: float, snow: Material) -> Mesh:
    """One block of the dome between two rises, half so wide to each side of its turn (radians)."""
    rings = []
    for r in (1.54, 1.63, 1.655):
        edge = 0.94 if r > 1.65 else 1.0
        middle, reach = sum(rise) / 2, (rise[1] - rise[0]) / 2 * edge
        ring = []
        for a, b in ((-1, -1), (0, -1), (1, -1), (1, 1), (0, 1), (-1, 1)):
            up, way = middle + b * reach, turn + a * half * edge
            ring.append((r * np.cos(up) * np.cos(way), r * np.cos(up) * np.sin(way), 1.05 * r * np.sin(up)))
        rings.append(ring)
    return solids.loft(np.array(rings), snow, 0.9)
