# SPDX-License-Identifier: Apache-2.0
"""A handbag: a soft leather body with a flap, a gold clasp and an arched handle."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Handbag(Prop):
    """A lady's handbag, 0.32 m wide, standing on four studs."""

    words = ("handbag", "purse", "hand bag", "ladies' bag", "leather bag", "pocketbook")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        hide, gold = kit.main(look, (0.50, 0.07, 0.06), kit.leather), kit.brass()
        dark = kit.shade(hide, 0.6, "handbag trim")
        shape = slabs.polygon([(-0.165, 0.012), (0.165, 0.012), (0.13, 0.215), (-0.13, 0.215)], 0.03, 5)
        flap = slabs.polygon(
            [(-0.136, 0.218), (-0.149, 0.13), (-0.11, 0.095), (0, 0.08), (0.11, 0.095), (0.149, 0.13), (0.136, 0.218)],
            0.02,
            5,
        )
        body = solids.bent(
            slabs.facing(slabs.slab(shape, 0.13, hide, 0.03, 5), 0.13),
            lambda v: v * np.stack([1.12 - 1.6 * v[:, 2], np.ones(len(v)), np.ones(len(v))], -1),
        )
        tilt = 0.13
        parts = [body]
        for size, stuff, x in ((0.0, dark, 0.056), (-0.008, hide, 0.06)):
            sheet = slabs.facing(slabs.slab(flap.buffer(size), 0.012, stuff, 0.005), 0.012)
            parts.append(kit.put(sheet, (x + 0.018, 0, 0), y=-tilt))
        parts += [
            kit.put(solids.box((0.018, 0.05, 0.04), gold, 0.008, 2), (0.07, 0, 0.075)),
            solids.moved(solids.sphere(0.011, gold, segments=14), (0.08, 0, 0.097)),
        ]
        arch = solids.curve(
            [(0, -0.1, 0.225), (0, -0.097, 0.29), (0, -0.06, 0.36), (0, 0.06, 0.36), (0, 0.097, 0.29), (0, 0.1, 0.225)],
            6,
        )
        parts.append(solids.noodle(arch, 0.011, dark, 12))
        for s in (1, -1):
            loop = kit.put(solids.ring(0.017, 0.0045, gold, 20, 8), (0, 0.1 * s, 0.222), x=np.pi / 2, z=np.pi / 2)
            parts += [loop, kit.block((0.05, 0.03, 0.02), (0, 0.1 * s, 0.202), dark, 0.008)]
            parts += [
                solids.moved(solids.sphere(0.011, gold, segments=12), (x, 0.11 * s, 0.011)) for x in (0.04, -0.04)
            ]
        # opened to the side, so that it is not seen edge-on where it is laid down facing +X
        return PropModel(
            {"body": kit.fold(parts)},
            hide.substance,
            {"grip": (0.0, 0.0, 0.36), "top": (0.0, 0.0, 0.22), "inside": (0.0, 0.0, 0.1)},
        )
