# SPDX-License-Identifier: Apache-2.0
"""A punching bag: a leather cylinder on chains from a stand; "glove" builds a pair of boxing gloves."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids

_ARM = 2.2  # metres: the hook over the floor


class PunchingBag(Prop):
    """A punching bag on its stand, 2.3 m high, the bag swinging; boxing gloves are 0.26 m."""

    words = (
        "punching bag",
        "boxing bag",
        "heavy bag",
        "punchbag",
        "boxing gloves",
        "boxing glove",
        "punch bag",
        "sandbag",
    )
    substance = "cloth"
    pieces = ("strap", "chain", "lace")

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "glove"):
            gloves = [solids.moved(_glove(look, s), (0, s * 0.11, 0)) for s in (1, -1)]
            return PropModel({"body": kit.fold(gloves)}, "cloth", {"grip": (0.0, 0.11, 0.05), "top": (0.0, 0.0, 0.25)})
        skin, steel = kit.main(look, (0.45, 0.03, 0.02), kit.leather), kit.iron()
        frame = [kit.block((0.9, 0.1, 0.06), (-0.35, s * 0.35, 0), steel, 0.015) for s in (1, -1)]
        frame += [
            kit.block((0.1, 0.8, 0.06), (-0.75, 0, 0), steel, 0.015),
            kit.block((0.09, 0.09, _ARM + 0.1), (-0.75, 0, 0), steel, 0.015),
            kit.block((0.85, 0.09, 0.09), (-0.37, 0, _ARM + 0.02), steel, 0.015),
            solids.bar((-0.72, 0, _ARM - 0.4), (-0.35, 0, _ARM + 0.04), 0.03, steel, 12),
        ]
        bag = [solids.turned([(0.18, 0.72), (0.185, 0.8), (0.185, 1.7), (0.175, 1.76)], skin, 0.03, 44)]
        bag += [
            solids.turned([(0.188, z), (0.188, z + 0.05)], kit.leather(kit.INK, "bands"), 0.006, 44)
            for z in (0.9, 1.58)
        ]
        bag += [
            solids.bar((0.13 * np.cos(a), 0.13 * np.sin(a), 1.74), (0, 0, _ARM - 0.08), 0.008, kit.chrome(), 6)
            for a in np.arange(4) * np.pi / 2
        ]
        bag.append(solids.bar((0, 0, _ARM - 0.1), (0, 0, _ARM + 0.03), 0.012, kit.chrome(), 8))
        return PropModel(
            {"body": kit.fold(frame), "bag": solids.join(bag)},
            "cloth",
            {"top": (0.0, 0.0, _ARM), "grip": (0.18, 0.0, 1.3)},
            (Joint("bag", (0.0, 0.0, _ARM), (0.0, 1.0, 0.0), "swing"),),
        )


def _glove(look: Look, side: int) -> Mesh:
    """A padded fist with its thumb and a cuff, standing on the cuff."""
    skin, white = kit.main(look, (0.72, 0.02, 0.02), kit.leather), kit.leather((0.8, 0.78, 0.72), "cuff")
    return solids.join(
        [
            solids.turned([(0.05, 0.0), (0.048, 0.07), (0.056, 0.085)], white, 0.01, 32),
            solids.moved(solids.sphere(0.075, skin, (0.92, 0.9, 1.1), 28), (0, 0, 0.155)),
            solids.moved(solids.sphere(0.06, skin, (0.8, 1.05, 0.8), 24), (0.045, 0, 0.16)),
            solids.bar((0.02, -side * 0.06, 0.1), (0.055, -side * 0.07, 0.17), 0.028, skin, 16),
            *(
                kit.block((0.004, 0.05, 0.004), (0.051, 0, 0.022 + 0.016 * k), kit.cloth("white", "laces"), 0.001)
                for k in range(3)
            ),
        ]
    )
