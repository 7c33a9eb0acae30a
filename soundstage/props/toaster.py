# SPDX-License-Identifier: Apache-2.0
"""A toaster: a rounded shell with two slots, a lever, a dial, and two slices of toast popping out."""

from __future__ import annotations

from typing import Any

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Toaster(Prop):
    """A toaster, 0.3 m wide, 0.2 m high, facing +X with its dial; the lever is at its right end."""

    words = ("toaster", "bread toaster", "pop-up toaster")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        shell, dark = kit.main(look, "red"), kit.plastic(kit.INK, "base")
        parts = [
            kit.block((0.28, 0.17, 0.025), (0, 0, 0), dark, 0.01, 2),
            kit.block((0.29, 0.175, 0.165), (0, 0, 0.02), shell, 0.045, 4),
            kit.block((0.235, 0.13, 0.01), (0, 0, 0.1785), kit.chrome(), 0.004, 2),
            kit.block((0.006, 0.012, 0.09), (0.1435, 0, 0.06), dark, 0.002),
            kit.block((0.03, 0.045, 0.018), (0.158, 0, 0.125), dark, 0.006, 2),
            kit.put(
                solids.turned([(0.017, 0), (0.014, 0.016)], kit.chrome(), 0.004, 20), (-0.1, 0.084, 0.066), x=-np.pi / 2
            ),
        ]
        for y in (0.031, -0.031):
            parts += [
                kit.block((0.19, 0.03, 0.004), (0, y, 0.1865), dark, 0.0015),
                solids.moved(_toast(), (0, y, 0.13)),
            ]
        for s in (1, -1):  # a bright band along each side
            parts.append(kit.block((0.16, 0.004, 0.012), (0.02, s * 0.087, 0.06), kit.chrome(), 0.0018))
        return PropModel(
            {"body": solids.moved(kit.fold(parts), heading=-np.pi / 2)},
            "metal",
            {"top": (0.0, 0.0, 0.19), "inside": (0.031, 0.0, 0.15), "grip": (0.0, -0.165, 0.134)},
        )


def _bread(grow: float) -> Any:
    """A slice's outline in (x, z): square below, two soft shoulders above."""
    outline = slabs.polygon(
        [
            (-0.05, 0),
            (0.05, 0),
            (0.05, 0.06),
            (0.061, 0.075),
            (0.056, 0.105),
            (0, 0.116),
            (-0.056, 0.105),
            (-0.061, 0.075),
            (-0.05, 0.06),
        ],
        0.012,
    )
    return outline.buffer(grow)


def _toast() -> Mesh:
    """A slice standing in the XZ plane, its lower edge at the origin."""
    crust, crumb = kit.food((0.30, 0.13, 0.04), "crust", 0.8), kit.food((0.74, 0.46, 0.17), "toast", 0.85)
    return solids.join(
        [
            slabs.upright(slabs.slab(_bread(0.008), 0.018, crust, 0.005), 0.018),
            slabs.upright(slabs.slab(_bread(0.001), 0.0205, crumb, 0.004), 0.0205),
        ]
    )
