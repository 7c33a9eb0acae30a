# SPDX-License-Identifier: Apache-2.0
"""A sailing boat: a lofted hull with a deck, a mast, two full sails and a pennant."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import slabs, solids

Array = npt.NDArray[np.float64]


class Sailboat(Prop):
    """A small sailing boat, 4 m long, floating at about 0.35 m of its height."""

    words = ("sailboat", "sailing boat", "yacht", "sail boat", "toy boat", "schooner", "sloop",
             "ketch")
    vehicle = True
    draught = 0.35
    comes_in = ("blue", "yellow", "white", "green", "red")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        paint_, wood, cloth = (
            kit.main(look, "red", kit.painted_wood),
            kit.wood(kit.PINE, "deck"),
            kit.cloth("cream", "sails"),
        )
        parts = _rigged_hull(paint_, wood)
        parts += [
            _sail([(0.17, 1.42), (-1.5, 1.48), (0.17, 4.15)], cloth, 0.3),
            _sail([(0.36, 1.15), (1.85, 0.98), (0.34, 3.7)], cloth, 0.25),
        ]
        flag = slabs.polygon([(0, 0), (-0.5, 0.1), (0, 0.22)], 0.02)
        parts += [
            solids.moved(
                slabs.upright(slabs.slab(flag, 0.03, kit.cloth(paint(look, "blue", 1), "pennant"), 0.01), 0.03),
                (0.22, 0, 4.2),
            ),
            solids.tube([(0.26, 0, 4.1), (1.95, 0, 0.95)], 0.01, kit.cloth("cream", "rope"), 6),
            solids.noodle([(-1.5, 0, 1.1), (-1.75, 0, 1.08), (-1.86, 0, 0.8), (-1.88, 0, 0.15)], 0.04, wood, 8),
        ]
        anchors = {
            "driver": (-1.2, 0.0, 0.88),
            "seat": (-1.2, 0.0, 0.88),
            "inside": (-0.8, 0.0, 0.86),
            "top": (-0.6, 0.0, 0.86),
        }
        return PropModel({"body": kit.fold(parts)}, "wood", anchors)


def _rigged_hull(paint_: Material, wood: Material) -> list[Mesh]:
    """Hull, deck, cabin, mast and boom."""
    hull = solids.loft(np.array([_section(s, 0.78, 0.0) for s in np.linspace(0, 1, 22)]), paint_, 0.9)
    stripe = solids.loft(
        np.array([_section(s, 0.84, 0.66, 1.012) for s in np.linspace(0, 1, 22)]),
        kit.painted_wood("white", "stripe"),
        0.9,
    )
    deck = solids.loft(np.array([_section(s, 0.87, 0.8, 0.93) for s in np.linspace(0.02, 0.97, 18)]), wood, 0.9)
    mast = solids.bar((0.25, 0, 0.6), (0.25, 0, 4.4), 0.055, wood, 14, 0.03)
    parts = [
        hull,
        stripe,
        deck,
        mast,
        solids.bar((0.22, 0, 1.3), (-1.55, 0, 1.38), 0.04, wood),
        kit.block((0.9, 0.75, 0.32), (0.55, 0, 0.8), kit.painted_wood("white", "stripe"), 0.1, 3),
    ]
    parts += [
        solids.moved(
            kit.lying(solids.turned([(0.09, -0.01), (0.09, 0.01)], kit.dark_glass(), 0.006, 20)),
            (x, s * 0.375, 0.97),
        )
        for x in (0.35, 0.7)
        for s in (1, -1)
    ]
    return parts


def _section(s: float, top: float, low: float, swell: float = 1.0) -> Array:
    """The hull's cross-section between heights low and top at s from stern (0) to bow (1), closed."""
    beam = (
        (0.62 + 0.2 * np.sin(np.pi * min(s * 0.9 + 0.1, 1))) * max(1 - max(0, (s - 0.45) / 0.55) ** 2.3, 0.012) * swell
    )
    sheer = 0.18 * abs(s - 0.4) ** 1.8
    z = np.linspace(low, top, 8)
    y = beam * np.clip((z + 0.03) / 0.8, 0.03, 1.2) ** 0.38
    x = -1.8 + 3.7 * s + 0.35 * (z - 0.4) * s
    right = np.stack([x, -y, z + sheer * (z / 0.8)], -1)
    left = np.stack([x, y, z + sheer * (z / 0.8)], -1)
    return np.concatenate([right[::-1], left])


def _sail(corners: list[tuple[float, float]], cloth: Material, belly: float) -> Mesh:
    """A triangle of cloth from tack and clew (x, z) up to its head, blown towards -Y."""
    tack, clew, head = (np.array(p) for p in corners)
    rows, across = np.linspace(0, 0.985, 14), np.linspace(0, 1, 9)
    rings = []
    for t in rows:
        low, high = tack + (head - tack) * t, clew + (head - clew) * t
        line = low + np.outer(across, high - low)
        full = belly * 4 * across * (1 - across) * np.sin(np.pi * (0.12 + 0.86 * t)) ** 0.8
        front = np.stack([line[:, 0], -full - 0.012, line[:, 1]], -1)
        back = np.stack([line[:, 0], -full + 0.012, line[:, 1]], -1)
        rings.append(np.concatenate([front, back[::-1]]))
    return solids.loft(np.array(rings if clew[0] > tack[0] else [r[::-1] for r in rings]), cloth, 0.9)
