# SPDX-License-Identifier: Apache-2.0
"""A bolt with its nut: a six-sided head, a threaded shank, the nut half-way up; "screw" has a slot and a point."""

from __future__ import annotations

from typing import Any

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Bolt(Prop):
    """A bolt, 0.12 m, standing on its head, a nut on it; a screw is 0.09 m."""

    words = (
        "bolt",
        "bolts",
        "screw",
        "screws",
        "nut and bolt",
        "hex nut",
        "hex bolt",
        "nuts and bolts",
        "metal screw",
        "wood screw",
    )
    held = True
    lies = True
    substance = "metal"
    pieces = ("thread", "head")

    def build(self, look: Look, seed: int) -> PropModel:
        steel = kit.main(look, (0.52, 0.53, 0.56), kit.metal)
        if kit.said(look, "screw"):
            head = solids.turned([(0.006, 0.016), (0.019, 0.004), (0.019, 0.0)][::-1], steel, 0.002, 32)
            slot = kit.block((0.03, 0.005, 0.003), (0, 0, -0.0006), kit.plastic(kit.INK, "slot"), 0.0005)
            parts = [
                head,
                slot,
                solids.turned([(0.0065, 0.012), (0.0065, 0.06), (0.001, 0.09)], steel, 0.002, 24),
                _thread(0.03, 0.084, 0.0078, 9, steel),
            ]
            return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (0.0, 0.0, 0.03), "top": (0.0, 0.0, 0.09)})
        parts = [
            slabs.slab(_six(0.026), 0.02, steel, 0.003),
            solids.turned([(0.0125, 0.015), (0.0125, 0.118)], steel, 0.003, 28),
            _thread(0.04, 0.114, 0.0135, 14, steel),
            solids.moved(
                slabs.slab(_six(0.025).difference(slabs.disc(0.012)), 0.022, kit.shade(steel, 0.8, "nut"), 0.003),
                (0, 0, 0.07),
                0.4,
            ),
        ]
        return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (0.0, 0.0, 0.05), "top": (0.0, 0.0, 0.12)})


def _six(r: float) -> Any:
    return slabs.polygon([(r * np.cos(a), r * np.sin(a)) for a in np.arange(6) * np.pi / 3])


def _thread(low: float, high: float, r: float, turns: int, steel: Material) -> Mesh:
    """A ridge that winds up the shank."""
    t = np.linspace(0, 2 * np.pi * turns, turns * 14)
    path = np.column_stack([r * np.cos(t), r * np.sin(t), low + (high - low) * t / t[-1]])
    return solids.tube(path, 0.0017, steel, 5)
