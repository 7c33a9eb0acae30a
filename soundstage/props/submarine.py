# SPDX-License-Identifier: Apache-2.0
"""A submarine: a rounded hull with portholes, a tower, a periscope and a screw."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Submarine(Prop):
    """A toy-like submarine, 6 m long, its bow to +X; floats with its hull half under."""

    words = ("submarine", "sub", "submarines", "u-boat")
    vehicle = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        hull, trim = kit.main(look, (0.86, 0.5, 0.03)), kit.metal((0.3, 0.31, 0.33), "trim")
        shape = [
            (0.0, -3.0),
            (0.25, -2.9),
            (0.75, -2.0),
            (1.05, -0.6),
            (1.05, 1.2),
            (0.85, 2.3),
            (0.45, 2.85),
            (0.0, 3.0),
        ]
        parts = [solids.moved(kit.ahead(solids.lathe(solids.fillet(shape, 0.4, 5), hull, 36, crease=3.0)), (0, 0, 1.1))]
        parts += [
            kit.put(solids.turned([(0.55, 0.0), (0.5, 1.0)], hull, 0.1, 32), (0.3, 0, 1.95)),
            solids.noodle(
                solids.curve([(0.2, 0, 2.8), (0.2, 0, 3.5), (0.28, 0, 3.62), (0.6, 0, 3.62)], 5), 0.07, trim, 12
            ),
            kit.put(kit.lens(0.1, kit.dark_glass(), trim), (0.62, 0, 3.62)),
            solids.moved(solids.ring(0.54, 0.05, trim, 32, 8), (0.3, 0, 2.92)),
        ]
        for x in (-1.1, 0.2, 1.5):
            for s in (1, -1):
                r = 1.04 if x < 1.3 else 0.99
                ring = kit.put(solids.ring(0.26, 0.06, trim, 28, 10), (x, s * r, 1.2), x=np.pi / 2)
                pane = kit.put(
                    solids.sphere(0.25, kit.dark_glass((0.1, 0.3, 0.4)), (1, 0.25, 1), 20), (x, s * (r - 0.01), 1.2)
                )
                parts += [ring, pane]
        for turn in range(4):
            blade = solids.moved(solids.sphere(0.3, trim, (0.12, 0.45, 1.0), 16), (0, 0, 0.32))
            parts.append(kit.put(blade, (-3.1, 0, 1.1), x=turn * np.pi / 2))
        for s in (1, -1):
            parts += [kit.block((0.7, 0.9, 0.09), (-2.2, s * 0.75, 1.06), hull, 0.04)]
            parts.append(kit.block((0.7, 0.09, 0.85), (-2.25, 0, 1.1 + (0.35 if s > 0 else -1.25)), hull, 0.04))
        return PropModel({"body": kit.fold(parts)}, "metal", {"driver": (0.3, 0.0, 1.3), "top": (0.3, 0.0, 2.95)})
