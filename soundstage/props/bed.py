# SPDX-License-Identifier: Apache-2.0
"""A bed: headboard, mattress, plump pillow and a folded quilt."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import slabs, solids


class Bed(Prop):
    """A single bed, 2 m long, its foot towards +X."""

    words = ("bed", "single bed", "bunk", "cot", "wooden bed", "double bed")
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        frame, quilt = kit.wood(kit.OAK, "bed frame"), kit.cloth(paint(look, "teal"), "quilt")
        sheet, wide = kit.cloth("cream", "sheet"), 1.4 if kit.said(look, "double") else 1.0
        parts = _bedstead(frame, sheet, wide)
        cover = kit.block((1.36, wide + 0.07, 0.34), (0.32, 0, 0.25), quilt, 0.1, 3)
        fold = kit.block((0.3, wide + 0.08, 0.36), (-0.3, 0, 0.245), kit.cloth("cream", "quilt fold"), 0.1, 3)
        pillow = solids.moved(kit.lump(0.3, kit.cloth("white", "pillow"), 4, 0.05, (0.75, 1.2, 0.34)), (-0.74, 0, 0.58))
        anchors = {
            "seat": (0.1, -wide / 2 + 0.1, 0.58),
            "top": (0.1, 0.0, 0.59),
            "lie": (0.0, 0.0, 0.58),
            "pillow": (-0.74, 0.0, 0.66),
        }
        return PropModel({"body": kit.fold([*parts, cover, fold, pillow])}, "cloth", anchors, seat_heading=-np.pi / 2)


def _bedstead(frame: Material, sheet: Material, wide: float) -> list[Mesh]:
    """Headboard, footboard, side rails and mattress."""
    head = slabs.polygon(
        [
            (-wide / 2 - 0.05, 0),
            (wide / 2 + 0.05, 0),
            (wide / 2 + 0.05, 0.85),
            (wide * 0.3, 1.06),
            (-wide * 0.3, 1.06),
            (-wide / 2 - 0.05, 0.85),
        ],
        0.1,
        6,
    )
    foot = slabs.polygon(
        [
            (-wide / 2 - 0.05, 0),
            (wide / 2 + 0.05, 0),
            (wide / 2 + 0.05, 0.5),
            (wide * 0.3, 0.62),
            (-wide * 0.3, 0.62),
            (-wide / 2 - 0.05, 0.5),
        ],
        0.08,
        6,
    )
    parts = [
        solids.moved(slabs.facing(slabs.slab(head, 0.09, frame, 0.03), 0.09), (-1.04, 0, 0)),
        solids.moved(slabs.facing(slabs.slab(foot, 0.08, frame, 0.03), 0.08), (1.04, 0, 0)),
        kit.block((2.0, wide, 0.16), (0, 0, 0.16), frame, 0.03),
        kit.block((1.98, wide - 0.02, 0.24), (0, 0, 0.29), sheet, 0.09, 3),
    ]
    return parts
