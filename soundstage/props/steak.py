# SPDX-License-Identifier: Apache-2.0
"""A steak: a thick seared slice with a rim of fat, a bone and grill marks."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Steak(Prop):
    """A grilled steak, 0.22 m, lying; "raw" leaves it red."""

    words = (
        "steak",
        "beef steak",
        "beefsteak",
        "piece of meat",
        "slab of meat",
        "meat",
        "pork chop",
        "grilled steak",
        "raw meat",
    )
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        raw = kit.said(look, "raw", "fresh")
        meat = kit.main(look, (0.5, 0.05, 0.04) if raw else (0.24, 0.075, 0.03), kit.food)
        fat = kit.food((0.82, 0.66, 0.5), "fat", 0.4)
        outline = slabs.polygon(
            [
                (-0.075, -0.09),
                (0.02, -0.105),
                (0.075, -0.05),
                (0.07, 0.03),
                (0.035, 0.06),
                (0.01, 0.11),
                (-0.035, 0.1),
                (-0.06, 0.04),
            ],
            0.022,
        )
        parts = [
            slabs.slab(outline, 0.026, fat, 0.01),
            solids.moved(slabs.slab(outline.buffer(-0.01), 0.03, meat, 0.009), (0, 0, -0.001)),
        ]
        bone = kit.ceramic((0.82, 0.76, 0.62), "bone")
        parts.append(solids.moved(solids.turned([(0.02, 0.0), (0.02, 0.033)], bone, 0.004, 20), (-0.03, 0.055, 0)))
        parts.append(solids.moved(solids.turned([(0.01, 0.03), (0.01, 0.0345)], meat, 0.001, 16), (-0.03, 0.055, 0)))
        if not raw:
            for i in range(4):
                mark = kit.block(
                    (0.011, 0.085 + 0.01 * (i % 2), 0.003), (0, 0, 0), kit.food((0.04, 0.015, 0.008), "sear"), 0.001
                )
                parts.append(solids.moved(mark, (-0.035 + 0.03 * i, -0.045 + 0.012 * i, 0.0275), 0.45))
        return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (0.0, -0.09, 0.015), "top": (0.0, 0.0, 0.031)})
