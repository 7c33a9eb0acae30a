# SPDX-License-Identifier: Apache-2.0
"""A small house: plastered walls, an overhanging tiled roof, a chimney, door, lit windows and a step."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import slabs, solids


class House(Prop):
    """A cottage about 5 m wide and 5 m tall, its door facing +X."""

    words = ("house", "cottage", "little house", "hut", "farmhouse", "bungalow", "dollhouse", "doll house")
    substance = "stone"

    def build(self, look: Look, seed: int) -> PropModel:
        wall, roof = kit.main(look, kit.CREAM, kit.plaster), _tiles(paint(look, (0.36, 0.09, 0.05), 1))
        gable = slabs.polygon([(-2.1, 0), (2.1, 0), (2.1, 2.5), (0, 4.25), (-2.1, 2.5)], 0.05)
        parts = [
            slabs.upright(slabs.slab(gable, 4.6, wall, 0.06), 4.6),
            kit.block((4.4, 4.8, 0.35), (0, 0, 0), kit.stone(), 0.06),
        ]
        plank = slabs.polygon([(0.05, 4.22), (-0.05, 4.5), (-2.62, 2.36), (-2.5, 2.12)], 0.06)
        half = slabs.upright(slabs.slab(plank, 5.3, roof, 0.05), 5.3)
        parts += [half, solids.moved(half, scale=(-1, 1, 1))]
        parts.append(solids.bar((0, -2.66, 4.42), (0, 2.66, 4.42), 0.13, roof, 12))
        parts += [
            kit.block((0.62, 0.62, 1.5), (-0.95, 1.3, 3.4), kit.bricks(), 0.04),
            kit.block((0.76, 0.76, 0.16), (-0.95, 1.3, 4.85), kit.stone(), 0.04),
        ]
        parts += _front(kit.painted_wood("teal", "house door"), kit.painted_wood("white", "window frames"))
        anchors = {
            "door": (2.5, 0.0, 0.3),
            "top": (0.0, 0.0, 4.5),
            "chimney": (-0.95, 1.3, 5.0),
            "inside": (0.0, 0.0, 0.4),
        }
        return PropModel({"body": kit.fold(parts)}, wall.substance, anchors)


def _tiles(color: tuple[float, float, float]) -> Material:
    return Material(
        "roof tiles",
        color,
        "stone",
        roughness=0.75,
        grain="tiles",
        grain_size=0.16,
        grain_depth=0.4,
        second_color=(color[0] * 0.6, color[1] * 0.55, color[2] * 0.55),
    )


def _front(door: Material, frame: Material) -> list[Mesh]:
    """Door with a little roof and step, shuttered windows on every side."""
    warm, box = kit.lit((0.92, 0.66, 0.34), 0.55, "lit window"), kit.wood(kit.WALNUT, "window box")
    parts = [
        kit.block((0.14, 1.06, 2.02), (2.1, 0, 0.35), frame, 0.03),
        kit.block((0.2, 0.86, 1.9), (2.1, 0, 0.35), door, 0.03),
        solids.moved(solids.sphere(0.05, kit.brass(), segments=12), (2.23, 0.3, 1.25)),
        kit.block((0.8, 1.4, 0.2), (2.4, 0, 0), kit.stone(), 0.05),
        kit.put(solids.box((0.75, 1.5, 0.1), door, 0.03), (2.36, 0, 2.48), y=0.35),
    ]
    for y in (1.42, -1.42):
        parts.append(kit.put(kit.pane(0.95, 1.05, warm, frame, 0.08, 0.16), (2.1, y, 1.15)))
        parts += [kit.block((0.07, 0.3, 1.05), (2.14, y + s * 0.65, 1.15), door, 0.02) for s in (1, -1)]
        parts.append(kit.block((0.24, 1.0, 0.2), (2.24, y, 0.92), box, 0.03))
        bloom = [kit.food("red", "blooms"), kit.leaf()]
        parts += [
            solids.moved(kit.lump(0.11, bloom[i % 2], i, 0.2, segments=10), (2.26, y - 0.42 + 0.14 * i, 1.14))
            for i in range(7)
        ]
    for x in (0.95, -0.95):
        for heading, y in ((-np.pi / 2, -2.3), (np.pi / 2, 2.3)):
            parts.append(kit.put(kit.pane(0.85, 1.0, warm, frame, 0.08, 0.16), (x, y, 1.15), z=heading))
    parts.append(kit.put(kit.pane(0.6, 0.65, warm, frame, 0.07, 0.16), (0, -2.3, 2.85), z=-np.pi / 2))
    return parts
