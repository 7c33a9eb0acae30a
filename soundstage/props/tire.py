# SPDX-License-Identifier: Apache-2.0
"""A wheel by itself: a tyre with its tread round a rim; of a bicycle or a cart it is thin and has spokes."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Tire(Prop):
    """A wheel, 0.62 m across, upright, rolling along X."""

    words = ("tire", "tyre", "wheel", "car tire", "bicycle wheel", "car wheel", "bike wheel", "wagon wheel",
             "rubber tire", "spinning wheel")
    substance = "plastic"
    pieces = ("spoke", "rim", "hub", "tread", "axle", "handle", "bearing")

    def build(self, look: Look, seed: int) -> PropModel:
        rubber, steel = kit.rubber(kit.INK, "tyre"), kit.main(look, (0.62, 0.62, 0.64), kit.metal)
        thin = kit.said(look, "bicycle", "bike", "wagon", "cart", "spinning")
        r = 0.31
        if thin:
            parts = [kit.lying(solids.ring(r - 0.016, 0.016, rubber, 72, 12)),
                     kit.lying(solids.ring(r - 0.036, 0.009, steel, 72, 8)),
                     kit.lying(solids.turned([(0.024, -0.05), (0.024, 0.05)], steel, 0.006, 24)),
                     solids.bar((0, -0.12, 0), (0, 0.12, 0), 0.008, kit.chrome(), 12)]
            for k, a in enumerate(np.linspace(0, 2 * np.pi, 28, endpoint=False)):
                c, s, y = float(np.cos(a)), float(np.sin(a)), 0.04 if k % 2 else -0.04
                parts.append(solids.bar((0.024 * c, y, 0.024 * s), ((r - 0.04) * c, 0, (r - 0.04) * s), 0.0022,
                                        kit.chrome(), 6))
        else:
            parts = [kit.wheel(r, 0.2, steel, rubber)]
            for a in np.linspace(0, 2 * np.pi, 36, endpoint=False):
                block = kit.block((0.014, 0.15, 0.034), (r - 0.004, 0, -0.017), rubber, 0.004)
                parts.append(kit.put(block, (0, 0, 0), y=float(a)))
        return PropModel({"body": kit.standing(solids.join(parts))}, "plastic",
                         {"grip": (0.0, 0.0, r), "top": (0.0, 0.0, 2 * r)})
