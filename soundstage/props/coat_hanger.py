# SPDX-License-Identifier: Apache-2.0
"""A clothes hanger: sloping wooden shoulders, a bar for trousers and a wire hook."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class CoatHanger(Prop):
    """A clothes hanger, 0.44 m wide along Y, its face to +X; let alone it lies on its back."""

    words = ("clothes hanger", "coat hanger", "hanger", "wooden hanger", "wire hanger", "hangers", "coathanger")
    held = True
    lies = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wire = kit.said(look, "wire", "metal")
        wood, steel = kit.main(look, kit.PINE, kit.painted_wood if look.colors else kit.wood), kit.chrome()
        bow = solids.curve(
            [
                (0, -0.22, 0.1),
                (0, -0.14, 0.15),
                (0, -0.05, 0.19),
                (0, 0, 0.2),
                (0, 0.05, 0.19),
                (0, 0.14, 0.15),
                (0, 0.22, 0.1),
            ],
            4,
        )
        stuff, thick = (steel, 0.006) if wire else (wood, 0.017)
        shoulders = solids.noodle(bow, np.interp(np.abs(bow[:, 1]), [0, 0.22], [thick, 0.8 * thick]), stuff, 14)
        if not wire:
            shoulders = solids.moved(shoulders, scale=(0.75, 1, 1))
        low = solids.curve(
            [(0, -0.21, 0.1), (0, -0.2, 0.05), (0, -0.16, 0.04), (0, 0.16, 0.04), (0, 0.2, 0.05), (0, 0.21, 0.1)], 4
        )
        hook = np.concatenate([[(0, 0, 0.2), (0, 0, 0.24)], kit.arc((0, 0, 0.295), 0.035, -1.4, 3.3, 18, "yz")])
        parts = [
            shoulders,
            solids.noodle(low, 0.006 if wire else 0.008, stuff, 10),
            solids.noodle(hook, 0.0055, steel, 10),
            solids.moved(solids.sphere(0.012, steel, segments=14), (0, 0, 0.215)),
        ]
        return PropModel(
            {"body": kit.fold(parts)}, "metal" if wire else "wood", {"grip": (0.0, 0.0, 0.2), "top": (0.0, 0.0, 0.33)}
        )
