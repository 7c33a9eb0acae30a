# SPDX-License-Identifier: Apache-2.0
"""A typewriter: a rounded case, four rows of round keys, the type basket, a roller with its knobs and paper in it."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Typewriter(Prop):
    """A typewriter, 0.38 m wide along Y, its keys to +X."""

    words = ("typewriter", "old typewriter", "vintage typewriter", "typewriters", "mechanical typewriter")
    held = True
    substance = "metal"
    pieces = ("carriage", "roller", "platen", "ribbon", "key")

    def build(self, look: Look, seed: int) -> PropModel:
        case, dark = kit.main(look, (0.10, 0.30, 0.30), kit.enamel), kit.iron()
        side = slabs.polygon(
            [(-0.15, 0.0), (0.17, 0.0), (0.175, 0.03), (0.04, 0.085), (0.0, 0.14), (-0.12, 0.15), (-0.155, 0.1)], 0.02
        )
        parts = [
            slabs.upright(slabs.slab(side, 0.36, case, 0.02), 0.36),
            kit.put(kit.block((0.14, 0.3, 0.012), (0, 0, 0), dark, 0.004), (0.1, 0, 0.058), y=0.39),
        ]
        parts += [*_keys(), *_roller(dark)]
        types = [
            solids.bar((0.0, 0.10 * np.sin(a), 0.142), (-0.04, 0.045 * np.sin(a), 0.155), 0.003, kit.chrome(), 6)
            for a in np.linspace(-1.2, 1.2, 13)
        ]
        return PropModel(
            {"body": kit.fold([*parts, *types])},
            "metal",
            {"top": (-0.1, 0.0, 0.21), "grip": (0.0, 0.18, 0.08), "keys": (0.1, 0.0, 0.09)},
        )


def _keys() -> list[Mesh]:
    """Four rows of round keys on the slope, and the space bar."""
    cap, rim, parts = kit.plastic("cream", "keys"), kit.chrome(), []
    for row in range(4):
        x, z = 0.145 - 0.031 * row, 0.05 + 0.0135 * row
        for k in range(10):
            at = (x, -0.126 + 0.028 * k + 0.006 * (row % 2), z)
            parts.append(solids.moved(solids.turned([(0.0105, 0), (0.0105, 0.014)], rim, 0.002, 14, 1), at))
            parts.append(solids.moved(solids.turned([(0.0085, 0.013), (0.0085, 0.0165)], cap, 0.002, 14, 1), at))
    return [*parts, kit.block((0.016, 0.16, 0.014), (0.172, 0, 0.036), cap, 0.005)]


def _roller(dark: Material) -> list[Mesh]:
    """The roller across the back with a knob at each end, and a sheet half written on."""
    bar = kit.lying(solids.turned([(0.022, -0.2), (0.022, 0.2)], dark, 0.004, 28))
    knobs = [
        kit.lying(solids.turned([(0.03, a), (0.03, a + 0.022)], kit.plastic(kit.INK, "knob"), 0.005, 24))
        for a in (-0.222, 0.2)
    ]
    sheet = kit.put(
        kit.block((0.002, 0.21, 0.19), (0, 0, 0), kit.paper("white", "sheet"), 0.0005), (-0.012, 0, 0.0), y=-0.16
    )
    lines = [
        kit.put(
            kit.block((0.002, w, 0.004), (0.0012, -0.1 + 0.5 * w, z), kit.plastic(kit.INK, "typed lines"), 0.0003),
            (-0.012, 0, 0.0),
            y=-0.16,
        )
        for z, w in ((0.15, 0.16), (0.13, 0.18), (0.11, 0.17), (0.09, 0.1))
    ]
    lever = solids.bar((0.0, -0.2, 0.0), (0.07, -0.24, 0.02), 0.006, kit.chrome(), 10)
    return [solids.moved(p, (-0.11, 0, 0.168)) for p in (bar, *knobs, sheet, *lines, lever)]
