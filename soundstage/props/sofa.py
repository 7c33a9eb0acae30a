# SPDX-License-Identifier: Apache-2.0
"""A sofa: plump seat and back cushions between round arms on wooden feet."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

Array = npt.NDArray[np.float64]


class Sofa(Prop):
    """A sofa for two, 1.8 m wide; "armchair" makes it a single."""

    words = ("sofa", "couch", "settee", "loveseat", "armchair", "easy chair", "sofa bed")
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        cloth = kit.main(look, "teal", kit.cloth)
        places = 1 if kit.said(look, "armchair", "easy chair") else 2
        half = 0.33 * places
        soft, foot = kit.shade(cloth, 1.12, "cushions"), kit.wood(kit.WALNUT, "feet")
        parts = [kit.block((0.82, 2 * half + 0.3, 0.24), (0, 0, 0.1), cloth, 0.05, 2)]
        back = kit.put(solids.box((0.22, 2 * half + 0.28, 0.68), cloth, 0.1, 3), (-0.33, 0, 0.2), y=-0.13)
        arm = slabs.polygon([(-0.13, 0), (0.13, 0), (0.13, 0.44), (-0.13, 0.44)], 0.1, 6)
        for y in (half + 0.13, -half - 0.13):
            parts.append(solids.moved(slabs.facing(slabs.slab(arm, 0.84, cloth, 0.06, 4), 0.84), (0.0, y, 0.14)))
        for i in range(places):
            y = (i - (places - 1) / 2) * 0.66
            parts.append(solids.moved(_cushion(0.68, 0.64, 0.2, soft), (0.08, y, 0.32)))
            parts.append(kit.put(_cushion(0.46, 0.62, 0.2, soft), (-0.17, y, 0.7), y=np.pi / 2 - 0.2))
        parts.append(kit.legs(kit.corners(0.33, half + 0.08), 0.12, 0.035, foot, 0.015))
        spare = kit.put(
            _cushion(0.34, 0.34, 0.14, kit.cloth("amber", "pillow")),
            (-0.02, half - 0.12, 0.62),
            y=np.pi / 2 - 0.35,
            z=-0.35,
        )
        anchors = {
            "seat": (0.1, 0.0 if places == 1 else 0.33, 0.44),
            "seat_left": (0.1, half - 0.33, 0.44),
            "seat_right": (0.1, 0.33 - half, 0.44),
            "top": (0.1, 0.0, 0.44),
        }
        return PropModel({"body": kit.fold([*parts, back, spare])}, cloth.substance, anchors)


def _cushion(depth: float, width: float, thick: float, cloth: Material) -> Mesh:
    """A stuffed square: a soft box, swollen in the middle, centred in height."""

    def puff(v: Array) -> Array:
        inner = np.cos(np.clip(v[:, 0] / depth, -0.5, 0.5) * np.pi) * np.cos(
            np.clip(v[:, 1] / width, -0.5, 0.5) * np.pi
        )
        tall = 0.72 + 0.45 * np.sqrt(np.maximum(inner, 0))
        return np.column_stack([v[:, :2], v[:, 2] * tall])

    rings = []
    for s in np.linspace(-np.pi / 2 + 0.05, np.pi / 2 - 0.05, 9):
        shape = np.asarray(slabs.rectangle(depth, width, 0.09, 4).segmentize(0.12).exterior.coords)[:-1]
        rings.append(
            np.column_stack(
                [shape * (0.84 + 0.16 * np.cos(s)) * (np.cos(s) ** 0.25), np.full(len(shape), thick / 2 * np.sin(s))]
            )
        )
    return solids.bent(solids.loft(np.array(rings)[:, ::-1], cloth, 2.0), puff)
