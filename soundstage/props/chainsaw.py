# SPDX-License-Identifier: Apache-2.0
"""A chainsaw: an orange engine block with two handles, a steel guide bar and the toothed chain round it."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Chainsaw(Prop):
    """A chainsaw, 0.75 m long along X, its bar to +X."""

    words = ("chainsaw", "chain saw", "power saw", "chainsaws", "petrol chainsaw")
    held = True
    substance = "metal"
    pieces = ("blade", "chain", "guide bar")

    def build(self, look: Look, seed: int) -> PropModel:
        case, dark = kit.main(look, (0.85, 0.22, 0.01), kit.plastic), kit.plastic(kit.INK, "grips")
        block = slabs.polygon([(-0.2, 0.0), (0.06, 0.0), (0.08, 0.09), (0.04, 0.17), (-0.12, 0.18), (-0.2, 0.12)], 0.03)
        parts = [
            slabs.upright(slabs.slab(block, 0.15, case, 0.022), 0.15),
            kit.block((0.1, 0.152, 0.03), (-0.06, 0, 0.05), dark, 0.006),
            solids.moved(kit.lying(solids.turned([(0.045, 0), (0.04, 0.016)], dark, 0.004, 28)), (-0.08, -0.075, 0.1)),
        ]
        rear = solids.curve(
            [(-0.17, 0, 0.14), (-0.27, 0, 0.17), (-0.35, 0, 0.11), (-0.34, 0, 0.02), (-0.2, 0, 0.015)], 6
        )
        front = solids.curve(
            [
                (0.0, 0.1, 0.05),
                (0.0, 0.11, 0.2),
                (0.0, 0.05, 0.26),
                (0.0, -0.05, 0.26),
                (0.0, -0.11, 0.2),
                (0.0, -0.1, 0.05),
            ],
            6,
        )
        parts += [
            solids.noodle(rear, 0.018, dark, 12),
            solids.noodle(front, 0.014, dark, 12),
            kit.put(kit.block((0.014, 0.14, 0.1), (0, 0, 0), dark, 0.005), (0.075, 0, 0.16), y=0.25),
        ]
        return PropModel(
            {"body": kit.fold([*parts, *_bar()])},
            "metal",
            {"grip": (-0.3, 0.0, 0.15), "top": (0.0, 0.0, 0.26), "tip": (0.46, 0.0, 0.075)},
        )


def _bar() -> list[Mesh]:
    """The guide bar, and the chain's links and teeth round it."""
    outline = slabs.polygon([(0.0, 0.03), (0.4, 0.035), (0.455, 0.075), (0.4, 0.115), (0.0, 0.12)], 0.03)
    bar = slabs.upright(slabs.slab(outline, 0.012, kit.chrome(), 0.002), 0.012)
    ring = np.asarray(outline.exterior.coords)
    chain = solids.tube(np.column_stack([ring[:, 0], 0 * ring[:, 0], ring[:, 1]]), 0.008, kit.iron(), 8)
    far = np.r_[0, np.cumsum(np.hypot(*np.diff(ring, axis=0).T))]
    teeth = []
    for s in np.arange(0, far[-1], 0.034):
        x, z = (float(np.interp(s, far, ring[:, k])) for k in (0, 1))
        if x > 0.09:
            teeth.append(
                kit.put(
                    kit.block((0.014, 0.012, 0.01), (0, 0, 0), kit.metal(), 0.001),
                    (x, 0, z + (0.004 if z > 0.075 else -0.014)),
                )
            )
    return [bar, chain, *teeth]
