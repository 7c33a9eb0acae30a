# SPDX-License-Identifier: Apache-2.0
"""A knight's shield: a pointed plate with a rim, a cross and a boss."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Shield(Prop):
    """A shield, 0.62 m high, upright, its front to +X."""

    words = ("shield", "shields", "knight shield", "wooden shield")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        field = kit.main(look, (0.08, 0.16, 0.46), kit.enamel)
        steel = kit.metal()
        t = np.linspace(0, 1, 14)
        side = [(0.24 * float(np.cos(a * np.pi / 2) ** 0.8), 0.36 - 0.36 * float(np.sin(a * np.pi / 2))) for a in t]
        outline = [(-0.24, 0.62), (0.24, 0.62), *side, *[(-x, z) for x, z in side[-2::-1]]]
        whole = slabs.polygon(outline, 0.01)
        parts = [slabs.facing(slabs.slab(whole, 0.022, field, 0.006), 0.022)]
        parts.append(
            solids.moved(
                slabs.facing(slabs.slab(whole.difference(whole.buffer(-0.028)), 0.03, steel, 0.006), 0.03),
                (0.006, 0, 0),
            )
        )
        gold = kit.metal((0.72, 0.47, 0.12))
        parts += [
            kit.block((0.028, 0.06, 0.5), (0.012, 0, 0.08), gold, 0.004),
            kit.block((0.028, 0.38, 0.06), (0.012, 0, 0.38), gold, 0.004),
            solids.moved(solids.sphere(0.05, steel, (0.6, 1, 1), 24), (0.03, 0, 0.41)),
            solids.noodle(
                [(-0.02, 0, 0.33), (-0.05, 0, 0.36), (-0.05, 0, 0.46), (-0.02, 0, 0.49)],
                0.012,
                kit.leather((0.2, 0.1, 0.05)),
                10,
            ),
        ]
        return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (-0.05, 0.0, 0.41), "top": (0.0, 0.0, 0.62)})
