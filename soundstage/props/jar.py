# SPDX-License-Identifier: Apache-2.0
"""A glass jar with a screw lid; jam, honey, cookies or coins fill it on request."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Jar(Prop):
    """A preserving jar, 0.17 m high, with jam in it; "honey", "cookie", "pickle" or "empty" by words."""

    words = (
        "jar",
        "glass jar",
        "jam jar",
        "jar of jam",
        "jar of honey",
        "honey jar",
        "cookie jar",
        "mason jar",
        "jam",
        "honey",
    )
    held = True
    substance = "glass"

    def build(self, look: Look, seed: int) -> PropModel:
        wall = [
            (0.0, 0.0),
            (0.045, 0.0),
            (0.05, 0.008),
            (0.05, 0.11),
            (0.036, 0.13),
            (0.036, 0.142),
            (0.033, 0.142),
            (0.033, 0.129),
            (0.046, 0.108),
            (0.046, 0.009),
            (0.0, 0.005),
        ]
        lid = kit.main(look, "red")
        parts = [
            solids.lathe(solids.fillet(wall, 0.006, 3), kit.glass(), 36),
            solids.turned([(0.042, 0.136), (0.042, 0.16), (0.034, 0.164)], lid, 0.004, 36),
            solids.moved(solids.ring(0.042, 0.003, kit.shade(lid, 0.7, "lid rim"), 36, 8), (0, 0, 0.139)),
        ]
        if not kit.said(look, "empty", "clear"):
            parts += _filled(look)
        return PropModel(
            {"body": kit.fold(parts)},
            "glass",
            {"grip": (0.05, 0.0, 0.06), "top": (0.0, 0.0, 0.164), "inside": (0.0, 0.0, 0.06)},
        )


def _filled(look: Look) -> list[Mesh]:
    """What is in the jar, and its label."""
    kinds = (("honey", (0.78, 0.36, 0.03)), ("cookie", (0.5, 0.27, 0.1)), ("pickle", (0.2, 0.3, 0.05)))
    color = next((c for word, c in kinds if kit.said(look, word)), (0.45, 0.02, 0.05))
    inner = [(0.044, 0.006), (0.0445, 0.1), (0.04, 0.108)]
    label = slabs.slab(slabs.rectangle(0.05, 0.042, 0.006), 0.004, kit.paper("cream", "label"), 0.0015)
    return [
        solids.turned(inner, kit.food(color, "filling", 0.25), 0.004, 32),
        solids.moved(slabs.facing(label, 0.004), (0.0495, 0, 0.055)),
    ]
