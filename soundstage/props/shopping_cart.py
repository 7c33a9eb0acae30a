# SPDX-License-Identifier: Apache-2.0
"""A shopping cart: a wire basket on a frame with four castors and a coloured handle."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class ShoppingCart(Prop):
    """A shopping cart, 1 m high, pushed towards +X, its handle to -X."""

    words = ("shopping cart", "shopping trolley", "cart", "grocery cart", "trolley", "supermarket trolley")
    runs = "wheels"
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        wire, grip = kit.chrome(), kit.main(look, "red", kit.plastic)
        low, high = [(-0.32, 0.19), (0.36, 0.16)], [(-0.4, 0.27), (0.46, 0.22)]
        parts = []
        for u in np.linspace(0, 1, 6):
            z = 0.48 + 0.4 * u
            (a, p), (b, q) = (((1 - u) * np.array(m) + u * np.array(n)) for m, n in zip(low, high, strict=True))
            loop = [(a, p, z), (b, q, z), (b, -q, z), (a, -p, z), (a, p, z)]
            parts += [solids.bar(m, n, 0.009 if u in (0.0, 1.0) else 0.005, wire, 5) for m, n in pairwise(loop)]
        for t in np.linspace(0, 1, 11):
            for s in (1, -1):
                foot = ((1 - t) * low[0][0] + t * low[1][0], s * ((1 - t) * low[0][1] + t * low[1][1]), 0.48)
                top = ((1 - t) * high[0][0] + t * high[1][0], s * ((1 - t) * high[0][1] + t * high[1][1]), 0.88)
                parts.append(solids.bar(foot, top, 0.005, wire, 4))
            parts.append(solids.bar((foot[0], foot[1], 0.48), (foot[0], -foot[1], 0.48), 0.005, wire, 4))
        for y in np.linspace(-0.8, 0.8, 5):
            parts += [
                solids.bar((low[1][0], y * 0.18, 0.48), (high[1][0], y * 0.24, 0.88), 0.005, wire, 4),
                solids.bar((low[0][0], y * 0.2, 0.48), (high[0][0], y * 0.28, 0.88), 0.005, wire, 4),
            ]
        for s in (1, -1):
            frame = solids.curve(
                [(-0.5, s * 0.25, 0.98), (-0.4, s * 0.25, 0.85), (-0.36, s * 0.23, 0.45), (-0.36, s * 0.24, 0.16)], 5
            )
            rail = solids.curve(
                [(-0.36, s * 0.24, 0.18), (0.4, s * 0.2, 0.18), (0.3, s * 0.17, 0.32), (0.1, s * 0.17, 0.47)], 5
            )
            parts += [solids.noodle(frame, 0.013, wire, 8), solids.noodle(rail, 0.013, wire, 8)]
            for x in (-0.34, 0.38):
                parts.append(kit.put(kit.wheel(0.065, 0.035, kit.plastic("grey", "hub")), (x, s * 0.22, 0.065)))
                parts.append(solids.bar((x, s * 0.22, 0.1), (x, s * 0.22, 0.19), 0.012, wire, 8))
        parts.append(solids.bar((-0.5, 0.27, 0.98), (-0.5, -0.27, 0.98), 0.02, grip, 14))
        return PropModel(
            {"body": kit.fold(parts)},
            "metal",
            {"grip": (-0.5, 0.0, 0.98), "handle": (-0.5, 0.2, 0.98), "tow": (0.42, 0.0, 0.5),
             "inside": (0.0, 0.0, 0.52), "top": (0.0, 0.0, 0.52)},
        )
